"""A soft chord pad with a few plucked notes, made of sines."""

from __future__ import annotations

import random

import numpy as np
import numpy.typing as npt

RATE = 48_000
CHORDS = (
    (50, 57, 62, 66, 69),
    (47, 54, 62, 66, 71),
    (43, 50, 59, 62, 69),
    (45, 52, 57, 64, 69),
)
SCALE = (62, 64, 66, 69, 71, 74, 76, 78)

Sound = npt.NDArray[np.float64]


def pad(seconds: float, seed: str) -> npt.NDArray[np.float32]:
    """Return ``seconds`` of quiet stereo sound, shape (2, samples), peak about -12 dBFS."""
    total = round(seconds * RATE)
    out = np.zeros((2, total))
    part = seconds / len(CHORDS)
    for i, chord in enumerate(CHORDS):
        for k, note in enumerate(chord):
            tone = _held(_hertz(note), part + 2.5, 0.16 / (1 + 0.25 * k))
            side = 0.5 + 0.16 * (-1) ** k
            _add(out, tone, i * part - 0.6, side)
    rng = random.Random(seed)
    beat = seconds / 32
    for step in range(2, 30):
        if rng.random() < 0.42:
            tone = _plucked(_hertz(rng.choice(SCALE) + 12 * (rng.random() < 0.25)), 0.12)
            _add(out, tone, step * beat, rng.uniform(0.35, 0.65))
    for delay, gain in ((0.29, 0.26), (0.47, 0.2), (0.71, 0.13)):
        shift = round(delay * RATE)
        out[:, shift:] += gain * out[::-1, :-shift]
    edge = round(1.6 * RATE)
    fade = np.ones(total)
    fade[:edge] = np.sin(np.linspace(0, np.pi / 2, edge)) ** 2
    fade[-edge:] = fade[:edge][::-1]
    out *= fade
    quiet: npt.NDArray[np.float32] = (out * (0.25 / np.abs(out).max())).astype(np.float32)
    return quiet


def _hertz(note: int) -> float:
    """Return the frequency of a MIDI note."""
    return float(440.0 * 2 ** ((note - 69) / 12))


def _held(hertz: float, seconds: float, gain: float) -> Sound:
    """Return a slowly swelling tone, two sines a hair apart and a weak octave."""
    t = np.arange(round(seconds * RATE)) / RATE
    swell = np.sin(np.pi * t / seconds) ** 0.8
    body = np.sin(2 * np.pi * hertz * t) + np.sin(2 * np.pi * hertz * 1.0025 * t)
    body += 0.18 * np.sin(4 * np.pi * hertz * t) + 0.05 * np.sin(6 * np.pi * hertz * t)
    sound: Sound = gain * swell * body
    return sound


def _plucked(hertz: float, gain: float) -> Sound:
    """Return a plucked string without its edge."""
    t = np.arange(round(2.4 * RATE)) / RATE
    body = np.exp(-2.2 * t) * np.sin(2 * np.pi * hertz * t)
    body += 0.3 * np.exp(-4.5 * t) * np.sin(4 * np.pi * hertz * t)
    sound: Sound = gain * body * np.minimum(t / 0.012, 1.0)
    return sound


def _add(out: Sound, tone: Sound, start: float, side: float) -> None:
    """Mix a tone in at ``start`` seconds; ``side`` 0 is left, 1 right."""
    begin = round(start * RATE)
    tone = tone[max(-begin, 0) :]
    begin = max(begin, 0)
    length = min(len(tone), out.shape[1] - begin)
    if length > 0:
        out[0, begin : begin + length] += tone[:length] * (1 - side)
        out[1, begin : begin + length] += tone[:length] * side
