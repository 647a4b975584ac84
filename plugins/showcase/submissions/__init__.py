"""From a source to a submission: front matter and text together."""

from showcase.submissions.facts import claims_of, facts_of
from showcase.submissions.read import read_submission

__all__ = ["claims_of", "facts_of", "read_submission"]
