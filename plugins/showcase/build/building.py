"""Building the site into its folder; where nothing has changed there is nothing to do."""

from pathlib import Path

from showcase.build.checking import read_inputs, report_if_known
from showcase.build.frame_key import frame_key
from showcase.build.mkdocs_file import NAME, SettingsError, plugin_options, read_mkdocs
from showcase.build.order import BuildError, Building, MakeFrames, Outcome, outcome_of
from showcase.build.progress import step, sum_up
from showcase.build.project import open_cache
from showcase.build.settings import PLUGIN, read_policy
from showcase.build.site_record import SiteRecord, recall_site
from showcase.cache import digest_of
from showcase.release.lock import locked
from showcase.rules import Policy


def build_site(
    root: Path, out: Path, make_frames: MakeFrames, *, booklets: bool, jobs: int | None
) -> Outcome:
    """Build the site beside ``out`` and put it in its place. BuildError leaves ``out`` alone."""
    policy = look_at_settings(root)
    cache, key = open_cache(root), digest_of(str(out.resolve()))
    with locked(cache.folder / f"site-{key[:16]}.lock", _wait):
        step("检查投稿")
        settings = plugin_options(read_mkdocs(root / NAME), PLUGIN)
        jobs = jobs if jobs is not None else _number(settings.get("jobs"))
        inputs, frames = read_inputs(root, cache), frame_key(root)
        building = Building(root, out, cache, key, settings, policy, inputs, frames, booklets, jobs)
        before = recall_site(cache, key)
        return _unchanged(building, before) or _rebuilt(building, before, make_frames)


def _unchanged(building: Building, before: SiteRecord) -> Outcome | None:
    """Return the outcome of the build before where this one would come to the same."""
    if not before.inputs or before.inputs != building.digest:
        return None
    if not before.is_intact(building.out):
        return None
    report = report_if_known(building.inputs, building.cache, building.policy)
    if report is None:
        return None
    sum_up("网页", "页", before.pages)
    return outcome_of(report, before)


def _rebuilt(building: Building, before: SiteRecord, make_frames: MakeFrames) -> Outcome:
    from showcase.build.rebuilding import rebuild  # only here: it takes a while to load

    return rebuild(building, before, make_frames)


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
