"""What of a submission is compared with other submissions."""

from showcase.findings import Span
from showcase.model.directory import Directory
from showcase.model.facts import CaseFacts, Claim, UsedPhoto
from showcase.model.mentions import mentions_of
from showcase.model.submission import Submission
from showcase.submissions.passages import passages_of


def facts_of(submission: Submission, directory: Directory | None) -> CaseFacts:
    """Return the facts of a submission; without a directory it belongs to nobody."""
    case = submission.case
    if case is None:
        return CaseFacts(submission.path, passages=passages_of(submission))
    unit = directory.unit(case.branch) if directory else None
    cohort = directory.cohort_for(case.cohort, unit) if directory else None
    ones = (
        ("经验", case.experience),
        ("平台", case.platform),
        ("微视频", case.video),
        ("汇编", case.compilation),
    )
    return CaseFacts(
        path=submission.path,
        status=case.status.value,
        title=case.title,
        title_place=submission.place("title"),
        unit=f"{unit.kind}:{unit.id}" if unit else "",
        cohort=cohort.id if cohort else "",
        date=case.date.isoformat(),
        deliverables=tuple(name for name, given in ones if given is not None),
        place=Span.on_line(max(submission.body_line - 1, 1), 1, 3),
        photos=_used_photos(submission),
        passages=passages_of(submission),
        claims=claims_of(submission),
    )


def _used_photos(submission: Submission) -> tuple[UsedPhoto, ...]:
    files = {file.path: file for file in submission.media if file.width}
    if not files:
        return ()
    used: dict[str, UsedPhoto] = {}
    for mention in mentions_of(submission):
        file = files.get(mention.path)
        if file is not None and file.path not in used:
            used[file.path] = UsedPhoto(file.path, file.digest, mention.span, file.look)
    return tuple(used.values())


def claims_of(submission: Submission) -> tuple[Claim, ...]:
    """Return the exemptions that a submission's author claims."""
    if submission.case is None:
        return ()
    return tuple(
        Claim(waiver.rule, submission.place("waivers", index, "rule"))
        for index, waiver in enumerate(submission.case.waivers)
    )
