"""Building what has changed of a site."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from showcase.booklet.errors import BookletError
from showcase.booklet.profile import BookFormat
from showcase.build.checking import CheckReport, Inputs, inputs_of, load_checking_code
from showcase.build.frames import Frames, keep_frames, kept_frames
from showcase.build.order import BuildError, Building, MakeFrames, Outcome, outcome_of
from showcase.build.planning import NoProgramme, Wanted, plan
from showcase.build.programme import read_context
from showcase.build.progress import step, sum_up
from showcase.build.project import project_of
from showcase.build.search_index import indexing, load_index_code
from showcase.build.site import NOT_MADE, PlannedSite
from showcase.build.site_record import (
    SiteRecord,
    Total,
    listing_of,
    recall_rows,
    remember_rows,
    remember_site,
)
from showcase.build.writing import write_site
from showcase.cache import tidy
from showcase.release import renewed
from showcase.site.media import shown_pictures
from showcase.site.options import SiteOptions
from showcase.site.shell import ShellError
from showcase.work import LostWork, lasting_pool


def rebuild(building: Building, make_frames: MakeFrames) -> Outcome:
    """Write what has changed since the build before and put it in place."""
    cache, key = building.cache, building.key
    with ExitStack() as stack:
        stack.enter_context(lasting_pool())
        inputs = inputs_of(read_context(building.root, cache=cache), building.sources)
        load_checking_code(inputs, cache, building.jobs)
        load_index_code(len(building.sources), cache, building.jobs)
        step("套用主题")
        frames = _frames(building, make_frames, stack)
        step("检查投稿")
        try:
            report, site = _plan(building, inputs, frames)
            step("写出网站")
            totals = _totals(site, frames)
            for total in totals:
                if total.made is None:  # the others tell how many were made
                    sum_up(total.what, total.unit, total.total)
            index = stack.enter_context(indexing(site.casebook, cache, building.jobs))
            writer = stack.enter_context(renewed(building.out, recall_rows(cache, key)))
            for url, file in frames.files.items():
                writer.link(url, file)
            write_site(site, frames, writer, index, cache, building.jobs)
        except (NoProgramme, LostWork) as error:
            raise BuildError(str(error)) from error
        except ShellError as error:
            raise BuildError(f"主题的模板和本插件对不上：{error}") from error
        except BookletError as error:  # its fonts are those of the titles too
            raise BuildError(str(error)) from error
        # While files change their places only those are known that don't.
        remember_rows(cache, key, writer.settled)
        writer.put_in_place()
        remember_rows(cache, key, writer.rows)
        not_made = (NOT_MADE % url for url in site.without(frames.linked))
        warnings = (*frames.warnings, *not_made)
        listing = listing_of(building.out)
        stamp = building.stamp if site.whole else ""  # else it is made again, changed or not
        record = SiteRecord(stamp, listing, report, site.told, warnings, totals)
        remember_site(cache, key, record)
    tidy(cache)
    return outcome_of(record)


def _plan(building: Building, inputs: Inputs, frames: Frames) -> tuple[CheckReport, PlannedSite]:
    options = SiteOptions(frames.site_name, frames.site_url)
    root, cache, jobs = building.root, building.cache, building.jobs
    project = project_of(root, inputs, building.policy, cache, jobs=jobs, site=options)
    return project.report, plan(project, options, _wanted(building), jobs=jobs)


def _totals(site: PlannedSite, frames: Frames) -> tuple[Total, ...]:
    """Return what the site has, as a build tells that finds all of it made."""
    pages, photos = len({*frames.pages, *site.titles}), shown_pictures(site.casebook)
    books = [Total("汇编", "本", len(site.books), 0)] if site.booklets else []
    return (
        *books,
        Total("网页", "页", pages),
        Total("照片", "张", len({photo.digest for photo in photos}), 0),
    )


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
