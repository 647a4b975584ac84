"""What people write in place of a key or of a choice, and what they mean by it."""

_TRADITIONAL = str.maketrans(
    "標題對審經驗臺視頻彙匯編圖來狀態說攝類鏈據時長檔級別複終豁規則錄後處於單門稱點結發佈專記書",
    "标题对审经验台视频汇汇编图来状态说摄类链据时长档级别复终豁规则录后处于单门称点结发布专记书",
)

KEYS: dict[str, dict[str, str]] = {
    "CaseStudy": {
        **dict.fromkeys(
            ("题目", "名称", "案例名称", "案例标题", "主标题", "文章标题", "标题名", "题名"), "标题"
        ),
        **dict.fromkeys(
            ("支部名称", "所在支部", "党支部", "党支部名称", "支部名", "所属支部", "支部全称"),
            "支部",
        ),
        **dict.fromkeys(("单位", "单位名称", "申报单位", "报送单位", "所在单位", "部门"), "支部"),
        **dict.fromkeys(("批", "批号", "批次名称", "届次", "期次", "所属批次"), "批次"),
        **dict.fromkeys(
            (
                "时间",
                "日子",
                "投稿日期",
                "完成时间",
                "发布日期",
                "提交日期",
                "报送时间",
                "报送日期",
            ),
            "日期",
        ),
        **dict.fromkeys(("稿件状态", "发布状态", "当前状态"), "状态"),
        **dict.fromkeys(
            (
                "简介",
                "概要",
                "内容摘要",
                "导语",
                "提要",
                "内容提要",
                "概述",
                "案例摘要",
                "案例简介",
            ),
            "摘要",
        ),
        **dict.fromkeys(("标准", "对标条目", "对标内容", "对标标准", "对标争先"), "对标"),
        **dict.fromkeys(("关键词", "关键字", "主题词", "标签", "话题"), "主题"),
        **dict.fromkeys(("典型经验", "经验做法", "工作法", "经验名称"), "经验"),
        **dict.fromkeys(("传播平台", "宣传平台", "公众号", "微信公众号"), "平台"),
        **dict.fromkeys(("视频", "短视频", "示范微视频", "微电影", "影片"), "微视频"),
        **dict.fromkeys(("成果汇编", "资料汇编", "成果资料汇编"), "汇编"),
        **dict.fromkeys(("图片", "图", "相片", "照片清单", "配图", "插图"), "照片"),
        **dict.fromkeys(("封面", "封面图", "首图", "主图", "头图", "题图照片"), "题图"),
        **dict.fromkeys(("工作成果", "成果清单", "获奖", "荣誉", "取得成果"), "成果"),
        **dict.fromkeys(
            ("作者姓名", "作者名单", "撰稿", "撰稿人", "执笔", "执笔人", "署名", "供稿"), "作者"
        ),
        **dict.fromkeys(("审批", "审稿", "三审", "审核人员", "审核情况"), "审核"),
        **dict.fromkeys(("资料来源", "出处", "信息来源", "素材来源", "材料来源"), "来源"),
        **dict.fromkeys(("例外", "豁免规则"), "豁免"),
        **dict.fromkeys(("name", "heading", "headline", "subject"), "title"),
        **dict.fromkeys(("unit", "department", "organisation", "organization"), "branch"),
        **dict.fromkeys(("time", "day", "created", "published_on"), "date"),
        **dict.fromkeys(("state", "stage"), "status"),
        **dict.fromkeys(("abstract", "description", "desc", "excerpt", "intro"), "summary"),
        **dict.fromkeys(("tags", "tag", "keywords", "keyword", "categories", "category"), "topics"),
        **dict.fromkeys(("criteria",), "standards"),
        **dict.fromkeys(("movie", "film"), "video"),
        **dict.fromkeys(("booklet",), "compilation"),
        **dict.fromkeys(("images", "image", "pictures", "picture", "photo"), "photos"),
        **dict.fromkeys(("thumbnail", "poster", "banner"), "cover"),
        **dict.fromkeys(("outcomes", "achievements", "awards"), "results"),
        **dict.fromkeys(("author", "writer", "writers", "by"), "authors"),
        **dict.fromkeys(("batch",), "cohort"),
        **dict.fromkeys(("reference", "references", "origin"), "source"),
    },
    "Experience": {
        **dict.fromkeys(("标题", "经验名称", "题目"), "名称"),
        **dict.fromkeys(("做法", "主要做法", "内容", "举措", "条目", "要点列表"), "要点"),
        **dict.fromkeys(("title",), "name"),
        **dict.fromkeys(("steps", "items", "content"), "points"),
    },
    "Platform": {
        **dict.fromkeys(("平台名称", "标题", "账号", "账号名称"), "名称"),
        **dict.fromkeys(("种类", "类别", "平台类型", "分类"), "类型"),
        **dict.fromkeys(("网址", "地址", "网站", "平台链接"), "链接"),
        **dict.fromkeys(("数字", "成效", "运营数据"), "数据"),
        **dict.fromkeys(("title", "account"), "name"),
        **dict.fromkeys(("type", "category"), "kind"),
        **dict.fromkeys(("link", "address", "website"), "url"),
        **dict.fromkeys(("data", "numbers"), "figures"),
    },
    "Video": {
        **dict.fromkeys(("片名", "名称", "视频标题", "题目"), "标题"),
        **dict.fromkeys(("视频", "路径", "视频文件", "文件名"), "文件"),
        **dict.fromkeys(("网址", "地址", "视频链接"), "链接"),
        **dict.fromkeys(("片长", "长度", "时间"), "时长"),
        **dict.fromkeys(("封面图", "海报", "题图"), "封面"),
        **dict.fromkeys(("解说词", "文稿", "文本"), "文字稿"),
        **dict.fromkeys(("字幕文件",), "字幕"),
        **dict.fromkeys(("name",), "title"),
        **dict.fromkeys(("path", "src"), "file"),
        **dict.fromkeys(("link", "address"), "url"),
        **dict.fromkeys(("length",), "duration"),
        **dict.fromkeys(("cover", "thumbnail"), "poster"),
        **dict.fromkeys(("subtitles", "subtitle", "caption"), "captions"),
    },
    "Compilation": {
        **dict.fromkeys(("书名", "名称"), "标题"),
        **dict.fromkeys(("路径", "文件名"), "文件"),
        **dict.fromkeys(("name",), "title"),
        **dict.fromkeys(("path", "pdf"), "file"),
    },
    "Photo": {
        **dict.fromkeys(("图片", "路径", "文件名", "照片"), "文件"),
        **dict.fromkeys(("图说", "描述", "标题", "图注", "文字说明", "照片说明"), "说明"),
        **dict.fromkeys(("拍摄", "摄影者", "拍摄者", "作者", "摄影师"), "摄影"),
        **dict.fromkeys(("同意", "授权", "肖像授权", "肖像"), "肖像同意"),
        **dict.fromkeys(("替代文本", "替换文字", "描述文字"), "替代文字"),
        **dict.fromkeys(("path", "src", "image", "url"), "file"),
        **dict.fromkeys(("title", "desc", "description"), "caption"),
        **dict.fromkeys(("photographer", "author"), "credit"),
    },
    "Result": {
        **dict.fromkeys(("类别", "种类", "成果类型", "分类"), "类型"),
        **dict.fromkeys(("名称", "成果", "题目", "成果名称"), "标题"),
        **dict.fromkeys(("时间", "日期", "年度"), "年份"),
        **dict.fromkeys(("等级", "层级", "奖项级别"), "级别"),
        **dict.fromkeys(("kind", "category"), "type"),
        **dict.fromkeys(("name",), "title"),
        **dict.fromkeys(("date", "time"), "year"),
        **dict.fromkeys(("grade", "rank"), "level"),
    },
    "Review": {
        **dict.fromkeys(("一审", "首审", "支部审核"), "初审"),
        **dict.fromkeys(("二审",), "复审"),
        **dict.fromkeys(("三审", "末审"), "终审"),
    },
    "Signature": {
        **dict.fromkeys(("姓名", "审核者", "人", "签名", "审核", "审稿人", "审批人"), "审核人"),
        **dict.fromkeys(("时间", "审核日期", "审核时间"), "日期"),
        **dict.fromkeys(("name", "who", "reviewer"), "by"),
        **dict.fromkeys(("date", "time", "day"), "on"),
    },
    "Waiver": {
        **dict.fromkeys(("编号", "代码"), "规则"),
        **dict.fromkeys(("原因", "说明"), "理由"),
        **dict.fromkeys(("code",), "rule"),
        **dict.fromkeys(("why",), "reason"),
    },
}

