"""The arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated, Any

import click
import typer

from lxplan.cli.list_files import ENDINGS
from lxplan.cli.machinery.completion import complete_plan, complete_plans
from lxplan.cli.paper_output import STANDARDS

PlanOption = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="TỆP|KỲ",
        help="Kế hoạch cần dùng: tệp, hoặc kỳ như 2018-2019, 2026-06, «tháng 6 năm 2026»; không ghi thì tìm trong thư mục plans.",
        autocompletion=complete_plan,
    ),
]

REPORT_ENDINGS = ".docx, .pdf, .xlsx, .csv, .tsv, .json"
FIGURES_ENDINGS = (".xlsx", ".csv", ".tsv", ".json")
"""The endings of the files that `report` and `stats` write: all of `report_output.KINDS`, said here so
that the help of other commands imports no report.
"""

LIST_FORMATS = ("table", "tsv", "csv", "json")

ListFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        click_type=click.Choice(LIST_FORMATS, case_sensitive=False),
        metavar="DẠNG",
        help="Dạng hiện: table (bảng), tsv (cách nhau bằng Tab), csv (mở bằng Excel), json. "
        "Không ghi thì là table trên màn hình, tsv khi chuyển cho chương trình khác.",
    ),
]

SeparatorOption = Annotated[
    str | None,
    typer.Option(
        "--sep",
        click_type=click.Choice((",", ";")),
        metavar="DẤU",
        help='Với csv: dấu ngăn cột, "," (thường dùng) hoặc ";" (khi Excel dồn cả dòng vào một cột).',
    ),
]

WRITING = "Ghi vào tệp"
"""The panel of the options that write a list to a file."""


def output_option(help_text: str) -> Any:
    """Return `-o` of a command that shows figures or a list, or writes them to a file."""
    return typer.Option("--output", "-o", metavar="TỆP", rich_help_panel=WRITING, help=help_text)


_INSTEAD = "Ghi vào tệp thay vì hiện ra"

ListOutputOption = Annotated[
    str | None, output_option(f"{_INSTEAD}; đuôi tệp chọn dạng: {ENDINGS}.")
]

ReportOutputOption = Annotated[
    str | None,
    output_option(f"{_INSTEAD}: .docx, .pdf là báo cáo; đuôi tệp chọn dạng: {REPORT_ENDINGS}."),
]

FiguresOutputOption = Annotated[
    str | None, output_option(f"{_INSTEAD}; đuôi tệp chọn dạng: {', '.join(FIGURES_ENDINGS)}.")
]

UndatedOption = Annotated[
    bool,
    typer.Option(
        "--undated",
        rich_help_panel=WRITING,
        help="Với .ics, .html: lịch có cả hoạt động chưa có ngày, vào ngày đầu tháng, kèm chữ (chưa có ngày).",
    ),
]

RemindOption = Annotated[
    str | None,
    typer.Option(
        "--remind",
        metavar="KHOẢNG",
        rich_help_panel=WRITING,
        help="Với .ics, .html: lịch nhắc trước mỗi hoạt động: 1d (một ngày), 2h (hai giờ), 30m (30 phút).",
    ),
]

ForceListOption = Annotated[
    bool,
    typer.Option(
        "--force",
        rich_help_panel=WRITING,
        help="Ghi đè cả khi tệp đã có người sửa, hoặc không do lxplan ghi.",
    ),
]

PaperOutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="TỆP",
        help="Tệp .docx hoặc .pdf, hoặc thư mục ghi ra; không ghi thì là .docx ở thư mục đang đứng.",
    ),
]

StandardOption = Annotated[
    str,
    typer.Option(
        "--standard",
        click_type=click.Choice(STANDARDS, case_sensitive=False),
        metavar="TÊN",
        help="Thể thức: nd30 (Nghị định 30/2020), tt01 (Thông tư 01/2011), hoặc auto: chọn theo ngày của văn bản.",
    ),
]

TemplatesOption = Annotated[
    str | None,
    typer.Option(
        "--templates", metavar="THƯ_MỤC", help="Thư mục chứa mẫu riêng, thay từng mẫu có sẵn."
    ),
]

PrivateOption = Annotated[
    bool,
    typer.Option(
        "--private",
        help="In cả số điện thoại ở phu_trach và ghi_chu; không ghi thì giữ riêng cho văn phòng.",
    ),
]

PrivateInvitationOption = Annotated[
    bool, typer.Option("--private", help="In cả ghi_chu; người liên hệ thì lúc nào cũng in đủ.")
]

PrivateListOption = Annotated[
    bool,
    typer.Option(
        "--private",
        rich_help_panel=WRITING,
        help="Với .docx, .pdf, .ics, .html: ghi cả số điện thoại ở phu_trach và ghi_chu.",
    ),
]

PosterOption = Annotated[
    bool,
    typer.Option(
        "--poster",
        rich_help_panel=WRITING,
        help="Với .docx, .pdf: in tờ niêm yết, không số, không nơi nhận; không ghi thì in thông báo.",
    ),
]

StandardListOption = Annotated[
    str,
    typer.Option(
        "--standard",
        click_type=click.Choice(STANDARDS, case_sensitive=False),
        metavar="TÊN",
        rich_help_panel=WRITING,
        help="Với .docx, .pdf: thể thức nd30, tt01, hoặc auto: chọn theo tháng, theo ngày của kế hoạch.",
    ),
]

TemplatesListOption = Annotated[
    str | None,
    typer.Option(
        "--templates",
        metavar="THƯ_MỤC",
        rich_help_panel=WRITING,
        help="Với .docx, .pdf: thư mục chứa mẫu riêng.",
    ),
]

ForcePaperOption = Annotated[
    bool, typer.Option("--force", help="Ghi đè cả khi tệp đã có người sửa trong Word.")
]

JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="SỐ",
        help="Số tiến trình chạy cùng lúc; không ghi thì tự chọn theo số tệp.",
    ),
]

# Arguments are explained in the help of their command, not in a panel: Typer's panel shows the
# parameter's name in the code, and Click 8.5 forgets the help that Typer 0.25 gives an argument.
PlanArgument = Annotated[
    str | None, typer.Argument(metavar="TỆP", hidden=True, autocompletion=complete_plan)
]

PlanFilesArgument = Annotated[
    list[str] | None, typer.Argument(metavar="TỆP...", hidden=True, autocompletion=complete_plans)
]
