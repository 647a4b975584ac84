"""From an edition to a file that others lay out: Word, or an e-reader."""

import datetime
import io
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from showcase.booklet.compiler import timestamp
from showcase.booklet.compose import Composition, compose
from showcase.booklet.edition import Edition
from showcase.booklet.epub import epub_bytes
from showcase.booklet.errors import BookletError
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.glyphs import GlyphCheck
from showcase.booklet.photo_files import write_photos
from showcase.booklet.process import Job, Limits, Typesetter
from showcase.booklet.profile import FLOWING, BookFormat
from showcase.booklet.word import word_document
from showcase.booklet.workspace import FRONT, data_bytes, write_template
from showcase.cache import Store
from showcase.findings import Finding

_ANY_CHARACTER = range(0x110000)
"""The reader's own fonts show them."""
_COVER_WIDTH = 1000


@dataclass(frozen=True, slots=True)
class FlowingBook:
    """A finished file and what is to be told about it."""

    data: bytes
    findings: tuple[Finding, ...]


def make_flowing_book(
    edition: Edition,
    kind: BookFormat,
    read_media: Callable[[str], bytes],
    *,
    fonts: FontSet | None = None,
    executor: Executor | None = None,
    cache: Store | None = None,
    composition: Composition | None = None,
) -> FlowingBook:
    """Return an edition as DOCX or EPUB; the same edition gives the same bytes.

    ``read_media`` returns the bytes of a media file by its path from the project's root.
    ``executor`` spreads the making of photos, ``cache`` keeps them. ``composition`` is what
    ``compose_flowing`` returns, where it has been called already. Raises ``BookletError``.
    """
    if not edition.cases:
        raise BookletError("没有已发布的案例，汇编是空的")
    fonts = fonts or find_fonts()
    composition = composition or compose_flowing(edition, fonts)
    made = datetime.datetime.fromtimestamp(timestamp(edition), datetime.UTC).replace(tzinfo=None)
    with tempfile.TemporaryDirectory(prefix="booklet-") as name:
        folder = Path(name)
        findings = [*composition.findings]
        findings += write_photos(composition.photos, read_media, folder, FLOWING, executor, cache)
        photos = {
            photo.file: (folder / photo.file).read_bytes()
            for photo in composition.photos
            if (folder / photo.file).is_file()
        }
        if kind is BookFormat.DOCX:
            data = word_document(composition.data, photos.get, made)
        elif kind is BookFormat.EPUB:
            cover = _draw_cover(composition, folder, fonts, timestamp(edition))
            data = epub_bytes(composition.data, photos, cover, made)
        else:
            raise ValueError(kind)
    return FlowingBook(data, tuple(sorted(findings, key=lambda finding: finding.sort_key)))


def compose_flowing(edition: Edition, fonts: FontSet) -> Composition:
    """Return a book as data for formats that show any character."""
    return compose(edition, fonts, FLOWING, _ANY_CHARACTER)


def _draw_cover(composition: Composition, folder: Path, fonts: FontSet, at: int) -> bytes:
    """Return the front cover as a JPEG, set by the same template as that of the PDF."""
    root = folder / "cover"
    root.mkdir()
    # This one picture is set in our fonts: what they lack is replaced as in the PDF, which tells it.
    cover = GlyphCheck(fonts.characters).tree(composition.data.cover)
    if cover.picture is not None and (photo := folder / cover.picture.file).is_file():
        (root / cover.picture.file).parent.mkdir()
        shutil.copyfile(photo, root / cover.picture.file)
    else:
        cover = replace(cover, picture=None)
    (root / "data.json").write_bytes(data_bytes(replace(composition.data, cover=cover, parts=())))
    write_template(root)
    drawn = folder / "cover.png"
    limits = Limits()
    with Typesetter(limits.memory) as typesetter:
        typesetter.set(Job(root, FRONT, drawn, fonts, at), limits.seconds)
    with Image.open(drawn, formats=("PNG",)) as opened:
        height = round(opened.height * _COVER_WIDTH / opened.width)
        picture = opened.convert("RGB").resize((_COVER_WIDTH, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88, optimize=True)
    return out.getvalue()
