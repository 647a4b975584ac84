"""Titles: where a long one may break, and the numbers of parts.

A title breaks at the author's own space or after its colon.
"""

_DIGITS = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return a number below 100 as 二十三; beyond, in figures."""
    tens, ones = divmod(number, 10)
    if tens >= 10:
        return str(number)
    if tens == 0:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")


def title_lines(title: str, longest: int) -> tuple[str, ...]:
    """Split a title into lines where its author parted it.

    A title that fits into ``longest`` characters stays whole unless a full-width space parts
    it. Where neither part would fit, the title is left to the line breaker.
    """
    parts = tuple(part for part in title.split("\u3000") if part)
    if len(parts) > 1 and all(len(part) <= longest for part in parts):
        return parts
    if len(title) <= longest:
        return (title,)
    for mark in ("：", "——"):
        head, found, tail = title.partition(mark)
        if found and tail and len(head) + len(mark) <= longest and len(tail) <= longest:
            return (head + mark, tail)
    return (title,)
