"""What leads to a person and is known by the words before it."""

import re
from collections.abc import Iterable, Iterator

from showcase.rules.privacy.trace import Trace, TraceKind, narrow

_NOTHING = r"[:：为是 　“\"（(*]{0,4}"
_PASSPORT = re.compile(
    r"(?:护照|通行证)[^\nA-Za-z0-9，。；;]{0,8}([A-Za-z]{1,2}\d{7,8})(?![A-Za-z0-9])"
)
_MEMBER = re.compile(
    r"(?:学号|工号|学籍号|职工编号|教工编号|员工编号|准考证号|考生号|一卡通号)码?"
    rf"{_NOTHING}([A-Za-z]{{0,4}}\d{{4,14}})(?![0-9A-Za-z*＊])"
)
_MEMBER_WORD = re.compile("号(?<=[学工籍编证生通]号)")
_YEAR = re.compile(r"(?:19|20)\d\d")
# What every mention of an account begins with: found ten times as fast as the mention itself.
_CHAT_WORD = re.compile("微信|wechat|VX|vx|QQ|qq")
_CHAT = re.compile(
    r"(?:(?:微信(?:号码?|ID|账号)|wechat号?|(?<![A-Za-z0-9])(?:VX|vx))[:：为是 　“\"（(*]{0,4}|微信[:：] ?)"
    r"([A-Za-z][A-Za-z0-9_-]{5,19}|\d{5,11})(?![A-Za-z0-9_-]|[.@/:][A-Za-z0-9/])"
    r"|(?<![A-Za-z0-9./@])(?:QQ|qq)(?:号码?)?[:：为是 　“\"（(*]{0,4}([1-9]\d{4,10})(?![A-Za-z0-9@])"
)
_OFFICIAL = re.compile(r"公众号|服务号|订阅号|官方|官微|校微")
_PLATE = re.compile(
    # The letter comes first, for letters are rare in a Chinese text and so found fast.
    r"[A-HJ-NP-Z](?<=[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼].)[ ·•・.]?"
    r"(?:[A-HJ-NP-Z][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJ-NP-Z]"  # six signs: driven by electricity
    r"|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])"
)
_BIRTH = re.compile(
    r"(?:出生于|(?<=[，、（(])生于|出生日期|出生年月日?|出生时间|生日)[:：为是 　（(*]{0,4}"
    r"((?:19[5-9]|20\d)\d[年./-]\d{1,2}[月./-]\d{1,2}(?!\d)日?)"
    r"|((?:19[5-9]|20\d)\d年\d{1,2}月\d{1,2}日)出?生(?=[，。；、）)\s]|$)"
)
_MASKED = re.compile(
    r"(?<![0-9A-Za-z*＊])(?:1[3-9]\d[*＊×xX]{4}\d{4}|\d{3,6}[*＊×xX]{8,14}\d{2,4}[Xx]?)(?![0-9*＊])"
)
_COVERS = ("****", "＊＊＊＊", "××××", "xxxx", "XXXX")
_PROVIDER = re.compile(
    r"(?:vip\.)?(?:qq|foxmail|163|126|sina|139|sohu|tom|21cn|88|aliyun|gmail|outlook|hotmail|live|msn"
    r"|icloud|me|yahoo|protonmail)\.com|(?:189|wo|sina|live|yahoo)\.cn|yahoo\.com\.cn"
    r"|(?:263|163|yeah)\.net"
)
_HOST = re.compile(r"[@＠]([A-Za-z0-9][A-Za-z0-9.-]{2,40})")
_NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-"
_LONGEST_NAME = 64


def passports_in(text: str) -> Iterator[Trace]:
    """Yield the numbers of travel documents."""
    if ("护" in text and "护照" in text) or "通行证" in text:
        yield from _found(TraceKind.PASSPORT, _PASSPORT.finditer(text))


def members_in(text: str) -> Iterator[Trace]:
    """Yield the numbers of students and staff."""
    if not _MEMBER_WORD.search(text):
        return
    for trace in _found(TraceKind.MEMBER, _MEMBER.finditer(text)):
        if not _YEAR.fullmatch(trace.value):  # 学号2021级
            yield trace


def chats_in(text: str) -> Iterator[Trace]:
    """Yield the names of private chat accounts; those of public accounts are meant to be known."""
    for trace in _found(TraceKind.CHAT, _chats(text)):
        if not _OFFICIAL.search(text, max(0, trace.start - 16), trace.start):
            yield trace


def _chats(text: str) -> Iterator[re.Match[str]]:
    free = 0
    for word in _CHAT_WORD.finditer(text):
        chat = _CHAT.match(text, word.start())
        if chat and chat.start() >= free:
            free = chat.end()
            yield chat


def plates_in(text: str) -> Iterator[Trace]:
    """Yield licence plates: at least two of their signs are digits."""
    for plate in _PLATE.finditer(text):
        start, end = plate.start() - 1, plate.end()
        if sum(character.isdigit() for character in plate.group()) > 1:
            yield Trace(TraceKind.PLATE, start, end, text[start:end])


def births_in(text: str) -> Iterator[Trace]:
    """Yield the full dates on which people of today were born."""
    if "出生" in text or "生于" in text or "生日" in text or "日生" in text:
        yield from _found(TraceKind.BIRTH, _BIRTH.finditer(text))


def masked_in(text: str) -> Iterator[Trace]:
    """Yield numbers of which a part was covered with asterisks."""
    if any(cover[0] in text and cover in text for cover in _COVERS):
        yield from _found(TraceKind.MASKED, _MASKED.finditer(text))


def mails_in(text: str) -> Iterator[Trace]:
    """Yield addresses at providers where private people have their mailbox."""
    if not ("@" in text or "＠" in text):
        return
    for host in _HOST.finditer(text):
        name = text[max(0, host.start() - _LONGEST_NAME) : host.start()]
        start = host.start() - len(name) + len(name.rstrip(_NAME_CHARACTERS))
        end = host.start(1) + len(host[1].rstrip(".-"))
        domain = text[host.start(1) : end].lower()
        if start < host.start() and _PROVIDER.fullmatch(domain):
            value = f"{text[start : host.start()]}@{domain}"
            yield Trace(TraceKind.MAIL, start, end, value)


def _found(kind: TraceKind, matches: Iterable[re.Match[str]]) -> Iterator[Trace]:
    for match in matches:
        group = match.lastindex or 0
        yield Trace(kind, *match.span(group), narrow(match[group]))
