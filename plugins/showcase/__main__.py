"""``python -m showcase``: the same as the command ``showcase``."""

from showcase.cli import main

if __name__ == "__main__":
    main()
