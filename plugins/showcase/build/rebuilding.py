"""Building what has changed of a site."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from showcase.booklet.errors import BookletError
from showcase.booklet.profile import BookFormat
from showcase.build.frames import Frames, keep_frames, kept_frames
from showcase.build.order import BuildError, Building, MakeFrames, Outcome, outcome_of
from showcase.build.planning import NoProgramme, Wanted, plan
from showcase.build.progress import step, sum_up
from showcase.build.project import project_of
from showcase.build.site import NOT_MADE
from showcase.build.site_record import SiteRecord, remember_site
from showcase.build.writing import write_site
from showcase.cache import tidy
from showcase.release import renewed
from showcase.site.options import SiteOptions
from showcase.site.shell import ShellError
from showcase.work import LostWork


def rebuild(building: Building, before: SiteRecord, make_frames: MakeFrames) -> Outcome:
    """Write what has changed since ``before`` and put it in place."""
    cache, jobs = building.cache, building.jobs
    with ExitStack() as stack:
        step("套用主题")
        frames = _frames(building, make_frames, stack)
        options = SiteOptions(frames.site_name, frames.site_url)
        step("检查投稿")
        policy, root = building.policy, building.root
        try:
            project = project_of(root, building.inputs, policy, cache, jobs=jobs, site=options)
            site = plan(project, options, _wanted(building), jobs=jobs)
            step("写出网站")
            pages = len({*frames.pages, *site.titles})
            sum_up("网页", "页", pages)
            writer = stack.enter_context(renewed(building.out, before.rows))
            for url, file in frames.files.items():
                writer.link(url, file)
            write_site(site, frames, writer, cache, jobs)
        except NoProgramme as error:
            raise BuildError(str(error)) from error
        except ShellError as error:
            raise BuildError(f"主题的模板和本插件对不上：{error}") from error
        except LostWork as error:
            raise BuildError(str(error)) from error
        except BookletError as error:  # its fonts are those of the titles too
            raise BuildError(str(error)) from error
        # While files change their places only those are known that don't.
        remember_site(cache, building.key, SiteRecord(writer.settled))
        writer.put_in_place()
        record = SiteRecord(
            writer.rows,
            building.digest if site.whole else "",  # else it is made again, changed or not
            pages,
            site.told,
            (*frames.warnings, *(NOT_MADE % url for url in site.without(frames.linked))),
        )
        remember_site(cache, building.key, record)
    tidy(cache)
    return outcome_of(project.report, record)


def _frames(building: Building, make_frames: MakeFrames, stack: ExitStack) -> Frames:
    """Return the frames; where they can't be kept their files last as long as ``stack``."""
    cache, key = building.cache, building.frame_key
    frames = kept_frames(cache, key) if key else None
    if frames is not None:
        return frames
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    frames = make_frames(building.root, folder)
    if key:
        keep_frames(cache, key, frames)
        frames = kept_frames(cache, key) or frames
    return frames


def _wanted(building: Building) -> Wanted:
    wanted = building.booklets and building.settings.get("booklets", True) is not False
    return Wanted(wanted, _formats(building, "formats"), _formats(building, "offprints"))


def _formats(building: Building, setting: str) -> tuple[BookFormat, ...]:
    asked = building.settings.get(setting)
    names = [str(name) for name in asked] if isinstance(asked, list) else []
    known = {kind.value: kind for kind in BookFormat}
    return tuple(dict.fromkeys(known[name] for name in names if name in known))
