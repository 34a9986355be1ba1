"""The words of the reports, declared (`bao_cao`): each has its period, head, bases, prose and
stated figures; what was held is counted from `ket_qua`.
"""

from __future__ import annotations

from datetime import date

from lxplan.plan.declaration import CompoundKind, Places, Printed, Record, Schema, key, told
from lxplan.plan.fault_notes import Reading
from lxplan.plan.groups_and_lists import KeyGroup, ListOf, is_empty
from lxplan.plan.kinds import DATE, TEXT, TEXTS, YES
from lxplan.plan.official_head import Signer
from lxplan.plan.prose import PARAGRAPHS
from lxplan.plan.stated_period import StatedPeriod
from lxplan.source import Text
from lxplan.source.yaml_nodes import MappingNode, Node, ScalarNode


class StatedFigure(Record):
    """A figure that no activity states, in its words: `2.700` hộ."""

    TITLE = "Số liệu"

    name: Text = key("ten", TEXT, "Tên số liệu.", required=True, example="Số hộ")
    unit: Text | None = key("don_vi_tinh", TEXT, "Đơn vị tính.", example="hộ")
    number: Text | None = key("so", TEXT, "Con số, in như đã ghi.", example="2.700")
    note: Text | None = key("ghi_chu", TEXT, "Ghi chú, in bên cạnh.", example="tăng 15 hộ")


class StatedFiguresKind(CompoundKind["tuple[StatedFigure, ...]"]):
    """Figures in a list of groups, or in short as `name: number`, in a list or not."""

    label = "danh sách số liệu (ten, don_vi_tinh, so, ghi_chu), hoặc tên: con số"
    empty: tuple[StatedFigure, ...] = ()
    group = KeyGroup(StatedFigure, "nhóm mục ten, don_vi_tinh, so, ghi_chu")
    listed = ListOf(group, label)

    def read(self, node: Node, reading: Reading) -> tuple[StatedFigure, ...] | None:
        if isinstance(node, MappingNode):
            return self._in_short(node, reading)
        found: list[StatedFigure] = []
        if isinstance(node, ScalarNode):
            return self.listed.read(node, reading)
        for item in node.value:
            if isinstance(item, MappingNode) and self._is_short(item):
                found += self._in_short(item, reading)
            else:
                single = self.group.read(item, reading)
                found += [] if single is None else [single]
        return tuple(found)

    def _is_short(self, node: MappingNode) -> bool:
        names = {key.value for key, _ in node.value if isinstance(key, ScalarNode)}
        return self.group.keys.keys().isdisjoint(names)

    def _in_short(self, node: MappingNode, reading: Reading) -> tuple[StatedFigure, ...]:
        if not self._is_short(node):
            single = self.group.read(node, reading)
            return () if single is None else (single,)
        return tuple(self._named(name, value, reading) for name, value in reading.entries(node))

    def _named(self, name: ScalarNode, value: Node, reading: Reading) -> StatedFigure:
        place = reading.source.place(name)
        number = None if is_empty(value) else TEXT.read(value, reading)
        return StatedFigure(
            name=Text.at(place, name.value),
            number=number,
            places=Places(place, {"so": place}, {"so": reading.source.place(value)}),
        )

    def schema(self) -> Schema:
        words = TEXT.schema()
        short: Schema = {
            "type": "object",
            "additionalProperties": {**words, "type": [*words["type"], "null"]},
            **told(self.label),
        }
        listed = {"type": "array", "items": {"anyOf": [self.group.schema(), short]}}
        return {"anyOf": [{**listed, **told(self.label)}, short]}

    def printed(self, value: tuple[StatedFigure, ...]) -> Printed:
        return tuple(self.group.printed(each) for each in value)


