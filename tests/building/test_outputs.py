"""What a build puts out: everything the contract names, and nothing that is not public."""

import json
import zipfile
from xml.etree import ElementTree

import pypdfium2
import pytest

from showcase.build.project import load_project
from showcase.model.casebook import Case, Casebook
from showcase.model.values import Status
from showcase.model.walk import document_texts
from tests.building.expected import fold, pieces_of, squeeze
from tests.building.page_tree import parse_page
from tests.building.projects import SampleSite, casebook_of

ROW = {
    "url": str,
    "title": str,
    "branch": str,
    "college": str | None,
    "cohort": str | None,
    "level": str | None,
    "standards": list,
    "topics": list,
    "year": int,
    "date": str,
    "words": int,
    "summary": str,
    "cover": str | None,
}
LANDINGS = (
    "branches",
    "cases",
    "colleges",
    "cohorts",
    "standards",
    "videos",
    "photos",
    "statistics",
    "guide",
    "notices",
    "booklets",
    "search",
)
# The number in the text and the way back from the note are not the author's.
NOTES = frozenset({"sc-note-mark", "sc-note-back"})
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def casebook(sample_site: SampleSite) -> Casebook:
    return casebook_of(sample_site.root)


def _contract(casebook: Casebook) -> set[str]:
    programme = casebook.programme
    return {
        "index.html",
        "404.html",
        "api/cases.json",
        "feed.xml",
        "sitemap.xml",
        *(f"{name}/index.html" for name in LANDINGS),
        *(f"cases/{case.year}/{case.slug}/index.html" for case in casebook.cases),
        *(f"branches/{branch.id}/index.html" for branch in programme.branches),
        *(f"colleges/{college.id}/index.html" for college in programme.colleges),
        *(f"cohorts/{cohort.id}/index.html" for cohort in programme.cohorts),
        *(f"standards/{number}/index.html" for number in (5, 6, 7)),
        *(f"booklets/{year}.pdf" for year in casebook.years),
        *(f"booklets/branches/{case.unit.id}.pdf" for case in casebook.cases if _makes_one(case)),
    }


def _makes_one(case: Case) -> bool:
    return case.unit.kind == "branch" and case.compilation is None


def test_everything_that_the_contract_names_is_there(
    sample_site: SampleSite, casebook: Casebook
) -> None:
    wanted = _contract(casebook)
    assert len(wanted) > 60
    assert {name for name in wanted if not (sample_site.path / name).is_file()} == set()


def test_the_command_says_where_everything_is(sample_site: SampleSite, casebook: Casebook) -> None:
    lines = sample_site.stdout.splitlines()
    assert f"其中 {len(casebook.cases)} 份可以公开" in lines[0]
    assert "汇编 16 本（全部新做）" in lines[1]
    assert f"单篇 {2 * len(casebook.cases)} 份（全部新做）" in lines[1]
    assert lines[2].startswith("用时 ")
    assert str(sample_site.path) in lines[3]
    assert "index.html" in lines[3]
    books = [str(sample_site.path / "booklets" / f"{year}.pdf") for year in casebook.years]
    assert [line for line in lines if any(line.endswith(book) for book in books)] == lines[4:-1]
    assert len(lines[4:-1]) == len(books)
    own = len(list((sample_site.path / "booklets").glob("*/*.pdf")))
    assert own > 8
    assert lines[-1].endswith(f"共 {own} 本。")


def test_nothing_is_left_beside_the_site(sample_site: SampleSite) -> None:
    names = {path.name for path in sample_site.root.iterdir()}
    assert {name for name in names if name.startswith(".")} == {".cache"}
    assert not [path for path in sample_site.path.rglob("*") if path.is_symlink()]
    assert list(sample_site.path.rglob(".*")) == []


def test_every_page_is_a_whole_page(sample_site: SampleSite) -> None:
    for path in sample_site.path.rglob("*.html"):
        page = parse_page(path.read_text("utf-8"))
        name = path.relative_to(sample_site.path).as_posix()
        assert len(page.all("title")) == 1, name
        assert len(page.all("h1")) == 1, name
        assert page.all("html")[0].attributes["lang"].startswith("zh"), name
        assert "showcase-sentinel" not in path.read_text("utf-8"), name


