"""Reading one submission whole: a pure function of its source."""

from dataclasses import replace

from showcase.frontmatter import read_front_matter, split_text
from showcase.intake import Source, decode
from showcase.markdown import parse_markdown
from showcase.model.mentions import mentions_of
from showcase.model.outline import outline_of
from showcase.model.submission import Submission
from showcase.submissions.prose import prose_of


def read_submission(source: Source) -> Submission:
    """Read front matter and text; whatever is wrong with one doesn't hide the other."""
    if not source.slug or (source.faults and not source.data):
        return Submission(
            source.path,
            source.year,
            source.slug,
            media=source.media,
            faults=source.faults,
            digest=source.fingerprint,
        )
    text, decoding = decode(source.data)
    split = split_text(text)
    front = read_front_matter(split)
    parsed = parse_markdown(split.body, split.body_line)
    outline = outline_of(parsed.document)
    submission = Submission(
        path=source.path,
        year=source.year,
        slug=source.slug,
        text=text,
        prose=prose_of(text, split.body_line, front.sound, parsed.hidden),
        case=front.case,
        document=parsed.document,
        body_line=split.body_line,
        words=outline.words,
        media=source.media,
        faults=(*decoding, *source.faults, *front.faults, *parsed.faults),
        places=front.places,
        values=front.values,
        outline=outline,
        digest=source.fingerprint,
    )
    return replace(submission, mentions=tuple(mentions_of(submission)))
