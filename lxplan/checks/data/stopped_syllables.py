"""Syllables that end in a stop (c, ch, p, t) and were typed without any mark: `sach`, `viec`."""

from __future__ import annotations

_READ = (
    "sach sách viec việc hoc học nuoc nước thuc thực duoc được phat phát thuat thuật luat luật xuat xuất "
    "nghiep nghiệp cuoc cuộc buoc bước trach trách thach thạch khach khách thich thích tich tích phuc phục "
    "chuc chức muc mục khac khác giac giác hiep hiệp tiep tiếp biet biết nhat nhất thap tháp cach cách quyet quyết "
    "ket kết thiet thiết phap pháp giup giúp xep xếp nghich nghịch thoc thóc truoc trước nguoc ngược thuoc thuộc "
    "luoc lược quoc quốc tiet tiết khuyet khuyết tuyet tuyệt duyet duyệt thuyet thuyết nhiet nhiệt chiet chiết "
    "truc trực luc lực lich lịch nop nộp gop góp chac chắc trich trích"
)
STOPPED = dict(zip(_READ.split()[::2], _READ.split()[1::2], strict=True))
"""What papers of a commune mean by each. No Vietnamese syllable of the kind goes without its tone; those that are words or
names elsewhere (`chat`, `map`, `tap`) are left out.
"""
