"""What stops a booklet from being made."""


class BookletError(Exception):
    """No booklet could be made; the message is a Chinese sentence for the department."""


class TypesettingError(BookletError):
    """Setting failed, took too long or too much memory; something in the book may be the cause."""
