"""Files that a fixture can't hold as text, made from a line such as ``jpeg 60x40``."""

import io

from PIL import Image
from pillow_heif import from_pillow

from tests.films import film_of_recipe
from tests.intake.made import archive, pdf, png_bomb
from tests.rules.scenes import scene
from tests.rules.told import told_jpeg, told_pdf
from tests.tiny import jpeg


def make(recipe: str) -> bytes:
    """Return the bytes that a recipe stands for.

    ``jpeg 60x40``, ``png …``, ``webp …`` and ``heic …`` are pictures, a last word ``cut`` takes half of one
    away; ``plain 60x40`` is a picture of one colour that is the same in every run;
    ``bytes 4d5a90`` are just those; ``text GBK 某些字`` is text in an encoding;
    ``zeros 5000`` are so many zeros; ``told-jpeg 作者=张某 定位=30`` and ``told-pdf 作者=张某`` tell
    something of themselves; ``pdf``, ``pdf script``, ``pdf launch``, ``pdf attachment`` and ``pdf
    form`` are PDFs, ``pdf locked`` and ``pdf limited`` encrypted ones, ``pdf cut`` half of one;
    ``archive word/document.xml`` is a zip of such a file, ``bomb 12000x12000`` a small PNG of so
    many pixels; ``lossy 党丢支部`` loses a byte of each 丢; ``hidden-zip …`` and ``hidden-html …`` put
    something behind what a recipe makes; ``scene 7 600x400`` is a picture of :mod:`tests.rules.scenes`;
    ``film 3:20 1280x720 mute`` is an MP4 of so long and large, with the words of
    :func:`tests.films.film_of_recipe` behind.
    """
    kind, _, rest = recipe.partition(" ")
    match kind:
        case "jpeg" | "png" | "webp" | "heic":
            size, _, cut = rest.partition(" ")
            width, height = (int(number) for number in size.split("x"))
            out = io.BytesIO()
            picture = Image.effect_noise((width, height), 40).convert("RGB")
            if kind == "heic":
                from_pillow(picture).save(out)
            else:
                picture.save(out, kind)
            data = out.getvalue()
            return data[: len(data) // 2] if cut == "cut" else data
        case "plain":
            width, height = (int(number) for number in rest.split("x"))
            return jpeg(width, height)
        case "bytes":
            return bytes.fromhex(rest)
        case "text":
            encoding, _, text = rest.partition(" ")
            return text.encode(encoding)
        case "scene":
            return scene(rest)
        case "told-jpeg":
            return told_jpeg(dict(fact.split("=") for fact in rest.split()))
        case "told-pdf":
            return told_pdf(dict(fact.split("=") for fact in rest.split()))
        case "pdf" if rest == "cut":
            return pdf()[:300]
        case "pdf":
            keys = {"locked": {"user": "a", "owner": "b"}, "limited": {"owner": "b"}}
            return pdf(rest, **keys.get(rest, {}))
        case "archive":
            return archive(*rest.split())
        case "bomb":
            width, height = (int(number) for number in rest.split("x"))
            return png_bomb(width, height)
        case "lossy":
            return rest.encode().replace(b"\xe4\xb8\xa2", b"\xe4\xb8")
        case "hidden-zip":
            return make(rest) + archive("a.exe")
        case "hidden-html":
            return make(rest) + b"<!DOCTYPE html><script>alert(1)</script>"
        case "film":
            return film_of_recipe(rest)
        case "zeros":
            return bytes(int(rest))
        case _:
            raise ValueError(recipe)
