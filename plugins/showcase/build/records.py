"""Findings, facts and heads to JSON and back, for what is kept in the cache."""

import base64
import json
from typing import Any

from showcase.findings import Edit, Finding, Fix, MediaFix, Operation, Severity, Span
from showcase.intake import Source
from showcase.model.case import CaseStudy
from showcase.model.facts import CaseFacts, Claim, Passage, UsedPhoto
from showcase.model.heads import CaseHead
from showcase.submissions import SourceText


def dump(record: object) -> bytes:
    """Return findings, facts, claims, and lists and mappings of them, as JSON."""
    return json.dumps(record, ensure_ascii=False, default=_plain).encode()


def _plain(value: Any) -> object:
    # dataclasses.asdict copies every leaf, which took a twentieth of a check.
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return {name: getattr(value, name) for name in value.__slots__}


def from_records(records: list[dict[str, Any]]) -> tuple[Finding, ...]:
    """Return the findings that were dumped."""
    return tuple(
        Finding(
            **{
                **record,
                "span": Span(**record["span"]),
                "severity": Severity(record["severity"]),
                "fix": _fix(record["fix"]),
            }
        )
        for record in records
    )


def facts_from_record(record: dict[str, Any]) -> CaseFacts:
    """Return the facts that were dumped."""
    return CaseFacts(
        **{
            **record,
            "title_place": Span(**record["title_place"]),
            "place": Span(**record["place"]),
            "deliverables": tuple(record["deliverables"]),
            "photos": tuple(
                UsedPhoto(**{**photo, "span": Span(**photo["span"])}) for photo in record["photos"]
            ),
            "passages": tuple(
                Passage(**{**passage, "hashes": base64.b64decode(passage["hashes"])})
                for passage in record["passages"]
            ),
            "claims": claims_from_records(record["claims"]),
        }
    )


def head_record(head: CaseHead) -> dict[str, object]:
    """Return what of a head its source doesn't tell."""
    return {
        "study": head.study.model_dump(mode="json", exclude_defaults=True),
        "words": head.words,
        "images": head.images,
        "quoted": head.quoted,
    }


def head_from_record(record: dict[str, Any], source: Source) -> CaseHead:
    """Return the head that was dumped, of the source that it was made from."""
    return CaseHead(
        path=source.path,
        year=source.year,
        slug=source.slug,
        digest=source.fingerprint,
        study=CaseStudy.model_validate(record["study"]),
        words=record["words"],
        media=source.media,
        images=tuple((src, caption) for src, caption in record["images"]),
        quoted=tuple(record["quoted"]),
        text=SourceText(source.data),
    )


def claims_from_records(records: list[dict[str, Any]]) -> tuple[Claim, ...]:
    """Return the exemptions that were dumped."""
    return tuple(Claim(record["rule"], Span(**record["span"])) for record in records)


def _fix(record: dict[str, Any] | None) -> Fix | MediaFix | None:
    if record is None:
        return None
    if "operation" in record:
        return MediaFix(record["path"], Operation(record["operation"]))
    return Fix(tuple(Edit(Span(**edit["span"]), edit["text"]) for edit in record["edits"]))
