"""What a reader of bytes could not make sense of.

Readers (intake, front matter, Markdown) note faults and go on; a rule turns each kind of
fault into a finding with its Chinese wording. So every code has one file that explains it,
and no reader holds prose.
"""

from dataclasses import dataclass
from enum import StrEnum

from showcase.findings.span import Span


class FaultKind(StrEnum):
    """Every kind of fault a reader can note. Each has exactly one rule (a test holds this)."""

    # intake
    BAD_NAME = "bad-name"
    SYMLINK = "symlink"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    ENCODING = "encoding"
    CONTROL_CHARACTER = "control-character"
    LYING_TYPE = "lying-type"
    BROKEN_PICTURE = "broken-picture"
    # front matter
    NO_FRONT_MATTER = "no-front-matter"
    UNCLOSED_FRONT_MATTER = "unclosed-front-matter"
    FULL_WIDTH_COLON = "full-width-colon"
    MISSING_SPACE = "missing-space"
    TAB_INDENT = "tab-indent"
    FULL_WIDTH_INDENT = "full-width-indent"
    YAML_SYNTAX = "yaml-syntax"
    YAML_FEATURE = "yaml-feature"
    TOO_DEEP = "too-deep"
    CUT_BY_HASH = "cut-by-hash"
    DUPLICATE_KEY = "duplicate-key"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_KIND = "wrong-kind"
    UNKNOWN_CHOICE = "unknown-choice"
    BAD_DATE = "bad-date"
    BAD_VALUE = "bad-value"
    # text
    RAW_HTML = "raw-html"
    UNSAFE_LINK = "unsafe-link"
    UNUSED_FOOTNOTE = "unused-footnote"
    # programme
    DANGLING_ID = "dangling-id"
    DUPLICATE_ID = "duplicate-id"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing a reader stumbled over.

    ``subject`` is what it stumbled over (the key, or the author's own words); ``owner`` the
    key or file it belongs to; ``wanted`` what would have been understood, best first.
    """

    kind: FaultKind
    span: Span
    subject: str = ""
    owner: str = ""
    wanted: tuple[str, ...] = ()
