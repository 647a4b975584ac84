"""From a source to a submission: front matter and text together."""

from showcase.submissions.facts import claims_of, facts_of
from showcase.submissions.heads import SourceText, head_of, quoted_names
from showcase.submissions.read import read_submission

__all__ = ["SourceText", "claims_of", "facts_of", "head_of", "quoted_names", "read_submission"]
