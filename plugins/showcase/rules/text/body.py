"""Where the text of a submission starts."""

from showcase.model.submission import Submission


def body_start(submission: Submission) -> int:
    """Return the offset at which the body starts in the text, and in the prose."""
    at = 0
    for _ in range(submission.body_line - 1):
        at = submission.text.find("\n", at) + 1
        if at == 0:
            return len(submission.text)
    return at
