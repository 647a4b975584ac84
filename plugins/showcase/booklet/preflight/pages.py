"""Naming pages in a finding."""

from collections.abc import Iterable

_MOST = 5


def name_pages(pages: Iterable[int]) -> str:
    """Return “第 3、4 页” for page indexes: the first few, counted from the cover as viewers do."""
    numbers = sorted({page + 1 for page in pages})
    shown = "、".join(str(number) for number in numbers[:_MOST])
    return f"第 {shown} 页" + (f"等 {len(numbers)} 页" if len(numbers) > _MOST else "")
