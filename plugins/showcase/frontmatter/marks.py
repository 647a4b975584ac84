"""Marks of YAML and what people write in their place."""

import re

SPACES = " \t\u3000\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
COLONS = ":：﹕︰∶"
COMMAS = ",，、；;"
ORNAMENTS = SPACES + "*_`\"'“”‘’「」『』【】《》•·●○◆◇■□※▪"
SPECIAL = "&*!%@`|>,]}"

COLON_RUN = re.compile(f"[{COLONS}]+")
HASH = re.compile(r"[ \t]#")
INDICATOR = re.compile(r"[-?](?:[ \t]|$)")
INNER_COLON = re.compile(r":(?=[ \t]|$)")


def is_han(character: str) -> bool:
    """Tell whether a character is Chinese, or punctuation that stands among Chinese."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uffef"
        or character in "“”‘’"
    )


def is_safe_text(text: str) -> bool:
    """Tell whether YAML takes a text for itself without quotes, outside brackets."""
    return bool(text) and not (
        text[0] in SPECIAL + "[{\"'#-?~"
        or text[0] in SPACES
        or HASH.search(text)
        or INNER_COLON.search(text)
        or text[-1] in SPACES
    )