CHOICES: dict[str, str] = {
    **dict.fromkeys(
        ("已发布", "发表", "已发表", "公开", "上线", "发布中", "publish", "public"), "发布"
    ),
    **dict.fromkeys(("已送审", "待审", "待审核", "审核中", "已提交", "提交", "submit"), "送审"),
    **dict.fromkeys(("草稿箱", "起草", "未完成", "初稿"), "草稿"),
    **dict.fromkeys(("撤回", "下架", "已撤下", "撤稿", "withdraw"), "撤下"),
    **dict.fromkeys(("公众号", "微信", "微信号", "微信订阅号", "订阅号", "服务号"), "微信公众号"),
    **dict.fromkeys(("抖音", "抖音账号"), "抖音号"),
    **dict.fromkeys(("微信视频号", "视频"), "视频号"),
    **dict.fromkeys(("网页", "官网", "网站平台", "专题网站"), "网站"),
    **dict.fromkeys(("专栏", "校园网", "校园网栏目"), "校园网专栏"),
    **dict.fromkeys(("其它",), "其他"),
    **dict.fromkeys(("国家", "国级", "全国"), "国家级"),
    **dict.fromkeys(("省", "省部级", "省级以上", "自治区级", "直辖市级"), "省级"),
    **dict.fromkeys(("市", "地市级", "厅级", "市厅级"), "市级"),
    **dict.fromkeys(("校", "学校级", "校内"), "校级"),
    **dict.fromkeys(("院", "院系级", "学院级", "系级"), "院级"),
}


def simplified(text: str) -> str:
    """Return the characters that occur in keys as simplified ones."""
    return text.translate(_TRADITIONAL)


def meant_key(part: str, written: str) -> str | None:
    """Return the key of a part (its class's name) that is commonly called so, or None."""
    return KEYS.get(part, {}).get(simplified(written).lower())


def meant_choice(written: str, choices: tuple[str, ...]) -> str | None:
    """Return the choice that is commonly called so, or None."""
    meant = CHOICES.get(simplified(written).lower())
    return meant if meant in choices else None
