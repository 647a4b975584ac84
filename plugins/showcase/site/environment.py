"""The templates: autoescape on, every unknown name an error."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from showcase.intake.sizes import size_text
from showcase.model.values import format_date, format_duration
from showcase.site.period import format_period
from showcase.site.photo_links import photo_link
from showcase.site.phrases import ends, phrases
from showcase.site.pictures import picture_markup

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["date"] = format_date
    environment.filters["duration"] = format_duration
    environment.filters["period"] = format_period
    environment.filters["size"] = size_text
    environment.filters["phrases"] = phrases
    environment.filters["ends"] = ends
    environment.globals["picture_markup"] = picture_markup
    environment.globals["photo_link"] = photo_link
    return environment


def render(template: str, view: object, base: str) -> str:
    """Return the HTML of one view model; ``base`` is the way to the site's root."""
    return _environment().get_template(template).render(view=view, base=base).strip() + "\n"
