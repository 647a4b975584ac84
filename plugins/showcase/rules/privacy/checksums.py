"""Telling a person's number from any other row of digits by what it is built of."""

import re
from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_REGION = re.compile(r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])(?!00)")
_YEARS = range(1900, 2050)
# What Chinese banks issue: UnionPay, Visa, Mastercard, JCB, and the long old debit cards.
_CARD = re.compile(
    r"62\d{14,17}|4\d{15}|(?:436742|456351)\d{13}|5[1-5]\d{14}|35(?:2[89]|[3-8]\d)\d{12}"
    r"|9558\d{12}(?:\d{3})?|9559\d{15}|601382\d{13}|690755\d{10}"
)
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def is_identity_number(number: str) -> bool:
    """Tell whether 18 characters are an identity number: GB 11643's region, day and checksum."""
    return (
        len(number) == 18
        and _is_region(number)
        and _is_day(number[6:10], number[10:12], number[12:14])
        and _CHECKS[_weigh(number) % 11] == number[17]
    )


def is_old_identity_number(number: str) -> bool:
    """Tell whether 15 digits may be an identity number from before 1999, which had no checksum."""
    return (
        len(number) == 15
        and _is_region(number)
        and _is_day(f"19{number[6:8]}", number[8:10], number[10:12])
    )


def is_bank_card(number: str) -> bool:
    """Tell whether digits are a bank card: an issuer's prefix, its length and Luhn's sum."""
    if not _CARD.fullmatch(number) or len(set(number)) < 3:
        return False
    if len(number) == 18 and _is_day(number[6:10], number[10:12], number[12:14]):
        return False  # a mistyped identity number of Gansu, whose numbers start with 62 too
    digits = [int(digit) for digit in reversed(number)]
    return (sum(digits[::2]) + sum(_DOUBLED[digit] for digit in digits[1::2])) % 10 == 0


def _is_region(number: str) -> bool:
    return _REGION.match(number) is not None


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return date(int(year), int(month), int(day)).year in _YEARS
    except ValueError:
        return False


def _weigh(number: str) -> int:
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
