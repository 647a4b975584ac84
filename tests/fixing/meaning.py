"""What an author meant, with all that a fix may change taken off: marks, spaces, ways of writing."""

import re
import unicodedata

from showcase.model.submission import Submission

# What is looked up in the programme: written otherwise only where it named nothing.
_REFERENCES = {"branch", "cohort", "type"}
# What a fix reads off the file itself.
_MEASURED = {"duration"}
_DIGITS = str.maketrans("零〇○Oo一二三四五六七八九", "00000123456789")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]*>|&#?[A-Za-z0-9]+;?")
_SCHEME = re.compile(r"https?\s*[:：]\s*[/／]{2}")
_FOLDERS = re.compile(r"""[^\s()\[\]<>"'，。：]*[/\\](?=[^/\\\s()]+\.[A-Za-z0-9]{3,4}\b)""")


def meaning_of(submission: Submission) -> str:
    """Return the characters that stay, in their order, through every change that loses nothing."""
    case = submission.case
    assert case is not None
    body = "\n".join(submission.text.split("\n")[submission.body_line - 1 :])
    lines = [bare(line) for line in _MARKUP.sub("", body).split("\n")]
    if bare(case.title) in lines:  # set once more above the text: a page has its title anyway
        lines.remove(bare(case.title))
    return "".join((*_texts(case.model_dump(mode="json")), *lines))


def is_kept(before: str, after: str) -> bool:
    """Tell whether nothing got lost: all characters are still there, in their order."""
    rest = iter(after)
    return all(character in rest for character in before)


def bare(text: str) -> str:
    """Return a text without marks, with figures and paths written in one way."""
    short = _FOLDERS.sub("", _SCHEME.sub("", text))
    folded = unicodedata.normalize("NFKC", short).casefold()
    plain = _ZEROS.sub("", folded.translate(_DIGITS))
    return "".join(character for character in plain if character.isalnum())


def _texts(value: object) -> list[str]:
    """Return what the values of a case say; empty lists and missing values say nothing."""
    if isinstance(value, dict):
        kept = [inner for key, inner in value.items() if key not in _REFERENCES | _MEASURED]
        return [text for inner in kept for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [] if value is None else [bare(str(value))]
