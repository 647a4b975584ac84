"""What a case says about its photos."""

from dataclasses import dataclass

from tests.generator.grammar import sentence, sentences
from tests.generator.neighbours import invent_person
from tests.generator.plan import CasePlan, random_of


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """One photo: ``path`` from the project's root, ``target`` from the case file."""

    path: str
    target: str
    caption: str
    credit: str
    alt: str


def describe_photos(plan: CasePlan, count: int, seed: int) -> tuple[PhotoFacts, ...]:
    """Return what is said about a case's photos."""
    rng = random_of(seed, plan.index, "photos")
    captions = sentences(rng, "caption", plan.facts)
    photos = []
    for number in range(1, count + 1):
        path = f"{plan.media_folder}/{number:02}.jpg"
        photos.append(
            PhotoFacts(
                path=path,
                target=f"../../{path}",
                caption=next(captions),
                credit=invent_person(rng),
                alt=sentence(rng, "alt", plan.facts),
            )
        )
    return tuple(photos)
