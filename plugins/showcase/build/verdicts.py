"""What a submission came to by itself, and as it is kept."""

from dataclasses import dataclass

import msgspec
from pydantic import ValidationError

from showcase.cache import dump_record, load_record
from showcase.findings import Finding
from showcase.intake import Source
from showcase.model.case import CaseStudy
from showcase.model.facts import CaseFacts
from showcase.model.heads import CaseHead
from showcase.submissions import SourceText, head_of, read_submission


class _Head(msgspec.Struct, frozen=True, array_like=True):
    """What of a head its source doesn't tell; ``study`` is JSON."""

    study: bytes
    words: int
    images: tuple[tuple[str, str], ...]
    quoted: tuple[str, ...]


class _Verdict(msgspec.Struct, frozen=True, array_like=True):
    findings: tuple[Finding, ...]
    facts: CaseFacts
    head: bytes


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one submission came to, before it is compared and weighed.

    ``kept`` is the record of its head, empty where the front matter wasn't understood. A check
    doesn't need it, so it is understood when it is asked for.
    """

    source: Source
    findings: tuple[Finding, ...]
    facts: CaseFacts
    kept: bytes

    @property
    def head(self) -> CaseHead | None:
        """What of it a casebook is made from; None where the front matter wasn't understood."""
        if not self.kept:
            return None
        # It is read anew where something else is kept in its place.
        return load_head(self.kept, self.source) or head_of(
            read_submission(self.source), self.source
        )


def dump_verdict(findings: tuple[Finding, ...], facts: CaseFacts, head: CaseHead | None) -> bytes:
    """Return a verdict as it is kept."""
    return dump_record(_Verdict(findings, facts, dump_head(head) if head else b""))


def load_verdict(entry: bytes | None, source: Source) -> Verdict | None:
    """Return the verdict on a source, or None where none is kept."""
    record = load_record(entry, _Verdict)
    if record is None:
        return None
    return Verdict(source, record.findings, record.facts, record.head)


def read_verdict(entry: bytes, source: Source) -> Verdict:
    """Return a verdict that has just been dumped; none may be lost on the way."""
    verdict = load_verdict(entry, source)
    if verdict is None:
        raise ValueError(f"{source.path}: the verdict can't be read")
    return verdict


def dump_head(head: CaseHead) -> bytes:
    """Return what of a head its source doesn't tell."""
    study = head.study.model_dump_json(exclude_defaults=True).encode()
    return dump_record(_Head(study, head.words, head.images, head.quoted))


def load_head(entry: bytes, source: Source) -> CaseHead | None:
    """Return the head that was kept, of the source that it was made from."""
    record = load_record(entry, _Head)
    if record is None:
        return None
    try:
        study = CaseStudy.model_validate_json(record.study)
    except ValidationError:
        return None
    return CaseHead(
        path=source.path,
        year=source.year,
        slug=source.slug,
        digest=source.fingerprint,
        study=study,
        words=record.words,
        media=source.media,
        images=record.images,
        quoted=record.quoted,
        text=SourceText(source.data),
    )
