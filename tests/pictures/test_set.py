"""A set of pictures made by script: a finding or the right picture for each."""

import io

import numpy as np
import pytest
from PIL import Image

from showcase.intake.pictures import Picture, Refusal, look_at_picture
from showcase.photos.derive import encode, make_jpeg, make_sizes
from showcase.photos.variants import Format
from tests.pictures.refused import Refused, refused_pictures
from tests.pictures.sound import Sound, sound_pictures

SOUND = list(sound_pictures())
REFUSED = list(refused_pictures())


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how far samples are apart, but for the worst of a hundred, which stand at edges."""
    assert one.size == other.size
    assert one.mode == other.mode == "RGB"
    apart = np.abs(np.asarray(one).astype(int) - np.asarray(other))
    return float(np.percentile(apart, 99))


def test_it_is_a_large_set() -> None:
    names = [picture.name for picture in (*SOUND, *REFUSED)]
    assert len(names) == len(set(names)) > 180


@pytest.mark.parametrize("picture", SOUND, ids=lambda picture: picture.name)
def test_sound_pictures_are_seen_as_they_are(picture: Sound) -> None:
    seen = look_at_picture(picture.kind, picture.data)
    assert isinstance(seen, Picture)
    assert (seen.width, seen.height) == picture.seen.size
    assert seen.preview.startswith("data:image/webp;base64,")
    made = make_sizes(picture.kind, picture.data, (seen.width,))[seen.width]
    assert difference(made, picture.seen) <= picture.off


@pytest.mark.parametrize("picture", SOUND, ids=lambda picture: picture.name)
def test_what_is_made_tells_nothing(picture: Sound) -> None:
    sizes = make_sizes(picture.kind, picture.data, (picture.seen.width, 60))
    files = [encode(image, form) for image in sizes.values() for form in Format]
    width = picture.seen.width
    files.append(make_jpeg(picture.kind, picture.data, width, dpi=300, fine=True))
    for data in files:
        assert b"GEHEIM" not in data
        with Image.open(io.BytesIO(data)) as made:
            made.load()
            assert not made.getexif()
            assert (
                not made.info.keys()
                - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
                - {
                    *("dpi", "progressive", "progression"),
                    *("loop", "duration", "timestamp", "background"),  # of films, which it isn't
                }
            )


@pytest.mark.parametrize("picture", SOUND, ids=lambda picture: picture.name)
def test_every_format_shows_the_same(picture: Sound) -> None:
    width, height = picture.seen.size
    image = make_sizes(picture.kind, picture.data, (width,))[width]
    for form in Format:
        with Image.open(io.BytesIO(encode(image, form))) as made:
            assert made.size == (width, height)
            apart = np.abs(np.asarray(made.convert("RGB")).astype(int) - np.asarray(image))
            assert apart.mean() < 8


@pytest.mark.parametrize("picture", REFUSED, ids=lambda picture: picture.name)
def test_the_others_get_a_finding(picture: Refused) -> None:
    seen = look_at_picture(picture.kind, picture.data)
    assert isinstance(seen, Refusal)
    assert seen.kind is picture.fault
