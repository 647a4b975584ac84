"""A micro-video: shots that glide and dissolve, a title at the start, sound, MP4."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import Colorspace
from PIL import Image, ImageDraw

from sample_media import music
from sample_media.lettering import SANS, SERIF, font
from sample_media.palette import HAIRLINE, INK, PAPER, QUIET, VERMILION
from sample_media.plan import Film, Plan
from sample_media.storyboard import Shot, shots

SIZE = (1280, 720)
FPS = 25
DISSOLVE = 0.8
TITLE_ENDS = 3.2
BT709 = 1


def write_film(film: Film, plan: Plan, file: Path) -> None:
    """Draw, score and encode a film as H.264 and AAC with its index first."""
    file.parent.mkdir(parents=True, exist_ok=True)
    sound = music.pad(film.seconds, film.path)
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(str(file), "w", format="mp4", options=options) as container:
        video = container.add_stream("libx264", rate=FPS)
        video.width, video.height = SIZE
        video.pix_fmt = "yuv420p"
        video.options = {
            "crf": "21",
            "preset": "slow",
            "profile": "high",
            "tune": "animation",
            "threads": "1",
        }
        context = video.codec_context
        context.colorspace = context.color_primaries = context.color_trc = BT709
        audio = container.add_stream("aac", rate=music.RATE, layout="stereo")
        audio.bit_rate = 112_000
        for number, picture in enumerate(_pictures(film, shots(film, plan))):
            frame = av.VideoFrame.from_ndarray(np.asarray(picture), format="rgb24")
            frame = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(video.encode(frame))
            # A second of sound after each second of picture keeps the file interleaved.
            if number % FPS == FPS - 1:
                start = (number + 1 - FPS) * music.RATE // FPS
                piece = np.ascontiguousarray(sound[:, start : start + music.RATE])
                heard = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
                heard.sample_rate = music.RATE
                heard.pts, heard.time_base = start, Fraction(1, music.RATE)
                container.mux(audio.encode(heard))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))


def _pictures(film: Film, sequence: list[Shot]) -> Iterator[Image.Image]:
    """Yield every frame of a film."""
    paper = Image.new("RGB", SIZE, PAPER)
    card, mark = _title_card(film.title), _mark()
    part = film.seconds / len(sequence)
    for number in range(film.seconds * FPS):
        now = number / FPS
        index = min(int(now / part), len(sequence) - 1)
        passed = now - index * part
        # A shot is seen from half a dissolve before its part to half a dissolve after.
        picture = sequence[index].view(_share(passed, part), SIZE)
        if passed < DISSOLVE / 2 and index > 0:
            before = sequence[index - 1].view(_share(passed + part, part), SIZE)
            picture = Image.blend(before, picture, _ease(0.5 + passed / DISSOLVE))
        elif part - passed < DISSOLVE / 2 and index + 1 < len(sequence):
            after = sequence[index + 1].view(_share(passed - part, part), SIZE)
            picture = Image.blend(after, picture, _ease(0.5 + (part - passed) / DISSOLVE))
        picture.paste(mark, (24, SIZE[1] - mark.height - 22))
        if now < TITLE_ENDS + DISSOLVE:
            seen = _ease((TITLE_ENDS + DISSOLVE - now) / DISSOLVE)
            # The card leaves to the left while it fades.
            shown = round(card.width * (0.9 + 0.1 * seen))
            part_of_card = card.crop((card.width - shown, 0, card.width, SIZE[1]))
            picture.paste(
                part_of_card, (0, 0), Image.new("L", part_of_card.size, round(255 * seen))
            )
        if now < DISSOLVE:
            picture = Image.blend(paper, picture, _ease(now / DISSOLVE))
        if film.seconds - now < 1.2:
            picture = Image.blend(paper, picture, _ease((film.seconds - now) / 1.2))
        yield picture


def _share(passed: float, part: float) -> float:
    """Return the share of a shot that has passed, dissolves included."""
    return min(max((passed + DISSOLVE / 2) / (part + DISSOLVE), 0.0), 1.0)


def _ease(share: float) -> float:
    """Return a share that starts and ends gently."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def _title_card(title: str) -> Image.Image:
    """Draw the paper panel with the title that stands at the left in the beginning."""
    card = Image.new("RGB", (580, SIZE[1]), PAPER)
    pen = ImageDraw.Draw(card)
    face = font(SERIF)
    size = min(56, int(452 / (face.getlength(title) / 32)))
    pen.rectangle((64, 268, 112, 271), fill=VERMILION)
    pen.text((64, 336), title, font=face.font_variant(size=size), fill=INK, anchor="lm")
    pen.rectangle((64, 404, 516, 405), fill=HAIRLINE)
    small = font(SANS).font_variant(size=19)
    pen.text((64, 436), "微视频 · 示意影片", font=small, fill=QUIET, anchor="lm")
    return card


def _mark() -> Image.Image:
    """Draw the slip “示意图” that stays in the corner."""
    slip = Image.new("RGB", (78, 30), PAPER)
    pen = ImageDraw.Draw(slip)
    pen.rectangle((0, 0, 1, 30), fill=QUIET)
    pen.text((41, 15), "示意图", font=font(SANS).font_variant(size=17), fill=QUIET, anchor="mm")
    return slip
