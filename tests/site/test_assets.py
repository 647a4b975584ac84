"""Styles and scripts: readable colours, no way to reach another host."""

import re

import pytest

from showcase.site.assets import ASSETS, SCRIPTS, STYLESHEETS, asset_files
from showcase.site.glightbox import GLIGHTBOX_LICENCE, GLIGHTBOX_SCRIPT, glightbox_file

FILES = dict(asset_files())
THEIRS = f"assets/showcase/{GLIGHTBOX_SCRIPT}"
TOKENS = (ASSETS / "tokens.css").read_text("utf-8")
# What is written in which colour, and on what; marks and edges need less.
WRITTEN = [
    *((text, ground) for text in ("ink", "quiet", "vermilion") for ground in ("paper", "raised")),
    ("on-vermilion", "vermilion"),
    ("ink", "mark"),
    ("paper", "ink"),
]
DRAWN = [("gold", "paper"), ("gold", "raised"), ("edge", "paper"), ("vermilion", "tint")]
LIGHT, DARK, MORE = (
    ':root,\n[data-md-color-scheme="default"]',
    '[data-md-color-scheme="slate"]',
    '[data-contrast="more"]',
)
# The rules of tokens.css that hold in a scheme, the later the stronger.
SCHEMES = {
    "light": [LIGHT],
    "dark": [LIGHT, DARK],
    "high contrast": [LIGHT, MORE],
    "dark, high contrast": [LIGHT, DARK, MORE, DARK + MORE],
}


def test_what_every_page_loads_is_there() -> None:
    assert {*STYLESHEETS, *SCRIPTS} <= set(FILES)


def test_every_part_of_the_style_is_served() -> None:
    served = b"".join(FILES.values()).decode("utf-8")
    for path in ASSETS.glob("*.css"):
        if path.name == "trouble.css":  # written into its page, which a broken project shows too
            continue
        assert path.read_text("utf-8").strip() in served, path.name


@pytest.mark.parametrize("url", FILES)
def test_nothing_comes_from_another_host(url: str) -> None:
    if url.endswith((".css", ".js")) and url != THEIRS:
        assert not re.search(r"https?://|@import|eval\(|innerHTML", own(url))


def own(url: str) -> str:
    licence = glightbox_file(GLIGHTBOX_LICENCE).decode("utf-8").strip()
    return FILES[url].decode("utf-8").replace(licence, "")


def test_glightbox_comes_as_it_is_with_its_licence() -> None:
    assert FILES[THEIRS] == glightbox_file(GLIGHTBOX_SCRIPT)
    assert "MIT License" in FILES["assets/showcase/gallery.css"].decode("utf-8")
    # It would ask another host for a player of videos; the view never gives it a video.
    assert 'plyr: { css: "", js: "" }' in FILES["assets/showcase/gallery-view.js"].decode("utf-8")


def colours(rules: list[str]) -> dict[str, str]:
    """Return the colours that hold where these rules of tokens.css do."""
    blocks = re.findall(r"^([^@{}/]+)\{([^{}]*)\}", TOKENS, re.MULTILINE)
    by_rule = {rule.strip(): block for rule, block in blocks if "--sc-paper:" in block}
    found: dict[str, str] = {}
    for rule in rules:
        found |= dict(re.findall(r"--sc-([a-z-]+): (#[0-9a-f]+);", by_rule[rule]))
    return found


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_of_colours_can_be_read(scheme: str) -> None:
    of = colours(SCHEMES[scheme])
    assert set(of) == set(colours(SCHEMES["light"]))
    for text, ground in WRITTEN:
        assert contrast(of[text], of[ground]) >= 4.5, (text, ground)
    for mark, ground in DRAWN:
        assert contrast(of[mark], of[ground]) >= 3, (mark, ground)


def test_high_contrast_is_high() -> None:
    for scheme in ("high contrast", "dark, high contrast"):
        of = colours(SCHEMES[scheme])
        assert contrast(of["ink"], of["paper"]) == pytest.approx(21)
        assert all(contrast(of[text], of["paper"]) >= 7 for text in ("quiet", "vermilion", "gold"))


# Newer than Chromium 86, which is what government desktops still have: (pattern, first version).
NEW_SCRIPT = {
    r"\.at\(": 92,
    r"Object\.hasOwn\(": 93,
    r"structuredClone\(": 98,
    r"\.findLast": 97,
    r"\.to(Sorted|Spliced|Reversed)\(": 110,
    r"Object\.groupBy|Array\.fromAsync": 117,
    r"\bstatic \{": 94,
    r"crypto\.randomUUID": 92,
    r"querySelector(All)?\([^)]*:(is|where|has)\(": 88,
}
# Without these a page would look broken; what merely looks plainer may be used.
NEW_STYLE = {
    r"\binset(-[a-z-]+)?:": 87,
    r":(is|where)\(": 88,
    r":has\(": 105,
    r"@layer|@container|@scope": 99,
    r"\d(dvh|svh|lvh)\b": 108,
    r"color-mix\(|oklch\(": 111,
    r"^\s*&": 112,
    r"^\s+(translate|scale|rotate):": 104,
}


@pytest.mark.parametrize("url", FILES)
def test_an_old_chromium_understands_it(url: str) -> None:
    text = FILES[url].decode("utf-8") if url.endswith((".css", ".js")) else ""
    new = NEW_STYLE if url.endswith(".css") else NEW_SCRIPT
    found = {match[0]: since for p, since in new.items() for match in re.finditer(p, text, re.M)}
    assert found == {}


def test_the_search_script_has_all_code_and_no_comment() -> None:
    served = FILES["assets/showcase/search-engine.js"].decode()
    parts = sorted((ASSETS / "search-engine").glob("*.js"))
    written = "\n".join(part.read_text("utf-8") for part in parts)
    comments = re.compile(r"^\s*/\*.*?\*/$\n", re.MULTILINE | re.DOTALL)
    expected = [line.strip() for line in comments.sub("", written).splitlines() if line.strip()]
    assert sorted(served.splitlines()) == sorted(expected)
