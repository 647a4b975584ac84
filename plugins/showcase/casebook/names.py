"""The names that texts share: what several cases put between quotation marks.

Chinese copy quotes what has a name: a method, a meeting, a platform. A name that few cases
mention says more about what they have in common than any measure of likeness, and a reader can
see it at once.
"""

from collections import Counter

from showcase.model.casebook import Case
from showcase.model.standards import STANDARDS

# A name that everybody mentions tells nothing: at most one case in twenty, or these few.
_FEW = 4
_SHARE = 20


def shared_names(cases: tuple[Case, ...]) -> list[tuple[str, ...]]:
    """Return for each case the quoted names that a few other cases quote too, sorted."""
    quoted = [set(case.quoted).difference(STANDARDS) for case in cases]
    counts = Counter(name for names in quoted for name in names)
    most = max(_FEW, len(cases) // _SHARE)
    return [tuple(sorted(n for n in names if 2 <= counts[n] <= most)) for names in quoted]
