"""How wide the book will set the photos of a case, as far as that is known before it is composed."""

from showcase.model.page_formats import PageFormat
from showcase.model.submission import MediaFile, Submission
from showcase.rules.media.shown_photos import shown_photos


def book_widths(submission: Submission, page: PageFormat) -> dict[str, float]:
    """Return millimetres by path on such pages: as the booklet does, two and two for those not in the text."""
    in_text = {mention.path for mention in submission.mentions if mention.role == "picture"}
    shown = [file for file, _ in shown_photos(submission)]
    widths = {file.path: page.single_mm(_ratio(file)) for file in shown}
    rest = [file for file in shown if file.path not in in_text]
    for first, second in zip(rest[::2], rest[1::2], strict=False):
        widths[first.path] = page.pair_mm(_ratio(first), _ratio(second))
        widths[second.path] = page.pair_mm(_ratio(second), _ratio(first))
    return widths


def _ratio(file: MediaFile) -> float:
    return file.width / file.height
