"""Files that a fixture can't hold as text, made from a line such as ``jpeg 60x40``."""

import io

from PIL import Image

_FORMATS = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}


def make(recipe: str) -> bytes:
    """Return the bytes that a recipe stands for.

    ``jpeg 60x40``, ``png …`` and ``webp …`` are pictures, a last word ``cut`` takes half of one
    away; ``bytes 4d5a90`` are just those; ``text GBK 某些字`` is text in an encoding;
    ``zeros 5000`` are so many zeros.
    """
    kind, _, rest = recipe.partition(" ")
    match kind:
        case "jpeg" | "png" | "webp":
            size, _, cut = rest.partition(" ")
            width, height = (int(number) for number in size.split("x"))
            out = io.BytesIO()
            Image.effect_noise((width, height), 40).convert("RGB").save(out, _FORMATS[kind])
            data = out.getvalue()
            return data[: len(data) // 2] if cut == "cut" else data
        case "bytes":
            return bytes.fromhex(rest)
        case "text":
            encoding, _, text = rest.partition(" ")
            return text.encode(encoding)
        case "zeros":
            return bytes(int(rest))
        case _:
            raise ValueError(recipe)
