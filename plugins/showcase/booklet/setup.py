"""What the template has to know of a book before its first page."""

from showcase.booklet.data import Setup
from showcase.booklet.edition import Edition
from showcase.booklet.fonts import FontSet
from showcase.booklet.profile import Profile


def book_setup(edition: Edition, fonts: FontSet, profile: Profile) -> Setup:
    """Return format, fonts and boxes of a book.

    An official document is set in 仿宋 with 黑体 and 楷体; where a department has none of these
    fonts, the serif and the sans of books stand in.
    """
    official = edition.imprint.is_official
    return Setup(
        page=edition.imprint.page_format,
        official=official,
        serif=(official and fonts.fangsong) or fonts.serif,
        sans=(official and fonts.hei) or fonts.sans,
        title=fonts.title,
        kai=fonts.kai,
        slug=profile.slug,
        bleed=profile.bleed,
        press=profile.slug > 0,
    )
