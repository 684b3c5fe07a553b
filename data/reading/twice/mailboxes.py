"""Whether a mailbox is one person's own: one that a team shares says nothing of who reads it."""

import re
from collections.abc import Iterable

LONGEST = 254  # letters that an e-mail address may have (RFC 5321)
_APART = re.compile(r"[^a-z\u3400-\u9fff]+")
# What a mailbox is called that belongs to a post or a group rather than to a person; RFC 2142 names the first of them.
_SHARED = frozenset(
    (
        "info", "marketing", "sales", "support", "abuse", "noc", "security", "postmaster", "hostmaster", "webmaster", "www",
        "team", "teams", "office", "pmo", "project", "projects", "programme", "program", "contact", "hello", "admin", "hr", "it",
        "finance", "accounts", "accounting", "billing", "legal", "service", "services", "help", "helpdesk", "servicedesk", "desk",
        "mail", "mailbox", "post", "reception", "enquiries", "inquiries", "press", "media", "group", "dept", "department", "board",
        "committee", "council", "residents", "community", "members", "staff", "everyone", "all", "list", "noreply", "procurement",
        "purchasing", "operations", "ops", "quality", "planning", "secretariat", "kontakt", "buero", "vertrieb", "verwaltung",
        "einkauf", "contacto", "ventas", "oficina", "equipo", "contato", "equipe", "bureau", "gongsi", "bangongshi", "xiangmu",
        "团队", "办公室", "项目", "客服", "公司", "部门",
    )
)  # fmt: skip


def personal(email: str) -> bool:
    """Whether an address looks like one person's own; the words of its first part tell it."""
    before, at, _ = email.casefold().partition("@")
    if not at or not before or len(email) > LONGEST:
        return False
    return not _SHARED & set(_words(before))


def _words(before: str) -> Iterable[str]:
    return (word for word in _APART.split(before) if word)
