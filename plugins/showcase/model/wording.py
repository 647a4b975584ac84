"""The department's tables of phrases."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """A misprint that occurs in print: ``wrong`` stands for ``right``; ``source`` says where seen."""

    wrong: str
    right: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class SetPhrase:
    """A phrase that stands as it is; ``source`` names the text it comes from."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class WordingTable:
    """Slips and set phrases, sorted."""

    slips: tuple[Slip, ...] = ()
    phrases: tuple[SetPhrase, ...] = ()
