"""Reading the front matter of one submission."""

from dataclasses import dataclass, field

from showcase.findings import Fault, FaultKind, Span
from showcase.frontmatter.fences import key_beside
from showcase.frontmatter.fields import Fields, read_fields
from showcase.frontmatter.nodes import MapNode
from showcase.frontmatter.soundness import Wrong
from showcase.frontmatter.split import SplitText
from showcase.frontmatter.tree import Tree, read_at_once, read_mended
from showcase.frontmatter.validation import missing_key, validate
from showcase.model.case import CaseStudy
from showcase.model.submission import Location
from showcase.model.values import Status

_MOST_FAULTS = 300


@dataclass(frozen=True, slots=True)
class ReadFront:
    """The case, or None; where its values stand and what they are; what was wrong.

    ``sound`` are the places in which nothing was wrong, ``values`` the texts that stand there:
    where something is wrong, that is told, and not that it could be better too.
    """

    case: CaseStudy | None
    places: dict[Location, Span] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    values: dict[Location, str] = field(default_factory=dict)
    sound: dict[Location, Span] = field(default_factory=dict)


def read_front_matter(split: SplitText) -> ReadFront:
    """Read the keys of a submission. A case comes out only where nothing had to be mended.

    Where something is amiss, the lines are read again with an eye on each slip.
    """
    if split.faults and not split.front:
        return ReadFront(None, {}, split.faults)
    tree = read_at_once(split.front, split.front_line, CaseStudy)
    if tree is not None and not split.faults:
        read = _read(tree, split)
        if not read.faults:
            return read
    return _read(read_mended(split.front, split.front_line, CaseStudy), split)


def _read(tree: Tree, split: SplitText) -> ReadFront:
    node = tree.node
    if node is None and (tree.faults or split.faults):
        return ReadFront(None, {}, (*split.faults, *tree.faults))
    if node is None:
        node = MapNode((), Span.on_line(split.front_line))
    fields = read_fields(node, CaseStudy, split.front_line + len(split.front))
    fields.lost |= {(key.english,) for f in split.faults if (key := key_beside(f.subject))}
    case, noted = validate(CaseStudy, fields)
    slips = Wrong(fault.span for fault in tree.faults)
    broken = [fault for _, fault in noted if not _follows(fault, slips)]
    told = (*tree.faults, *fields.faults, *broken, *_promised(case, fields))
    faults = (*split.faults, *told)[:_MOST_FAULTS]
    if not faults and not fields.lost:
        return ReadFront(case, fields.places, (), fields.values, fields.places)
    wrong = Wrong(fault.span for fault in faults)
    sound = {
        location: place
        for location, place in fields.places.items()
        if location not in fields.empty and not wrong.touches(place)
    }
    values = {location: text for location, text in fields.values.items() if location in sound}
    return ReadFront(None, fields.places, faults, values, sound)


def _follows(fault: Fault, slips: Wrong) -> bool:
    """Tell whether a value is only wrong because a slip in it was mended in some way."""
    return fault.kind is not FaultKind.MISSING_KEY and slips.touches(fault.span)


def _promised(case: CaseStudy | None, fields: Fields) -> list[Fault]:
    """Find keys that are needed because of what other keys say."""
    faults = []
    if _needs_summary(case, fields):
        faults.append(missing_key(CaseStudy, fields, "summary"))
    if fields.data.get("standards") == []:
        fields.empty.add(("standards",))
        faults.append(missing_key(CaseStudy, fields, "standards"))
    video = fields.data.get("video")
    needed = isinstance(video, dict) and "title" in video and not {"file", "url"} & video.keys()
    if needed and not fields.lost & {("video", "file"), ("video", "url")}:
        faults.append(missing_key(CaseStudy, fields, "video", "file"))
    return faults


def _needs_summary(case: CaseStudy | None, fields: Fields) -> bool:
    if "summary" in fields.data or ("summary",) in fields.lost:
        return False
    if case is not None:
        return case.status is not Status.DRAFT
    return str(fields.data.get("status", "")).strip() not in ("draft", "草稿")
