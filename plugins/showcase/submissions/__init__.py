"""From a source to a submission: front matter and text together."""

from showcase.submissions.facts import facts_of
from showcase.submissions.read import read_submission

__all__ = ["facts_of", "read_submission"]
