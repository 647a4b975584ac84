"""A server for a site on this machine that compresses like others do, and counts bytes."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

LEVEL = 6  # what nginx and Apache are mostly told
_TYPES = {".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}
_COMPRESSED = frozenset((".html", ".css", ".js", ".json", ".xml", ".svg", ".txt"))


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer: the path asked for, and the bytes of its body as they went over the wire."""

    path: str
    size: int


class Traffic:
    """Everything that a server has sent, in order."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.sent: list[Sent] = []

    def mark(self) -> int:
        """Return a place in the traffic, for ``since``."""
        return len(self.sent)

    def since(self, mark: int) -> list[Sent]:
        """Return what was sent after a place."""
        return self.sent[mark:]


@contextmanager
def serve(root: Path, *, warm: tuple[str, ...] = ()) -> Iterator[tuple[str, Traffic]]:
    """Serve a folder; yield its address, with a slash at the end, and the traffic.

    Files below the folders ``warm`` are compressed beforehand, as far as latency goes.
    """
    traffic = Traffic()
    read = cache(lambda path: _read(root, path))
    for folder in warm:
        for file in sorted((root / folder).rglob("*")):
            if file.is_file():
                read(file.relative_to(root).as_posix())

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/")
            found = read(path + "index.html" if not path or path.endswith("/") else path)
            if found is None:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            body, kind, compressed = found
            traffic.sent.append(Sent(path, len(body)))
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=86400")
            if compressed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing: a browser that goes away drops its connections."""

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", traffic
        server.shutdown()


def _read(root: Path, path: str) -> tuple[bytes, str, bool] | None:
    file = (root / path).resolve()
    if not file.is_relative_to(root.resolve()) or not file.is_file():
        return None
    kind = _TYPES.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"
    if kind.startswith("text/") or kind == "application/json":
        kind += "; charset=utf-8"
    if file.suffix in _COMPRESSED:
        return gzip.compress(file.read_bytes(), LEVEL, mtime=0), kind, True
    return file.read_bytes(), kind, False
