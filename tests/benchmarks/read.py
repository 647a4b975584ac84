"""Read finished booklets back: `python -m tests.benchmarks.read BOOK.pdf …`.

Says of each check how many things it looked at and how many are wrong, and shows the first of
them; the exit status is 1 where anything is wrong.
"""

import argparse
import sys
from pathlib import Path

from tests.building.book_checks import CHECKS, open_book

_SHOWN = 10


def main(arguments: list[str]) -> int:
    """Read the books; return the exit status."""
    parser = argparse.ArgumentParser(description="Read finished booklets back.")
    parser.add_argument("books", nargs="+", type=Path, metavar="BOOK.pdf")
    wrong = 0
    for path in parser.parse_args(arguments).books:
        opened = open_book(path)
        print(f"{path}: {len(opened.book.pages)} pages, {opened.format.name}")
        for name, check in CHECKS.items():
            reading = check(opened)
            wrong += len(reading.wrong)
            print(f"  {name:20} {reading.looked:9,} looked at, {len(reading.wrong)} wrong")
            for line in reading.wrong[:_SHOWN]:
                print(f"    {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
