"""Texts as units: folded by a table, as they are one character after the other."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from showcase.search.corpus import make_corpus
from showcase.search.fold import fold
from tests.search.indexes import case

_LINE = st.text("党國aA　℃…ﬁ½\u200b\u0e33ﷺ𠀀☎", min_size=1, max_size=9)


@given(st.lists(st.lists(_LINE, min_size=1, max_size=3), min_size=1, max_size=4))
def test_a_corpus_has_what_folding_makes_of_each_line(texts: list[list[str]]) -> None:
    cases = [case(*lines) for lines in texts]
    corpus = make_corpus(cases)
    folded = ["".join(f"{fold(text)}\0" for _, text in case.texts()) for case in cases]
    units = [len(text.encode("utf-16-le")) // 2 for text in folded]
    assert corpus.sizes.tolist() == units
    assert corpus.units.astype("<u2").tobytes().decode("utf-16-le") == "".join(folded)
    assert len(corpus.line_kinds) == np.count_nonzero(corpus.units == 0)
    assert len(corpus.kind_of_unit()) == len(corpus.case_of_unit()) == sum(units)
