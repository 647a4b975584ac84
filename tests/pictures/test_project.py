"""A photo from a telephone, from the folder of its case to the page and the book."""

import io
from pathlib import Path

from PIL import Image

from showcase.booklet.photo_files import make_photo
from showcase.booklet.profile import ARCHIVE, PRESS
from showcase.build.project import load_project, make_casebook, open_cache
from showcase.photos.make import site_photos
from showcase.site.body import render_document
from showcase.site.media import shown_pictures
from tests.pictures.drawing import drawing, saved, turned
from tests.tiny import case_text, write_project

CASE = "cases/2026/anli.md"


def test_a_heic_goes_all_the_way(tmp_path: Path) -> None:
    photo = saved(drawing().resize((2000, 1500)), "heic")
    text = case_text().replace("01.jpg", "01.heic") + "\n\n![图说](01.heic)\n"
    root = write_project(tmp_path, {CASE: text, "media/2026/anli/01.heic": photo})
    project = load_project(root)
    assert project.errors == 0
    casebook = make_casebook(project)
    assert casebook is not None
    (case,) = casebook.cases
    html = render_document(case.document, case, "")
    made = dict(site_photos(root, shown_pictures(casebook), open_cache(root)))
    assert len(made) == 9
    assert all(address in html for address in made)
    assert 'width="1600" height="1200"' in html


def test_a_heic_goes_to_print_at_its_size() -> None:
    page = make_photo("heic", turned("heic", 6), 200, ARCHIVE)
    assert page is not None
    with Image.open(io.BytesIO(page)) as image:
        assert image.size == (200, 150)
        assert image.info["dpi"] == (300, 300)


def test_a_photo_for_the_press_is_wrapped() -> None:
    page = make_photo("jpeg", turned("jpeg", 8), 200, PRESS)
    assert page is not None
    assert page.startswith(b"%PDF")


def test_what_can_not_be_read_is_none() -> None:
    for kind in ("jpeg", "png", "webp", "heic"):
        assert make_photo(kind, b"", 200, PRESS) is None
        assert make_photo(kind, saved(drawing(), kind)[:900], 200, PRESS) is None
