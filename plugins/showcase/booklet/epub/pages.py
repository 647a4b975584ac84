"""The pages of an EPUB, in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from showcase.booklet.data import BookData, CasePages, CohortEntry, Dossier, Entry, Index, Matter
from showcase.booklet.epub.blocks import add_pieces, add_runs
from showcase.booklet.epub.elements import add, new_page


@dataclass(frozen=True, slots=True)
class EpubPage:
    """A page: ``name`` of its file, ``title`` in the contents, ``level`` there (0: not named)."""

    name: str
    title: str
    root: Element
    level: int = 1


def book_pages(book: BookData) -> Iterator[EpubPage]:
    """Yield all pages but cover and contents."""
    yield _imprint(book)
    if book.dossier:
        yield _dossier(book.dossier)
    yield from map(_matter, book.forewords)
    opened = any(part.opens for part in book.parts)
    for part in book.parts:
        if part.opens:
            title = f"{part.number}　{part.title}" if part.number else part.title
            root, body = new_page(title)
            add(body, "h1", title)
            add(body, "p", part.count, class_="small")
            yield EpubPage(f"{part.id}.xhtml", title, root)
        for case in part.cases:
            yield _case(case, 2 if opened else 1)
    for index in book.indexes:
        yield _index(index, book)
    if book.results:
        yield _results(book)
    if book.cohorts:
        root, body = new_page("附录：批次名单")
        add(body, "h1", "附录：批次名单")
        for cohort in book.cohorts:
            _add_cohort(body, cohort)
        yield EpubPage("cohorts.xhtml", "附录：批次名单", root)
    yield from map(_matter, book.afterwords)


def _imprint(book: BookData) -> EpubPage:
    cover = book.cover
    root, body = new_page(cover.title)
    add(body, "h1", cover.title)
    add(body, "p", cover.subtitle, class_="unit")
    add(body, "p", cover.circulation, class_="small")
    if book.board:
        add(body, "h2", "编委会")
        _add_facts(body, book.board)
    _add_facts(body, book.imprint)
    return EpubPage("imprint.xhtml", "印制信息", root)


def _matter(matter: Matter) -> EpubPage:
    root, body = new_page(matter.title)
    add(body, "h1", matter.title)
    add_pieces(body, matter.blocks, 0)
    for text in matter.signature:
        add(body, "p", text, class_="right")
    return EpubPage(f"{matter.id}.xhtml", matter.title, root)


def _dossier(dossier: Dossier) -> EpubPage:
    title = f"{dossier.kind}概况"
    root, body = new_page(title)
    add(body, "h1", title)
    _add_dossier(body, dossier)
    for text in dossier.notes:
        add(body, "p", text, class_="small")
    return EpubPage("dossier.xhtml", title, root)


def _add_dossier(body: Element, dossier: Dossier) -> None:
    _add_facts(body, (Entry("名称", dossier.name), *dossier.facts))
    for cohort in dossier.cohorts:
        _add_cohort(body, cohort)
    if dossier.ones:
        add(body, "h2", "“四个一”")
        ones = ((one.name, "；".join(one.titles) or "尚缺") for one in dossier.ones)
        _add_facts(body, (Entry(name, value) for name, value in ones))


def _case(case: CasePages, level: int) -> EpubPage:
    root, body = new_page(case.title)
    if case.label:
        add(body, "p", case.label, class_="label")
    add(body, "h1", case.title)
    add(body, "p", "　".join(part for part in (case.unit, case.institution) if part), class_="unit")
    if case.summary:
        add(body, "p", case.summary)
    if case.plate is not None:
        add_pieces(body, (case.plate,), 0)
    _add_facts(body, case.card)
    add_pieces(body, case.blocks, len(case.notes))
    _add_closing(body, case)
    for number, note in enumerate(case.notes, start=1):
        aside = add(body, "aside", id=f"note-{number}", epub_type="footnote")
        aside.set("role", "doc-footnote")
        line = add(aside, "p", class_="small")
        add(line, "a", f"[{number}]", href=f"#mark-{number}").tail = "　"
        add_runs(line, note, 0)
    return EpubPage(f"{case.id}.xhtml", case.title, root, level)


def _add_closing(body: Element, case: CasePages) -> None:
    if case.experience or case.points:
        add(body, "h2", "经验要点")
        box = add(body, "div", class_="experience")
        if case.experience:
            add(add(box, "p", class_="unit"), "strong", case.experience)
        if case.points:
            points = add(box, "ol")
            for point in case.points:
                add(points, "li", point)
    if case.results:
        add(body, "h2", "成果")
        rows = add(body, "ul")
        for result in case.results:
            facts = "，".join(part for part in (result.type, result.year, result.level) if part)
            add(rows, "li", f"{result.title}（{facts}）")
    for code in case.codes:
        line = add(body, "p", f"{code.label}：{code.title}　", class_="small")
        add(line, "a", code.shown, href=code.address)
    reviews = "；".join(f"{entry.label}：{entry.value}" for entry in case.reviews)
    for label, text in (("资料来源", case.source), ("审核", reviews)):
        if text:
            add(body, "p", f"{label}：{text}", class_="small")


def _index(index: Index, book: BookData) -> EpubPage:
    root, body = new_page(index.title)
    add(body, "h1", index.title)
    titles = {case.id: case.title for part in book.parts for case in part.cases}
    for group in index.groups:
        add(body, "h2", group.initial)
        rows = add(body, "ul")
        for entry in group.entries:
            place = f"（{entry.note}）" if entry.note else ""
            line = add(rows, "li", f"{entry.name}{place}：")
            for number, case in enumerate(entry.cases):
                if number:
                    line[-1].tail = "；"
                add(line, "a", titles[case], href=f"{case}.xhtml")
    return EpubPage(f"{index.id}.xhtml", index.title, root)


def _results(book: BookData) -> EpubPage:
    root, body = new_page("成果一览")
    add(body, "h1", "成果一览")
    for group in book.results:
        add(body, "h2", group.type)
        rows = add(body, "ul")
        for row in group.rows:
            line = add(rows, "li")
            add(line, "a", row.title, href=f"{row.case}.xhtml").tail = f"　{row.facts}"
    return EpubPage("results.xhtml", "成果一览", root)


def _add_cohort(body: Element, cohort: CohortEntry) -> None:
    add(body, "h2", cohort.name)
    add(body, "p", cohort.facts, class_="small")
    _add_facts(body, (Entry(stage.name, stage.dates) for stage in cohort.stages))
    if cohort.members:
        add(body, "p", f"入选名单：{'、'.join(cohort.members)}", class_="small")


def _add_facts(body: Element, entries: Iterable[Entry]) -> None:
    rows = tuple(entries)
    if rows:
        facts = add(body, "dl")
        for entry in rows:
            row = add(facts, "div")
            add(row, "dt", entry.label)
            add(row, "dd", f"「{entry.value}」" if entry.missing else entry.value)
