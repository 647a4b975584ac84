"""What the product tells an author."""

from dataclasses import dataclass
from enum import StrEnum

from showcase.findings.fix import Fix, MediaFix
from showcase.findings.span import Span


class Severity(StrEnum):
    """How much a finding weighs. Only an error keeps a submission from being published."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


SEVERITY_NAMES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "参考"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend.

    ``path`` is relative to the project's root, with ``/``. ``message`` and ``help`` are
    Chinese sentences for the author; ``help`` says what to do next and may end in lines
    to paste. ``fix`` is what ``showcase fix`` would do.
    """

    path: str
    span: Span
    code: str
    name: str
    severity: Severity
    message: str
    help: str
    fix: Fix | MediaFix | None = None

    @property
    def fixable(self) -> bool:
        """Whether ``showcase fix`` can mend it."""
        return self.fix is not None

    @property
    def sort_key(self) -> tuple[str, Span, str, str]:
        """Files in order, then places, then codes: the same on every machine."""
        return (self.path, self.span, self.code, self.message)
