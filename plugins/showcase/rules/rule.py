"""What a rule is.

A rule is one file: its docstring explains it to authors in Chinese (``showcase explain`` and
the guide's page of rules are made from it), one pure function words or finds, and one
constant ``RULE`` says its code, name and weight. ``registry.RULES`` lists it.
"""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from showcase.findings import Fault, FaultKind, Finding, Severity, Span
from showcase.model.directory import Directory
from showcase.model.programme import Programme
from showcase.model.submission import Submission

_PART = re.compile(r"^(为什么|怎么改|不好|好)：[ ]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wording:
    """What an author reads: what is wrong, and what to do next."""

    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the submission itself."""

    programme: Programme
    directory: Directory


Note = tuple[Span, Wording]
Word = Callable[[Fault], Wording]
Check = Callable[[Submission, Context], Iterator[Note]]


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
    """A rule either words a kind of ``fault`` that a reader noted, or checks for itself.

    A rule with neither is told by the making of a booklet. ``home`` is the rule's own module.
    """

    code: str
    name: str
    severity: Severity
    fault: FaultKind | None = None
    word: Word | None = None
    check: Check | None = None
    home: str = ""

    def finding(self, path: str, span: Span, wording: Wording) -> Finding:
        """Make a finding of this rule."""
        return Finding(
            path, span, self.code, self.name, self.severity, wording.message, wording.help
        )

    @property
    def explanation(self) -> Explanation:
        """The rule's file's docstring, taken apart."""
        function = self.word or self.check
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


def fault_rule(code: str, severity: Severity, kind: FaultKind, word: Word) -> Rule:
    """Return the rule for a kind of fault; it bears the fault's name."""
    return Rule(code, kind.value, severity, fault=kind, word=word)


def booklet_rule(code: str, name: str, severity: Severity, home: str) -> Rule:
    """Return a rule that only the making of a booklet can tell."""
    return Rule(code, name, severity, home=home)


def _flow(text: str) -> str:
    return "".join(line.strip() for line in text.strip().splitlines())


def _block(text: str) -> str:
    lines = text.strip("\n").splitlines()
    return "\n".join(line.removeprefix("    ") for line in lines).strip("\n")
