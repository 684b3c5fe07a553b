"""What Streamlit calls its own parts, in English, and what a reader is told and shown instead."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "reader.skip": Words("Skip to main content", "跳到主要内容"),
    "reader.home": Words("Navigate to home page", "回到首页"),
    "reader.sidebar": Words("Sidebar", "侧边栏"),
    "reader.pages": Words("App pages", "页面"),
    "reader.collapse": Words("Collapse sidebar", "收起侧边栏"),
    "reader.expand": Words("Expand sidebar", "展开侧边栏"),
    "reader.menu": Words("Main menu", "主菜单"),
    "reader.help": Words("Help", "说明"),
    "reader.open": Words("Open", "展开"),
    "reader.clear": Words("Clear all", "全部清除"),
    "reader.columns": Words("Show/hide columns", "显示或隐藏列"),
    "reader.download": Words("Download as CSV", "下载为 CSV"),
    "reader.search": Words("Search", "查找"),
    "reader.fullscreen": Words("Fullscreen", "全屏"),
    "reader.close_fullscreen": Words("Close fullscreen", "退出全屏"),
    "reader.add_row": Words("Add row", "新增一行"),
    "reader.delete_rows": Words("Delete row(s)", "删除所选行"),
    "reader.choose": Words("Upload", "选择文件"),
    "reader.upload": Words("file upload", "上传文件"),
    "reader.print": Words("Print", "打印"),
    "reader.record": Words("Record screen", "录制屏幕"),
    "reader.stop": Words("Stop", "停止"),
    "reader.system": Words("System", "系统"),
    "reader.light": Words("Light", "浅色"),
    "reader.dark": Words("Dark", "深色"),
    "reader.clear_selection": Words("Clear selection", "取消选择"),
}
