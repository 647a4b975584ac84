"""Saying which step a build is at; who listens decides how it looks."""

import logging

_LOG = logging.getLogger("showcase.progress")


def step(text: str) -> None:
    """Announce the next step, in Chinese, without a full stop."""
    _LOG.info(text)
