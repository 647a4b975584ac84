"""Check everything that must hold: `python3 scripts/test.py`.

With arguments, only pytest runs, with them: `python3 scripts/test.py tests/test_cli.py -k check`.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import environment

# pytest comes last: a CI that looks for the runner's closing line finds it at the end.
STEPS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    # import-linter can't be run with `-m`.
    "lint-imports": [
        "-c",
        "from importlinter.cli import lint_imports_command as c; c(['--no-logo'])",
    ],
    "pytest": ["-m", "pytest"],
}

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSERS_ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)

NO_JAVA = """没有找到 Java，网页是否合乎 HTML 标准的那项测试将跳过。要一并运行：
  Debian、Ubuntu：sudo apt install default-jre-headless
  Windows、macOS：安装任一 Java 11 以上的运行环境，让终端找得到 java"""

NO_BROWSER = """没有找到 Chromium，需要浏览器的测试将跳过。要一并运行：
  Debian、Ubuntu：sudo apt install chromium fonts-noto-cjk poppler-utils
  Windows、macOS：安装 Chrome、Edge 或 Chromium
  装在别处的：把环境变量 SHOWCASE_CHROMIUM 设为可执行文件的路径"""


def find_browser() -> str | None:
    """The path of a Chromium or one of its kin: SHOWCASE_CHROMIUM, or where they usually are."""
    named = os.environ.get("SHOWCASE_CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise environment.SetupError(f"SHOWCASE_CHROMIUM 所指的文件不存在：{named}")
        return named
    on_path = (shutil.which(name) for name in BROWSERS)
    elsewhere = (path for path in BROWSERS_ELSEWHERE if Path(path).is_file())
    return next((path for path in (*on_path, *elsewhere) if path), None)


def missing_packages() -> list[str]:
    """The Debian packages that the tests need and this machine lacks: a browser, fonts, Java …"""
    present = {
        "chromium": find_browser() is not None,
        "fonts-noto-cjk": any(Path("/usr/share/fonts").glob("**/NotoSansCJK*")),
        "poppler-utils": shutil.which("pdftoppm") is not None,
        "default-jre-headless": shutil.which("java") is not None,
        "ghostscript": shutil.which("gs") is not None,
    }
    return [package for package, there in present.items() if not there]


def install_packages(packages: list[str]) -> None:
    """Install them with apt-get; where that fails, show why and go on without."""
    print(f"安装测试所需的 {' '.join(packages)}（apt-get，需要一两分钟）…")
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    for command in (["apt-get", "update"], install):
        done = subprocess.run(
            [*command, "-o", "DPkg::Lock::Timeout=300"],
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode:
            print("\n".join(done.stdout.splitlines()[-10:]))


def provide_browser() -> bool:
    """Put a browser's path into SHOWCASE_CHROMIUM, where the browser tests look for it."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and shutil.which("apt-get"):
        missing = missing_packages()
        if missing:
            install_packages(missing)
    browser = find_browser()
    if browser is None:
        print(NO_BROWSER)
        return False
    os.environ["SHOWCASE_CHROMIUM"] = browser
    return True


def run_steps(steps: dict[str, list[str]]) -> list[str]:
    """Run every step, also after one that fails; return the names of those that failed."""
    failed = []
    for number, (name, command) in enumerate(steps.items(), start=1):
        print(f"\n[{number}/{len(steps)}] {name} …")
        started = time.monotonic()
        status = environment.run(command)
        verdict = f"失败（退出码 {status}）" if status else "通过"
        print(f"[{number}/{len(steps)}] {name}：{verdict}，{time.monotonic() - started:.1f} 秒")
        if status:
            failed.append(name)
    return failed


def main(arguments: list[str]) -> int:
    environment.prepare("runtime", "test")
    has_browser = provide_browser()
    if shutil.which("java") is None:
        print(NO_JAVA)
    steps = {"pytest": [*STEPS["pytest"], *arguments]} if arguments else STEPS
    failed = run_steps(steps)
    if os.environ.get("CI") and not has_browser:
        failed.append("浏览器（CI 中不得缺少）")
    print(f"\n未通过：{'、'.join(failed)}" if failed else "\n全部通过。")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(environment.guarded(main))
