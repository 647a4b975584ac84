"""From a source to a submission: front matter and text together."""

from showcase.submissions.read import read_submission

__all__ = ["read_submission"]
