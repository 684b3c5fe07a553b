"""RACI matrix: who is responsible, accountable, consulted or informed for which piece of work; one column a person or role."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="raci",
    words=Words("RACI matrix", "RACI 职责矩阵"),
    place=15,
    key="task",
    label="task",
    telling=("task",),
    sheets=("raci", "raci chart", "responsibility matrix", "responsibility assignment matrix", "职责矩阵", "责任矩阵", "责任分配矩阵"),
    columns=(
        Column("task", Words("Piece of work", "工作事项"), required=True),
        Column("notes", Words("Notes", "备注")),
    ),
)  # fmt: skip
