"""What an error of MkDocs means to people."""

from jinja2 import TemplateError
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException
from mkdocs.exceptions import BuildError as MkDocsBuildError

EXPECTED = (MkDocsException, TemplateError, UnicodeDecodeError)
"""What a wrong project can raise."""


def why(error: BaseException) -> str:
    """Return what to tell on a console; MkDocs has logged above it what an ``Abort`` is about."""
    if _cause(error):
        return "原因见上"
    return _told(error, "见上")


def why_alone(error: BaseException) -> str:
    """Return what to tell on a page, where what MkDocs logged stands below."""
    return _cause(error) or _told(error, "见下面程序的原话")


def _told(error: BaseException, where: str) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "手写的页面里有不是 UTF-8 编码的，请另存为 UTF-8"
    if isinstance(error, TemplateError):
        return f"主题的模板有错：{error}"
    if isinstance(error, ConfigurationError):
        return f"mkdocs.yml 读不出来：{error}"
    if not isinstance(error, Abort):
        return str(error)
    if "strict" in str(error):
        return f"mkdocs.yml 里写了 strict: true，而有警告，{where}"
    return f"mkdocs.yml 里的设置有错，{where}"


def _cause(error: BaseException) -> str:
    inner = error.__context__
    return str(inner) if isinstance(error, Abort) and isinstance(inner, MkDocsBuildError) else ""
