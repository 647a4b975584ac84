"""One booklet at a time: out of the cache, or made and kept there."""

import tempfile
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import msgspec

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.compose import compose
from showcase.booklet.errors import BookletError
from showcase.booklet.fingerprint import fingerprint, flowing_fingerprint, sources_of
from showcase.booklet.flowing import compose_flowing, make_flowing_book
from showcase.booklet.fonts import FontSet
from showcase.booklet.process import Typesetters
from showcase.booklet.profile import BookFormat, Profile
from showcase.build.code_version import book_version
from showcase.build.editions import PlannedBooklet
from showcase.build.progress import lasting, note
from showcase.cache import Store, digest_of, dump_record, keep_made, kept_files, load_record
from showcase.findings import Finding

_KIND = "booklet"
_FACTS = "booklet-facts"
_ENTRY = "booklet-entry"
"""Which book came of which sources. Other sources may give the same book, which is not set again."""


class _Facts(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of a booklet beside its file."""

    pages: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class KeptBook:
    """A file in the cache; ``pages`` is 0 where they are not fixed. ``fresh`` if it was just made."""

    file: Path
    pages: int
    findings: tuple[Finding, ...]
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Printing:
    """What every booklet of a build is made with. All of it may be used from threads."""

    root: Path
    fonts: FontSet
    cache: Store
    makers: Executor | None
    setters: Typesetters

    def book(self, plan: PlannedBooklet, profile: Profile) -> KeptBook:
        """Return a booklet as PDF. Raises ``BookletError``."""
        if not plan.edition.cases:
            raise BookletError("没有已发布的案例，汇编是空的")
        sources = self._sources(plan, repr(profile))
        if kept := self._kept_from(sources):
            return kept
        composition = compose(plan.edition, self.fonts, profile)
        entry = fingerprint(
            plan.edition, profile=profile, fonts=self.fonts, composition=composition
        )
        self.cache.put(_ENTRY, sources, entry.encode())
        if kept := self._kept(entry):
            return kept
        text = f"排印：{plan.name}（{len(plan.edition.cases)} 个案例）"
        with tempfile.TemporaryDirectory() as name:
            with lasting(text), self.setters.one() as typesetter:
                made = compile_booklet(
                    plan.edition,
                    self._read,
                    Path(name) / "book.pdf",
                    profile=profile,
                    fonts=self.fonts,
                    executor=self.makers,
                    cache=self.cache,
                    typesetter=typesetter,
                    composition=composition,
                )
            note(f"排好：{plan.name}，共 {made.pages} 页")
            # A book that lacks a case is tried again every time: the machine may have been busy.
            return self._keep(
                entry, made.path.replace, made.pages, made.findings, for_good=not made.left_out
            )

    def flowing(self, plan: PlannedBooklet, kind: BookFormat) -> KeptBook:
        """Return a booklet as DOCX or EPUB. Raises ``BookletError``."""
        sources = self._sources(plan, kind.value)
        if kept := self._kept_from(sources):
            return kept
        composition = compose_flowing(plan.edition, self.fonts)
        entry = flowing_fingerprint(plan.edition, kind, self.fonts, composition)
        self.cache.put(_ENTRY, sources, entry.encode())
        if kept := self._kept(entry):
            return kept
        with lasting(f"排印：{plan.name}（{kind.value.upper()}）"):
            made = make_flowing_book(
                plan.edition,
                kind,
                self._read,
                fonts=self.fonts,
                executor=self.makers,
                cache=self.cache,
                composition=composition,
            )
        return self._keep(entry, lambda path: path.write_bytes(made.data), 0, made.findings)

    def _sources(self, plan: PlannedBooklet, kind: str) -> str:
        """Return a digest that is had without composing the book, let alone reading its texts."""
        return digest_of(book_version(), kind, *sources_of(plan.edition, self.fonts))

    def _kept_from(self, sources: str) -> KeptBook | None:
        entry = self.cache.get(_ENTRY, sources)
        return self._kept(entry.decode(errors="replace")) if entry else None

    def _kept(self, entry: str) -> KeptBook | None:
        files = kept_files(self.cache, _KIND, entry)
        facts = load_record(self.cache.get(_FACTS, entry), _Facts)
        if files is None or facts is None:
            return None
        (file,) = files.values()
        return KeptBook(file, facts.pages, facts.findings, fresh=False)

    def _keep(
        self,
        entry: str,
        make: Callable[[Path], object],
        pages: int,
        findings: tuple[Finding, ...],
        *,
        for_good: bool = True,
    ) -> KeptBook:
        try:
            files = keep_made(self.cache, _KIND, entry, "book", make)
        except OSError as error:
            raise BookletError(f"存不下来：{error.strerror}") from error
        if for_good:
            self.cache.put(_FACTS, entry, dump_record(_Facts(pages, findings)))
        (file,) = files.values()
        return KeptBook(file, pages, findings)

    def _read(self, path: str) -> bytes:
        return (self.root / path).read_bytes()
