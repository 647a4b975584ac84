"""The search data as small scripts, which serve HTTP and ``file://`` alike.

Each shard holds the whole texts of some cases; the client looks for the exact words in them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Case, Casebook
from showcase.model.walk import document_texts
from showcase.search.fold import fold, fold_table

CASES_A_SHARD = 50


@dataclass(frozen=True, slots=True)
class SearchFile:
    """One file of the search data; ``url`` counts from the site's root."""

    url: str
    content: str


def search_files(casebook: Casebook) -> Iterator[SearchFile]:
    """Yield the manifest and the shards, in the order of the casebook."""
    starts = range(0, len(casebook.cases), CASES_A_SHARD)
    manifest = {"shards": len(starts), "fold": _used_folds(casebook)}
    yield SearchFile("search/manifest.js", f"showcaseSearchManifest({_json(manifest)});\n")
    for number, start in enumerate(starts):
        entries = [_entry(case) for case in casebook.cases[start : start + CASES_A_SHARD]]
        yield SearchFile(f"search/texts-{number}.js", f"showcaseSearchShard({_json(entries)});\n")


def _used_folds(casebook: Casebook) -> dict[str, str]:
    """Return the whole table: a reader may type any traditional character."""
    return dict(sorted(fold_table().items())) if casebook.cases else {}


def _entry(case: Case) -> dict[str, str]:
    body = case_text(case)
    names = " ".join(_names(case))
    return {
        "u": case.url,
        "t": case.title,
        "f": fold(case.title),
        "m": names,
        "n": fold(names),
        "o": body,
        "b": fold(body),
    }


def case_text(case: Case) -> str:
    """Return everything that can be read on a case's page, one line a paragraph."""
    study = case.study
    texts = [case.summary]
    if study.experience:
        texts += [study.experience.name, *study.experience.points]
    if study.platform:
        texts += [study.platform.name, study.platform.figures or ""]
    if case.video:
        texts += [case.video.title, case.video.transcript]
    texts += document_texts(case.document)
    texts += [photo.caption for photo in case.photos]
    texts += [result.title for result in study.results]
    return "\n".join(text for text in texts if text)


def _names(case: Case) -> Iterator[str]:
    yield case.unit.name
    if case.unit.branch is not None:
        yield from case.unit.branch.aliases
    if case.unit.college is not None:
        yield case.unit.college.name
    yield case.unit.institution.name
    if case.cohort is not None:
        yield case.cohort.name
    yield from case.items
    yield from case.study.topics
    yield from case.study.authors


def _json(value: object) -> str:
    """Write JSON that is also a safe script: no ``</``, no line separators."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
