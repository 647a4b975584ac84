"""The steps that are measured, in their order."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """One command on a workspace.

    ``prepare`` runs before it, untimed; ``verify`` after it, and returns what is wrong with
    what came out, or nothing. A step that ``needs_build`` makes sense only right after another
    one that ``builds``.
    """

    name: str
    command: Callable[[Workspace], list[str]]
    prepare: Callable[[Workspace], None]
    verify: Callable[[Workspace], str]
    needs_build: bool = False
    builds: bool = True


def plan_steps(*, booklets: bool, options: list[str]) -> list[Step]:
    """Return the steps; ``options`` are added to every build."""

    def check(space: Workspace) -> list[str]:
        return ["check", "-C", str(space.project)]

    def build(space: Workspace) -> list[str]:
        return ["build", "-C", str(space.project), "-o", str(space.output), *options]

    def build_site(space: Workspace) -> list[str]:
        return [*build(space), "--no-booklets"]

    steps = [
        Step("check, cold", check, Workspace.make_cold, _nothing, builds=False),
        Step("check, nothing changed", check, _leave, _nothing, builds=False),
        Step("check, one case changed", check, Workspace.change_case, _restore, builds=False),
        Step("build, cold", build_site, Workspace.make_cold, _count_pages),
        Step("build, nothing changed", build_site, _leave, _count_pages, needs_build=True),
        Step(
            "build, one case changed",
            build_site,
            Workspace.change_case,
            _see_change,
            needs_build=True,
        ),
    ]
    if booklets:
        steps.append(Step("build with booklets, cold", build, Workspace.make_cold, _see_booklets))
    return steps


def _leave(space: Workspace) -> None:
    """Leave everything as it is."""


def _nothing(space: Workspace) -> str:
    return ""


def _restore(space: Workspace) -> str:
    space.restore_case()
    return ""


def _count_pages(space: Workspace) -> str:
    pages = space.count_pages()
    return "" if pages == len(space.cases) else f"{pages} of {len(space.cases)} pages"


def _see_change(space: Workspace) -> str:
    shown = space.shows_change()
    space.restore_case()
    return _count_pages(space) if shown else "the change is not on its page"


def _see_booklets(space: Workspace) -> str:
    return _count_pages(space) if space.count_booklets() else "no booklet"
