"""Turning photos into inks with Ghostscript, where it is installed.

Text and shapes are inks already; Ghostscript passes them on. It runs as a child that is stopped
when it takes too long, in a folder of its own, and what it writes is accepted only where every
picture has come through with all its pixels.
"""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from showcase.booklet.preflight.painting import read_paintings

_NAMES = ("gswin64c", "gswin32c", "gs")
_IN, _OUT = "rgb.pdf", "inks.pdf"
_OPTIONS = (
    "-dSAFER",
    "-dBATCH",
    "-dNOPAUSE",
    "-dQUIET",
    "-sDEVICE=pdfwrite",
    "-dCompatibilityLevel=1.6",
    "-sColorConversionStrategy=CMYK",
    "-dAutoRotatePages=/None",
    "-dEmbedAllFonts=true",
    "-dSubsetFonts=true",
    "-dDownsampleColorImages=false",
    "-dDownsampleGrayImages=false",
    "-dDownsampleMonoImages=false",
    "-dAutoFilterColorImages=false",
    "-dAutoFilterGrayImages=false",
    "-dColorImageFilter=/DCTEncode",
    "-dGrayImageFilter=/FlateEncode",
)
# The finest setting of Adobe's distiller, colours as fine as brightness.
_QUALITY = (
    "<< /ColorImageDict << /QFactor 0.15 /Blend 1 /HSamples [1 1 1 1] /VSamples [1 1 1 1] >> >>"
    " setdistillerparams"
)
_BOXES = ("/MediaBox", "/TrimBox", "/BleedBox")


class NotSeparatedError(Exception):
    """The photos stay as they are; the text says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Ghostscript:
    """An installed Ghostscript."""

    program: str
    version: str

    def separate(self, rgb: Path, out: Path, folder: Path, seconds: float = 900) -> None:
        """Write a PDF whose pictures are inks. Raises ``NotSeparatedError``.

        ``folder`` is empty and gets the files that Ghostscript sees: by short names, because
        on Windows it can't read a path with Chinese characters.
        """
        shutil.copyfile(rgb, folder / _IN)
        command = [self.program, *_OPTIONS, f"-sOutputFile={_OUT}", "-c", _QUALITY, "-f", _IN]
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NotSeparatedError(f"Ghostscript 用了 {seconds:g} 秒还没有转完，已停下") from None
        except OSError as error:
            raise NotSeparatedError(f"Ghostscript 启动不了（{error}）") from error
        if done.returncode or not (folder / _OUT).is_file():
            raise NotSeparatedError(f"Ghostscript 出错，退出码 {done.returncode}")
        _settle(folder / _OUT, rgb, out)


def find_ghostscript() -> Ghostscript | None:
    """Return the Ghostscript on the search path, if there is one that answers."""
    for name in _NAMES:
        program = shutil.which(name)
        if program is None:
            continue
        try:
            answer = subprocess.run(
                [program, "--version"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=60,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if answer.returncode == 0:
            return Ghostscript(program, answer.stdout.decode("ascii", "replace").strip())
    return None


def _settle(made: Path, rgb: Path, out: Path) -> None:
    """Take over what Ghostscript made, with boxes and title of the original and no date."""
    with pikepdf.open(made) as pdf, pikepdf.open(rgb) as before:
        if not _is_faithful(before, pdf):
            raise NotSeparatedError("Ghostscript 转出来的照片和原来的对不上")
        for page, source in zip(pdf.pages, before.pages, strict=True):
            for name in _BOXES:
                page.obj[name] = pikepdf.Array([float(v) for v in source.obj[name]])
        for key in ("/Metadata", "/ViewerPreferences"):
            if key in pdf.Root:
                del pdf.Root[key]
        del pdf.docinfo
        del pdf.trailer["/ID"]  # made from the time
        pdf.docinfo["/Title"] = pikepdf.String(str(before.docinfo["/Title"]))
        pdf.save(out, deterministic_id=True)


def _is_faithful(before: pikepdf.Pdf, after: pikepdf.Pdf) -> bool:
    """Tell whether both have the same pages with the same pictures in the same size."""

    def shape(pdf: pikepdf.Pdf) -> list[list[tuple[object, ...]]]:
        return [
            sorted(
                (p.pixels, round(p.millimetres[0]), round(p.millimetres[1])) for p in page.pictures
            )
            for page in read_paintings(pdf)
        ]

    return shape(before) == shape(after)
