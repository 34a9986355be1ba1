"""The reference for those who change templates, in Vietnamese: every name a template sees, with its
kind and an example.

It is made from what each paper of `PAPERS` declares; the examples are what the program itself makes
of a small plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args, get_origin

from building.sample_plan import SAMPLE, sample_of_an_organisation, sample_plan
from lxplan.papers.all_papers import PAPERS
from lxplan.papers.key_names import described
from lxplan.papers.month_schedule import month_schedule
from lxplan.papers.template_copies import originals

FILTERS: Mapping[str, str] = {
    "kieu": "Đặt câu thành một đoạn theo kiểu đoạn của mẫu giấy: `{{ ket|kieu(\"CauKet\") }}`; thêm `true` để không rời đoạn sau, `dam=\"…\"` để có chữ đậm ở cuối, `can_trai=true` để các dòng không giãn cho đầy.",
    "chu_co": "Đặt chữ thành một đoạn chữ cỡ khác kiểu đoạn, tính bằng nửa point: `{{ viec|chu_co(24) }}`; thêm `true` để chữ đậm.",
    "ket": "Thay dấu cuối câu bằng dấu khác: `{{ cau|ket(\";\") }}`.",
    "khong_ngat": "Tên không bị ngắt ở cuối dòng.",
    "lien_so": "Số không rời chữ đứng trước ở cuối dòng: «ngày 05», «năm 2019».",
    "hoa_dau": "Viết hoa chữ đầu câu.",
    "liet_ke": "Nối các tên: «A, B và C».",
    "so_ky_hieu": "Số và ký hiệu: «05/KH-TTHTCĐ»; chưa có số thì chừa chỗ cho bút.",
    "ngay_thang": "Ngày của văn bản: «ngày 05 tháng 9 năm 2025»; chưa có ngày thì chừa chỗ cho bút.",
    "noi_nhan": "Các dòng nơi nhận, có dấu cuối dòng và dòng Lưu: VT.",
}  # fmt: skip
"""What a template's filters do."""

FUNCTIONS: Mapping[str, str] = {
    "danh_so": "Đánh số La Mã các phần có nội dung, theo thứ tự: `danh_so(muc_dich=muc_dich, de_xuat=de_xuat)`. "
    "Câu trong kế hoạch viết «phần de_xuat» thì in ra số này.",
    "the_thuc": "Thể thức đang dùng: `the_thuc.ten` (nd30, tt01), `the_thuc.cuoi_can_cu`, `the_thuc.ket_thuc`.",
    "be_rong": "Bề rộng phần chữ của trang.",
    "cot_dau_trang": "Bề rộng hai cột của đầu trang.",
    "dong_co_quan": "Tên cơ quan chia thành các dòng vừa cột trái của đầu trang.",
    "dong_ngay": "Địa danh và ngày tháng chia thành các dòng vừa cột phải của đầu trang.",
    "dong_trich_yeu": "Trích yếu chia thành các dòng cân nhau.",
    "dong_can_giua": "Chữ đứng giữa một cột (chức vụ, họ tên) chia thành các dòng cân nhau.",
    "vua_dong": "Tên có đứng được ngay sau câu mời, không bị ngắt, hay phải sang đoạn riêng.",
    "ke": "Hai lề của đường kẻ dưới chữ, để đường kẻ đúng độ dài quy định.",
    "cot": "Một cột của bảng: `cot(\"Nội dung\", \"noi_dung\", 0.4, duoi=\"chi_tiet\")`.",
    "cot_bang": "Các cột của bảng với bề rộng; cột trống suốt thì bỏ.",
    "nhom_hang": "Các hàng của bảng theo nhóm không rời nhau khi sang trang.",
    "o_bang": "Các ô của một hàng trong bảng, trừ ô tháng.",
    "o_tong": "Các ô của hàng tổng kinh phí; bảng không có cột kinh phí thì trống.",
    "mo_trang_ngang": "Từ đây (và đề mục ngay ở trên) sang trang giấy ngang riêng.",
    "dong_trang_ngang": "Hết trang giấy ngang, trở lại trang dọc.",
    "cot_chu": "Các cột của một bảng gõ trong chữ, với bề rộng và kiểu đoạn của ô.",
    "phan_moi": "Ngắt sang tờ mới, đánh lại số trang từ 1.",
}  # fmt: skip
"""What a template's functions and values do; widths are in twips, 1/1440 inch."""

