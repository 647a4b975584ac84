"""What files are called, and how each is turned into one that is accepted."""

from showcase.findings import Fault

KINDS = {
    "jpeg": "JPG 照片",
    "png": "PNG 图片",
    "webp": "WebP 图片",
    "mp4": "MP4 视频",
    "vtt": ".vtt 字幕",
    "srt": ".srt 字幕",
    "pdf": "PDF 文件",
    "heic": "HEIC 照片",
    "avif": "AVIF 图片",
    "gif": "GIF 动图",
    "tiff": "TIFF 图片",
    "bmp": "BMP 图片",
    "psd": "Photoshop 文件",
    "ico": "图标文件",
    "jp2": "JPEG 2000 图片",
    "svg": "SVG 矢量图",
    "doc": "Word 文档",
    "docx": "Word 文档",
    "rtf": "写字板文档",
    "xls": "Excel 表格",
    "xlsx": "Excel 表格",
    "ppt": "PPT 演示文稿",
    "pptx": "PPT 演示文稿",
    "ole": "旧版 Office 文档",
    "ofd": "OFD 版式文件",
    "caj": "CAJ 文件",
    "epub": "电子书",
    "ps": "印刷用的 PS 文件",
    "zip": "压缩包",
    "rar": "压缩包",
    "7z": "压缩包",
    "gz": "压缩包",
    "html": "网页",
    "xml": "数据文件",
    "mov": "苹果手机的 MOV 视频",
    "3gp": "3GP 视频",
    "avi": "AVI 视频",
    "wmv": "WMV 视频",
    "flv": "FLV 视频",
    "mkv": "MKV 或 WebM 视频",
    "mpg": "MPG 视频",
    "rm": "RM 视频",
    "video": "另一种视频",
    "mp3": "MP3 录音",
    "wav": "WAV 录音",
    "m4a": "M4A 录音",
    "aac": "AAC 录音",
    "amr": "AMR 录音",
    "flac": "FLAC 录音",
    "ogg": "OGG 录音",
    "ass": "ASS 字幕",
    "program": "程序",
    "shortcut": "快捷方式",
    "sqlite": "数据库文件",
    "font": "字体文件",
    "dwg": "CAD 图纸",
}

_FAMILIES = {
    "picture": ("avif", "gif", "tiff", "bmp", "psd", "ico", "jp2", "svg"),
    "office": ("doc", "docx", "rtf", "xls", "xlsx", "ppt", "pptx", "ole", "ofd", "caj", "ps"),
    "archive": ("zip", "rar", "7z", "gz", "epub"),
    "video": ("mov", "3gp", "avi", "wmv", "flv", "mkv", "mpg", "rm", "video"),
    "sound": ("mp3", "wav", "m4a", "aac", "amr", "flac", "ogg"),
    "subtitles": ("ass",),
    "shortcut": ("shortcut",),
}
_FAMILY = {kind: family for family, kinds in _FAMILIES.items() for kind in kinds}
_REMEDIES = {
    "picture": "请用 Windows 自带的“画图”打开，选“另存为”“JPEG 图片”，再放到这里",
    "office": "请在 Word、WPS 等软件里打开，选“另存为”“PDF”，再放到这里",
    "archive": "请先解压，把里面要用的照片、视频或 PDF 直接放到这里，再删掉这个文件",
    "video": "请用“剪映”或“格式工厂”打开，导出为 MP4（编码选 H.264），再放到这里",
    "sound": "只有录音不能放上网页；请配上画面做成 MP4 视频，或者把内容写进正文",
    "subtitles": "请用“剪映”等软件或字幕网站转成 .srt 或 .vtt 字幕，再放到这里",
    "shortcut": "它只指向您自己电脑上的文件；请把那个文件本身复制到这里，再删掉快捷方式",
    "": "能收的是 JPG、PNG、WebP、HEIC 照片，MP4 视频，.vtt、.srt 字幕和 PDF；请换成其中一种，用不到就删掉",
}


def kind_words(kind: str) -> str:
    """Return what people call a kind of file, or nothing where nobody knows."""
    return KINDS.get(kind, "")


def remedy(kind: str) -> str:
    """Return how a file of this kind becomes one that is accepted."""
    return _REMEDIES[_FAMILY.get(kind, "")]


def file_name(fault: Fault) -> str:
    """Return the media file that a fault is about, as its author knows it; nothing for the case."""
    parts = fault.owner.split("/")
    return "/".join(parts[3:]) if len(parts) > 3 and parts[0] == "media" else fault.owner


def quoted_file(fault: Fault) -> str:
    """Return the file in quotes, or words for the one that the finding stands in."""
    name = file_name(fault)
    return f"“{name}”" if name else "这个文件"


def rest(fault: Fault, what: str) -> str:
    """Return what is to be said of the others like it."""
    return f"；后面还有 {fault.more} 处这样的{what}" if fault.more else ""


def spot(fault: Fault) -> str:
    """Return where in the author's own words something stands that can't be quoted."""
    return f"“{fault.owner}”的 □ 处" if fault.owner != "□" else "这里"
