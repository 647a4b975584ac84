"""Traces of persons in a submission that no office number explains."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from showcase.findings import MediaFix, Span
from showcase.model.submission import MediaFile, Submission
from showcase.rules.context import Context
from showcase.rules.privacy.scripts import MOST_TOLD, Script, list_scripts
from showcase.rules.privacy.trace import Trace, TraceKind
from showcase.rules.privacy.traces import Traces, traces_in

_Public = frozenset[tuple[TraceKind, str]]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A trace, where it was seen, in words and in the file.

    ``more`` of its kind follow that are not told one by one, since they would bury all else.
    """

    trace: Trace
    script: Script
    span: Span
    more: int = 0

    @property
    def where(self) -> str:
        """Where it was seen, as a sentence begins."""
        return self.script.where(self.trace.start)

    @property
    def shown(self) -> str:
        """The trace, masked and quoted."""
        if self.trace.column:
            return f"（表格的“{self.trace.value}”一列）"
        rest = f"（后面还有 {self.more} 处）" if self.more else ""
        return f"“{self.trace.masked}”{rest}"

    def remedy(self, advice: str) -> str:
        """Say what to do: ``advice`` where a text is edited by hand."""
        return self.script.remedy("把这一列整列删去" if self.trace.column else advice)

    @property
    def fix(self) -> MediaFix | None:
        """What takes it out without a hand's work, where that can be done."""
        return self.script.fix


def sightings(submission: Submission, context: Context, kind: TraceKind) -> Iterator[Sighting]:
    """Yield the traces of a kind, the case file's first; what the department made public is none."""
    known: _Public | None = None
    for script, traces in _traced(submission):
        if kind not in traces:
            continue
        known = _public_of(context) if known is None else known
        found = [trace for trace in traces[kind] if not _is_public(trace, known)]
        for number, trace in enumerate(found[:MOST_TOLD], 1):
            more = len(found) - number if number == MOST_TOLD else 0
            yield Sighting(trace, script, script.place(submission, trace.start, trace.end), more)


def _traced(submission: Submission) -> tuple[tuple[Script, Traces], ...]:
    return _traced_once(submission.text, submission.slug, submission.media)


@lru_cache(maxsize=4)
def _traced_once(
    text: str, slug: str, media: tuple[MediaFile, ...]
) -> tuple[tuple[Script, Traces], ...]:
    """Return the scripts with traces in them; all rules on a submission ask one after another."""
    read = ((script, traces_in(script.text)) for script in list_scripts(text, slug, media))
    return tuple((script, traces) for script, traces in read if traces)


def _public_of(context: Context) -> _Public:
    programme = context.programme
    notices = (notice.contact or "" for notice in programme.notices)
    return _read_contacts((*programme.contacts, *notices))


@lru_cache(maxsize=4)
def _read_contacts(contacts: tuple[str, ...]) -> _Public:
    """Read contacts as a text would be read; a bare number counts as an office's."""
    lines = [f"{cue}：{contact}" for contact in contacts for cue in ("电话", "微信号", "QQ")]
    return frozenset(
        (trace.kind, trace.value.lower())
        for line in lines
        for traces in traces_in(line).values()
        for trace in traces
    )


def _is_public(trace: Trace, known: _Public) -> bool:
    if (trace.kind, trace.value.lower()) in known:
        return True
    return trace.kind is TraceKind.LANDLINE and any(
        kind is trace.kind and (value.endswith(trace.value) or trace.value.endswith(value))
        for kind, value in known
    )
