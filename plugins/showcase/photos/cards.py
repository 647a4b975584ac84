"""Making the cards that cases are shared with, each once, kept by content."""

from collections.abc import Iterable, Iterator
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


def missing_cards(cards: Iterable[Card], fonts: CardFonts, kept: Store) -> tuple[Card, ...]:
    """Return the cards that are not drawn yet."""
    return tuple(card for card in cards if kept_files(kept, _KIND, _key(card, fonts)) is None)


def make_cards(
    root: Path,
    cards: tuple[Card, ...],
    fonts: CardFonts,
    kept: Store,
    *,
    jobs: int | None = None,
) -> Iterator[Card]:
    """Draw cards, spread over processes; yield each when it is kept."""
    arguments = [(root, card, fonts, kept.folder) for card in cards]
    return (cards[place] for place in run_each(make_card, arguments, jobs, FEW))


def make_card(root: Path, card: Card, fonts: CardFonts, kept_in: Path) -> None:
    """Draw and keep one card."""
    made = {_NAME: _drawn(root, card, fonts)}
    keep_files(Store(kept_in), _KIND, _key(card, fonts), made)


def card_files(
    root: Path, cards: Iterable[Card], fonts: CardFonts, kept: Store
) -> Iterator[tuple[str, Path | bytes]]:
    """Yield address and file of every card; its bytes where nothing could be kept."""
    for card in cards:
        found = kept_files(kept, _KIND, _key(card, fonts))
        yield card.url, found[_NAME] if found else _drawn(root, card, fonts)


def _drawn(root: Path, card: Card, fonts: CardFonts) -> bytes:
    photo = None
    if card.photo is not None:
        photo = card.photo.kind, (root / card.photo.path).read_bytes()
    return draw_card(card.text, fonts.serif, fonts.sans, photo)


def _key(card: Card, fonts: CardFonts) -> str:
    sizes = (path.stat().st_size for path in (fonts.serif, fonts.sans))
    photo = card.photo.digest if card.photo else ""
    return digest_of(_RECIPE, version("pillow"), *sizes, photo, *astuple(card.text))
