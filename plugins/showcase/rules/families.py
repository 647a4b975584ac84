"""What people call the families of rules, by the letter that their codes start with."""

FAMILY_NAMES = {
    "C": "项目清单",
    "F": "开头各项",
    "X": "豁免",
    "G": "文件和文件夹",
    "D": "四个一",
    "T": "正文",
    "M": "照片、视频和附件",
    "R": "审核",
    "W": "用语和标点",
    "P": "个人信息和保密",
    "S": "重复稿件",
    "B": "汇编",
}
"""In the order in which a department reads them."""


def family_name(code: str) -> str:
    """Return the name of the family that a code belongs to."""
    return FAMILY_NAMES[code[0]]
