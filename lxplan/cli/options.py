"""The arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import click
import typer

from lxplan.cli.completion import complete_months, complete_partners, complete_plans

PlanOption = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="TỆP",
        help="Tệp kế hoạch cần dùng; không ghi thì tìm trong thư mục plans.",
        autocompletion=complete_plans,
    ),
]

LIST_FORMATS = ("table", "tsv", "csv", "json")

ListFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        click_type=click.Choice(LIST_FORMATS, case_sensitive=False),
        metavar="|".join(LIST_FORMATS),
        help="Cách hiện: bảng, dòng cách nhau bằng Tab, CSV (mở bằng Excel), JSON. "
        "Không ghi thì hiện bảng trên màn hình, và dòng cách Tab khi chuyển cho chương trình khác.",
        show_default=False,
    ),
]

MonthArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="THÁNG",
        help="Tháng cần xem: 2, 02/2019, 2019-02, tháng 2. Không ghi thì xem tháng này.",
        show_default=False,
        autocompletion=complete_months,
    ),
]

PartnerArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TÊN",
        help="Đơn vị cần xem, viết hoa hay thường, có dấu hay không, tên khác đã khai cũng được. "
        "Không ghi thì liệt kê mọi đơn vị.",
        show_default=False,
        autocompletion=complete_partners,
    ),
]
