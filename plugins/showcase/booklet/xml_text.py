"""Text that an XML file can hold."""

import re

# What XML 1.0 can't.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return a text without the characters that no XML file can hold."""
    return _FORBIDDEN.sub("", text)
