"""Speaking to people: any console, any encoding, colours only on a terminal."""

import codecs
import os
import shutil
import sys
from pathlib import Path
from typing import Annotated, TextIO

import typer

from showcase.reports import Paint
from showcase.reports.columns import width


class Stop(Exception):
    """Ends a command with an exit status: 1 for findings, 2 for wrong use or broken set-up."""

    def __init__(self, status: int, text: str = "") -> None:
        super().__init__(text)
        self.status = status
        self.text = text


def prepare_console() -> None:
    """Let a console that can't show a character show ``?`` rather than fail.

    A pipe gets UTF-8, so that files written by redirection are right on Windows too.
    """
    codecs.register_error("showcase-substitute", substitute)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="showcase-substitute")
        else:
            reconfigure(encoding="utf-8", errors="showcase-substitute")


def substitute(error: UnicodeError) -> tuple[str, int]:
    """Put as many ``?`` in a character's place as it takes columns, so that carets stay right."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "?" * width(lost), error.end


# The end of the year 9999; Python knows no later day.
_LAST_SECOND = 253402300800


def check_environment() -> None:
    """Stop where the day that the build is for makes no sense; MkDocs would only crash."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and not (epoch.isdecimal() and int(epoch) < _LAST_SECOND):
        raise Stop(2, f"环境变量 SOURCE_DATE_EPOCH 要填 1970 年以来的秒数，不能是“{epoch}”。")


def paint_for(stream: TextIO, colours: bool | None = None) -> Paint:
    """Return how to paint what goes to a stream.

    ``colours`` is what the command line says; then ``NO_COLOR`` and ``FORCE_COLOR`` are heard,
    then only a terminal that is no dumb one gets colours.
    """
    terminal = stream.isatty()
    if colours is None:
        if os.environ.get("NO_COLOR"):
            colours = False
        elif os.environ.get("FORCE_COLOR"):
            colours = True
        else:
            colours = terminal and os.environ.get("TERM") != "dumb"
    columns = shutil.get_terminal_size().columns if terminal else 100
    return Paint(colours, min(max(columns, 40), 160))


def say(text: str = "", paint: Paint | None = None) -> None:
    """Print a line, or several; ``paint`` is what they were painted with."""
    typer.echo(text, color=(paint.colours if paint else None))


def say_error(text: str, paint: Paint | None = None) -> None:
    """Print a line where errors go."""
    typer.echo(text, err=True, color=(paint.colours if paint else None))


def project_root(folder: Path) -> Path:
    """Return the project's folder; Stop where it is none."""
    root = folder.resolve()
    if not (root / "cases").is_dir():
        raise Stop(
            2,
            f"{root} 里没有 cases 文件夹，不像一个案例项目。请用 -C 指定项目文件夹，或用 showcase init 新建。",
        )
    return root


Root = Annotated[Path, typer.Option("-C", metavar="DIR", help="项目文件夹，默认是当前文件夹。")]
