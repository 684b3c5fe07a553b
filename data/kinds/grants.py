"""Grants: licences, approvals and permits, where each holds and until when."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="grants",
    words=Words("Grants and approvals", "授权与批文"),
    place=21,
    key="what",
    label="what",
    telling=("number", "region", "valid_until"),
    needs=("valid_until",),
    sheets=("grants", "licences", "licenses", "permits", "approvals", "授权", "批文", "许可", "版号", "资质", "证照"),
    columns=(
        Column("what", Words("Grant", "授权事项"), required=True, also=("licence", "license", "permit", "approval", "certificate", "批文", "批文名称", "许可事项", "许可证", "证照名称", "资质名称")),
        Column("version", Words("Version", "版本"), also=("edition", "版本号")),
        Column("number", Words("Number", "批文号"), "identifier", also=("licence number", "license number", "permit number", "approval number", "certificate number", "许可证号", "证书编号", "版号", "文号")),
        Column("region", Words("Region", "适用地区"), also=("country", "territory", "jurisdiction", "地区", "区域", "国家")),
        Column("valid_until", Words("Valid until", "有效期至"), "date", also=("expires", "expires on", "expiry date", "expiration date", "valid to", "有效期", "到期日", "到期日期", "失效日期")),
        Column("department", Words("Department", "主管部门"), also=("authority", "issuing authority", "issued by", "发证机关", "审批部门", "主管单位")),
        Column("notes", Words("Notes", "备注"), also=("note", "comment", "comments", "remarks", "说明")),
    ),
)  # fmt: skip
