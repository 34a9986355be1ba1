from __future__ import annotations

from pathlib import Path

import pytest

from tests.word.test_templates import P, failure_of


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n\n{% iff x %}", 3, "không có lệnh «iff»"),
        ("\n{% if ket %}", 2, "thiếu lệnh đóng {% endif %} của lệnh {% if %} mở ở đây"),
        (
            "\n{% if ket %}\n{% for x in can_cu %}\n{% endfor %}\n{% if x %}{% endif %}\n\n",
            2,
            "thiếu lệnh đóng {% endif %}",
        ),
        (
            "{% set a = 1 %}\n{% set b %}\n{% include x %}\n",
            2,
            "thiếu lệnh đóng {% endset %} của lệnh {% set %} mở ở đây",
        ),
        (
            "{% if ket %}\n{% for x in can_cu %}\n{% endif %}",
            2,
            "thiếu lệnh đóng {% endfor %} của lệnh {% for %} mở ở đây, phải đứng trước {% endif %} ở dòng 3",
        ),
        (
            "{% macro a() %}\n{% if ket %}\n{% if x %}{% endif %}\n\n{% endmacro %}\n",
            2,
            "thiếu lệnh đóng {% endif %} của lệnh {% if %} mở ở đây, phải đứng trước {% endmacro %} ở dòng 5",
        ),
        ("{% if ket %}\n{% endfor %}", 2, "gặp {% endfor %} khi lệnh {% if %} ở trên chưa đóng"),
        ("{{ ket ", 1, "thiếu dấu đóng }} của dấu {{ mở ở đây"),
        ("\n{{ ket\n\n\n", 2, "thiếu dấu đóng }} của dấu {{ mở ở đây"),
        ("\n{% if ket\n\n\n", 2, "thiếu dấu đóng %} của dấu {% mở ở đây"),
        ("\n{# ket\n\n\n", 2, "chú thích chưa đóng bằng #}"),
        ("\n{% raw %}\n\n\n", 2, "lệnh {% raw %} chưa đóng bằng {% endraw %}"),
        ("\n{% for a in range(9999999) %}{% endfor %}", 2, "vòng lặp dài quá 100000 lần"),
        (
            "{% macro a() %}\n{{ a() }}{% endmacro %}{{ a() }}",
            2,
            "mẫu con gọi lại chính nó mãi không dừng",
        ),
        ("\n{{ ket|bo_loc }}", 2, "không có bộ lọc «bo_loc»"),
        ("{{ ket ket }}", 1, "cần «}}» mà gặp «ket»"),
        ("\n{{ trungtam.ten }}", 2, "không có tên «trungtam»; có phải trung_tam?"),
        ("\n\n{{ trung_tam.tenn }}", 3, "không có tên «tenn»"),
        ("\n{{ zzzz }}", 2, "không có tên «zzzz»; các tên dùng được: ky, loai_ky, trung_tam"),
        ("\n{{ ket / 0 }}", 2, "không tính được dòng này"),
        ("\n{{ ''.__class__.__mro__ }}", 2, "mẫu không được dùng «__class__»"),
        ('\n{% import "khong-co.j2" as x %}', 2, "không có mẫu «khong-co.j2»"),
        (P + "{{ tt.khong_co() }}", 2, "không có tên «khong_co»"),
        (P + "{{ tt.doan(1, 2, 3, 4, 5) }}", 2, "gọi với quá nhiều giá trị (chỉ nhận 4)"),
    ],
)
def test_a_mistake_names_template_and_line(
    tmp_path: Path, template: str, line: int, said: str
) -> None:
    message = failure_of(tmp_path, template)
    assert message.startswith(f"mẫu {tmp_path / 'ke-hoach.xml.j2'}, dòng {line}: {said}"), message


def test_a_mistake_inside_a_macro_names_the_macros_file(tmp_path: Path) -> None:
    message = failure_of(
        tmp_path, "{% macro dau_trang(a, b) %}\n{{ a.khong_co }}\n{% endmacro %}", "the-thuc.xml.j2"
    )
    assert message == f"mẫu {tmp_path / 'the-thuc.xml.j2'}, dòng 2: không có tên «khong_co»."
