"""What SARIF 2.1.0 (OASIS) asks of the objects that we write, put down from its text.

The published schema may not be copied here, so this says it in our own words: for each object
the properties that it may have with their kinds, and those that it must have. Nothing that we
write lies outside, for every object is closed.
"""

from typing import Any

_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_POSITIVE = {"type": "integer", "minimum": 1}
_INDEX = {"type": "integer", "minimum": -1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_REFERENCE = {"type": "string", "format": "uri-reference"}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least}


def _map(values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}


def _object(needed: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(needed),
        "properties": properties,
    }


_OBJECTS: dict[str, dict[str, Any]] = {
    "run": _object(
        ("tool",),
        tool=_ref("tool"),
        invocations=_list(_ref("invocation")),
        originalUriBaseIds=_map(_ref("artifactLocation")),
        results=_list(_ref("result")),
        automationDetails=_ref("runAutomationDetails"),
        columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    ),
    "tool": _object(("driver",), driver=_ref("toolComponent")),
    "toolComponent": _object(
        ("name",),
        name=_TEXT,
        version=_TEXT,
        semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
        language={"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
        rules={**_list(_ref("reportingDescriptor")), "uniqueItems": True},
    ),
    "reportingDescriptor": _object(
        ("id",),
        id=_TEXT,
        name=_TEXT,
        shortDescription=_ref("multiformatMessageString"),
        fullDescription=_ref("multiformatMessageString"),
        help=_ref("multiformatMessageString"),
        defaultConfiguration=_ref("reportingConfiguration"),
        properties=_ref("propertyBag"),
    ),
    "reportingConfiguration": _object(enabled=_FLAG, level=_LEVEL),
    "multiformatMessageString": _object(("text",), text=_TEXT, markdown=_TEXT),
    "propertyBag": {
        "type": "object",
        "properties": {"tags": {**_list(_TEXT), "uniqueItems": True}},
    },
    "invocation": _object(
        ("executionSuccessful",), executionSuccessful=_FLAG, exitCode={"type": "integer"}
    ),
    "runAutomationDetails": _object(id=_TEXT),
    "result": _object(
        ("message",),
        ruleId=_TEXT,
        ruleIndex=_INDEX,
        level=_LEVEL,
        message=_ref("message"),
        locations=_list(_ref("location")),
        partialFingerprints=_map(_TEXT),
        fixes={**_list(_ref("fix")), "uniqueItems": True},
    ),
    "message": {**_object(text=_TEXT, id=_TEXT), "anyOf": [{"required": ["text"]}]},
    "location": _object(physicalLocation=_ref("physicalLocation")),
    "physicalLocation": {
        **_object(artifactLocation=_ref("artifactLocation"), region=_ref("region")),
        "required": ["artifactLocation"],
    },
    "artifactLocation": _object(
        uri=_REFERENCE, uriBaseId=_TEXT, index=_INDEX, description=_ref("message")
    ),
    "region": _object(
        startLine=_POSITIVE, startColumn=_POSITIVE, endLine=_POSITIVE, endColumn=_POSITIVE
    ),
    "fix": _object(
        ("artifactChanges",),
        description=_ref("message"),
        artifactChanges={**_list(_ref("artifactChange"), 1), "uniqueItems": True},
    ),
    "artifactChange": _object(
        ("artifactLocation", "replacements"),
        artifactLocation=_ref("artifactLocation"),
        replacements=_list(_ref("replacement"), 1),
    ),
    "replacement": _object(
        ("deletedRegion",), deletedRegion=_ref("region"), insertedContent=_ref("artifactContent")
    ),
    "artifactContent": _object(text=_TEXT),
}

SARIF_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        ("version", "runs"),
        **{"$schema": {"type": "string", "format": "uri"}},
        version={"const": "2.1.0"},
        runs=_list(_ref("run")),
    ),
    "$defs": _OBJECTS,
}

CODE_QUALITY_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": _object(
        ("description", "check_name", "fingerprint", "severity", "location"),
        description=_TEXT,
        check_name=_TEXT,
        fingerprint={"type": "string", "pattern": "^[0-9a-f]{16,}$"},
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        categories=_list(_TEXT),
        location=_object(
            ("path", "lines"),
            path={"type": "string", "pattern": "^[^/]"},
            lines=_object(("begin",), begin=_POSITIVE, end=_POSITIVE),
        ),
    ),
}
"""What GitLab's handbook asks of a Code Quality report, again in our own words."""