def test_the_api_has_one_row_a_case(sample_site: SampleSite, casebook: Casebook) -> None:
    rows = json.loads((sample_site.path / "api/cases.json").read_text("utf-8"))
    assert [row["url"] for row in rows] == [case.url for case in casebook.cases]
    for row, case in zip(rows, casebook.cases, strict=True):
        assert list(row) == list(ROW)
        for key, kind in ROW.items():
            assert isinstance(row[key], kind), key
        assert (row["title"], row["summary"]) == (case.title, case.summary)
        assert (row["branch"], row["words"]) == (case.unit.name, case.words)
        assert (row["year"], row["date"]) == (case.year, case.date.isoformat())
        assert (sample_site.path / row["url"]).is_file()
        assert row["cover"] is None or (sample_site.path / row["cover"]).is_file()


def test_the_feed_has_every_case_with_its_text(sample_site: SampleSite, casebook: Casebook) -> None:
    feed = ElementTree.parse(sample_site.path / "feed.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}title") for e in entries] == [c.title for c in casebook.cases]
    identities = [e.findtext(f"{ATOM}id") for e in (feed, *entries)]
    assert len(set(identities)) == len(identities)
    assert None not in identities
    for entry, case in zip(entries, casebook.cases, strict=True):
        assert entry.findtext(f"{ATOM}summary") == case.summary
        content = entry.find(f"{ATOM}content")
        assert content is not None
        assert content.get("type") == "html"
        read = squeeze(parse_page(content.text or "").text(NOTES))
        for piece in pieces_of(case):
            assert squeeze(piece.text) in read


def test_the_sitemap_is_well_formed(sample_site: SampleSite) -> None:
    root = ElementTree.parse(sample_site.path / "sitemap.xml").getroot()
    assert root.tag == f"{SITEMAP}urlset"
    assert [child for child in root if child.tag != f"{SITEMAP}url"] == []


def test_what_is_not_published_is_nowhere(sample_site: SampleSite, casebook: Casebook) -> None:
    heads = load_project(sample_site.root).heads
    hidden = [head for head in heads if head.study.status is not Status.PUBLISHED]
    assert {head.study.status for head in hidden} >= {Status.DRAFT, Status.WITHDRAWN}
    words = {head.slug for head in hidden} | {fold(head.study.title) for head in hidden}
    texts_of_hidden = (text for head in hidden for text in document_texts(head.text.document))
    words |= {fold(text) for text in texts_of_hidden if len(text) > 20}
    assert len(words) > 20
    # The grep finds what is there, ...
    public = fold(casebook.cases[0].title)
    texts = _texts(sample_site)
    assert len([name for name, text in texts.items() if public in text]) > 8
    # ... and nothing of what is not public, neither in a file nor in a file's name.
    assert [(word, name) for name, text in texts.items() for word in words if word in text] == []
    names = [path.as_posix() for path in sample_site.path.rglob("*")]
    assert [name for name in names if any(s.slug in name for s in hidden)] == []
    photos = {file.digest for s in hidden for file in s.media}
    assert photos
    assert [name for name in names if any(digest[:16] in name for digest in photos)] == []


_BINARY = {".avif", ".webp", ".jpg", ".png", ".mp4", ".woff2", ".ico"}


def _texts(site: SampleSite) -> dict[str, str]:
    """Map every file to the text in it, booklets and escaped scripts included."""
    texts = {}
    for path in sorted(site.path.rglob("*")):
        name = path.relative_to(site.path).as_posix()
        if path.suffix == ".pdf":
            texts[name] = _pdf_text(path.read_bytes())
        elif path.suffix == ".docx":
            with zipfile.ZipFile(path) as parts:
                read = (parts.read(part) for part in parts.namelist() if part.endswith(".xml"))
                texts[name] = fold("".join(data.decode("utf-8") for data in read))
        elif path.suffix not in _BINARY and path.is_file():
            text = path.read_text("utf-8")
            if path.suffix == ".json":
                text += json.dumps(json.loads(text), ensure_ascii=False)
            texts[name] = fold(text)
    return texts


def _pdf_text(data: bytes) -> str:
    """Return the text of all pages, the bookmarks and the metadata of a PDF."""
    pdf = pypdfium2.PdfDocument(data)
    parts = [mark.get_title() for mark in pdf.get_toc()]
    for page in pdf:
        read = page.get_textpage()
        parts.append(read.get_text_range())
        read.close()
        page.close()
    parts += pdf.get_metadata_dict().values()
    pdf.close()
    return fold("".join(parts))
