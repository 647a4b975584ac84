"""What leads to persons is found wherever it stands; what only looks like it is left alone."""

import datetime
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.build.programme import read_context
from showcase.findings import Severity
from showcase.model.submission import MediaFile, Submission
from showcase.rules import Context, Rule
from showcase.rules.privacy import (
    internal_mark,
    mobile_number,
    registry,
    secrecy_mark,
    unread_rest,
)
from showcase.rules.privacy.checksums import (
    is_bank_card,
    is_identity_number,
    is_old_identity_number,
)
from showcase.rules.privacy.scripts import Origin, Script, scripts_of
from showcase.rules.privacy.trace import Trace, TraceKind
from showcase.rules.privacy.traces import traces_in
from tests.tiny import write_project

_WEIGHTS = [pow(2, 17 - place, 11) for place in range(17)]
_WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
CARD = "6222020000000000000"


def identity_number(body: str) -> str:
    """Complete 17 digits by GB 11643's formula, in other words than the product's."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, body, strict=True))
    return f"{body}{'0123456789X'[(12 - total % 11) % 11]}"


ID = identity_number("11010119000101001")


def told(text: str) -> list[tuple[str, str]]:
    """Return kind and words of each trace in a text, in order."""
    found = [trace for traces in traces_in(text).values() for trace in traces]
    return [
        (trace.kind.name, text[trace.start : trace.end])
        for trace in sorted(found, key=lambda trace: trace.start)
    ]


FOUND = [
    ("IDENTITY", f"{ID[:6]} {ID[6:10]} {ID[10:14]} {ID[14:]}"),
    ("IDENTITY", f"{ID[:3]}-{ID[3:6]}—{ID[6:14]}\u3000{ID[14:]}"),
    ("IDENTITY", ID.translate(_WIDE)),
    ("MOBILE", "13000000000"),
    ("MOBILE", "19999999999"),
    ("MOBILE", "138.0000.0000"),
    ("MOBILE", "1380 000 0000"),
    ("MOBILE", "138 000 00000"),
    ("MOBILE", "1380000 0000"),
    ("MOBILE", "138-00000000"),
    ("MOBILE", "8613800000000"),
    ("MOBILE", "86138 0000 0000"),
    ("MOBILE", "008613800000000"),
    ("MOBILE", "0086-138-0000-0000"),
    ("MOBILE", "+86 13800000000"),
    ("MOBILE", "＋86 13800000000"),
    ("CARD", CARD),
    ("CARD", "6222 0200 0000 0000 000"),
    ("CARD", "622202 0000000000000"),
    ("CARD", "4563510000000009"),
    ("OLD_IDENTITY", "110101600307123"),
    ("LANDLINE", "010-60000000"),
    ("LANDLINE", "021 6000 0000"),
    ("LANDLINE", "0512-6000000"),
    ("LANDLINE", "0512 600 0000"),
    ("LANDLINE", "（010）6000 0000"),
    ("LANDLINE", "(0512) 60000000"),
    ("PLATE", "京A00001"),
    ("PLATE", "沪A·D0001"),
    ("PLATE", "粤B·00001"),
    ("PLATE", "鲁A0001学"),
    ("MASKED", "138****0000"),
    ("MASKED", "138××××0000"),
    ("MASKED", "110101********0014"),
    ("MAIL", "a.b-c_d@qq.com"),
    ("MAIL", "zhang@vip.163.com"),
    ("MAIL", "zhang＠foxmail.com"),
    ("MAIL", "ZHANG@QQ.COM"),
]


@pytest.mark.parametrize(("kind", "words"), FOUND)
@pytest.mark.parametrize(
    "around", [("", ""), ("联系", "。"), ("，", "，"), ("| ", " |"), ("“", "”")]
)
def test_finds_exactly_the_words(kind: str, words: str, around: tuple[str, str]) -> None:
    assert told(words.join(around)) == [(kind, words)]


CUED = [
    ("LANDLINE", "咨询电话：", "60000000"),
    ("LANDLINE", "电话", "6000000"),
    ("LANDLINE", "传真 ", "6000 0000"),
    ("LANDLINE", "Tel: ", "01060000000"),
    ("LANDLINE", "热线：", "051260000000"),
    ("PASSPORT", "护照", "E00000000"),
    ("PASSPORT", "护照号码为", "EA0000000"),
    ("PASSPORT", "往来港澳通行证：", "C00000000"),
    ("MEMBER", "学号", "2023000101"),
    ("MEMBER", "学号为：", "20230001"),
    ("MEMBER", "教工号", "A0012"),
    ("MEMBER", "职工编号：", "1023"),
    ("MEMBER", "学号：", "18012345678"),
    ("CHAT", "微信号：", "zhang_01"),
    ("CHAT", "微信：", "zhangs"),
    ("CHAT", "微信ID为", "a23456789012345678bc"),
    ("CHAT", "VX", "zhang_01"),
    ("CHAT", "QQ：", "10000"),
    ("CHAT", "QQ号", "12345678901"),
    ("CHAT", "qq ", "123456"),
    ("ADDRESS", "家住", "示例市幸福路12号"),
    ("ADDRESS", "家庭住址：", "示例市幸福小区3号楼2单元401室"),
    ("ADDRESS", "家庭地址：", "示例市幸福小区3号楼2单元401室"),
    ("ADDRESS", "住址为", "幸福里3-2-401"),
    ("ADDRESS", "居住在", "幸福里二单元"),
    ("ADDRESS", "她住", "学生公寓3号楼502室"),
    ("ADDRESS", "贴在", "男生宿舍3栋502室"),
    ("ADDRESS", "贴在", "寝室3号楼502室"),
    ("BIRTH", "出生于", "1999年3月4日"),
    ("BIRTH", "出生日期：", "1999-03-04"),
    ("BIRTH", "生日是", "2001.1.5"),
    ("BIRTH", "小张，生于", "1950年1月1日"),
    ("BIRTH", "小张（", "1999年3月4日"),
]


@pytest.mark.parametrize(("kind", "before", "words"), CUED)
def test_finds_what_the_words_before_announce(kind: str, before: str, words: str) -> None:
    after = "生）" if before == "小张（" else "。"
    assert told(f"{before}{words}{after}") == [(kind, words)]


NOT_FOUND = [
    f"编号{ID[:-1]}{(int(ID[-1]) + 1) % 10}",
    identity_number("10010119000101001"),  # no such province
    identity_number("11000019000101001"),  # no such city
    identity_number("11010118990101001"),
    identity_number("11010120500101001"),
    identity_number("11010119000230001"),
    f"{ID}0",
    f"0{ID}",
    "12900000000",
    "1380000000",
    "138000000000",
    "013800000000",
    "abc13800000000",
    "13800000000abc",
    "138 0000 0000abc",
    "abc138 0000 0000",
    "0.13800000000",
    "13800000000.5",
    "花了13800000000元",
    "131.12345678",
    "138 0000-0000",
    "2021 138 0000 0000",
    "138 0000 0000 0000",
    "010-138-0000-0000",
    "编号：13800000000",
    "编号：DD-13800000000",
    "编号：2021-13800000000",
    "编号：138 0000 0000",
    "单号（13800000000）",
    "ISBN 13800000000",
    "6222020000000000001",
    "622202000000000",  # 15 digits
    "6666666666666666666",
    "9222020000000000000",
    f"合同号：{CARD}",
    f"id{CARD}",
    "6222 0200 0000 0000 000 000",
    "2021 2022 2023 2024",
    "https://www.example.edu.cn/?id=16204519421235648573",
    "110101601307123",
    "100101600307123",
    "登记号：110101600307123",
    "110101600307123a",
    "2021-60000000",
    "020-1000000",
    "010-6000000",
    "0512-60000",
    "0106-0000000",
    "001-60000000",
    "400-800-0000",
    "60000000",
    "电话：600000",
    "电话回访60000000",
    "编号：010-60000000",
    "ISBN 978-7-5068-1234-5",
    "ISSN 1000-1234",
    "京内资准字2021-L0012号",
    "91110101MA01ABCD12",
    "12110000400001234X",
    "教党〔2018〕25号",
    "2021-06-30",
    "2021.6.30",
    "20210630123456",
    "E00000000",
    "护照E0000000000",
    "护照和签证，E00000000",
    "学号：2023级",
    "学号123",
    "员工号召20210101",
    "学号后四位0101",
    "工号12**",
    "微信公众号：shida_01",
    "公众号（微信号：shida_01）",
    "微信：abc",
    "微信：weixin.example.edu.cn",
    "微信运动10000步",
    "QQ群：12345678",
    "QQ：1234",
    "QQ：123456789012",
    "https://user.qq.com/12345678",
    "家住3号楼的王奶奶",
    "家住沙河社区12户",
    "家住幸福路12号线旁",
    "到幸福路12号看住在校外的同学",
    "教学楼305会议室",
    "办公地址：行政楼305室",
    "学生宿舍305室",
    "家住四川，在教学楼305室上课",
    f"家住{'远' * 45}305室",
    "京A0001次",
    "京A000012",
    "京I00001",
    "苏B20210012",
    "川AABCD1",
    "新疆A级景区",
    "出生于1949年10月1日",
    "学院诞生于1958年9月1日",
    "学生于2021年7月1日参观",
    "2021年7月1日生效",
    "zhang@example.edu.cn",
    "zhang@qq.com.cn",
    "@qq.com",
    "**138**0000",
    "1380000****",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_leaves_alone_what_leads_to_nobody(text: str) -> None:
    assert told(text) == []
    assert told(f"记下{text}。") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("13800000000 13900000000", ["MOBILE", "MOBILE"]),
        ("138 0000 0000 139 0000 0000", ["MOBILE", "MOBILE"]),
        ("01 138 0000 0000", ["MOBILE"]),
        ("13800000000@163.com", ["MOBILE"]),
        ("微信号：13800000000", ["MOBILE"]),
        (f"学号{ID}", ["IDENTITY"]),
        ("电话010-60000000-8001", ["LANDLINE"]),
        ("010-60000000 13800000000", ["LANDLINE", "MOBILE"]),
        ("设备科电话13800000000", ["MOBILE"]),
        ("tel13800000000", ["MOBILE"]),
        (f"{ID}{'X'}", ["IDENTITY"]),
        (f"{ID} {ID}", ["IDENTITY", "IDENTITY"]),
        (f"卡号{CARD} 123", ["CARD"]),
    ],
)
def test_tells_a_number_once(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text)] == kinds


@pytest.mark.parametrize(
    ("kind", "value", "masked"),
    [
        (TraceKind.MOBILE, "13800000000", "138****0000"),
        (TraceKind.IDENTITY, ID, f"110***********{ID[-4:]}"),
        (TraceKind.MEMBER, "2023000101", "20******01"),
        (TraceKind.MEMBER, "202301", "20**01"),
        (TraceKind.MEMBER, "20231", "2***1"),
        (TraceKind.MAIL, "zhang@qq.com", "z***@qq.com"),
        (TraceKind.ADDRESS, "示例市幸福路12号", "示例市幸……"),
        (TraceKind.BIRTH, "1999年3月4日", "1999……"),
    ],
)
def test_shows_no_number_whole(kind: TraceKind, value: str, masked: str) -> None:
    assert Trace(kind, 0, len(value), value).masked == masked


@pytest.mark.parametrize(
    ("number", "is_card"),
    [
        ("6222020000000000", False),
        (CARD, True),
        ("4563510000000009", True),
        ("5100000000000008", True),
        ("3528000000000007", True),
        ("3527000000000009", False),
        ("5600000000000003", False),
    ],
)
def test_knows_the_cards_of_chinese_banks(number: str, is_card: bool) -> None:
    assert is_bank_card(number) is is_card


REGIONS = st.sampled_from(["110101", "320102", "441900", "622301", "830100"])
DAYS = st.dates(min_value=datetime.date(1900, 1, 1)).filter(lambda d: d.year < 2050)
BODIES = st.builds(
    lambda region, day, order: f"{region}{day:%Y%m%d}{order:03d}",
    REGIONS,
    DAYS,
    st.integers(0, 999),
)
CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=30)
POINTS = st.sampled_from(["", "，", "。", "：", "（", "“", " ", "\n", "| ", "**"])


@given(BODIES, CHINESE, POINTS, POINTS, CHINESE)
def test_finds_every_identity_number_in_chinese_text(
    body: str, before: str, opening: str, closing: str, after: str
) -> None:
    number = identity_number(body)
    for written in (number, number.lower(), number.translate(_WIDE)):
        text = f"{before}{opening}{written}{closing}{after}"
        found = [words for kind, words in told(text) if kind == "IDENTITY"]
        assert found == [written]


@given(BODIES, st.integers(1, 10), CHINESE)
def test_finds_no_identity_number_of_a_wrong_checksum(body: str, off: int, before: str) -> None:
    right = "0123456789X".index(identity_number(body)[-1])
    wrong = f"{body}{'0123456789X'[(right + off) % 11]}"
    assert not is_identity_number(wrong)
    for text in (wrong, f"{wrong[:6]} {wrong[6:14]} {wrong[14:]}"):
        assert "IDENTITY" not in dict(told(f"{before}{text}。"))


@given(st.text("0123456789 -Xx元.@电话（）０１８６年", max_size=80))
def test_reads_any_row_of_digits_without_counting_one_twice(text: str) -> None:
    found = sorted(
        (trace.start, trace.end) for traces in traces_in(text).values() for trace in traces
    )
    for (_, end), (start, _) in pairwise(found):
        assert end <= start
    assert all(0 <= start < end <= len(text) for start, end in found)


@given(st.text("0123456789X", max_size=20))
def test_checks_any_characters(text: str) -> None:
    assert is_identity_number(text) in (True, False)
    digits = text.replace("X", "0")
    assert is_old_identity_number(digits) in (True, False)
    assert is_bank_card(digits) in (True, False)


SECRET = [
    ("机密★1年", "机密★1年"),
    ("秘密 ★", "秘密 ★"),
    ("绝密★长期", "绝密★长期"),
    ("成文时标着机密★", "机密★"),
    ("秘密10年", "秘密10年"),
    ("秘密 十年", "秘密 十年"),
    ("秘密*1年", "秘密*1年"),
    ("第一行\n机密\n第三行", "机密"),
    ("> 【绝密】", "绝密"),
    ("**机密**", "机密"),
    ("密级：秘密，已存", "秘密"),
    ("密电", "密电"),
    ("（明传电报）", "明传电报"),
    ("特急 密", "特急 密"),
    ("等级：特急·密电", "特急·密电"),
    ("机密 特急", "机密 特急"),
]


@pytest.mark.parametrize(("text", "mark"), SECRET)
def test_finds_marks_of_secrecy(text: str, mark: str) -> None:
    assert [text[start:end] for start, end in secrecy_mark._marks(text)] == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "成功的秘密",
        "**秘密**在于坚持",
        "秘密\t在于坚持",
        "秘密3年后揭开",
        "保密工作",
        "国家秘密",
        "商业秘密",
        "截获密电",
        "收到明传电报",
        "密电码",
        "特急密切",
        "特急 明电",
        "密级：内部",
        "联系紧密★",
        f"秘密{'　' * 12}甲",
    ],
)
def test_leaves_everyday_secrets_alone(text: str) -> None:
    assert list(secrecy_mark._marks(text)) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("内部资料　不得外传", "内部资料　不得外传"),
        ("这是内部资料，注意保存。", "内部资料，注意保存"),
        ("内部文件 严禁复制", "内部文件 严禁复制"),
        ("内部参考（阅后销毁）", "内部参考（阅后销毁"),
        ("内部资料", "内部资料"),
        ("甲\n【内部文件】\n乙", "内部文件"),
        ("请勿外传！", "请勿外传"),
        ("内部参考", "内部参考"),
        ("仅供内部参考", "仅供内部参考"),
        ("手册仅供本单位内部学习使用。", "仅供本单位内部学习使用"),
    ],
)
def test_finds_marks_of_internal_use(text: str, mark: str) -> None:
    assert [text[start:end] for start, end in internal_mark._marks(text)] == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "内部资料，免费交流",
        "内部资料\n免费交流",
        "内部资料·免费交流",
        "内部资料性出版物",
        "《手册》（内部资料）",
        "供内部参考",
        "涉密文件不得外传",
        "支部内部使用",
        "外传",
    ],
)
def test_leaves_the_imprint_and_everyday_words_alone(text: str) -> None:
    assert list(internal_mark._marks(text)) == []


def test_reads_all_that_software_can_read_and_nothing_twice() -> None:
    media = (
        MediaFile("media/2026/anli/a.jpg", "jpeg", 1, "", 6, 4, (("说明", "甲"), ("定位", "1, 2"))),
        MediaFile("media/2026/anli/b.vtt", "vtt", 1, "", text="乙"),
    )
    submission = Submission("cases/2026/anli.md", "2026", "anli", "见 a.jpg", media=media)
    assert [(script.origin, script.text) for script in scripts_of(submission)] == [
        (Origin.CASE, "见 a.jpg"),
        (Origin.NAME, "anli"),
        (Origin.METADATA, "甲"),
        (Origin.NAME, "b.vtt"),
        (Origin.SUBTITLES, "乙"),
    ]


@pytest.fixture
def context(tmp_path: Path) -> Context:
    known = read_context(write_project(tmp_path, {})).context
    assert known is not None
    return known


def say(rule: Rule, context: Context, text: str, slug: str = "anli") -> list[str]:
    """Return the messages of a rule on a text."""
    assert rule.check is not None
    submission = Submission(f"cases/2026/{slug}.md", "2026", slug, text)
    return [wording.message for _, wording in rule.check(submission, context)]


def test_tells_a_hundred_numbers_of_a_kind_and_how_many_follow(context: Context) -> None:
    some = say(mobile_number.RULE, context, "13800000000\n" * 100)
    assert len(some) == 100
    assert some[-1] == "这里有手机号“138****0000”，不能公开"
    more = say(mobile_number.RULE, context, "13800000000\n" * 103)
    assert len(more) == 100
    assert more[-1] == "这里有手机号“138****0000”（后面还有 3 处），不能公开"
    assert len(say(secrecy_mark.RULE, context, "秘密★\n" * 103)) == 100
    assert len(say(internal_mark.RULE, context, "请勿外传\n" * 103)) == 100


def test_says_where_it_stopped_looking(context: Context) -> None:
    assert say(unread_rest.RULE, context, "13800000000，" * 2000) == []
    assert say(unread_rest.RULE, context, "13800000000，" * 2001) == [
        "这里往后号码太多，系统没有看完"
    ]
    assert [kind for kind, _ in told("13800000000，" * 2001 + "a@qq.com")][-1] == "MAIL"
    assert say(unread_rest.RULE, context, "12345678，" * 20_000) == []
    assert say(unread_rest.RULE, context, "12345678，" * 20_001) == [
        "这里往后号码太多，系统没有看完"
    ]


def test_looks_at_the_name_of_the_case_file(context: Context) -> None:
    assert say(mobile_number.RULE, context, "", "zhang-13800000000") == [
        "稿件的文件名里有手机号“138****0000”，不能公开"
    ]


def test_what_guards_the_public_can_be_neither_switched_off_nor_waived() -> None:
    assert {rule.code for rule in registry.RULES if not rule.waivable} == {
        *("P001", "P003", "P004", "P005", "P007", "P013", "P014", "P018")
    }
    assert all(not rule.waivable for rule in registry.RULES if rule.severity is Severity.ERROR)


def test_claims_nowhere_to_have_read_pictures() -> None:
    marks = [rule for rule in registry.RULES if rule.code in ("P001", "P003", "P013", "P014")]
    assert all("扫描件和照片里的字系统看不到" in rule.explanation.why for rule in marks)


def test_counts_the_lines_of_subtitles() -> None:
    script = Script(Origin.SUBTITLES, "一\n二\n三", MediaFile("media/b.vtt", "vtt", 1, ""))
    assert script.where(0) == "字幕文件 b.vtt 第 1 行"
    assert script.where(4) == "字幕文件 b.vtt 第 3 行"


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "13 ",
        "138 0000 ",
        "13800000000 ",
        "(010)",
        "家住",
        "101室",
        "家住路1号",
        "机密",
        "秘密★",
        "内部资料",
        "a@qq.com ",
        "a",
        "@",
        "|学号",
        "学号：",
        "微信号",
        "京A0000",
        "出生",
        "*",
        "护照",
        ID,
    ],
)
def test_takes_time_in_proportion_to_the_text(unit: str) -> None:
    text = unit * (300_000 // len(unit.encode()))
    start = time.process_time()
    traces_in(text)
    list(secrecy_mark._marks(text))
    list(internal_mark._marks(text))
    assert time.process_time() - start < 2
