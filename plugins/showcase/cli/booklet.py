"""``showcase booklet``: one booklet, without the site."""
import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
