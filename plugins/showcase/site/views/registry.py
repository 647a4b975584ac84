"""All kinds of page. A new one is one view function, one template and one line here."""

from collections.abc import Callable, Iterator

from showcase.model.casebook import Casebook
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.views.booklets import booklets_view
from showcase.site.views.branches import branch_views, branches_view
from showcase.site.views.browse import browse_view
from showcase.site.views.case import case_views
from showcase.site.views.cohorts import cohort_views, cohorts_view
from showcase.site.views.colleges import college_views, colleges_view
from showcase.site.views.institutions import institution_views
from showcase.site.views.notices import notices_view
from showcase.site.views.photos import photo_views
from showcase.site.views.search import search_view
from showcase.site.views.standards import standard_views, standards_view
from showcase.site.views.statistics import statistics_view
from showcase.site.views.topics import topic_views, topics_view
from showcase.site.views.values import value_views
from showcase.site.views.videos import video_views
from showcase.site.views.years import year_views

View = Callable[[Casebook, SiteOptions], Iterator[Page]]

VIEWS: tuple[View, ...] = (
    browse_view,
    year_views,
    value_views,
    case_views,
    branches_view,
    branch_views,
    colleges_view,
    college_views,
    institution_views,
    cohorts_view,
    cohort_views,
    standards_view,
    standard_views,
    topics_view,
    topic_views,
    video_views,
    photo_views,
    statistics_view,
    notices_view,
    booklets_view,
    search_view,
)


def render_pages(casebook: Casebook, outputs: SiteOptions) -> Iterator[Page]:
    """Yield every page of the site, always in the same order."""
    for view in VIEWS:
        yield from view(casebook, outputs)
