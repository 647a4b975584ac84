"""What ``mkdocs.yml`` says of the site, for commands that don't run MkDocs."""

from pathlib import Path

import yaml

from showcase.rules import Policy
from showcase.site.options import SiteOptions


def read_settings(root: Path) -> SiteOptions:
    """Return name and address of the site; defaults where the file doesn't say."""
    values = {"site_name": "典型案例展示", "site_url": ""}
    try:
        node = yaml.compose((root / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    except (OSError, yaml.YAMLError, UnicodeDecodeError):
        node = None
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in values and isinstance(value, yaml.ScalarNode):
                values[key.value] = value.value
    return SiteOptions(values["site_name"], values["site_url"])


def read_policy(root: Path) -> Policy:
    """Return how much the department makes its rules weigh."""
    return Policy()
