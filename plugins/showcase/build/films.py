"""The videos that a build publishes, packed again where need be; what can't be is left out and told."""

from dataclasses import dataclass, replace
from pathlib import Path

from showcase.build.progress import counting
from showcase.cache import Store, digest_of
from showcase.findings import Finding, Span
from showcase.model.casebook import Case, Casebook
from showcase.rules.media import withheld_video
from showcase.rules.rule import Wording
from showcase.site.media import shown_films
from showcase.videos.publish import published_film


@dataclass(frozen=True, slots=True)
class Films:
    """``files`` maps each video's path to the file that is published, ``findings`` tell the rest."""

    files: dict[str, Path]
    findings: tuple[Finding, ...] = ()


NO_FILMS = Films({})


def prepare_films(root: Path, casebook: Casebook, cache: Store) -> tuple[Casebook, Films]:
    """Return the casebook without the videos that can't be published, and the files of the others."""
    shown = shown_films(casebook)
    files: dict[str, Path] = {}
    with counting("整理视频", "部", len(shown)) as count:
        for film in shown:
            if place := published_film(root, film, cache):
                files[film.path] = place
            count()
    withheld = [case for case in casebook.cases if _is_withheld(case, files)]
    if not withheld:
        return casebook, Films(files)
    keys = {case.key for case in withheld}
    cases = tuple(_without_film(c) if c.key in keys else c for c in casebook.cases)
    return replace(casebook, cases=cases), Films(files, tuple(map(_told, withheld)))


def _is_withheld(case: Case, files: dict[str, Path]) -> bool:
    film = case.video.file if case.video else None
    return film is not None and film.path not in files


def _without_film(case: Case) -> Case:
    assert case.video is not None
    video = replace(case.video, file=None, captions=None, cues=())
    return replace(case, video=video, digest=digest_of(case.digest, "without film"))


def _told(case: Case) -> Finding:
    assert case.video is not None
    assert case.video.file is not None
    name = case.video.file.path.rpartition("/")[2]
    wording = Wording(
        f"视频 {name} 里留着拍摄地点或设备，又没法原样去掉，没有放上网",
        "用剪映、格式工厂等重新导出为 H.264 的 MP4，替换掉它",
    )
    return withheld_video.RULE.finding(f"cases/{case.key}.md", Span(), wording)
