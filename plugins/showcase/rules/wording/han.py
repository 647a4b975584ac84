"""What counts as Chinese beside a mark, as parts of a character class."""

HAN = "\u3400-\u4dbf\u4e00-\u9fff〇"
OPENING = "“‘（《〈【〔「『"
CLOSING = "”’）》〉】〕」』"
BEFORE = HAN + CLOSING
"""What stands before a mark that belongs to Chinese."""
AFTER = HAN + OPENING
"""What stands after a mark that belongs to Chinese."""
