"""The live preview follows what is written, and survives what is written wrong."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from tests.building.page_tree import Element, parse_page
from tests.building.running import environment, has_chinese, run
from tests.tiny import FRONT, case_text, jpeg, write_project

T = TypeVar("T")
CASE = "cases/2026/yi/index.html"
PHOTO = "照片:\n  - {文件: ../../media/2026/yi/01.jpg, 说明: 支部在上党课}\n"
OTHER = "cases/2026/er/index.html"
TROUBLES = (
    ("cases/programme.yml", b"institutions: []\n", "programme.yml 读不出来"),
    ("mkdocs.yml", b"plugins: [\n", "mkdocs.yml 第 2 行读不下去"),
    ("content/about.md", "# 关于\n".encode("gb18030"), "不是 UTF-8 编码"),
    ("mkdocs.yml", b"site_name: x\ntheme: {name: nothing}\nplugins: [showcase]\n", "mkdocs.yml"),
)
"""What breaks the whole site: a file, what is written into it, and what the page says then."""
FOLLOWS = 60.0
"""Seconds after which we stop waiting for a change: generous, because machines are shared."""


@dataclass
class Server:
    """A running preview."""

    process: subprocess.Popen[bytes]
    address: str
    log: Path

    def page(self, url: str) -> Element | None:
        """Return a page, or None where the server has none."""
        try:
            with urllib.request.urlopen(self.address + url, timeout=5) as answer:
                return parse_page(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            error.close()
            return None
        except OSError:  # not up yet
            return None

    def until(self, look: Callable[[], T | None], seconds: float = FOLLOWS) -> T:
        """Look again and again until there is something to see."""
        end = time.monotonic() + seconds
        while True:
            seen = look()
            if seen:
                return seen
            assert self.process.poll() is None, f"the server has died:\n{self.said()}"
            assert time.monotonic() < end, f"nothing after {seconds:.0f} s:\n{self.said()}"
            time.sleep(0.1)

    def said(self) -> str:
        """Return everything it has printed."""
        return self.log.read_text("utf-8", errors="replace")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _heed_interrupts() -> None:
    """What a shell starts in the background inherits that Ctrl-C is ignored; take that back."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def _serving(root: Path, command: str, temporary: Path) -> Iterator[Server]:
    port = _free_port()
    arguments = {
        "showcase": ["showcase", "preview", "--port", str(port)],
        "mkdocs": ["mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
    }[command]
    log = temporary / "log.txt"
    (temporary / "work").mkdir()
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=root,
            env=environment({"TMPDIR": str(temporary / "work")}),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            preexec_fn=_heed_interrupts if os.name == "posix" else None,
        )
        try:
            yield Server(process, f"http://127.0.0.1:{port}/", log)
        finally:
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait(10)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["showcase", "mkdocs"])
def test_the_preview_follows(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, command: str
) -> None:
    root = write_project(
        tmp_path,
        {
            "cases/2026/yi.md": case_text(FRONT + PHOTO),
            "cases/2026/er.md": case_text(FRONT.replace("先做一件小事", "第二件事")),
            "media/2026/yi/01.jpg": jpeg(),
        },
    )
    with _serving(root, command, tmp_path_factory.mktemp("serving")) as server:
        page = server.until(lambda: server.page(CASE), 60)
        assert "大家轮着关灯" in page.text()
        # MkDocs reloads a page by a script inside it; only a preview may have one.
        policies = [meta.attributes.get("content", "") for meta in page.all("meta")]
        assert any("script-src 'self' 'unsafe-inline';" in policy for policy in policies)
        before = _photo(server)

        _rewrite(root / "cases/2026/yi.md", "大家轮着关灯", "大家一起关灯")
        server.until(lambda: _has(server, CASE, "大家一起关灯"))

        (root / "media/2026/yi/01.jpg").write_bytes(jpeg(colour="#123456"))
        server.until(lambda: _photo(server) != before)
        with urllib.request.urlopen(server.address + _photo(server), timeout=5) as answer:
            assert answer.read(3) == b"\xff\xd8\xff"

        _rewrite(root / "cases/2026/er.md", "日期: ", "日期：")
        server.until(lambda: _has(server, OTHER, "“日期”后面是中文冒号"))
        assert _has(server, OTHER, "cases/2026/er.md，第 4 行")
        assert _has(server, CASE, "大家一起关灯")
        assert "cases/2026/er.md:4:3" in server.said()
        _rewrite(root / "cases/2026/er.md", "日期：", "日期: ")
        server.until(lambda: _has(server, OTHER, "第二件事"))
        _rewrite(root / "cases/2026/er.md", "第二件事", "又一件事")
        server.until(lambda: _has(server, OTHER, "又一件事"))
        assert _has(server, "cases/index.html", "又一件事")

        for name, broken, words in TROUBLES:
            path = root / name
            sound = path.read_bytes() if path.exists() else None
            path.write_bytes(broken)
            server.until(lambda words=words: _has(server, CASE, words))
            assert _has(server, "cases/index.html", words)
            path.unlink() if sound is None else path.write_bytes(sound)
            server.until(lambda: _has(server, CASE, "大家一起关灯"))

        draft = case_text(FRONT.replace("状态: 发布", "状态: 草稿"))
        (root / "cases/2026/san.md").write_text(draft, encoding="utf-8")
        server.until(lambda: _has(server, "cases/2026/san/index.html", "先做一件小事"))

        assert "Traceback" not in server.said()
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(10) == 0, server.said()
        assert list((server.log.parent / "work").iterdir()) == []
    assert not (root / "site").exists()


def _rewrite(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def _has(server: Server, url: str, words: str) -> bool:
    page = server.page(url)
    return page is not None and words in page.text()


def _photo(server: Server) -> str:
    """Return the address of the photo on the page, from the site's root."""
    page = server.page(CASE)
    sources = [image.attributes["src"] for image in page.all("img")] if page else []
    files = [source for source in sources if not source.startswith("data:")]  # a blurred preview
    return files[0].replace("../", "") if files else ""


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path, {"cases/2026/yi.md": case_text()})
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run("showcase", "preview", "--port", port, cwd=root, timeout=60)
    assert done.status == 2, done.output
    assert f"端口 {port} 用不了" in done.stderr


def test_a_preview_that_cannot_start_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path, {"cases/2026/yi.md": case_text(), "mkdocs.yml": "plugins: ["})
    done = run("showcase", "preview", "--port", str(_free_port()), cwd=root, timeout=60)
    assert done.status == 2, done.output
    assert has_chinese(done.stderr)
    assert "不能预览" in done.stderr
