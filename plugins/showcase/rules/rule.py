"""What a rule is.

A rule is one file: its docstring explains it to authors in Chinese (``showcase explain`` and
the guide's page of rules are made from it), one pure function words or finds, and one
constant ``RULE`` says its code, name and weight. The ``registry`` of its family lists it.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from showcase.findings import Fault, FaultKind, Finding, Fix, MediaFix, Severity, Span
from showcase.model.facts import CaseFacts
from showcase.model.submission import Submission
from showcase.rules.context import Context

_PART = re.compile(r"^(为什么|怎么改|不好|好)：[ ]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wording:
    """What an author reads: what is wrong, and what to do next.

    ``fix`` is the lossless way to mend it, where there is one. ``severity`` is set only where
    one finding weighs otherwise than its rule.
    """

    message: str
    help: str
    fix: Fix | MediaFix | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule that compares submissions found something."""

    path: str
    span: Span


Note = tuple[Span, Wording]
Word = Callable[[Fault], Wording]
Check = Callable[[Submission, Context], Iterator[Note]]
Compare = Callable[[Iterable[CaseFacts], Context], Iterator[tuple[Place, Wording]]]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule's docstring, taken apart."""

    title: str
    why: str
    how: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule does one of four things.

    It words a kind of ``fault`` that a reader noted; or it ``check``\\ s one submission; or it
    ``compare``\\ s all submissions with one another; or, with none of these, it is told by
    another part of the product (the making of a booklet, the gate of a pull request), and
    ``home`` is its own module.

    A rule that is ``waivable`` may be weighed otherwise or switched off by the department, and
    an author may claim an exemption with a reason. What guards the build and the public is not.
    """

    code: str
    name: str
    severity: Severity
    fault: FaultKind | None = None
    word: Word | None = None
    check: Check | None = None
    compare: Compare | None = None
    home: str = ""
    waivable: bool = True

    def finding(self, path: str, span: Span, wording: Wording) -> Finding:
        """Make a finding of this rule."""
        severity = wording.severity or self.severity
        return Finding(
            path,
            span,
            self.code,
            self.name,
            severity,
            wording.message,
            wording.help,
            wording.fix,
        )

    @property
    def explanation(self) -> Explanation:
        """The rule's file's docstring, taken apart."""
        function = self.word or self.check or self.compare
        home = function.__module__ if function is not None else self.home
        head, *rest = _PART.split((sys.modules[home].__doc__ or "").strip())
        parts = dict(zip(rest[::2], rest[1::2], strict=True))
        return Explanation(
            title=head.strip(),
            why=_flow(parts.get("为什么", "")),
            how=_flow(parts.get("怎么改", "")),
            bad=_block(parts.get("不好", "")),
            good=_block(parts.get("好", "")),
        )


def fault_rule(
    code: str, severity: Severity, kind: FaultKind, word: Word, *, waivable: bool = False
) -> Rule:
    """Return the rule for a kind of fault; it bears the fault's name."""
    return Rule(code, kind.value, severity, fault=kind, word=word, waivable=waivable)


def told_elsewhere(code: str, name: str, severity: Severity, home: str) -> Rule:
    """Return a rule that another part of the product tells."""
    return Rule(code, name, severity, home=home, waivable=False)


def _flow(text: str) -> str:
    return "".join(line.strip() for line in text.strip().splitlines())


def _block(text: str) -> str:
    lines = text.strip("\n").splitlines()
    return "\n".join(line.removeprefix("    ") for line in lines).strip("\n")
