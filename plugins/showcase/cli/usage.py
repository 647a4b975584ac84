"""Wrong use of the command line, told in Chinese: typer only speaks English."""

import errno
import re
from collections.abc import Iterator

import typer

_VALUES = (
    (r".*unable to parse string as an integer", "要填整数"),
    (r".*should be greater than or equal to (.+)", "最小是 {0}"),
    (r".*should be less than or equal to (.+)", "最大是 {0}"),
    (r".*is not one of (.+?)\.?", "只能是 {0}"),
)
_MESSAGES = (
    (r"No such option: (\S+) \(Possible options: (.*)\)", "没有选项 {0}，是不是想写 {1}"),
    (r"No such option: (\S+)", "没有选项 {0}"),
    (r"No such command '(.*?)'\. Did you mean (.*)\?", "没有命令 {0}，是不是想写 {1}"),
    (r"No such command '(.*)'\.?", "没有命令 {0}"),
    (r"Missing (?:argument|option|parameter) '(.*?)'.*", "少了 {0}"),
    (r"Option '(.*)' requires an argument\.?", "选项 {0} 后面要跟一个值"),
    (r"Option '(.*)' does not take a value\.?", "选项 {0} 后面不跟值"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", "多出了 {0}"),
)
_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENOTDIR: "它不是文件夹",
    errno.EISDIR: "它是文件夹",
    errno.ENOSPC: "磁盘满了",
    errno.EROFS: "磁盘是只读的",
}


def usage_text(error: typer.TyperException) -> Iterator[str]:
    """Yield the lines that tell what was wrong with a command line, and where to look."""
    message = error.format_message()
    if message.startswith("Usage:"):  # no arguments at all: the message is the help
        yield message
        return
    yield f"用法不对：{_translate(message)}。"
    context = getattr(error, "ctx", None)
    yield f"请看用法说明：{context.command_path if context else 'showcase'} --help"


def trouble_text(error: OSError) -> str:
    """Return a sentence on a file that couldn't be read or written."""
    reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
    return f"读写不了 {error.filename}：{reason}。" if error.filename else f"读写出错：{reason}。"


def _translate(message: str) -> str:
    if match := re.fullmatch(r"Invalid value for '(.*?)': (.*)", message, re.DOTALL):
        return f"{match[1]} 的值不行，{_match(_VALUES, match[2])}"
    return _match(_MESSAGES, message)


def _listed(words: str) -> str:
    """Return words as Chinese lists them, where English listed them."""
    return words.replace("', '", "、").strip("'").replace(", ", "、")


def _match(table: tuple[tuple[str, str], ...], message: str) -> str:
    for pattern, chinese in table:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return chinese.format(*(_listed(group) for group in match.groups()))
    return message
