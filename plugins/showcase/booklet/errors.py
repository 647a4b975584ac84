"""What stops a booklet from being made."""


class BookletError(Exception):
    """No booklet could be made; the message is a Chinese sentence for the department."""
