"""Build the site and the booklets, from a bare clone: `python3 scripts/build.py [options]`.

Options are those of `showcase build`; paths in them start at the project's root.
"""

import sys

import environment


def main(arguments: list[str]) -> int:
    environment.prepare("runtime")
    return environment.run(["-m", "showcase", "build", *arguments])


if __name__ == "__main__":
    sys.exit(environment.guarded(main))
