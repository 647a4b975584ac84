"""All commands, each in a module of its own."""

import os
import sys

import typer

from showcase.build.mkdocs_file import SettingsError
from showcase.cli import (
    booklet,
    build,
    cache,
    check,
    explain,
    fix,
    init,
    new,
    preview,
    schema,
    search,
)
from showcase.cli.console import Stop, check_environment, prepare_console, say_error
from showcase.cli.usage import trouble_text, usage_text
from showcase.work import LostWork

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="检查典型案例投稿，生成展示网站和汇编。",
)
for module in (init, new, check, fix, explain, schema, build, preview, booklet, search, cache):
    module.register(app)


def main() -> None:
    """Run the command line; every expected trouble ends in a Chinese sentence, not a traceback."""
    prepare_console()
    try:
        check_environment()
        status = app(prog_name="showcase", standalone_mode=False)
    except Stop as stop:
        if stop.text:
            say_error(stop.text)
        sys.exit(stop.status)
    except typer.TyperException as error:
        for line in usage_text(error):
            say_error(line)
        sys.exit(2)
    except typer.Abort:
        say_error("已取消。")
        sys.exit(1)
    except (SettingsError, LostWork) as error:
        say_error(str(error))
        sys.exit(2)
    except BrokenPipeError:  # who read along has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        say_error(trouble_text(error))
        sys.exit(2)
    sys.exit(status)