_HEAD = """# Mẫu văn bản: thay bằng mẫu của mình

<!-- Trang này do `python -m building` viết ra từ lxplan/papers/; đừng sửa tay. -->

Mỗi văn bản in ra từ một mẫu chữ (`.xml.j2`) trên một mẫu giấy (`.docx`). Mẫu nào có trong thư mục riêng thì được dùng thay
mẫu có sẵn cùng tên; các mẫu khác giữ nguyên.

## Thay một mẫu

```
lxplan templates                        # xem các mẫu
lxplan templates copy ke-hoach          # chép mẫu kế hoạch và các mẫu giấy vào thư mục templates
lxplan render --templates templates     # in bằng mẫu trong thư mục ấy
lxplan render --templates templates --watch   # sửa đến đâu in lại đến đó
```

- **Mẫu giấy** (`nd30.docx`, `tt01.docx`) sửa bằng Word: lề, phông, cỡ chữ và khoảng cách của các kiểu đoạn (Styles), lô-gô trong
  đầu trang. Chữ gõ ở thân mẫu giấy không được in. Kiểu đoạn nhận ra nhau theo tên («Thân văn bản», «Căn cứ»), nên đừng đổi tên.
- **Mẫu chữ** sửa bằng trình soạn thảo văn bản thường (Notepad, VS Code), lưu với bảng mã UTF-8. Sai chỗ nào, `lxplan render`
  chỉ ra mẫu và dòng ấy.

Ví dụ: để phần đề xuất có tên khác và thêm một câu cố định, trong `templates/ke-hoach.xml.j2` sửa tên phần
(`"de_xuat": "Kiến nghị với Ủy ban nhân dân xã"`) và đoạn

```jinja
{% elif phan.khoa == "de_xuat" %}
{{ tt.doan("Trung tâm đề nghị " ~ trung_tam.chu_quan ~ ":") }}
{{ chu(de_xuat, "- ") }}
```

`tt.doan`, `tt.cac_doan` là các mẫu con trong `the-thuc.xml.j2`; `cac_phan` là các phần đã có số, theo thứ tự in. Phần, mục nhắc
đến trong kế hoạch bằng tên mục («phần ke_hoach_thang») tự in ra số ấy. Mẫu cũ tự đánh số bằng `danh_so` vẫn in được, nhưng chỉ in
những phần nó kể tên: kế hoạch có `bo_cuc` thì chép lại mẫu mới.
"""


def context_reference() -> str:
    """Return the reference as Markdown: how to override, the templates, and a table for each group
    of names.
    """
    papers = [kind.sample(sample_plan()) for kind in PAPERS]
    plan = sample_plan()
    poster = month_schedule(plan, plan.schedule[0].month, poster=True)
    others = [PAPERS[0].sample(sample_of_an_organisation()), poster]
    inner = _by_kind(tuple(paper.names for paper in (*papers, *others)))
    tables = "".join(
        _table(f"`{paper.template}`", inner.pop(type(paper.names))) for paper in papers
    )
    groups = "".join(_table(_label(kind), values) for kind, values in inner.items())
    return (
        f"{_HEAD}\n## Các mẫu\n\n| mẫu | nội dung |\n|---|---|\n{_templates()}"
        "\n## Những tên mẫu dùng được\n\nChữ nào kế hoạch để trống là chữ rỗng, danh sách trống là danh sách rỗng. "
        "Ví dụ lấy từ kế hoạch ở cuối trang (của đầu giấy riêng: kế hoạch ấy thêm dau_giay: đoàn).\n"
        f"{tables}{groups}"
        f"\n## Bộ lọc\n\n{_tools(FILTERS)}\n## Hàm và giá trị chung\n\n{_tools(FUNCTIONS)}"
        f"\n## Kế hoạch của các ví dụ\n\n```yaml\n{SAMPLE}```\n"
    )


def _templates() -> str:
    return "".join(f"| `{item.file}` | {item.sentence} |\n" for item in originals())


def _by_kind(value: object) -> dict[type, list[Any]]:
    """Return the groups of names in a value by their kind, in the order of their first
    appearance.
    """
    found: dict[type, list[Any]] = {}
    for group in _groups_in(value):
        found.setdefault(type(group), []).append(group)
    return found


def _groups_in(value: Any) -> Iterator[Any]:
    if hasattr(value, "_fields"):
        yield value
        yield from _groups_in(tuple(value._asdict().values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from _groups_in(item)


def _table(title: str, groups: Sequence[Any]) -> str:
    """Return a group of names; its examples are taken from the first of `groups` that has one."""
    kind = type(groups[0])
    said = described(kind)
    rows = "".join(
        _row(name, *said[name], next(filter(None, (getattr(group, name) for group in groups)), ""))
        for name in groups[0]._fields
    )
    sentence = "" if _sentence(kind) == f"{title}." else f"{_sentence(kind)}\n\n"
    return f"\n### {title}\n\n{sentence}| tên | loại | ý nghĩa | ví dụ |\n|---|---|---|---|\n{rows}"


def _row(name: str, kind: Any, sentence: str, value: object) -> str:
    return f"| `{name}` | {_kind(kind)} | {sentence} | {_example(value)} |\n"


def _kind(kind: Any) -> str:
    if kind is str:
        return "chữ"
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        return "danh sách chữ" if item is str else f"danh sách: {_link(item)}"
    return "nhóm chữ" if get_origin(kind) is Mapping else f"nhóm: {_link(kind)}"


def _link(group: type) -> str:
    label = _label(group)
    return f"[{label}](#{label.lower().replace(' ', '-')})"


def _label(group: type) -> str:
    """Return a group's name: its sentence up to the first mark."""
    sentence = _sentence(group)
    for mark in (":", ";", ","):
        sentence = sentence.partition(mark)[0]
    return sentence.rstrip(".")


def _sentence(group: type) -> str:
    return group.__doc__ or ""


def _example(value: object) -> str:
    texts = (value,) if isinstance(value, str) else value
    if not isinstance(texts, tuple) or hasattr(texts, "_fields") or hasattr(texts[0], "_fields"):
        return ""
    return ", ".join(f"`{text}`" for text in texts if text)


def _tools(sentences: Mapping[str, str]) -> str:
    rows = "".join(f"| `{name}` | {sentence} |\n" for name, sentence in sentences.items())
    return f"| tên | làm gì |\n|---|---|\n{rows}"
