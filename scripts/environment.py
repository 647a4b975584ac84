"""Make `.venv` hold what the project needs, from nothing but Python 3.11 and its own pip.

Standard library only, and written so that every Python 3 can *read* this file: an older one must
get as far as the message below. The scripts import this module before anything else for that.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is where an older Python is turned away
    # Bytes, because an old Python in a bare locale cannot encode Chinese.
    sys.stderr.buffer.write(
        (
            "需要 Python 3.11 或更高版本，"
            f"现在用的是 {sys.version.split()[0]}（{sys.executable}）。\n"
            "安装新版本之后，用它重新运行同一条命令，例如：\n"
            "  Windows：py -3.13 scripts\\build.py\n"
            "  macOS、Linux：python3.13 scripts/build.py\n"
        ).encode()
    )
    sys.exit(2)

import hashlib
import io
import locale
import os
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
COMMANDS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = COMMANDS / ("python.exe" if WINDOWS else "python")
VERSION = "{}.{}".format(*sys.version_info)
PACKAGES = VENV / ("Lib" if WINDOWS else f"lib/python{VERSION}") / "site-packages"

GROUPS = {"runtime": "运行", "cluster": "集群", "test": "测试"}
"""Each has a `requirements/<group>.txt`."""

CONTENTS = VENV / ".showcase-contents"
"""The project's root when `.venv` was last finished, then the names in site-packages."""

UNFINISHED = VENV / ".showcase-unfinished"
"""Exists while packages are being installed: found at a start, the last run was cut off."""

# Settings for the user's own Python or pip that would lead the one in `.venv` astray.
MISLEADING = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__", "PIP_TARGET", "PIP_PREFIX")

NO_NETWORK = """连不上软件包索引，依赖没有下载成功。可以这样做：
  1. 检查网络和代理（HTTPS_PROXY），再运行一次同样的命令。
  2. 单位有内部镜像的，先把环境变量 PIP_INDEX_URL 设为镜像地址，再运行。
  3. 完全离线的，在系统和 Python 版本都相同的联网电脑上，于项目根目录运行（跑测试的，test.txt 同样）
       python3 -m pip download --require-hashes -d wheels -r requirements/runtime.txt
     把 wheels 文件夹拷到本机项目根目录，设 PIP_NO_INDEX=1 和 PIP_FIND_LINKS=wheels，再运行。"""

# The first row with a word that pip printed tells the cause.
CAUSES = (
    (
        ("DO NOT MATCH THE HASHES",),
        "下载到的文件与锁定的校验值不符，没有安装。\n"
        "多半是下载不完整或镜像有误：再运行一次，或用环境变量 PIP_INDEX_URL 换一个镜像。",
    ),
    (
        ("UnicodeEncodeError",),
        "项目路径中有的字，本机的系统编码写不出来：把项目移到只有英文字母和数字的路径，\n"
        "或换用 Python 3.13 以上，再运行。",
    ),
    (("No space left on device", "WinError 112"), "磁盘空间不足（约需 1 GB），清理之后再运行。"),
    (
        ("Long Path support",),
        "路径太长，超出了 Windows 的限制：把项目移到较短的路径（如 D:\\showcase），再运行。",
    ),
    (
        ("Permission denied", "Access is denied", "WinError 5", "WinError 32"),
        "没有权限写入 .venv，或者其中的程序正在运行：关掉用着它的窗口和编辑器，再运行。",
    ),
    (
        (
            "connection broken by",
            "Max retries exceeded",
            "Could not fetch URL",
            "Read timed out",
            "from versions: none",
        ),
        NO_NETWORK,
    ),
    (
        ("No matching distribution",),
        "找不到适合本机的安装包：或者镜像里还没有这个版本（换一个镜像，见 PIP_INDEX_URL），\n"
        "或者它不支持本机的系统或 Python。支持的是 64 位的 Windows（x86-64）、Linux、\n"
        "macOS（Apple 芯片 14 以上，Intel 15 以上），Python 3.11 至 3.14。",
    ),
)


class SetupError(Exception):
    """What a user can mend; the text says in Chinese what went wrong and what to do."""