class ReportPaper(Record):
    """What the form asks for that a report has of its own; what is left out is the plan's."""

    TITLE = "Văn bản của báo cáo"

    number: Text | None = key("so", TEXT, "Số của báo cáo; để trống đến khi lấy số.", example="8")
    symbol: Text | None = key(
        "ky_hieu", TEXT, "Ký hiệu; để trống thì BC và tên viết tắt.", example="BC-TTHTCĐ"
    )
    issued: date | None = key("ngay", DATE, "Ngày ký báo cáo.", example="09/07/2019")
    subject: Text | None = key(
        "trich_yeu",
        TEXT,
        "Trích yếu; để trống thì là kết quả hoạt động trong kỳ.",
        example="Kết quả hoạt động của Trung tâm học tập cộng đồng xã Long Xuyên năm học 2018-2019",
    )
    addressees: tuple[Text, ...] = key(
        "kinh_gui",
        ListOf(TEXT, "nơi gửi, hoặc danh sách nơi gửi", or_one=True),
        "Kính gửi: các nơi nhận báo cáo; để trống thì không in.",
        example="[UBND xã Long Xuyên]",
    )
    is_draft: bool | None = key("du_thao", YES, "Bản còn dự thảo.", example="có")
    signer: Signer = key(
        "nguoi_ky",
        KeyGroup(Signer, "nhóm mục quyen_han, chuc_vu, ho_ten"),
        "Người ký; để trống thì người ký kế hoạch.",
    )
    recipients: tuple[Text, ...] = key(
        "noi_nhan",
        TEXTS,
        "Nơi nhận; để trống thì như kế hoạch.",
        example="[UBND xã Long Xuyên (để báo cáo)]",
    )


class PeriodReport(Record):
    """The words of one report."""

    TITLE = "Lời văn của một báo cáo"

    stated_period: StatedPeriod = key(
        "ky",
        KeyGroup(StatedPeriod, "nhóm mục tu, den, ten, ví dụ {tu: 01/01/2019, den: 31/05/2019}"),
        "Kỳ báo cáo; để trống thì cả kỳ của kế hoạch.",
    )
    paper: ReportPaper = key(
        "van_ban",
        KeyGroup(ReportPaper, "nhóm mục so, ngay, trich_yeu, kinh_gui"),
        "Thể thức của báo cáo; mục bỏ trống lấy theo kế hoạch, số và ngày để trống cho bút.",
    )
    bases: tuple[Text, ...] = key("can_cu", TEXTS, "Các căn cứ của báo cáo.")
    situation: tuple[Text, ...] = key("dac_diem", PARAGRAPHS, "Đặc điểm tình hình.")
    leadership: tuple[Text, ...] = key("chi_dao", PARAGRAPHS, "Công tác chỉ đạo.")
    strengths: tuple[Text, ...] = key("danh_gia", PARAGRAPHS, "Đánh giá: những mặt được.")
    weaknesses: tuple[Text, ...] = key("ton_tai", PARAGRAPHS, "Tồn tại, hạn chế.")
    causes: tuple[Text, ...] = key("nguyen_nhan", PARAGRAPHS, "Nguyên nhân.")
    lessons: tuple[Text, ...] = key("bai_hoc", PARAGRAPHS, "Bài học kinh nghiệm.")
    directions: tuple[Text, ...] = key("phuong_huong", PARAGRAPHS, "Phương hướng, nhiệm vụ kỳ tới.")
    proposals: tuple[Text, ...] = key("kien_nghi", PARAGRAPHS, "Kiến nghị, đề xuất.")
    figures: tuple[StatedFigure, ...] = key(
        "so_lieu",
        StatedFiguresKind(),
        "Số liệu chung không nằm ở hoạt động nào: danh sách ten, don_vi_tinh, so, ghi_chu; hoặc tên: con số.",
        example="{Số hộ: 2.700}",
    )


PERIOD_REPORTS = ListOf(
    KeyGroup(PeriodReport, "một báo cáo: nhóm mục ky, van_ban, dac_diem, danh_gia …"),
    "một báo cáo, hoặc danh sách báo cáo",
    or_one=True,
)
