"""From the text between the ``---`` lines to typed fields; faults are noted, never raised."""

from showcase.frontmatter.programme import ReadProgramme, read_programme
from showcase.frontmatter.reader import ReadFront, read_front_matter
from showcase.frontmatter.split import SplitText, split_text
from showcase.frontmatter.vocabulary import key_at

__all__ = [
    "ReadFront",
    "ReadProgramme",
    "SplitText",
    "key_at",
    "read_front_matter",
    "read_programme",
    "split_text",
]
