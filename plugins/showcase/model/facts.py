"""What of a submission is compared with other submissions; small enough to keep in the cache."""

from dataclasses import dataclass, field

from showcase.findings import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as a set of hashes of its character runs.

    ``hashes`` are sorted, distinct, little-endian unsigned 32-bit integers of sampled shingles;
    ``length`` is the number of folded characters; ``excerpt`` are its first characters as they
    stand.
    """

    line: int
    length: int
    excerpt: str
    hashes: bytes


@dataclass(frozen=True, slots=True)
class UsedPhoto:
    """A photo that a submission uses: its path, its digest, where it is first named.

    ``look`` are 128 bits in hex that photos which look alike share but for a few, or nothing.
    """

    path: str
    digest: str
    span: Span
    look: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """An exemption from a rule that an author claims; ``rule`` as it was written, at ``span``."""

    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Facts of one submission.

    ``status`` is empty where the front matter could not be understood. ``unit`` and ``cohort``
    are ids as ``branch:b001`` and ``c-2025``, or empty; ``date`` is as 2026-06-30. ``deliverables``
    are those of 经验, 平台, 微视频 and 汇编 that are there; ``place`` is where a missing one is told.
    ``claims`` are the exemptions that its author claims.
    """

    path: str
    status: str = ""
    title: str = ""
    title_place: Span = field(default=Span())
    unit: str = ""
    cohort: str = ""
    date: str = ""
    deliverables: tuple[str, ...] = ()
    place: Span = field(default=Span())
    photos: tuple[UsedPhoto, ...] = ()
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
