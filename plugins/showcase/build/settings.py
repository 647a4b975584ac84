"""What ``mkdocs.yml`` says of the site and its rules, for commands that don't run MkDocs."""

from pathlib import Path

import yaml

from showcase.build.mkdocs_file import NAME, Key, SettingsError, plugin_options, read_mkdocs
from showcase.rules import Policy, PolicyError, read_policy_from
from showcase.site.options import SiteOptions

PLUGIN = "showcase"


def read_settings(root: Path) -> SiteOptions:
    """Return name and address of the site; defaults where the file doesn't say."""
    values = {"site_name": "典型案例展示", "site_url": ""}
    try:
        node = yaml.compose((root / NAME).read_text(encoding="utf-8"), yaml.BaseLoader)
    except (OSError, yaml.YAMLError, UnicodeDecodeError):
        node = None
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in values and isinstance(value, yaml.ScalarNode):
                values[key.value] = value.value
    return SiteOptions(values["site_name"], values["site_url"])


def read_policy(root: Path) -> Policy:
    """Return how much the department makes its rules weigh; SettingsError where it can't be told."""
    return policy_in(root / NAME)


def policy_in(file: Path) -> Policy:
    """Return the policy that one configuration file asks for."""
    options = plugin_options(read_mkdocs(file), PLUGIN)
    rules = options.get("rules")
    try:
        return read_policy_from(rules)
    except PolicyError as error:
        key = next((key for key in options if key == error.key), error.key)
        place = f"{key.path} 第 {key.line} 行" if isinstance(key, Key) else file.name
        raise SettingsError(f"{place}：{error}") from error
