"""Where everything stands, counted from the site's root, and which addresses may be linked."""

from hashlib import sha256
from urllib.parse import quote, urlsplit

from showcase.model.casebook import Unit
from showcase.model.programme import Cohort, College, Institution
from showcase.model.standards import STANDARDS, Standard

_FOLDERS = {"branch": "branches", "college": "colleges", "institution": "institutions"}
_DROPPED = dict.fromkeys([*range(ord(" ") + 1), 0x7F])
_SCHEMES = frozenset({"http", "https", "mailto"})


def base_of(url: str) -> str:
    """Return the way from a page to the site's root: ``../../`` for ``a/b/index.html``."""
    return "../" * url.count("/")


def unit_url(unit: Unit) -> str:
    """Return the page of a branch, college or institution."""
    return f"{_FOLDERS[unit.kind]}/{unit.id}/index.html"


def college_url(college: College) -> str:
    """Return the page of a college."""
    return f"colleges/{college.id}/index.html"


def institution_url(institution: Institution) -> str:
    """Return the page of an institution."""
    return f"institutions/{institution.id}/index.html"


def cohort_url(cohort: Cohort) -> str:
    """Return the page of a cohort."""
    return f"cohorts/{cohort.id}/index.html"


def year_url(year: int) -> str:
    """Return the page that lists the cases of a year."""
    return f"cases/{year}/index.html"


def standard_url(standard: Standard) -> str:
    """Return the page of a standard: its number of items is its folder."""
    return f"standards/{len(standard.items)}/index.html"


def item_url(item: str) -> str:
    """Return the place of an item of a standard; the list of standards for anything else."""
    for standard in STANDARDS.values():
        if item in standard.items:
            return f"{standard_url(standard)}#item-{standard.items.index(item) + 1}"
    return "standards/index.html"


def topic_url(topic: str) -> str:
    """Return the page of a topic. Topics are free text: what names the folder is their hash."""
    return f"topics/{sha256(topic.encode()).hexdigest()[:12]}/index.html"


def value_url(facet: str, value: str) -> str:
    """Return the page that lists the cases with a value that has no page of another kind."""
    return f"{facet}s/{sha256(value.encode()).hexdigest()[:12]}/index.html"


def browse_url(facet: str = "", value: str = "") -> str:
    """Return the browse page, narrowed to one value of a facet."""
    query = f"?{facet}={quote(value, safe='')}" if facet else ""
    return f"cases/index.html{query}"


def web_href(text: str) -> str | None:
    """Return an address on the web that may be linked, or None.

    Browsers drop control characters and spaces inside a scheme; so do we, before looking.
    """
    address = text.translate(_DROPPED)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES:
        return None
    if parts.scheme.lower() != "mailto" and not parts.netloc:
        return None
    return address


def host_of(address: str) -> str:
    """Return the host of an address, without ``www.``; empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
