"""The department's table of phrases, what is found with it, and what the fixes of wording do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.build.programme import read_context
from showcase.build.project import load_project
from showcase.findings import Finding, Span
from showcase.intake import read_wording
from showcase.model.directory import Directory
from showcase.model.programme import Programme
from showcase.model.submission import Submission
from showcase.model.wording import SetPhrase, Slip, WordingRows, WordingTable, merge
from showcase.rules.context import Context
from showcase.rules.wording.confusion import may_be_confused
from showcase.rules.wording.marks import MOST
from showcase.rules.wording.phrase_finder import PhraseFinder, find_phrases
from showcase.rules.wording.registry import RULES
from showcase.rules.wording.shipped import SHIPPED, shipped_rows
from tests.rules.words import check_words
from tests.tiny import BODY, case_text, write_project

CASE = "cases/2026/anli.md"
TABLE = "cases/wording.csv"
HEADER = "类别,写法,应为,例外,出处,说明\n"
SLIP = Slip("关登", "关灯", "校对记录", ("机关登记",))
_PROGRAMME = Programme(institutions=(), colleges=(), branches=(), cohorts=())


def _context(table: WordingTable | None = None) -> Context:
    wording = merge(shipped_rows()) if table is None else table
    return Context(_PROGRAMME, Directory(_PROGRAMME), wording=wording)


def _submission(text: str) -> Submission:
    return Submission(CASE, "2026", "anli", text=text, prose=text)


def _told(text: str, context: Context | None = None) -> Iterator[Finding]:
    submission = _submission(text)
    for rule in RULES:
        if rule.check is not None:
            for span, wording in rule.check(submission, context or _context()):
                yield rule.finding(CASE, span, wording)


def _codes(text: str) -> list[str]:
    return [finding.code for finding in _told(text)]


def _mended(text: str, finding: Finding) -> str:
    """Apply the fix of a finding."""
    assert finding.fix is not None
    lines = text.split("\n")
    for edit in sorted(finding.fix.edits, key=lambda edit: edit.span, reverse=True):
        at, line = edit.span, lines[edit.span.line - 1]
        assert at.line == at.end_line
        lines[at.line - 1] = line[: at.column - 1] + edit.text + line[at.end_column - 1 :]
    return "\n".join(lines)


# --- reading the table ----------------------------------------------------------------------------


def test_the_shipped_table_is_sound_and_sourced() -> None:
    read = read_wording(SHIPPED.read_text(encoding="utf-8"))
    assert read.faults == ()
    rows = read.rows
    assert len(rows.slips) > 100
    assert len(rows.phrases) > 30
    assert all(entry.source for entry in (*rows.slips, *rows.phrases))
    assert len({slip.wrong for slip in rows.slips}) == len(rows.slips)
    assert rows == shipped_rows()


def test_nothing_that_the_shipped_table_calls_right_is_a_slip() -> None:
    rows = shipped_rows()
    right = [slip.right for slip in rows.slips]
    right += [word for entry in (*rows.slips, *rows.phrases) for word in entry.excuses]
    right += [phrase.text for phrase in rows.phrases]
    finder = PhraseFinder(merge(rows))
    assert {word: finder.find(word) for word in right if finder.find(word)} == {}


@pytest.mark.parametrize("slip", shipped_rows().slips, ids=lambda slip: slip.wrong)
def test_every_shipped_slip_is_found(slip: Slip) -> None:
    found = find_phrases(f"支部“{slip.wrong}”。", merge(shipped_rows()))
    assert [(place.start, place.end) for place in found] == [(3, 3 + len(slip.wrong))]
    assert found[0].entry == slip


def test_a_row_is_read_with_all_its_cells() -> None:
    rows = read_wording(f"{HEADER}错字,关登,关灯,机关登记,校对记录,随手写的\n").rows
    assert rows == WordingRows((SLIP,))
    rows = read_wording(f"{HEADER}固定提法,四个意识,,四个意式、四个意是,章程,\n").rows
    phrase = SetPhrase("四个意识", "章程", ("四个意式", "四个意是"))
    assert rows == WordingRows((), (phrase,))
    rows = read_wording(f"{HEADER}不查,深人\n不查,四个意识,,,,\n").rows
    assert rows == WordingRows((), (), frozenset({"深人", "四个意识"}))


def test_later_tables_go_before_earlier_ones() -> None:
    other = Slip("关登", "关等")
    phrase = SetPhrase("四个意识")
    first = WordingRows((SLIP, Slip("深人", "深入")), (phrase, SetPhrase("两个维护")))
    merged = merge(first, WordingRows((other,), (), frozenset({"深人", "四个意识", "没有"})))
    assert merged.slips == (other,)
    assert merged.phrases == (SetPhrase("两个维护"),)


@pytest.mark.parametrize("length", [40, 41])
def test_the_longest_word(length: int) -> None:
    read = read_wording(f"类别,写法,应为\n错字,{'关' * length},灯\n")
    assert (len(read.rows.slips), len(read.faults)) == ((1, 0) if length == 40 else (0, 1))


def test_the_most_rows() -> None:
    rows = [f"错字,甲{n},乙" for n in range(2001)]
    whole = read_wording("\n".join(["类别,写法,应为", *rows[:2000]]))
    assert (len(whole.rows.slips), whole.faults) == (2000, ())
    longer = read_wording("\n".join(["类别,写法,应为", *rows, "错字,,"]))
    assert len(longer.rows.slips) == 2000
    assert [(f.owner, f.span.line) for f in longer.faults] == [("too-many", 2002)]


def test_columns_beyond_the_twentieth_are_not_read() -> None:
    wide = read_wording("类别" + "," * 18 + ",写法\n不查" + "," * 18 + ",深人")
    assert wide.rows.dropped == {"深人"}
    wider = read_wording("类别" + "," * 19 + ",写法\n不查" + "," * 19 + ",深人")
    assert [fault.owner for fault in wider.faults] == ["header"]


@pytest.mark.parametrize(
    ("row", "problem", "column", "end"),
    [
        ("错别字,关登,关灯", "kind", 1, 4),
        (",关登,关灯", "kind", 1, 1),
        ("错字,,关灯", "empty", 1, 3),
        ("错字,登,灯", "short-slip", 4, 5),
        ("固定提法,三个字", "short-phrase", 6, 9),
        ("错字,关登,", "no-right", 4, 6),
        ('"错字","关登","关登"', "no-right", 6, 10),
    ],
)
def test_a_wrong_row_is_told_where_it_is_wrong(
    row: str, problem: str, column: int, end: int
) -> None:
    read = read_wording(f"类别,写法,应为\n{row}\n错字,关登,关灯\n")
    assert [slip.wrong for slip in read.rows.slips] == ["关登"]
    (fault,) = read.faults
    assert (fault.owner, fault.span) == (problem, Span(2, column, 2, end))


def test_a_cell_over_two_lines_moves_those_below() -> None:
    read = read_wording('类别,写法,说明\n不查,深人,"一\n二"\n坏的,纳人,"三\n四",五\n不查,,\n')
    assert [(f.span.line, f.span.column) for f in read.faults] == [(4, 1), (6, 1)]
    after = read_wording('说明,类别,写法\n"一\n二三",坏的,深人\n')
    assert [(f.span.line, f.span.column) for f in after.faults] == [(3, 5)]


@given(st.text(alphabet='类别写法应为错字固定提法不查例外出处甲乙丙丁",\t\n 、', max_size=80))
def test_any_table_is_read(text: str) -> None:
    read = read_wording(text)
    lines = text.split("\n")
    for fault in read.faults:
        assert 1 <= fault.span.line <= len(lines)
    PhraseFinder(merge(read.rows)).find(text)


# --- the department's file ------------------------------------------------------------------------

_ROWS = f"{HEADER}错字,关登,关灯,,校对记录,\n"


@pytest.mark.parametrize(
    "data",
    [
        _ROWS.encode("utf-8"),
        _ROWS.encode("utf-8-sig"),
        _ROWS.encode("gbk"),
        _ROWS.replace(",", "\t").encode("utf-16"),
        _ROWS.replace("\n", "\r\n").encode("gb18030"),
    ],
    ids=["utf8", "bom", "gbk", "tabs", "crlf"],
)
def test_the_table_as_excel_writes_it(tmp_path: Path, data: bytes) -> None:
    body = BODY.replace("大家轮着关灯", "大家轮着关登")
    root = write_project(tmp_path, {CASE: case_text(body=body), TABLE: data})
    assert [(f.code, f.path, f.span.line) for f in load_project(root).findings] == [
        ("W902", CASE, 24)
    ]


def test_no_table_is_no_finding(tmp_path: Path) -> None:
    assert load_project(write_project(tmp_path, {CASE: case_text()})).findings == ()


def test_a_table_that_is_a_folder_or_a_link_is_told(tmp_path: Path) -> None:
    folder = write_project(tmp_path / "a", {f"{TABLE}/x": "x"})
    assert [(f.code, f.path) for f in load_project(folder).findings] == [("G104", TABLE)]
    linked = write_project(tmp_path / "b", {CASE: case_text(), "elsewhere.csv": _ROWS})
    (linked / TABLE).symlink_to(linked / "elsewhere.csv")
    assert [(f.code, f.path) for f in load_project(linked).findings] == [("G102", TABLE)]


def test_a_wrong_row_is_told_without_a_programme(tmp_path: Path) -> None:
    root = write_project(tmp_path, {TABLE: f"{HEADER}错别字,深人,深入\n"})
    (root / "cases/programme.yml").unlink()
    read = read_context(root)
    assert read.context is None
    assert [(f.code, f.path) for f in read.findings] == [
        ("G104", "cases/programme.yml"),
        ("W901", TABLE),
    ]


def test_the_fingerprint_changes_with_the_table(tmp_path: Path) -> None:
    root = write_project(tmp_path, {})
    without = read_context(root)
    (root / TABLE).write_text(_ROWS, encoding="utf-8")
    with_table = read_context(root)
    given_table = read_context(root, {TABLE: f"{HEADER}不查,深人".encode()})
    assert len({without.fingerprint, with_table.fingerprint, given_table.fingerprint}) == 3
    assert with_table.context is not None
    assert given_table.context is not None
    assert SLIP.wrong in {slip.wrong for slip in with_table.context.wording.slips}
    assert "深人" not in {slip.wrong for slip in given_table.context.wording.slips}


# --- finding --------------------------------------------------------------------------------------


def test_what_is_confused() -> None:
    assert may_be_confused("识", "试")
    assert may_be_confused("日", "曰")
    assert may_be_confused("护", "扩")
    assert not may_be_confused("识", "见")
    assert not may_be_confused("识", "𠀀")
    assert not may_be_confused("𠀀", "𠀁")
    assert not may_be_confused("#", "C")


_PHRASE = "全面从严治党"


def _near(text: str, phrase: str = _PHRASE, *excuses: str) -> list[str]:
    table = WordingTable((), (SetPhrase(phrase, "", excuses),))
    return [text[place.start : place.end] for place in find_phrases(text, table)]


@pytest.mark.parametrize("at", range(1, 5))
def test_one_character_less_or_double_inside_a_long_phrase(at: int) -> None:
    less = _PHRASE[:at] + _PHRASE[at + 1 :]
    double = _PHRASE[:at] + _PHRASE[at] + _PHRASE[at:]
    assert _near(f"要{less}。") == [less]
    assert _near(f"要{double}。") == [double]


@pytest.mark.parametrize("at", [0, 5])
def test_the_edges_of_a_phrase_may_lack_or_double(at: int) -> None:
    assert _near(f"要{_PHRASE[:at] + _PHRASE[at + 1 :]}。") == []
    assert _near(f"要{_PHRASE[:at] + _PHRASE[at] + _PHRASE[at:]}。") == []


@pytest.mark.parametrize("at", [0, 1, 3, 4])
def test_two_characters_that_changed_places(at: int) -> None:
    swapped = _PHRASE[:at] + _PHRASE[at + 1] + _PHRASE[at] + _PHRASE[at + 2 :]
    assert _near(f"要{swapped}。") == [swapped]


@pytest.mark.parametrize("wrong", ["权面从严治党", "全棉从严治党", "全面从言治党", "全面从严治觉"])
def test_a_character_taken_for_another(wrong: str) -> None:
    assert _near(wrong) == [wrong]


@pytest.mark.parametrize("other", ["全面从严治校", "全部从严治党", "权棉从严治党", "全面从严"])
def test_another_phrase_is_no_near_miss(other: str) -> None:
    assert _near(other) == []


def test_a_phrase_of_five_lacks_nothing_and_one_of_six_does() -> None:
    assert _near("甲丙丁戊", "甲乙丙丁戊") == []
    assert _near("甲丙丁戊己", "甲乙丙丁戊己") == ["甲丙丁戊己"]


def test_parts_of_a_phrase_below_four_characters_are_not_looked_for() -> None:
    assert _near("先坐好，再做一建", "先做好、再做一件") == ["再做一建"]


def test_an_excuse_counts_where_it_overlaps() -> None:
    assert _near("全面从严治当", _PHRASE, "治当下") == ["全面从严治当"]
    assert _near("全面从严治当下", _PHRASE, "治当下") == []
    assert _near("治当下，全面从严治当", _PHRASE, "治当下") == ["全面从严治当"]
    assert _near("先权面从严治党", _PHRASE, "先权") == []
    assert _near("先权，权面从严治党", _PHRASE, "先权，") == ["权面从严治党"]


def test_the_longer_of_two_phrases_that_overlap_is_told_once() -> None:
    text = "习近平新时代中国特色社会主意思想"
    found = find_phrases(text, merge(shipped_rows()))
    assert [text[place.start : place.end] for place in found] == [text]


def test_an_empty_table_finds_nothing() -> None:
    assert PhraseFinder(WordingTable()).find("四个意试，深人。") == ()


def test_places_come_in_order_and_apart() -> None:
    text = "四个意试、深人、四个意试四个意试、纳人"
    found = find_phrases(text, merge(shipped_rows()))
    assert [(place.start, place.end) for place in found] == [
        (0, 4), (5, 7), (8, 12), (12, 16), (17, 19),
    ]  # fmt: skip


# --- what rules tell of it ------------------------------------------------------------------------


def test_nothing_changes_a_misprint_or_a_set_phrase_by_itself() -> None:
    told = list(_told("四个意试，三会一刻，深人学习，竞竞业业。"))
    assert [finding.code for finding in told] == ["W902", "W902", "W903", "W903"]
    assert not any(finding.fixable for finding in told)


_FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *("支部", "做表", "先", "30", "4", "%", "年", "月", "万", "2018", "号", "个", "a", "B"),
            *(",", ":", ";", "?", "!", "(", ")", ".", "...", '"', "-", "--", "~", "—", "…"),
            *("，", "。", "、", "：", "“", "”", "（", "）", "《", "》", "‘", "’", "〔", "〕", "["),
            *(
                "]",
                " ",
                "　",
                "\n",
                "\n\n",
                "５",
                "Ｇ",
                "０",
                "二0一八年",
                "第",
                "0",
                "\\",
                "&amp;",
            ),
        ]
    ),
    max_size=25,
).map("".join)


@given(_FRAGMENTS)
def test_fixes_change_marks_only_and_mend_what_they_are_for(text: str) -> None:
    for finding in _told(text, _context(WordingTable())):
        lines = text.split("\n")
        assert 1 <= finding.span.line <= len(lines)
        assert finding.span.end_column <= len(lines[finding.span.line - 1]) + 1
        if finding.fix is None:
            continue
        for edit in finding.fix.edits:
            line = lines[edit.span.line - 1]
            assert edit.text != line[edit.span.column - 1 : edit.span.end_column - 1]
        mended = _mended(text, finding)
        assert [c for c in mended if "\u4e00" <= c <= "\u9fff" and c != "〇"] == [
            c for c in text if "\u4e00" <= c <= "\u9fff" and c != "〇"
        ]


@given(_FRAGMENTS)
def test_punctuation_is_mended_in_a_few_rounds(text: str) -> None:
    for _ in range(200):
        fixable = [f for f in _told(text, _context(WordingTable())) if f.fixable]
        if not fixable:
            return
        text = _mended(text, fixable[0])
    pytest.fail(f"never done: {text!r}")


def test_a_line_of_flattened_text_is_one_finding_that_mends_it() -> None:
    text = "(一)深入学习,扎实推进;做到:真学!真用?\n(二)抓好落实."
    first, second, last = _told(text)
    assert (first.code, second.code, last.code) == ("W907", "W907", "W908")
    assert first.message == "这一行有 7 处英文标点：“(”“)”“,”“;”“:”“!”“?”"
    mended = text
    for finding in (first, second, last):
        mended = _mended(mended, finding)
    assert mended == "（一）深入学习，扎实推进；做到：真学！真用？\n（二）抓好落实。"
    assert _codes(mended) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("谁晚走, 谁写。", "谁晚走，谁写。"),
        ("支部（试行)办法", "支部（试行）办法"),
        ('建设"四个一"和“三会"。', "建设“四个一”和“三会”。"),
        ("支部有党员 32 名", "支部有党员32名"),
        ("教党【2018】025号", "教党〔2018〕25号"),
        ("提高4-6%", "提高4%—6%"),
        ("二0一八年，２０项", "二〇一八年，20项"),
        ("先做，，再说。。", "先做，再说。"),
        ("先做--再说...", "先做——再说……"),
    ],
)
def test_what_fixes_write(text: str, mended: str) -> None:
    while fixable := [finding for finding in _told(text) if finding.fixable]:
        text = _mended(text, fixable[0])
    assert text == mended


@pytest.mark.parametrize(
    "line",
    ["先做,再说\n", "深人\n", "四个意试\n", "先做。，再说\n", "书记 委员\n", "“甲\n\n乙\n\n"],
)
def test_no_rule_tells_more_than_a_person_reads(line: str) -> None:
    assert len(_codes(line * 3 * MOST)) == MOST


def test_the_last_of_many_counts_its_lines_right() -> None:
    told = list(_told("先做,再说\n\n" * MOST))
    assert [finding.span.line for finding in told] == list(range(1, 2 * MOST, 2))
    assert {finding.span.column for finding in told} == {3}


def test_what_is_said_of_rows_of_the_table() -> None:
    check_words("wording")
