"""What is said of faults in the front matter."""

from tests.rules.words import check_words


def test_what_is_said_of_faults() -> None:
    check_words("front_matter")
