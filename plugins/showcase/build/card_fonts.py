"""The fonts that share cards are drawn with, found where they are drawn."""

from showcase.booklet.fonts import sans_file, serif_file
from showcase.photos.cards import CardFonts


def card_fonts() -> CardFonts:
    """Return the files of the fonts on this machine."""
    return CardFonts(serif_file(), sans_file())
