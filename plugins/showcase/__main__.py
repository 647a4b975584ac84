"""The command ``showcase``, and ``python -m showcase``.

Every process that is spawned loads this module again: the commands are loaded when one is run.
"""


def main() -> None:
    """Run the command line."""
    from showcase.cli import main as run

    run()


if __name__ == "__main__":
    main()
