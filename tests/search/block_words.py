"""The words of some texts, as an index of them has them."""

import json
from collections.abc import Sequence

from showcase.search import CaseText, Kept
from showcase.search.block_words import FoundWords, NewWords, chosen_by_block
from showcase.search.blocks import Block, blocks_of
from showcase.search.lexicon import Lexicon, lexicon_files
from showcase.search.new_words import NewWord, likeliest


def words_of(texts: Sequence[CaseText]) -> dict[str, str]:
    """Return the words with their weights."""
    chosen, new = [chosen_by_block(block) for block in _blocks(texts)], _new_words(texts)
    return FoundWords(len(texts), chosen, new.rare(), new.recurring()).vocabulary()


def lexicon_of(texts: Sequence[CaseText]) -> Lexicon:
    """Return the lexicon of texts."""
    return lexicon_files(words_of(texts), len(texts))


def rare_words_of(texts: Sequence[CaseText]) -> tuple[list[NewWord], list[NewWord]]:
    """Return the repeated and the single words of texts, the likeliest first."""
    found = [json.loads(entry) for entry in _new_words(texts).rare()]
    kinds = ("repeated", "single")
    repeated, single = ([NewWord(*row) for of in found for row in of[kind]] for kind in kinds)
    return likeliest(repeated), likeliest(single)


def recurring_words_of(texts: Sequence[CaseText]) -> list[NewWord]:
    """Return the words that recur in texts."""
    return [NewWord(*row) for row in json.loads(_new_words(texts).recurring())]


def _new_words(texts: Sequence[CaseText]) -> NewWords:
    return NewWords(_blocks(texts), Kept())


def _blocks(texts: Sequence[CaseText]) -> list[Block]:
    return blocks_of(texts, [text.digest for text in texts], Kept())
