"""Lines to paste."""


def as_line(owner: str, value: str) -> str:
    """Return the line of a key with its value; the value alone where the key isn't known."""
    return f"{owner}: {value}" if owner else value


def shown(text: str, most: int = 40) -> str:
    """Return the author's own words, the end of long ones left out."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most]}……"