def guarded(main: Callable[[list[str]], int]) -> int:
    """Run a script's `main` on its arguments; return its exit status, 2 for a broken set-up."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Chinese Windows would write GBK into a pipe
            stream.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)
    try:
        return main(sys.argv[1:])
    except SetupError as error:
        print(f"\n错误：{error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\n已中断。", file=sys.stderr)
        return 130


def prepare(*groups: str) -> None:
    """Bring `.venv` up to date for these groups of requirements; does nothing where it is.

    Raises SetupError.
    """
    steps = _plan(groups)
    for number, (title, action) in enumerate(steps, start=1):
        print(f"[{number}/{len(steps)}] {title} …")
        action()


def run(command: list[str]) -> int:
    """Run a command of `.venv` at the project's root, output and input shared; return its status.

    The first word is an option or script of Python (`-m`, a path).
    """
    status = subprocess.call([str(PYTHON), *command], cwd=ROOT, env=_variables())
    return status if status >= 0 else 128 - status  # ended by a signal: as a shell puts it


def _plan(groups: tuple[str, ...]) -> list[tuple[str, Callable[[], None]]]:
    healthy = _is_healthy()
    stale = [group for group in groups if not healthy or not _is_current(group)]
    if not stale:
        return []
    steps: list[tuple[str, Callable[[], None]]] = []
    if not healthy:
        title = "重建不可用的 .venv" if VENV.exists() else "建立 .venv"
        steps.append((title, _make_venv))
    for group in stale:
        steps.append((f"安装{GROUPS[group]}依赖（首次需要几分钟）", partial(_install, group)))
    steps.append(("安装 showcase", _install_showcase))
    steps.append(("核对", partial(_finish, stale)))
    return steps


# --- what is there --------------------------------------------------------------------------------


def _stamp(group: str) -> Path:
    return VENV / f".showcase-{group}"


def _fingerprint(group: str) -> str:
    digest = hashlib.sha256(f"{sys.version_info[:3]}\0".encode())
    for path in (ROOT / "requirements" / f"{group}.txt", ROOT / "pyproject.toml"):
        if not path.is_file():
            raise SetupError(f"缺少文件 {path.relative_to(ROOT)}：项目不完整，请重新取得整个项目。")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _is_current(group: str) -> bool:
    stamp = _stamp(group)
    return stamp.is_file() and stamp.read_text("utf-8") == _fingerprint(group)


def _is_healthy() -> bool:
    """Whether `.venv` can be used as it is, or brought up to date in place."""
    if UNFINISHED.exists() or not _python_answers():
        return False
    installed = _installed()
    if "pip" not in installed:
        return False
    if not CONTENTS.is_file():
        return True
    root, *recorded = CONTENTS.read_text("utf-8").splitlines() or [""]
    # The commands in .venv carry the absolute path: a project that moved needs new ones.
    return root == str(ROOT) and installed.issuperset(recorded)


def _python_answers() -> bool:
    if not PYTHON.exists() or not (VENV / "pyvenv.cfg").is_file():
        return False
    probe = [str(PYTHON), "-I", "-S", "-c", "import sys; print('{}.{}'.format(*sys.version_info))"]
    try:
        answer = subprocess.run(probe, capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == VERSION


def _installed() -> set[str]:
    """The names in site-packages."""
    return {path.name for path in PACKAGES.iterdir()} if PACKAGES.is_dir() else set()


# --- making it so ---------------------------------------------------------------------------------


def _make_venv() -> None:
    if find_spec("ensurepip") is None or find_spec("venv") is None:
        raise SetupError(
            "这个 Python 缺少 venv 组件。Debian、Ubuntu 请运行\n"
            f"  sudo apt install python3-venv      （或 python{VERSION}-venv）\n"
            "再运行一次同样的命令。"
        )
    try:
        _remove_venv()
    except OSError as error:
        raise SetupError(
            f"删不掉旧的 .venv（{error}）。\n关掉用着它的窗口和编辑器，手工删除 {VENV}，再运行。"
        ) from error
    # When this very script runs on .venv's Python, that one has just been deleted.
    python = getattr(sys, "_base_executable", sys.executable)
    made = _captured([python, "-m", "venv", str(VENV)])
    if made.returncode or not _python_answers():
        raise SetupError(f"建立 {VENV} 失败：\n{_tail(made.stdout)}")


def _remove_venv() -> None:
    if VENV.is_dir() and not VENV.is_symlink():
        shutil.rmtree(VENV)
    else:
        VENV.unlink(missing_ok=True)


def _install(group: str) -> None:
    UNFINISHED.touch()
    _stamp(group).unlink(missing_ok=True)
    # Wheels only: a source package would want a compiler, and pip would fetch its build tools
    # without looking at any hash.
    requirements = str(Path("requirements") / f"{group}.txt")
    _pip("--require-hashes", "--only-binary", ":all:", "-r", requirements)


def _install_showcase() -> None:
    _pip("--no-index", "--no-deps", "--no-build-isolation", "--editable", ".")
    # The .pth file holds an absolute path in the encoding of this moment's locale, and up to 3.12
    # Python dies at its start where it can't read it in another one. A relative path is all ASCII.
    for link in PACKAGES.glob("__editable__.showcase-*.pth"):
        link.write_text(os.path.relpath(ROOT / "plugins", PACKAGES) + "\n", "ascii")


def _finish(groups: list[str]) -> None:
    # Elsewhere than at the root, and in a Python of its own: that is how it will be used.
    probe = "import importlib.util as u; print(u.find_spec('showcase') is not None)"
    found = _captured([str(PYTHON), "-c", probe], cwd=VENV).stdout
    if found.strip() != "True":
        raise SetupError(f"showcase 装上了，Python 却找不到它：\n{_tail(found)}")
    # pip's own are left out: a user may upgrade it.
    names = sorted(name for name in _installed() if not name.startswith(("pip", "__pycache__")))
    CONTENTS.write_text("\n".join([str(ROOT), *names]) + "\n", "utf-8")
    for group in groups:
        _stamp(group).write_text(_fingerprint(group), "utf-8")
    UNFINISHED.unlink(missing_ok=True)


def _pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    variables = _variables()
    if not WINDOWS and locale.getencoding().lower() != "utf-8":
        variables["LC_ALL"] = "C.UTF-8"  # setuptools writes the project's path in this encoding
    installed = _captured([*command, *arguments], variables=variables, watch=_Counter())
    if installed.returncode:
        raise SetupError(_explain(installed.stdout))


class _Counter:
    """Counts the packages that pip has reached, on one line of a terminal; silent elsewhere."""

    def __init__(self) -> None:
        self.count = 0
        self.shown = sys.stdout.isatty()

    def __call__(self, line: str) -> None:
        if self.shown and line.startswith(("Collecting ", "Installing collected")):
            self.count += 1
            print(f"\r  {self.count:3} {line.split('==')[0]:<50.50}", end="", flush=True)

    def close(self) -> None:
        if self.count:
            print("\r" + " " * 56, end="\r", flush=True)


def _captured(
    command: list[str],
    cwd: Path = ROOT,
    variables: dict[str, str] | None = None,
    watch: _Counter | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run to the end with stdout and stderr in one text; `watch` sees each line as it comes."""
    lines: list[str] = []
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=variables or _variables(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            if watch:
                watch(line)
    if watch:
        watch.close()
    return subprocess.CompletedProcess(command, process.returncode, "".join(lines))


def _variables() -> dict[str, str]:
    variables = {key: value for key, value in os.environ.items() if key not in MISLEADING}
    return variables | {"PYTHONIOENCODING": "utf-8", "PIP_USER": "0"}


def _explain(output: str) -> str:
    for words, advice in CAUSES:
        if any(word in output for word in words):
            return f"{advice}\n\npip 的原话：\n{_tail(output)}"
    return f"pip 没有装成：\n{_tail(output)}"


def _tail(output: str) -> str:
    errors = [line for line in output.splitlines() if "ERROR" in line] or output.splitlines()
    return "\n".join(f"  {line.strip():.300}" for line in errors[-6:])


def main(arguments: list[str]) -> int:
    """`environment.py [runtime] [cluster] [test]`: without arguments, `runtime`."""
    unknown = [name for name in arguments if name not in GROUPS]
    if unknown:
        raise SetupError(f"没有名为 {unknown[0]} 的一组依赖；有的是 {'、'.join(GROUPS)}。")
    prepare(*(arguments or ["runtime"]))
    print(f"环境就绪：{VENV}")
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
