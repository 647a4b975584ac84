"""The tags of a PDF: the tree that a screen reader follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True, slots=True)
class Tag:
    """An element: its standard kind such as ``/Figure``, its alternative text, what is below it."""

    kind: str
    alt: str
    children: tuple[Tag, ...]

    def below(self) -> Iterator[Tag]:
        """Yield everything below the element, in reading order."""
        for child in self.children:
            yield child
            yield from child.below()


def read_structure(pdf: pikepdf.Pdf) -> Iterator[Tag]:
    """Yield every element of the tree in reading order; nothing where there is no tree."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return
    roles = {
        str(name): str(role) for name, role in root.get("/RoleMap", pikepdf.Dictionary()).items()
    }
    for tag in _children(root, roles):
        yield tag
        yield from tag.below()


def _children(element: pikepdf.Object, roles: dict[str, str]) -> tuple[Tag, ...]:
    below = element.get("/K", pikepdf.Array())
    kids = list(below) if isinstance(below, pikepdf.Array) else [below]
    return tuple(
        Tag(
            roles.get(str(kid.S), str(kid.S)),
            str(kid.get("/Alt", "")),
            _children(kid, roles),
        )
        for kid in kids
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
    )
