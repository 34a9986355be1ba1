"""Plans made at random, each by its number: of every length, with rows low and high, with and
without what a plan may leave out.
"""

from __future__ import annotations

from random import Random

_THINGS = (
    "Tập huấn kỹ thuật chăm sóc lúa vụ đông xuân và phòng trừ sâu bệnh",
    "Tuyên truyền phòng chống bệnh sốt xuất huyết",
    "Nói chuyện về Luật Hôn nhân và gia đình",
    "Chuyên đề kỹ năng sống, phòng chống đuối nước cho học sinh trong dịp hè",
    "Hội thi",
)
_WORDS = [
    "vận",
    "động",
    "nhân",
    "dân",
    "tham",
    "gia",
    "học",
    "tập",
    "thường",
    "xuyên,",
    "nâng",
    "cao",
    "hiểu",
    "biết",
    "về",
    "pháp",
    "luật",
]
_PARTNERS = ("Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Trạm Y tế", "Trường Tiểu học Kim Đồng")


def plan_text(number: int) -> str:
    """Return the text of a plan; the same number gives the same plan."""
    random = Random(number)  # noqa: S311 - a plan, no secret
    months = random.choice((1, 2, 3, 6, 9, 12))
    columns = random.choice(("five", "filled", "some"))
    tall = random.choice((0, 0, 0, 0.1))
    text = [
        "nam: 2026",
        "trung_tam: {ten: Trung tâm học tập cộng đồng xã Hòa Bình, dia_danh: Hòa Bình}",
        "van_ban:",
        f"  nguoi_ky: {random.choice(('{ho_ten: Nguyễn Thị Minh}', '{quyen_han: KT. GIÁM ĐỐC, chuc_vu: Phó Giám đốc, ho_ten: Trần Văn Bình}'))}",
        f"  noi_nhan: [{', '.join(_recipient(random, n) for n in range(random.choice((1, 4, 9, 26))))}]",
        "don_vi:",
        *(f"  - ten: {name}" for name in _PARTNERS),
        f"muc_dich: [{', '.join(_sentence(random) for _ in range(random.randrange(1, 25)))}]",
    ]
    if random.random() < 0.5:
        text.append(
            f"de_xuat: [{', '.join(_sentence(random) for _ in range(random.randrange(1, 6)))}]"
        )
    text.append("ke_hoach_thang:")
    for month in range(1, months + 1):
        text.append(f"  {month:02}/2026:")
        for day in range(1, 1 + (random.choice((0, 1, 2, 2, 3, 5, 9)) or (months == 1))):
            text += _activity(random, month, day, columns, tall)
    return "\n".join(text) + "\n"


def _sentence(random: Random) -> str:
    words = " ".join(random.choice(_WORDS) for _ in range(random.randrange(4, 60)))
    return f"'{words.capitalize()}'"


def _recipient(random: Random, number: int) -> str:
    return f"Chi bộ thôn {number + 1}" + random.choice(
        ("", "", " và Ban công tác Mặt trận khu dân cư")
    )


def _activity(random: Random, month: int, day: int, columns: str, tall: float) -> list[str]:
    content = random.choice(_THINGS)
    if random.random() < tall:
        steps = range(random.randrange(10, 150))
        content = " ".join(f"bước {month}.{day}.{step} như trên" for step in steps)
    lines = [
        f"    - noi_dung: 'Buổi {month}.{day}: {content}'",
        f"      phoi_hop: [{random.choice(_PARTNERS)}]",
    ]
    if random.random() < 0.7:
        lines.append(
            f"      doi_tuong: {random.choice(('Nông dân', 'Nhân dân toàn xã', 'Học sinh, phụ huynh'))}"
        )
    if random.random() < 0.5:
        lines += [
            f"      kinh_phi: {random.randrange(1, 40) * 100000}",
            "      nguon: Ngân sách xã",
        ]
    if columns == "filled" or (columns == "some" and random.random() < 0.5):
        lines += [f"      ngay: {2 * day:02}/{month:02}/2026", "      gio: 07:30-11:00"]
    if columns == "filled":
        lines += [
            "      dia_diem: Nhà văn hóa thôn 3",
            "      phu_trach: Bà Nguyễn Thị Lan, 0912 345 678",
            "      nguoi_day: [Kỹ sư Trần Văn An]",
        ]
    return lines
