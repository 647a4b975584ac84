"""The department's tables of phrases."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """A misprint that occurs in print: ``wrong`` stands for ``right``; ``source`` says where seen.

    ``excuses`` are words that contain ``wrong`` and are right, as 资深人士 is with 深人.
    """

    wrong: str
    right: str
    source: str = ""
    excuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetPhrase:
    """A phrase that stands as it is; ``source`` names the text it comes from.

    ``excuses`` are words that look like a misprint of it and are right, as 七个有利因素 is with
    七个有力.
    """

    text: str
    source: str = ""
    excuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class WordingTable:
    """Slips and set phrases, sorted. Two tables are never equal: what is made of one is kept by it."""

    slips: tuple[Slip, ...] = ()
    phrases: tuple[SetPhrase, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingRows:
    """What stands in a table as it is written: ``dropped`` are words that aren't to be looked for."""

    slips: tuple[Slip, ...] = ()
    phrases: tuple[SetPhrase, ...] = ()
    dropped: frozenset[str] = frozenset()


def merge(*tables: WordingRows) -> WordingTable:
    """Make one table of several: a later row stands for an earlier one, or takes it back."""
    slips: dict[str, Slip] = {}
    phrases: dict[str, SetPhrase] = {}
    for rows in tables:
        for word in rows.dropped:
            slips.pop(word, None)
            phrases.pop(word, None)
        slips.update((slip.wrong, slip) for slip in rows.slips)
        phrases.update((phrase.text, phrase) for phrase in rows.phrases)
    return WordingTable(
        tuple(slips[key] for key in sorted(slips)), tuple(phrases[key] for key in sorted(phrases))
    )
