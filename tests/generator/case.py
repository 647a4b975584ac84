"""A whole case file."""

from tests.generator.body import write_body
from tests.generator.front_matter import write_front_matter
from tests.generator.grammar import sentence
from tests.generator.names import Planting
from tests.generator.photo_facts import PhotoFacts
from tests.generator.plan import CasePlan, random_of


class Titles:
    """Titles of a project's cases, no two the same."""

    def __init__(self, seed: int) -> None:
        """Start with none taken."""
        self._seed = seed
        self._taken: set[str] = set()

    def choose(self, plan: CasePlan) -> str:
        """Return a title that no case before has."""
        rng = random_of(self._seed, plan.index, "title")
        named = plan.planting is Planting.FRONT_MATTER
        title = ""
        while not title or title in self._taken:
            title = sentence(rng, "title-project" if named else "title", plan.facts)
        self._taken.add(title)
        return title


def write_case(
    plan: CasePlan,
    plans: tuple[CasePlan, ...],
    title: str,
    photos: tuple[PhotoFacts, ...],
    seed: int,
) -> str:
    """Return a case file's text."""
    head = write_front_matter(plan, title, photos, seed)
    return head + write_body(plan, plans, photos, seed)
