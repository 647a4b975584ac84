"""The words of some texts, as an index of them has them."""

from collections.abc import Sequence

from showcase.search import CaseText, Kept
from showcase.search.block_words import NewWords, chosen_by_block
from showcase.search.blocks import Block, blocks_of
from showcase.search.lexicon import Lexicon, lexicon_files
from showcase.search.new_words import NewWord, likeliest
from showcase.search.vocabulary import vocabulary


def words_of(texts: Sequence[CaseText]) -> dict[str, str]:
    """Return the words with their weights."""
    blocks, new = _blocks(texts), new_words_of(texts)
    return vocabulary(map(chosen_by_block, blocks), new.rare(), new.recurring(), len(texts))


def lexicon_of(texts: Sequence[CaseText]) -> Lexicon:
    """Return the lexicon of texts."""
    return lexicon_files(words_of(texts), len(texts))


def rare_words_of(texts: Sequence[CaseText]) -> tuple[list[NewWord], list[NewWord]]:
    """Return the repeated and the single words of texts, the likeliest first."""
    found = list(new_words_of(texts).rare())
    repeated, single = ([word for of in found for word in of[kind]] for kind in (0, 1))
    return likeliest(repeated), likeliest(single)


def new_words_of(texts: Sequence[CaseText]) -> NewWords:
    """Look for new words in texts."""
    return NewWords(_blocks(texts), Kept())


def _blocks(texts: Sequence[CaseText]) -> list[Block]:
    return blocks_of(texts, [text.digest for text in texts], Kept())
