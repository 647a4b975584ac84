"""The texts of cases, each a file; what they have in common is sent once."""

from functools import cached_property, partial

from showcase.cache import digest_of
from showcase.search.blocks import Block
from showcase.search.envelope import SearchFile, digest_of_payload, lazy_file, raw_file
from showcase.search.kept import Rows
from showcase.search.packed_texts import Base, PackedTexts

_DIGEST = 32


def base_file(base: Base) -> SearchFile:
    """Return the base as a file."""
    return raw_file("base", base.packer()[1])


class TextFiles:
    """The files of a block's texts, which are packed, or fetched, if somebody wants to know."""

    def __init__(self, block: Block, base: Base) -> None:
        self._block = block
        self._base = base

    def files(self, known: Rows) -> list[SearchFile]:
        """Return a file for each case; where their digests are known no text is looked at."""

        def make() -> bytes:
            return "".join(map(digest_of_payload, self._rows)).encode()

        digests = known.row(digest_of(self._block.digest, self._base.digest), make).decode()
        each = (digests[at : at + _DIGEST] for at in range(0, len(digests), _DIGEST))
        return [
            lazy_file(f"texts/{self._block.first + place}", digest, partial(self._row, place))
            for place, digest in enumerate(each)
        ]

    def keep(self) -> None:
        """Have the texts packed and kept."""
        _ = self._rows

    def _row(self, place: int) -> bytes:
        return self._rows[place]

    @cached_property
    def _rows(self) -> tuple[bytes, ...]:
        return self._block.value(
            "packed",
            self._base.digest,
            lambda: self._base.pack(self._block.digests, self._block.texts()),
            PackedTexts.read,
        ).rows
