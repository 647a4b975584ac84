"""Building the site into its folder; where nothing has changed there is nothing to do."""

from collections.abc import Iterator
from pathlib import Path

from showcase.build.code_version import package_stamp
from showcase.build.frame_key import frame_key
from showcase.build.mkdocs_file import NAME, SettingsError, plugin_options, read_mkdocs
from showcase.build.order import BuildError, Building, MakeFrames, Outcome, outcome_of
from showcase.build.progress import step, sum_up
from showcase.build.project import open_cache
from showcase.build.settings import PLUGIN, read_policy
from showcase.build.site_record import listing_of, recall_site
from showcase.cache import digest_of
from showcase.intake import Source, load_programme_source, load_sources, load_wording_source
from showcase.release import list_files
from showcase.release.lock import locked
from showcase.rules import Policy
from showcase.work import uncollected

_FONTS = "fonts"


def build_site(
    root: Path, out: Path, make_frames: MakeFrames, *, booklets: bool, jobs: int | None
) -> Outcome:
    """Build the site beside ``out`` and put it in its place. BuildError leaves ``out`` alone."""
    policy = look_at_settings(root)
    cache, key = open_cache(root), digest_of(str(out.resolve()))
    # Nearly all that is made lives to the end of the build.
    with locked(cache.folder / f"site-{key[:16]}.lock", _wait), uncollected():
        step("检查投稿")
        settings = plugin_options(read_mkdocs(root / NAME), PLUGIN)
        sources, frames = load_sources(root, cache), frame_key(root)
        told = (repr(policy), repr(settings), str(booklets))
        building = Building(
            root=root,
            out=out,
            cache=cache,
            key=key,
            settings=settings,
            policy=policy,
            sources=sources,
            frame_key=frames,
            stamp=digest_of(frames, *_stamps(root, sources), *told) if frames else "",
            booklets=booklets,
            jobs=jobs if jobs is not None else _number(settings.get("jobs")),
        )
        return _unchanged(building) or _rebuilt(building, make_frames)


def _stamps(root: Path, sources: tuple[Source, ...]) -> Iterator[bytes | str]:
    """Yield what changes with the files of the project, and with our own code."""
    yield package_stamp()
    yield from (source.fingerprint for source in sources)
    for shared in (load_programme_source(root), load_wording_source(root)):
        yield shared.fingerprint if shared else ""
    yield repr(sorted(list_files(root / _FONTS).items()))


def _unchanged(building: Building) -> Outcome | None:
    """Return the outcome of the build before where this one would come to the same."""
    record = recall_site(building.cache, building.key) if building.stamp else None
    if record is None or record.inputs != building.stamp:
        return None
    if record.listing != listing_of(building.out):
        return None
    for total in record.totals:
        sum_up(total.what, total.unit, total.total, total.made)
    return outcome_of(record)


def _rebuilt(building: Building, make_frames: MakeFrames) -> Outcome:
    from showcase.build.rebuilding import rebuild  # only here: it takes a while to load

    return rebuild(building, make_frames)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _wait() -> None:
    step("等另一个命令生成完")


def look_at_settings(root: Path) -> Policy:
    """Find out first what MkDocs would only tell in English or without the line."""
    try:
        return read_policy(root)
    except SettingsError as error:
        raise BuildError(str(error)) from error
