"""Carrying out what is planned, as the command does."""

from pathlib import Path

from showcase.build.fixing import Mending
from showcase.build.media_mending import MediaMending, mend_media
from showcase.build.overwriting import overwrite

AnyMending = Mending | MediaMending


def carry_out(root: Path, mending: AnyMending) -> None:
    """Write what a mending is about."""
    if isinstance(mending, MediaMending):
        mend_media(root, mending)
    else:
        overwrite(root, mending.path, mending.before, mending.after)
