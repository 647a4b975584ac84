"""Where somebody lives: the number of a door at the end, and words that say so before it."""

import re
from collections.abc import Iterator

from showcase.rules.privacy.trace import Trace, TraceKind, narrow

_COUNT = r"(?:\d{1,5}|[一二三四五六七八九十]{1,3})"
_DOOR = re.compile(
    r"(?P<room>(?<!\d)\d{3,4}[室房](?!间))"
    rf"|(?P<unit>{_COUNT}单元)"
    r"|(?<!\d)\d{1,3}[-－—]\d{1,3}[-－—]\d{3,4}(?!\d)"
    rf"|(?P<street>[路街巷道弄里村庄屯组条牌同]{_COUNT}号(?![楼院门线店码召]))"
)
_HOME = re.compile(
    r"(?:家庭住址|家庭地址|现住址|居住地址|户籍地址|住址|家住|现住|租住在?|居住[在于]|住在|住(?=学生|宿舍|公寓))"
    r"[:：为是 　*]{0,4}"
)
# What stands between one of these words and the end of its line; all others lead nowhere.
_CUED = re.compile(r"(?:住|地址|宿舍|寝室).*")
_DORMITORY = re.compile(r"(?:学生|研究生|男生|女生)?(?:宿舍|寝室)")
_BUILDING = re.compile(r"号楼|栋|幢|座")
_STOP = re.compile(r"[\n，。；;、！!？?|“”（）()]")
_REACH = 44


def dwellings_in(text: str) -> Iterator[Trace]:
    """Yield addresses down to a door.

    Serious is the home of a family; a street's number alone or a dormitory's room may be harmless.
    """
    last: Trace | None = None
    for door in _doors_in(text):
        clause = _clause_before(text, door.start())
        home = _HOME.search(text, clause, door.start())
        dormitory = _DORMITORY.search(text, clause, door.start())
        if home is None and not (dormitory and door["room"] and _leads(text, dormitory, door)):
            continue
        cue = home or dormitory
        assert cue is not None
        start = home.end() if home else cue.start()
        shared = dormitory is not None or "公寓" in text[start : door.start()]
        serious = not door["street"] and not shared
        if last and last.start == start:
            serious = serious or last.serious
        elif last:
            yield last
        end = door.end()
        last = Trace(TraceKind.ADDRESS, start, end, narrow(text[start:end]), serious)
    if last:
        yield last


def _doors_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the doors that a word for somebody's home stands before, in the same line."""
    for cued in _CUED.finditer(text):
        yield from _DOOR.finditer(text, *cued.span())


def _leads(text: str, dormitory: re.Match[str], door: re.Match[str]) -> bool:
    """Tell whether a building is named between a dormitory and a room."""
    return _BUILDING.search(text, dormitory.end(), door.start()) is not None


def _clause_before(text: str, at: int) -> int:
    start = max(0, at - _REACH)
    for stop in _STOP.finditer(text, start, at):
        start = stop.end()
    return start
