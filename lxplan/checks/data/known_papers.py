"""Laws and papers on which plans rest again and again, with the days on which they were issued, as data.

Days are written as a plan writes them, without needless zeros: `18/1/2024`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lxplan.named_tuple import NamedTuple


class KnownPaper(NamedTuple):
    """A paper's number, the day on which it was issued, and a word of what it is about (lower case), by which no other of
    that day is meant; empty where others of that day are about the same.
    """

    number: str
    day: str
    about: str


LAWS_KNOWN_UNTIL = date(2025, 6, 30)
"""Of later days only a mistyped year is told: a law may have been passed anew."""
LAWS: Mapping[str, tuple[str, ...]] = {
    "an ninh mạng": ("12/6/2018",),
    "an toàn thực phẩm": ("17/6/2010",),
    "bình đẳng giới": ("29/11/2006",),
    "bảo vệ môi trường": ("17/11/2020", "23/6/2014", "29/11/2005", "27/12/1993"),
    "căn cước": ("27/11/2023",),
    "chăn nuôi": ("19/11/2018",),
    "công đoàn": ("27/11/2024", "20/6/2012", "30/6/1990"),
    "đất đai": ("18/1/2024", "29/11/2013", "26/11/2003", "14/7/1993"),
    "giáo dục": ("14/6/2019", "14/6/2005", "2/12/1998"),
    "giao dịch điện tử": ("22/6/2023", "29/11/2005"),
    "giao thông đường bộ": ("13/11/2008", "29/6/2001"),
    "đường bộ": ("27/6/2024",),
    "hòa giải ở cơ sở": ("20/6/2013",),
    "hôn nhân và gia đình": ("19/6/2014", "9/6/2000"),
    "hợp tác xã": ("20/6/2023", "20/11/2012", "26/11/2003", "20/3/1996"),
    "khám bệnh, chữa bệnh": ("9/1/2023", "23/11/2009"),
    "lâm nghiệp": ("15/11/2017",),
    "người cao tuổi": ("23/11/2009",),
    "người khuyết tật": ("17/6/2010",),
    "nhà giáo": ("16/6/2025",),
    "phòng, chống bạo lực gia đình": ("14/11/2022", "21/11/2007"),
    "phòng, chống ma túy": ("30/3/2021", "9/12/2000"),
    "phòng, chống tác hại của rượu, bia": ("14/6/2019",),
    "phổ biến, giáo dục pháp luật": ("20/6/2012",),
    "thanh niên": ("16/6/2020", "29/11/2005"),
    "thực hiện dân chủ ở cơ sở": ("10/11/2022",),
    "trật tự, an toàn giao thông đường bộ": ("27/6/2024",),
    "trẻ em": ("5/4/2016",),
    "trồng trọt": ("19/11/2018",),
}
"""The names of laws, without `luật`, and every day on which one by that name was passed."""

PAPERS: tuple[KnownPaper, ...] = (
    KnownPaper("09/2008/QĐ-BGDĐT", "24/3/2008", "trung tâm học tập cộng đồng"),
    KnownPaper("40/2010/TT-BGDĐT", "30/12/2010", "trung tâm học tập cộng đồng"),
    KnownPaper("11/2025/TT-BGDĐT", "12/6/2025", ""),
    KnownPaper("142/2025/NĐ-CP", "12/6/2025", ""),
    KnownPaper("44/2014/TT-BGDĐT", "12/12/2014", "cộng đồng học tập"),
    KnownPaper("25/2023/TT-BGDĐT", "27/12/2023", "cộng đồng học tập"),
    KnownPaper("89/QĐ-TTg", "9/1/2013", "xã hội học tập"),
    KnownPaper("281/QĐ-TTg", "20/2/2014", "học tập suốt đời"),
    KnownPaper("1373/QĐ-TTg", "30/7/2021", "xã hội học tập"),
    KnownPaper("387/QĐ-TTg", "25/3/2022", "học tập suốt đời"),
    KnownPaper("677/QĐ-TTg", "3/6/2022", "công dân học tập"),
    KnownPaper("14/CT-TTg", "25/5/2021", "khuyến học"),
    KnownPaper("749/QĐ-TTg", "3/6/2020", "chuyển đổi số"),
    KnownPaper("131/QĐ-TTg", "25/1/2022", "chuyển đổi số"),
    KnownPaper("06/QĐ-TTg", "6/1/2022", "định danh"),
    KnownPaper("1956/QĐ-TTg", "27/11/2009", "nghề"),
    KnownPaper("263/QĐ-TTg", "22/2/2022", "nông thôn mới"),
    KnownPaper("20/2014/NĐ-CP", "24/3/2014", "phổ cập"),
    KnownPaper("30/2020/NĐ-CP", "5/3/2020", "văn thư"),
    KnownPaper("11-CT/TW", "13/4/2007", "khuyến học"),
    KnownPaper("49-KL/TW", "10/5/2019", "khuyến học"),
    KnownPaper("29-NQ/TW", "4/11/2013", "giáo dục"),
    KnownPaper("57-NQ/TW", "22/12/2024", "khoa học"),
    KnownPaper("71-NQ/TW", "22/8/2025", "giáo dục"),
)
