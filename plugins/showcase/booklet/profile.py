"""What a PDF is made for: reading on a screen, keeping, or the printer."""

from dataclasses import dataclass
from enum import StrEnum


class ProfileName(StrEnum):
    """The three profiles of ``showcase booklet --profile``."""

    SCREEN = "screen"
    ARCHIVE = "archive"
    PRESS = "press"


class BookFormat(StrEnum):
    """The formats of ``showcase booklet --format``; the name is the file's ending."""

    PDF = "pdf"
    DOCX = "docx"
    EPUB = "epub"


FORMAT_NAMES = {BookFormat.PDF: "PDF", BookFormat.DOCX: "Word", BookFormat.EPUB: "EPUB"}
"""What people call them."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How the PDF is made.

    ``wrap``: photos go in as one-page PDFs. Typst then copies the JPEG as it is instead of
    decoding it, which is faster and needs a fraction of the memory, but no PDF/A or PDF/UA
    can be made of it. ``slug`` and ``bleed`` are millimetres around the trimmed page; in the
    slug stand the crop marks. ``standards`` are PDF standards as Typst names them.
    With ``fine_colours`` photos keep colours as fine as brightness, which shows on paper only.
    ``photo_width`` caps a photo's width in pixels; 0 is no cap but the resolution.
    ``least_dpi`` is the resolution below which the preflight names a photo; 0, it names none.
    """

    name: ProfileName
    dpi: int = 300
    least_dpi: int = 0
    photo_width: int = 0
    wrap: bool = True
    fine_colours: bool = False
    slug: float = 0
    bleed: float = 0
    standards: tuple[str, ...] = ()

    def pixels(self, placed_mm: float) -> int:
        """Return how many pixels wide a photo must be that is placed ``placed_mm`` wide."""
        wanted = round(placed_mm / 25.4 * self.dpi)
        return min(wanted, self.photo_width) if self.photo_width else wanted


# Sharp on a screen at twice the size, and from an office printer; half the bytes of 300 dpi.
SCREEN = Profile(ProfileName.SCREEN, dpi=200)
ARCHIVE = Profile(ProfileName.ARCHIVE, photo_width=1000, wrap=False, standards=("a-2a", "ua-1"))
# A photo of 1800 pixels, the least that programmes ask for, has 280 dpi over the whole measure.
PRESS = Profile(ProfileName.PRESS, least_dpi=270, fine_colours=True, slug=10, bleed=3)
FLOWING = Profile(ProfileName.SCREEN, photo_width=1200, wrap=False)
"""For formats that Word or a reader lays out: photos as JPEG, wide enough for a page."""
PROFILES = {profile.name: profile for profile in (SCREEN, ARCHIVE, PRESS)}
