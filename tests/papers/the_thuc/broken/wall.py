"""Papers that break the rules of `wall_rules`."""

from __future__ import annotations

from tests.papers.the_thuc.broken.paper import Broken

_WALL = "lich-nam Long Xuyên"
WALL_BROKEN = (
    Broken("LN lies", "a sheet that stands", ' w:orient="landscape"', "", paper=_WALL),
    Broken("LN title", "no title", 'w:val="TenLoai"', 'w:val="TrichYeu"', paper=_WALL),
    Broken("LN title", "another title", "LỊCH NĂM", "KẾ HOẠCH NĂM", paper=_WALL),
    Broken("LN title", "a number on it", 'w:val="TrichYeu"', 'w:val="SoKyHieu"', paper=_WALL),
    Broken("LN boxes", "a month that is not bold", "<w:b/><w:bCs/>", "", paper=_WALL),
    Broken("LN boxes", "a month to the left", '<w:jc w:val="center"/>', "", paper=_WALL),
    Broken("LN boxes", "two sizes", r'<w:sz w:val="\d+"/>', '<w:sz w:val="20"/>', paper=_WALL),
    Broken(
        "LN boxes",
        "small type",
        r'<w:sz w:val="\d+"/>',
        '<w:sz w:val="16"/>',
        paper=_WALL,
        everywhere=True,
    ),
)
