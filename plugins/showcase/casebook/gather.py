"""From one submission to one case: ids become units, paths become files."""

from showcase.casebook.videos import shown_video
from showcase.model.case import CaseStudy
from showcase.model.casebook import Case, Deliverable, ShownPhoto, ShownVideo, Unit
from showcase.model.directory import Directory
from showcase.model.heads import CaseHead
from showcase.model.paths import resolve_media
from showcase.model.programme import Cohort, Programme
from showcase.model.standards import STANDARDS
from showcase.model.submission import MediaFile


def gather_case(head: CaseHead, directory: Directory, programme: Programme) -> Case:
    """Resolve everything that a sound submission names; KeyError where it isn't sound."""
    study = head.study
    unit = directory.unit(study.branch)
    if unit is None:
        raise KeyError(study.branch)
    cohort = _cohort(study, unit, directory)
    files = _Files(head)
    photos = files.photos(study)
    return Case(
        key=f"{head.year}/{head.slug}",
        year=int(head.year),
        slug=head.slug,
        digest=head.digest,
        study=study,
        unit=unit,
        cohort=cohort,
        standard=STANDARDS[cohort.standard] if cohort else None,
        text=head.text,
        quoted=head.quoted,
        words=head.words,
        photos=photos,
        cover=files.cover(study, photos),
        video=files.video(study, programme),
        compilation=files.file(study.compilation.file),
        deliverables=_deliverables(study, cohort),
        images=files.images(photos),
    )


def _cohort(study: CaseStudy, unit: Unit, directory: Directory) -> Cohort | None:
    if study.cohort is not None:
        return directory.cohort(study.cohort)
    return next(iter(directory.cohorts_of(unit)), None)


def _deliverables(study: CaseStudy, cohort: Cohort | None) -> tuple[Deliverable, ...]:
    titles = {
        "经验": study.experience.name if study.experience else "",
        "平台": study.platform.name if study.platform else "",
        "微视频": study.video.title if study.video else "",
        "汇编": study.compilation.title or "自动汇编",
    }
    wanted = cohort.deliverables if cohort else tuple(titles)
    return tuple(Deliverable(name, titles[name], bool(titles[name])) for name in wanted)


class _Files:
    """Finds the media files that a submission means by its paths."""

    def __init__(self, head: CaseHead) -> None:
        self._head = head
        self._media = {file.path: file for file in head.media}

    def file(self, target: str | None) -> MediaFile | None:
        if target is None:
            return None
        head = self._head
        return self._media.get(resolve_media(target, head.path, head.media_folder))

    def photos(self, study: CaseStudy) -> tuple[ShownPhoto, ...]:
        shown = []
        for photo in study.photos:
            file = self.file(photo.file)
            if file is not None and file.width:
                caption = photo.caption or ""
                alt = photo.alt or caption
                shown.append(ShownPhoto(file, caption, photo.credit or "", alt))
        return tuple(shown)

    def cover(self, study: CaseStudy, photos: tuple[ShownPhoto, ...]) -> ShownPhoto | None:
        file = self.file(study.cover)
        by_path = {photo.file.path: photo for photo in photos}
        if file is not None and file.width:
            return by_path.get(file.path) or ShownPhoto(file, "", "", study.title)
        return photos[0] if photos else None

    def video(self, study: CaseStudy, programme: Programme) -> ShownVideo | None:
        video = study.video
        if video is None:
            return None
        file, poster = self.file(video.file), self.file(video.poster)
        if poster is None and file is None and (cover := self.cover(study, self.photos(study))):
            poster = cover.file  # a link has no frame that we could take
        shown = poster if poster is not None and poster.width else None
        return shown_video(video, file, shown, self.file(video.captions), programme)

    def images(self, photos: tuple[ShownPhoto, ...]) -> dict[str, ShownPhoto]:
        listed = {photo.file.path: photo for photo in photos}
        shown = {}
        for src, caption in self._head.images:
            file = self.file(src)
            if file is not None and file.width:
                known = listed.get(file.path)
                alt = known.alt if known else caption
                shown[src] = ShownPhoto(file, caption, known.credit if known else "", alt)
        return shown
