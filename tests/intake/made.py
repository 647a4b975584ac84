"""Files that nobody should hand in."""

import io
import struct
import zipfile
import zlib

import pikepdf


def png_bomb(width: int, height: int) -> bytes:
    """Return a PNG of a few kilobytes that says it is huge."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    packed = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    data = b"".join(packed.compress(row) for _ in range(height)) + packed.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def archive(*names: str) -> bytes:
    """Return a zip of small files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in names:
            packed.writestr(zipfile.ZipInfo(name), "x" * 40)
    return out.getvalue()


def pdf(change: str = "", **encryption: str) -> bytes:
    """Return a PDF of one empty page with something wrong about it."""
    out = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        match change:
            case "script":
                made.Root.OpenAction = pikepdf.Dictionary(
                    S=pikepdf.Name.JavaScript, JS="app.alert(1)"
                )
            case "launch":
                made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="a.exe")
            case "attachment":
                made.attachments["a.xlsx"] = b"x"
            case "form":
                made.Root.AcroForm = pikepdf.Dictionary(XFA=pikepdf.Array())
            case "told":
                made.docinfo["/Author"] = "张某"
                made.docinfo["/Title"] = "成果汇编"
                made.docinfo["/Producer"] = "某软件"
            case "mention":
                made.docinfo["/Title"] = "(/JS /Launch)"
        options = {"encryption": pikepdf.Encryption(**encryption)} if encryption else {}
        mode = pikepdf.ObjectStreamMode.generate
        made.save(out, object_stream_mode=mode, deterministic_id=not encryption, **options)
    return out.getvalue()
