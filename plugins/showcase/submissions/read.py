"""Reading one submission whole: a pure function of its source."""

from showcase.frontmatter import read_front_matter, split_text
from showcase.intake import Source
from showcase.markdown import parse_markdown
from showcase.model.submission import Submission
from showcase.model.words import count_document


def read_submission(source: Source) -> Submission:
    """Read front matter and text; whatever is wrong with one doesn't hide the other."""
    if not source.slug or (source.faults and not source.text):
        return Submission(
            source.path,
            source.year,
            source.slug,
            source.text,
            media=source.media,
            faults=source.faults,
        )
    split = split_text(source.text)
    front = read_front_matter(split)
    parsed = parse_markdown(split.body, split.body_line)
    return Submission(
        path=source.path,
        year=source.year,
        slug=source.slug,
        text=source.text,
        case=front.case,
        document=parsed.document,
        body_line=split.body_line,
        words=count_document(parsed.document),
        media=source.media,
        faults=(*source.faults, *front.faults, *parsed.faults),
        places=front.places,
    )
