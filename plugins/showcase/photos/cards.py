"""Making the cards that cases are shared with, each once, kept by content."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from importlib.metadata import version
from pathlib import Path

from showcase.cache import Store, digest_of, keep_files, kept_files
from showcase.model.submission import MediaFile
from showcase.photos.share_card import CardText, draw_card
from showcase.work import run_each

FEW = 8
"""So few cards are drawn here sooner than other processes start."""
_KIND = "card"
_RECIPE = 1
_NAME = "card.jpg"


@dataclass(frozen=True, slots=True)
class Card:
    """One card: where it will stand, what it says, and the photo that is on it."""

    url: str
    text: CardText
    photo: MediaFile | None


@dataclass(frozen=True, slots=True)
class CardFonts:
    """The files of the two fonts."""

    serif: Path
    sans: Path


FindFonts = Callable[[], CardFonts]
"""Finds the fonts where a card is drawn, which may be on another machine."""


def missing_cards(cards: Iterable[Card], fonts: CardFonts, kept: Store) -> tuple[Card, ...]:
    """Return the cards that are not drawn yet."""
    recipe = _recipe(fonts)
    return tuple(card for card in cards if kept_files(kept, _KIND, _key(card, recipe)) is None)


def make_cards(
    root: Path,
    cards: tuple[Card, ...],
    find_fonts: FindFonts,
    kept: Store,
    *,
    jobs: int | None = None,
) -> Iterator[Card]:
    """Draw cards, wherever work is done; yield each when it is kept."""
    recipe = _recipe(find_fonts())
    arguments = ((card.text, _photo(root, card), find_fonts) for card in cards)
    for place, drawn in run_each(make_card, arguments, len(cards), jobs, FEW):
        keep_files(kept, _KIND, _key(cards[place], recipe), {_NAME: drawn})
        yield cards[place]


def make_card(text: CardText, photo: tuple[str, bytes] | None, find_fonts: FindFonts) -> bytes:
    """Draw one card."""
    fonts = find_fonts()
    return draw_card(text, fonts.serif, fonts.sans, photo)


def card_files(
    root: Path, cards: Iterable[Card], find_fonts: FindFonts, kept: Store
) -> Iterator[tuple[str, Path | bytes]]:
    """Yield address and file of every card; its bytes where nothing could be kept."""
    recipe = _recipe(find_fonts())
    for card in cards:
        found = kept_files(kept, _KIND, _key(card, recipe))
        yield (
            card.url,
            found[_NAME] if found else make_card(card.text, _photo(root, card), find_fonts),
        )


def _photo(root: Path, card: Card) -> tuple[str, bytes] | None:
    if card.photo is None:
        return None
    return card.photo.kind, (root / card.photo.path).read_bytes()


def _recipe(fonts: CardFonts) -> str:
    """Return what cards depend on besides what they show."""
    sizes = (path.stat().st_size for path in (fonts.serif, fonts.sans))
    return digest_of(_RECIPE, version("pillow"), *sizes)


def _key(card: Card, recipe: str) -> str:
    photo = card.photo.digest if card.photo else ""
    return digest_of(recipe, photo, *astuple(card.text))
