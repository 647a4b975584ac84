"""What a reader of bytes could not make sense of.

Readers (intake, front matter, Markdown) note faults and go on; a rule turns each kind of
fault into a finding with its Chinese wording. So every code has one file that explains it,
and no reader holds prose.
"""

from dataclasses import dataclass
from enum import StrEnum

from showcase.findings.fix import Fix
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
    BROKEN_VIDEO = "broken-video"
    FOREIGN_TYPE = "foreign-type"
    EMPTY_FILE = "empty-file"
    NAME_COLLISION = "name-collision"
    UNPORTABLE_NAME = "unportable-name"
    MISPLACED = "misplaced"
    ORPHAN_MEDIA = "orphan-media"
    HIDDEN_FILE = "hidden-file"
    TOO_MANY_FILES = "too-many-files"
    TOO_MANY_PIXELS = "too-many-pixels"
    HIDDEN_PAYLOAD = "hidden-payload"
    BROKEN_PDF = "broken-pdf"
    LOCKED_PDF = "locked-pdf"
    ACTIVE_PDF = "active-pdf"
    NOT_TEXT = "not-text"
    BROKEN_ENCODING = "broken-encoding"
    BIDI_CONTROL = "bidi-control"
    ZERO_WIDTH = "zero-width"
    PRIVATE_USE = "private-use"
    DAMAGED_TEXT = "damaged-text"
    ODD_LINE_END = "odd-line-end"
    FOREIGN_CHANGE = "foreign-change"
    SEVERAL_SUBMISSIONS = "several-submissions"
    DELETED_SUBMISSION = "deleted-submission"
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
    BAD_FENCE = "bad-fence"
    STRAY_FENCE = "stray-fence"
    UNCLOSED_QUOTE = "unclosed-quote"
    INNER_QUOTE = "inner-quote"
    TEXT_AFTER_QUOTE = "text-after-quote"
    MIXED_QUOTES = "mixed-quotes"
    INNER_COLON = "inner-colon"
    SPECIAL_START = "special-start"
    BROKEN_BRACKETS = "broken-brackets"
    FULL_WIDTH_BRACKET = "full-width-bracket"
    BROKEN_COMMAS = "broken-commas"
    BAD_DASH = "bad-dash"
    BAD_INDENT = "bad-indent"
    NO_COLON = "no-colon"
    DECORATED_KEY = "decorated-key"
    TWO_KEYS = "two-keys"
    MISPLACED_KEY = "misplaced-key"
    BACKSLASH = "backslash"
    TOO_LONG_FRONT_MATTER = "too-long-front-matter"
    ODD_SPACE = "odd-space"
    # wording
    WORDING_ROW = "wording-row"
    # text
    RAW_HTML = "raw-html"
    UNSAFE_LINK = "unsafe-link"
    UNUSED_FOOTNOTE = "unused-footnote"
    UNDEFINED_FOOTNOTE = "undefined-footnote"
    DUPLICATE_FOOTNOTE = "duplicate-footnote"
    UNDEFINED_REFERENCE = "undefined-reference"
    UNUSED_REFERENCE = "unused-reference"
    UNKNOWN_ANCHOR = "unknown-anchor"
    BROKEN_LINK = "broken-link"
    HTML_ENTITY = "html-entity"
    STRAY_EMPHASIS = "stray-emphasis"
    BROKEN_TABLE = "broken-table"
    RAGGED_ROW = "ragged-row"
    UNCLOSED_CODE = "unclosed-code"
    # programme
    DANGLING_ID = "dangling-id"
    DUPLICATE_ID = "duplicate-id"
    AMBIGUOUS_NAME = "ambiguous-name"
    BRANCH_TWICE = "branch-twice"
    MEMBER_TWICE = "member-twice"
    COHORT_WITHOUT_UNITS = "cohort-without-units"
    UNFIT_STANDARD = "unfit-standard"
    STAGE_TWICE = "stage-twice"
    STAGES_OUT_OF_ORDER = "stages-out-of-order"
    UNDATED_STAGE = "undated-stage"
    END_BEFORE_START = "end-before-start"
    SHORT_NOTICE = "short-notice"
    YOUNG_BRANCH = "young-branch"
    CONTRADICTING_LIMITS = "contradicting-limits"
    REVIEW_STEPS = "review-steps"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing a reader stumbled over.

    ``subject`` is what it stumbled over (the key, or the author's own words); ``owner`` the
    key or file it belongs to; ``wanted`` what would have been understood, best first; ``fix`` the
    lossless way to mend it, where the reader saw one; ``more`` is how many others like it follow
    that are not told one by one.
    """

    kind: FaultKind
    span: Span
    subject: str = ""
    owner: str = ""
    wanted: tuple[str, ...] = ()
    fix: Fix | None = None
    more: int = 0
