"""The districts of each province as they were until 1 July 2025, as data.

Districts, towns and cities of the 63 provinces; of those that were renamed or divided since 2005 both names stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lxplan.vietnamese.folding import fold
from lxplan.vietnamese.remembering import remembered

# fmt: off
_DISTRICTS: Mapping[str, str] = {
    "An Giang": "Long Xuyên, Châu Đốc, Tân Châu, An Phú, Châu Phú, Châu Thành, Chợ Mới, Phú Tân, Thoại Sơn, Tịnh Biên, Tri Tôn",
    "Bà Rịa - Vũng Tàu": "Vũng Tàu, Bà Rịa, Phú Mỹ, Tân Thành, Châu Đức, Côn Đảo, Đất Đỏ, Long Đất, Long Điền, Xuyên Mộc",
    "Bắc Giang": "Bắc Giang, Chũ, Hiệp Hòa, Lạng Giang, Lục Nam, Lục Ngạn, Sơn Động, Tân Yên, Việt Yên, Yên Dũng, Yên Thế",
    "Bắc Kạn": "Bắc Kạn, Ba Bể, Bạch Thông, Chợ Đồn, Chợ Mới, Na Rì, Ngân Sơn, Pác Nặm",
    "Bạc Liêu": "Bạc Liêu, Giá Rai, Đông Hải, Hòa Bình, Hồng Dân, Phước Long, Vĩnh Lợi",
    "Bắc Ninh": "Bắc Ninh, Từ Sơn, Gia Bình, Lương Tài, Quế Võ, Thuận Thành, Tiên Du, Yên Phong",
    "Bến Tre": "Bến Tre, Ba Tri, Bình Đại, Châu Thành, Chợ Lách, Giồng Trôm, Mỏ Cày, Mỏ Cày Bắc, Mỏ Cày Nam, Thạnh Phú",
    "Bình Định": "Quy Nhơn, An Lão, An Nhơn, Hoài Ân, Hoài Nhơn, Phù Cát, Phù Mỹ, Tây Sơn, Tuy Phước, Vân Canh, Vĩnh Thạnh",
    "Bình Dương": "Thủ Dầu Một, Bàu Bàng, Bắc Tân Uyên, Bến Cát, Dầu Tiếng, Dĩ An, Phú Giáo, Tân Uyên, Thuận An",
    "Bình Phước": "Đồng Xoài, Bình Long, Bù Đăng, Bù Đốp, Bù Gia Mập, Chơn Thành, Đồng Phú, Hớn Quản, Lộc Ninh, Phú Riềng, Phước Long",
    "Bình Thuận": "Phan Thiết, Bắc Bình, Đức Linh, Hàm Tân, Hàm Thuận Bắc, Hàm Thuận Nam, La Gi, Phú Quý, Phú Quí, Tánh Linh, Tuy Phong",
    "Cà Mau": "Cà Mau, Cái Nước, Đầm Dơi, Năm Căn, Ngọc Hiển, Phú Tân, Thới Bình, Trần Văn Thời, U Minh",
    "Cần Thơ": "Ninh Kiều, Bình Thủy, Cái Răng, Ô Môn, Thốt Nốt, Cờ Đỏ, Phong Điền, Thới Lai, Vĩnh Thạnh",
    "Cao Bằng": "Cao Bằng, Bảo Lạc, Bảo Lâm, Hạ Lang, Hà Quảng, Hòa An, Nguyên Bình, Phục Hòa, Quảng Hòa, Quảng Uyên, Thạch An, "
    "Thông Nông, Trà Lĩnh, Trùng Khánh",
    "Đà Nẵng": "Hải Châu, Cẩm Lệ, Hòa Vang, Hoàng Sa, Liên Chiểu, Ngũ Hành Sơn, Sơn Trà, Thanh Khê",
    "Đắk Lắk": "Buôn Ma Thuột, Buôn Đôn, Buôn Hồ, Cư Kuin, Cư M'gar, Ea H'leo, Ea Kar, Ea Súp, Krông Ana, Krông A Na, Krông Bông, Krông Búk, "
    "Krông Năng, Krông Pắc, Krông Pắk, Lắk, M'Đrắk",
    "Đắk Nông": "Gia Nghĩa, Cư Jút, Đắk Glong, Đắk Mil, Đắk R'lấp, Đắk Song, Krông Nô, Tuy Đức",
    "Điện Biên": "Điện Biên Phủ, Mường Lay, Điện Biên, Điện Biên Đông, Mường Ảng, Mường Chà, Mường Nhé, Nậm Pồ, Tủa Chùa, Tuần Giáo",
    "Đồng Nai": "Biên Hòa, Long Khánh, Cẩm Mỹ, Định Quán, Long Thành, Nhơn Trạch, Tân Phú, Thống Nhất, Trảng Bom, Vĩnh Cửu, Xuân Lộc",
    "Đồng Tháp": "Cao Lãnh, Hồng Ngự, Sa Đéc, Châu Thành, Lai Vung, Lấp Vò, Tam Nông, Tân Hồng, Thanh Bình, Tháp Mười",
    "Gia Lai": "Pleiku, An Khê, Ayun Pa, Chư Păh, Chư Prông, Chư Pưh, Chư Sê, Đak Đoa, Đak Pơ, Đức Cơ, Ia Grai, Ia Pa, K'Bang, "
    "Kbang, Kông Chro, Krông Pa, Mang Yang, Phú Thiện",
    "Hà Giang": "Hà Giang, Bắc Mê, Bắc Quang, Đồng Văn, Hoàng Su Phì, Mèo Vạc, Quản Bạ, Quang Bình, Vị Xuyên, Xín Mần, Yên Minh",
    "Hà Nam": "Phủ Lý, Bình Lục, Duy Tiên, Kim Bảng, Lý Nhân, Thanh Liêm",
    "Hà Nội": "Ba Đình, Bắc Từ Liêm, Ba Vì, Cầu Giấy, Chương Mỹ, Đan Phượng, Đông Anh, Đống Đa, Gia Lâm, Hà Đông, Hai Bà Trưng, "
    "Hoài Đức, Hoàn Kiếm, Hoàng Mai, Long Biên, Mê Linh, Mỹ Đức, Nam Từ Liêm, Phú Xuyên, Phúc Thọ, Quốc Oai, Sóc Sơn, Sơn Tây, "
    "Tây Hồ, Thạch Thất, Thanh Oai, Thanh Trì, Thanh Xuân, Thường Tín, Từ Liêm, Ứng Hòa",
    "Hà Tĩnh": "Hà Tĩnh, Can Lộc, Cẩm Xuyên, Đức Thọ, Hồng Lĩnh, Hương Khê, Hương Sơn, Kỳ Anh, Lộc Hà, Nghi Xuân, Thạch Hà, Vũ Quang",
    "Hải Dương": "Hải Dương, Bình Giang, Cẩm Giàng, Chí Linh, Gia Lộc, Kim Thành, Kinh Môn, Nam Sách, Ninh Giang, Thanh Hà, Thanh Miện, "
    "Tứ Kỳ",
    "Hải Phòng": "An Dương, An Lão, Bạch Long Vĩ, Cát Hải, Dương Kinh, Đồ Sơn, Hải An, Hồng Bàng, Kiến An, Kiến Thụy, Lê Chân, "
    "Ngô Quyền, Thủy Nguyên, Tiên Lãng, Vĩnh Bảo",
    "Hậu Giang": "Vị Thanh, Ngã Bảy, Long Mỹ, Châu Thành, Châu Thành A, Phụng Hiệp, Tân Hiệp, Vị Thủy",
    "Hòa Bình": "Hòa Bình, Cao Phong, Đà Bắc, Kim Bôi, Kỳ Sơn, Lạc Sơn, Lạc Thủy, Lương Sơn, Mai Châu, Tân Lạc, Yên Thủy",
    "Hồ Chí Minh": "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, "
    "Bình Chánh, Bình Tân, Bình Thạnh, Cần Giờ, Củ Chi, Gò Vấp, Hóc Môn, Nhà Bè, Phú Nhuận, Tân Bình, Tân Phú, Thủ Đức",
    "Hưng Yên": "Hưng Yên, Ân Thi, Khoái Châu, Kim Động, Mỹ Hào, Phù Cừ, Tiên Lữ, Văn Giang, Văn Lâm, Yên Mỹ",
    "Khánh Hòa": "Nha Trang, Cam Lâm, Cam Ranh, Diên Khánh, Khánh Sơn, Khánh Vĩnh, Ninh Hòa, Trường Sa, Vạn Ninh",
    "Kiên Giang": "Rạch Giá, Hà Tiên, Phú Quốc, An Biên, An Minh, Châu Thành, Giang Thành, Giồng Riềng, Gò Quao, Hòn Đất, Kiên Hải, "
    "Kiên Lương, Tân Hiệp, U Minh Thượng, Vĩnh Thuận",
    "Kon Tum": "Kon Tum, Đắk Glei, Đắk Hà, Đắk Tô, Ia H'Drai, Kon Plông, Kon Rẫy, Ngọc Hồi, Sa Thầy, Tu Mơ Rông",
    "Lai Châu": "Lai Châu, Mường Tè, Nậm Nhùn, Phong Thổ, Sìn Hồ, Tam Đường, Tân Uyên, Than Uyên",
    "Lâm Đồng": "Đà Lạt, Bảo Lộc, Bảo Lâm, Cát Tiên, Đạ Huoai, Đạ Tẻh, Đam Rông, Di Linh, Đơn Dương, Đức Trọng, Lạc Dương, Lâm Hà",
    "Lạng Sơn": "Lạng Sơn, Bắc Sơn, Bình Gia, Cao Lộc, Chi Lăng, Đình Lập, Hữu Lũng, Lộc Bình, Tràng Định, Văn Lãng, Văn Quan",
    "Lào Cai": "Lào Cai, Bắc Hà, Bảo Thắng, Bảo Yên, Bát Xát, Mường Khương, Sa Pa, Si Ma Cai, Văn Bàn",
    "Long An": "Tân An, Bến Lức, Cần Đước, Cần Giuộc, Châu Thành, Đức Hòa, Đức Huệ, Kiến Tường, Mộc Hóa, Tân Hưng, Tân Thạnh, Tân Trụ, "
    "Thạnh Hóa, Thủ Thừa, Vĩnh Hưng",
    "Nam Định": "Nam Định, Giao Thủy, Hải Hậu, Mỹ Lộc, Nam Trực, Nghĩa Hưng, Trực Ninh, Vụ Bản, Xuân Trường, Ý Yên",
    "Nghệ An": "Vinh, Anh Sơn, Con Cuông, Cửa Lò, Diễn Châu, Đô Lương, Hoàng Mai, Hưng Nguyên, Kỳ Sơn, Nam Đàn, Nghi Lộc, Nghĩa Đàn, "
    "Quế Phong, Quỳ Châu, Quỳ Hợp, Quỳnh Lưu, Tân Kỳ, Thái Hòa, Thanh Chương, Tương Dương, Yên Thành",
    "Ninh Bình": "Ninh Bình, Gia Viễn, Hoa Lư, Kim Sơn, Nho Quan, Tam Điệp, Yên Khánh, Yên Mô",
    "Ninh Thuận": "Phan Rang, Phan Rang - Tháp Chàm, Bác Ái, Ninh Hải, Ninh Phước, Ninh Sơn, Thuận Bắc, Thuận Nam",
    "Phú Thọ": "Việt Trì, Cẩm Khê, Đoan Hùng, Hạ Hòa, Lâm Thao, Phù Ninh, Phú Thọ, Tam Nông, Tân Sơn, Thanh Ba, Thanh Sơn, Thanh Thủy, "
    "Yên Lập",
    "Phú Yên": "Tuy Hòa, Đông Hòa, Đồng Xuân, Phú Hòa, Sơn Hòa, Sông Cầu, Sông Hinh, Tây Hòa, Tuy An",
    "Quảng Bình": "Đồng Hới, Ba Đồn, Bố Trạch, Lệ Thủy, Minh Hóa, Quảng Ninh, Quảng Trạch, Tuyên Hóa",
    "Quảng Nam": "Tam Kỳ, Hội An, Bắc Trà My, Đại Lộc, Điện Bàn, Đông Giang, Duy Xuyên, Hiệp Đức, Nam Giang, Nam Trà My, Nông Sơn, "
    "Núi Thành, Phú Ninh, Phước Sơn, Quế Sơn, Tây Giang, Thăng Bình, Tiên Phước",
    "Quảng Ngãi": "Quảng Ngãi, Ba Tơ, Bình Sơn, Đức Phổ, Lý Sơn, Minh Long, Mộ Đức, Nghĩa Hành, Sơn Hà, Sơn Tây, Sơn Tịnh, Tây Trà, "
    "Trà Bồng, Tư Nghĩa",
    "Quảng Ninh": "Hạ Long, Ba Chẽ, Bình Liêu, Cẩm Phả, Cô Tô, Đầm Hà, Đông Triều, Hải Hà, Hoành Bồ, Móng Cái, Quảng Yên, Yên Hưng, Tiên Yên, "
    "Uông Bí, Vân Đồn",
    "Quảng Trị": "Đông Hà, Cam Lộ, Cồn Cỏ, Đa Krông, Đakrông, Gio Linh, Hải Lăng, Hướng Hóa, Quảng Trị, Triệu Phong, Vĩnh Linh",
    "Sóc Trăng": "Sóc Trăng, Châu Thành, Cù Lao Dung, Kế Sách, Long Phú, Mỹ Tú, Mỹ Xuyên, Ngã Năm, Thạnh Trị, Trần Đề, Vĩnh Châu",
    "Sơn La": "Sơn La, Bắc Yên, Mai Sơn, Mộc Châu, Mường La, Phù Yên, Quỳnh Nhai, Sông Mã, Sốp Cộp, Thuận Châu, Vân Hồ, Yên Châu",
    "Tây Ninh": "Tây Ninh, Bến Cầu, Châu Thành, Dương Minh Châu, Gò Dầu, Hòa Thành, Tân Biên, Tân Châu, Trảng Bàng",
    "Thái Bình": "Thái Bình, Đông Hưng, Hưng Hà, Kiến Xương, Quỳnh Phụ, Thái Thụy, Tiền Hải, Vũ Thư",
    "Thái Nguyên": "Thái Nguyên, Đại Từ, Định Hóa, Đồng Hỷ, Phổ Yên, Phú Bình, Phú Lương, Sông Công, Võ Nhai",
    "Thanh Hóa": "Thanh Hóa, Bá Thước, Bỉm Sơn, Cẩm Thủy, Đông Sơn, Hà Trung, Hậu Lộc, Hoằng Hóa, Lang Chánh, Mường Lát, Nga Sơn, "
    "Nghi Sơn, Ngọc Lặc, Như Thanh, Như Xuân, Nông Cống, Quan Hóa, Quan Sơn, Quảng Xương, Sầm Sơn, Thạch Thành, Thiệu Hóa, Thọ Xuân, "
    "Thường Xuân, Tĩnh Gia, Triệu Sơn, Vĩnh Lộc, Yên Định",
    "Thừa Thiên Huế": "Huế, A Lưới, Hương Thủy, Hương Trà, Nam Đông, Phong Điền, Thuận Hóa, Phú Xuân, Phú Lộc, Phú Vang, Quảng Điền",
    "Tiền Giang": "Mỹ Tho, Gò Công, Cai Lậy, Cái Bè, Châu Thành, Chợ Gạo, Gò Công Đông, Gò Công Tây, Tân Phú Đông, Tân Phước",
    "Trà Vinh": "Trà Vinh, Càng Long, Cầu Kè, Cầu Ngang, Châu Thành, Duyên Hải, Tiểu Cần, Trà Cú",
    "Tuyên Quang": "Tuyên Quang, Chiêm Hóa, Hàm Yên, Lâm Bình, Na Hang, Sơn Dương, Yên Sơn",
    "Vĩnh Long": "Vĩnh Long, Bình Minh, Bình Tân, Long Hồ, Mang Thít, Tam Bình, Trà Ôn, Vũng Liêm",
    "Vĩnh Phúc": "Vĩnh Yên, Phúc Yên, Bình Xuyên, Lập Thạch, Mê Linh, Sông Lô, Tam Đảo, Tam Dương, Vĩnh Tường, Yên Lạc",
    "Yên Bái": "Yên Bái, Lục Yên, Mù Cang Chải, Nghĩa Lộ, Trạm Tấu, Trấn Yên, Văn Chấn, Văn Yên, Yên Bình",
}
# fmt: on
"""Every district by its province's name of before 1 July 2025."""


@remembered(1024)
def provinces_of_district(name: str) -> frozenset[str]:
    """Return the provinces, by their names of before 1 July 2025, that had a district of a name; empty for none known."""
    typed = f", {name.lower()},"
    found = (each for each, names in _DISTRICTS.items() if typed in f", {names.lower()},")
    return frozenset(found) or _provinces_by_folded_name().get(fold(name), frozenset())


@cache
def _provinces_by_folded_name() -> Mapping[str, frozenset[str]]:
    """Return the provinces by the names of districts without marks, for one that is spelt in another way."""
    found: dict[str, set[str]] = {}
    for province, districts in _DISTRICTS.items():
        for district in districts.split(", "):
            found.setdefault(fold(district), set()).add(province)
    return {district: frozenset(provinces) for district, provinces in found.items()}
