"""JPEGs that were cut and closed again, so that they seem whole.

Some programs write the end mark behind half a picture. The usual decoder then fills the rest with
grey without a word. Where the last corner of a picture has just that grey, a stricter decoder is
asked, which takes several times as long.
"""

from PIL import Image

_GREY = frozenset({127, 128})


def is_closed_early(decoded: Image.Image, data: bytes) -> bool:
    """Tell whether the rest of a JPEG is missing; ``decoded`` is what came of it, not turned."""
    last = decoded.getpixel((decoded.width - 1, decoded.height - 1))
    values = last if isinstance(last, tuple) else (last,)
    return all(value in _GREY for value in values) and not _is_whole(data)


def _is_whole(data: bytes) -> bool:
    import av  # takes longer to load than most checks
    from av.error import FFmpegError, InvalidDataError

    codec = av.CodecContext.create("mjpeg", "r")
    codec.options = {"err_detect": "explode"}
    codec.thread_count = 1
    try:
        return bool(codec.decode(av.Packet(data)) or codec.decode(None))
    except InvalidDataError:
        return False
    except FFmpegError:  # a kind of JPEG that it doesn't know
        return True
