"""Nothing that an author wrote steers a terminal, and nothing of it is lost in JSON."""

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.reports.visible import json_text, shortened, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "⟦U+001B⟧[31m"),
        ("\u202e甲", "⟦U+202E⟧甲"),
        ("a\nb", "a⟦U+000A⟧b"),
        ("\u2028", "⟦U+2028⟧"),
        ("\x9b31m", "⟦U+009B⟧31m"),
        ("\udc80", "⟦U+DC80⟧"),
        ("\ufffe", "⟦U+FFFE⟧"),
        ("\U000e0041", "⟦U+E0041⟧"),
        ("普通的　字，é\ufe0f葛\U000e0100", "普通的　字，é\ufe0f葛\U000e0100"),
    ],
)
def test_what_hides_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_all_controls_and_marks_of_direction_are_shown() -> None:
    everything = (chr(code) for code in range(0x110000))
    hiding = {c for c in everything if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert {c for c in hiding if visible(c) == c} == set()


def test_long_texts_are_cut() -> None:
    assert shortened("字" * 400) == "字" * 400
    assert shortened("字" * 401) == "字" * 399 + "…"


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_json_is_safe_and_reads_back(text: str) -> None:
    written = json_text({"text": text})
    assert json.loads(written) == {"text": text}
    assert all(visible(line) == line for line in written.split("\n"))
