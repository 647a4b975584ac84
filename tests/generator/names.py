"""Project names that no dictionary knows, to try the search with.

A name is four characters, one from each column of a grid. The columns share no character, so a
name never overlaps another one or itself, and it occurs in a text only where it was planted.
"""

import random
from enum import Enum

_GRID = (
    "砺澜芸炬穗岚榕砚溯汐棠珩翎煦霁桅樱蕴朔帆麓渠锦杉",
    "雁舟橙峦桨弦鹭蓝笺埠堤琴漪荻枫鲤盏巷桐笛坪荷鸥廊",
    "隼犁泓拓颂砥炽渡耘牧屿琢烁桓淬陌衍辙舵磬圃昙苇岑",
    "芒泽歌轮钟瞳籽津楫阶莺羽畔窗虹驹梭蹊檐笠茗岸珏滩",
)
_SIZE = len(_GRID[0])
_ALL = _SIZE ** len(_GRID)
_STRIDE = 104_729  # a prime that does not divide _ALL: steps visit every name once


class Planting(Enum):
    """Where the name of a case's project stands."""

    FRONT_MATTER = "in the title and the experience, and in the text"
    QUOTED = "in the text alone, between quotation marks"
    BARE = "in the text alone, without quotation marks"


_TURNS = (Planting.FRONT_MATTER, Planting.QUOTED, Planting.FRONT_MATTER, Planting.BARE)


def planting_of(index: int) -> Planting:
    """Return how the case at ``index`` plants its name; every other one in the text alone."""
    return _TURNS[index % len(_TURNS)]


def invent_names(count: int, seed: int) -> tuple[str, ...]:
    """Return ``count`` different names."""
    if count > _ALL:
        raise ValueError(f"the grid holds {_ALL} names, {count} were asked for")
    first = int(random.Random(f"{seed}/names").random() * _ALL)
    return tuple(_name_at((first + step * _STRIDE) % _ALL) for step in range(count))


def _name_at(number: int) -> str:
    characters = []
    for column in _GRID:
        number, row = divmod(number, _SIZE)
        characters.append(column[row])
    return "".join(characters)
