"""The generated parts of the design page: colours, sizes and spaces, read from the stylesheet."""

import re
from functools import cache

from markupsafe import Markup

from showcase.site.assets import ASSETS

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COLOUR = re.compile(r"--sc-([a-z-]+):\s*#([0-9a-f]{6}|[0-9a-f]{3})\s*;")
_LENGTH = re.compile(r"--sc-(\d+):")
_SIZES = (13, 15, 17, 21, 28, 38, 52)
USES = {
    "paper": ("纸", "页面的底"),
    "raised": ("衬纸", "页脚、二维码、没有照片的卡片"),
    "hairline": ("细线", "分隔各行"),
    "edge": ("边线", "输入框、空心的格子"),
    "ink": ("墨", "标题和正文，章节之上的横线"),
    "quiet": ("淡墨", "日期、单位、图说"),
    "vermilion": ("朱", "链接、当前位置、一张卡片上的一个记号、图表"),
    "on-vermilion": ("朱上字", "实心按钮上的字"),
    "tint": ("浅朱", "图表里的空白"),
    "gold": ("金", "批次的年份、要点的序号，只用于 18 像素以上"),
    "mark": ("划痕", "搜索命中的词"),
}
"""What every colour is called, and where it stands."""


def render_design(name: str) -> str | None:
    """Return the piece ``色板``, ``字号`` or ``间距``, or None for any other name."""
    pieces = {"色板": render_colours, "字号": render_sizes, "间距": render_spaces}
    return pieces[name]() if name in pieces else None


@cache
def colours(scheme: str) -> dict[str, str]:
    """Return the colours of ``default`` (light) or ``slate`` (dark), as six digits each."""
    found: dict[str, str] = {}
    for selector, body in _RULE.findall((ASSETS / "tokens.css").read_text("utf-8")):
        if f'"{scheme}"]' in selector and "contrast" not in selector:
            for token, digits in _COLOUR.findall(body):
                full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
                found.setdefault(token, full)
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG counts it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def render_colours() -> str:
    """Return the table of colours, light and dark, with their contrast to the paper."""
    rows = Markup("").join(
        Markup(
            '<tr><th scope="row">{}</th>{}{}<td><code>--sc-{}</code></td><td>{}</td></tr>'
        ).format(name, _swatch("default", token), _swatch("slate", token), token, use)
        for token, (name, use) in USES.items()
        if token in colours("default")
    )
    return (
        '<div class="sc-table-box" role="region" tabindex="0" aria-label="色板">'
        '<table class="sc-grid"><thead><tr><th scope="col">颜色</th><th scope="col">浅色</th>'
        '<th scope="col">深色</th><th scope="col">记号</th><th scope="col">用在哪里</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def render_sizes() -> str:
    """Return a line of text in each size."""
    lines = Markup("").join(
        Markup(
            '<li><span class="sc-quiet">{}</span><span class="sc-scale__{}">{}</span></li>'
        ).format(size, size, "先做一件小事" if size > 17 else "先做一件小事，每月公开一次进展")
        for size in _SIZES
    )
    return f'<ul class="sc-list sc-scale">{lines}</ul>'


def render_spaces() -> str:
    """Return a bar of each width that parts things from each other."""
    text = (ASSETS / "tokens.css").read_text("utf-8")
    widths = [int(width) for width in _LENGTH.findall(text) if int(width) not in _SIZES]
    bars = Markup("").join(
        Markup(
            '<li><span class="sc-quiet">{0}</span><svg width="{0}" height="16" aria-hidden="true"'
            ' focusable="false"><rect class="sc-bar__part" width="{0}" height="16"/></svg></li>'
        ).format(width)
        for width in widths
    )
    return f'<ul class="sc-list sc-scale">{bars}</ul>'


def _swatch(scheme: str, token: str) -> Markup:
    held = colours(scheme)
    ground = "vermilion" if token == "on-vermilion" else "paper"
    told = f"#{held[token]}"
    if token != ground:
        told += f"，对{USES[ground][0]} {contrast(held[token], held[ground]):.1f}"
    return Markup(
        '<td class="sc-number"><svg class="sc-swatch" viewBox="0 0 40 24" aria-hidden="true"'
        ' focusable="false"><rect width="40" height="24" fill="#{}"/>'
        '<circle cx="20" cy="12" r="8" fill="#{}"/></svg>{}</td>'
    ).format(held[ground], held[token], told)


def _luminance(digits: str) -> float:
    channels = (int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
