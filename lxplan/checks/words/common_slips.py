"""Slips of the pen that offices make again and again, as data: never right, whatever stands before or after.

Where a wrong phrase could be the end of one word and the beginning of the next (phân công | đồng chí, khả năng |
xuất khẩu), the line carries enough of its neighbours to be sure, or names after `!` the phrases in which it is right.
Add a line only after looking for such a case; names of people count too (nhà | Trương Văn An).
"""

from __future__ import annotations

SLIPS = """
học tập công đồng > học tập cộng đồng
công đồng dân cư > cộng đồng dân cư
trong công đồng > trong cộng đồng
phát triển công đồng > phát triển cộng đồng
sức khỏe công đồng > sức khỏe cộng đồng
sức khoẻ công đồng > sức khoẻ cộng đồng
học tập cộng đông > học tập cộng đồng
cộng dồng > cộng đồng
cộng đồn dân cư > cộng đồng dân cư
trung tân học tập > trung tâm học tập
trung tâm hoc tập > trung tâm học tập
trung tâm học tâp > trung tâm học tập
học tâp > học tập
tâp huấn > tập huấn
tập huân kỹ thuật > tập huấn kỹ thuật
lớp tập huân > lớp tập huấn
lâm nghệp > lâm nghiệp
nông nghệp > nông nghiệp
công nghệp > công nghiệp
doanh nghệp > doanh nghiệp
xí nghệp > xí nghiệp
sự nghệp > sự nghiệp
nghề nghệp > nghề nghiệp
tốt nghệp > tốt nghiệp
lâm nghiêp > lâm nghiệp
nông nghiêp > nông nghiệp
công nghiêp > công nghiệp
ngư nghiêp > ngư nghiệp
doanh nghiêp > doanh nghiệp
xí nghiêp > xí nghiệp
sự nghiêp > sự nghiệp
nghề nghiêp > nghề nghiệp
tốt nghiêp > tốt nghiệp
nghiêp vụ > nghiệp vụ
tích cức > tích cực
phối hợi > phối hợp
phối hơp > phối hợp
vân động > vận động
vận đông nhân dân > vận động nhân dân
phòng chông > phòng chống ! phòng chông chênh, phòng chông gai
phòng chóng dịch > phòng chống dịch
ủy ban nhân xã > ủy ban nhân dân xã
uỷ ban nhân xã > uỷ ban nhân dân xã
ủy ban nhân huyện > ủy ban nhân dân huyện
uỷ ban nhân huyện > uỷ ban nhân dân huyện
hội đồng nhân xã > hội đồng nhân dân xã
đãng ủy > đảng ủy
đãng uỷ > đảng uỷ
đãng viên > đảng viên
đãng bộ > đảng bộ
lảnh đạo > lãnh đạo
lãnh đao > lãnh đạo
chủ tich > chủ tịch
chũ tịch > chủ tịch
chũ trương > chủ trương
chủ chương của đảng > chủ trương của đảng
chủ chương chính sách > chủ trương chính sách
chủ chương, chính sách > chủ trương, chính sách
chủ chương đường lối > chủ trương đường lối
chũ nhiệm > chủ nhiệm
chũ động > chủ động
chũ đề > chủ đề
bổ xung > bổ sung ! bổ xung quanh, bổ xung đột
bỗ sung > bổ sung
bổ xug > bổ sung
xử dụng > sử dụng
sữ dụng > sử dụng
sử lý vi phạm > xử lý vi phạm
sử lý nghiêm > xử lý nghiêm
sử lý rác > xử lý rác
sử lý kỷ luật > xử lý kỷ luật
sử lý tình huống > xử lý tình huống
sử lý chất thải > xử lý chất thải
sắp sếp > sắp xếp
xắp xếp > sắp xếp
xắp sếp > sắp xếp
xuất xắc > xuất sắc
suất xắc > xuất sắc
hoàn thành suất sắc > hoàn thành xuất sắc
thành tích suất sắc > thành tích xuất sắc
tập thể suất sắc > tập thể xuất sắc
cá nhân suất sắc > cá nhân xuất sắc
đề suất kiến nghị > đề xuất kiến nghị
đề suất, kiến nghị > đề xuất, kiến nghị
kiến nghị, đề suất > kiến nghị, đề xuất
đề suất giải pháp > đề xuất giải pháp
tăng năng xuất > tăng năng suất
nâng cao năng xuất > nâng cao năng suất
đạt năng xuất > đạt năng suất
cho năng xuất > cho năng suất
năng xuất, chất lượng > năng suất, chất lượng
chất lượng và năng xuất > chất lượng và năng suất
sản suất nông nghiệp > sản xuất nông nghiệp
sản suất lúa > sản xuất lúa
trong sản suất > trong sản xuất
sản suất kinh doanh > sản xuất kinh doanh
sản suất, kinh doanh > sản xuất, kinh doanh
sãn xuất > sản xuất
chia sẽ kinh nghiệm > chia sẻ kinh nghiệm
chia sẽ kiến thức > chia sẻ kiến thức
chia sẽ thông tin > chia sẻ thông tin
thăm quan học tập > tham quan học tập
thăm quan mô hình > tham quan mô hình
giúp đở > giúp đỡ
nổ lực > nỗ lực
củng cô > củng cố
cũng cố kiến thức > củng cố kiến thức
cũng cố, kiện toàn > củng cố, kiện toàn
nghĩ hè > nghỉ hè
nghĩ hưu > nghỉ hưu
suy nghỉ > suy nghĩ
sửa chửa > sửa chữa
sữa chữa > sửa chữa
sữa chửa > sửa chữa
khám chửa bệnh > khám chữa bệnh
chửa cháy > chữa cháy
kỷ thuật > kỹ thuật ! thế kỷ thuật
kỷ năng > kỹ năng ! thế kỷ năng
kỷ sư > kỹ sư ! thế kỷ sư
kỹ niệm > kỷ niệm
khen thưởng, kỹ luật > khen thưởng, kỷ luật
khen thưởng kỹ luật > khen thưởng kỷ luật
thi hành kỹ luật > thi hành kỷ luật
xử lý kỹ luật > xử lý kỷ luật
kỹ cương > kỷ cương
chuẫn bị > chuẩn bị
tiêu chuẫn > tiêu chuẩn
hướng dẩn > hướng dẫn
hướng dẫng > hướng dẫn
hướng dẫn thưc hiện > hướng dẫn thực hiện
hổ trợ > hỗ trợ
hỗ trơ > hỗ trợ
hổ trơ > hỗ trợ
bão vệ môi trường > bảo vệ môi trường
bão vệ tổ quốc > bảo vệ tổ quốc
bão vệ rừng > bảo vệ rừng
bão hiểm y tế > bảo hiểm y tế
bão hiểm xã hội > bảo hiểm xã hội
đãm bảo > đảm bảo
đảm bão > đảm bảo
phổ cặp > phổ cập
phổ câp > phổ cập
phỗ biến > phổ biến
phổ biên pháp luật > phổ biến pháp luật
giãm nghèo > giảm nghèo
giãm thiểu > giảm thiểu
giãi pháp > giải pháp
giãi quyết > giải quyết
giãng dạy > giảng dạy
quãn lý > quản lý
quản lỳ > quản lý
thẳng thắng > thẳng thắn
tuyên truyên > tuyên truyền
tuyên tuyền > tuyên truyền
tuyên tryền > tuyên truyền
tuyền truyền > tuyên truyền
nghị quyêt > nghị quyết
quyêt định > quyết định
quyết đinh số > quyết định số
thưc hiện > thực hiện
tổ chức thực hiên > tổ chức thực hiện
triển khai thực hiên > triển khai thực hiện
thực hiên kế hoạch > thực hiện kế hoạch
thực hiên nhiệm vụ > thực hiện nhiệm vụ
tổ chưc > tổ chức
tỗ chức > tổ chức
tổ chức cac lớp > tổ chức các lớp
phát triễn > phát triển
phát triên > phát triển
triễn khai > triển khai
triên khai > triển khai
triển khái > triển khai
triễn lãm > triển lãm
chuyễn giao > chuyển giao
chuyễn đổi > chuyển đổi
kế hoach > kế hoạch
kê hoạch > kế hoạch
kế hoạh > kế hoạch
kế hạch > kế hoạch
hoat động > hoạt động
kế hoạch hoạt đông > kế hoạch hoạt động
tổ chức hoạt đông > tổ chức hoạt động
hoạt đông của trung tâm > hoạt động của trung tâm
sinh hoat > sinh hoạt
giử gìn > giữ gìn
gìn giử > gìn giữ
giử vững > giữ vững
phụ nử > phụ nữ
thanh niện > thanh niên
cựu chiến bình > cựu chiến binh
cao tuỗi > cao tuổi
độ tuỗi > độ tuổi
trẽ em > trẻ em
trẽ con > trẻ con
trường mẩu giáo > trường mẫu giáo
lớp mẩu giáo > lớp mẫu giáo
trẻ mẩu giáo > trẻ mẫu giáo
biểu mẩu > biểu mẫu
gương mẩu > gương mẫu
mần non > mầm non
mẩm non > mầm non
tiểu hoc > tiểu học
trung học cơ sỡ > trung học cơ sở
cơ sỡ vật chất > cơ sở vật chất
cơ sở vật chât > cơ sở vật chất
văn hóa văn nghê > văn hóa văn nghệ
thể duc > thể dục
giáo duc > giáo dục
giao dục thường xuyên > giáo dục thường xuyên
khuyến hoc > khuyến học
hội khuyên học > hội khuyến học
tổng kêt > tổng kết
sơ kêt > sơ kết
kinh phi hoạt động > kinh phí hoạt động
vẩn còn nhiều > vẫn còn nhiều
vẩn còn thiếu > vẫn còn thiếu
vẩn còn khó khăn > vẫn còn khó khăn
vẩn đề > vấn đề
khã năng > khả năng
khẵng định > khẳng định
khẵn định > khẳng định
hiệu quã > hiệu quả
kết quã > kết quả
quãng bá > quảng bá
quãng cáo > quảng cáo
mỡ lớp học > mở lớp học
mỡ lớp tập huấn > mở lớp tập huấn
mỡ các lớp > mở các lớp
mỡ rộng sản xuất > mở rộng sản xuất
mỡ rộng quy mô > mở rộng quy mô
mỡ rộng diện tích > mở rộng diện tích
kế hoạch củ thể > kế hoạch cụ thể
củ thể như sau > cụ thể như sau
cụ thễ > cụ thể
tập thễ > tập thể
đoàn thễ > đoàn thể
lịch sữ > lịch sử
cữ tri > cử tri
đặt biệt là > đặc biệt là
đặt biệt quan tâm > đặc biệt quan tâm
đặt biệt khó khăn > đặc biệt khó khăn
khắt phục > khắc phục
bắt buột > bắt buộc
viết tắc là > viết tắt là
hoạt động trãi nghiệm > hoạt động trải nghiệm
trãi nghiệm thực tế > trải nghiệm thực tế
trãi nghiệm sáng tạo > trải nghiệm sáng tạo
tệ nan xã hội > tệ nạn xã hội
tai nan giao thông > tai nạn giao thông
dịch bênh > dịch bệnh
sức khẻo > sức khỏe
sức khoẽ > sức khoẻ
sức khõe > sức khỏe
nhiêm vụ > nhiệm vụ
trách nhiêm > trách nhiệm
chính xách > chính sách
bồi dưởng > bồi dưỡng
bồi dương kiến thức > bồi dưỡng kiến thức
dinh dưởng > dinh dưỡng
nuôi dưởng > nuôi dưỡng
ảnh hưỡng > ảnh hưởng
hưỡng ứng > hưởng ứng
khen thưỡng > khen thưởng
trưỡng thôn > trưởng thôn
hiệu trưỡng > hiệu trưởng
đở đầu > đỡ đầu
sẳn sàng > sẵn sàng
sẵng sàng > sẵn sàng
cỗ vũ > cổ vũ
kiễm tra > kiểm tra
kiễm điểm > kiểm điểm
địa điễm > địa điểm
thời điễm > thời điểm
biễu diễn > biểu diễn
biểu diển > biểu diễn
diển ra > diễn ra
diển đàn > diễn đàn
diển tập > diễn tập
miển phí > miễn phí
miển giảm > miễn giảm
hửu ích > hữu ích
nghỉa vụ > nghĩa vụ
ý nghỉa > ý nghĩa
xã hội chủ nghỉa > xã hội chủ nghĩa
chử ký > chữ ký
mù chử > mù chữ
giao thông đương bộ > giao thông đường bộ
nông thôn mơi > nông thôn mới
vệ sinh môi trương > vệ sinh môi trường
bảo vệ môi trương > bảo vệ môi trường
vệ sinh môi trừng > vệ sinh môi trường
thường xuyện > thường xuyên
nghành > ngành
ngiệp vụ > nghiệp vụ
ngiên cứu > nghiên cứu
ngề nghiệp > nghề nghiệp
"""
"""A wrong phrase and the right one, in lower case; they are found in any case and keep it."""

CASED_SLIPS = """
Việt nam > Việt Nam ! Việt nam nữ, Việt nam giới
việt nam > Việt Nam
việt Nam > Việt Nam
Hồ chí Minh > Hồ Chí Minh
Hồ Chí minh > Hồ Chí Minh
Hồ chí minh > Hồ Chí Minh
hồ chí minh > Hồ Chí Minh
hồ chí Minh > Hồ Chí Minh
hồ Chí Minh > Hồ Chí Minh
thành phố Hà nội > thành phố Hà Nội
TP Hà nội > TP Hà Nội
Đà nẵng > Đà Nẵng
Sài gòn > Sài Gòn
Điện biên phủ > Điện Biên Phủ
Đoàn TH xã > Đoàn TN xã
"""
"""Slips that only capitals make; they are found as written."""

MISPLACED_TONES = {
    **dict(zip(("ứơ", "ừơ", "ửơ", "ữơ", "ựơ"), ("ướ", "ườ", "ưở", "ưỡ", "ượ"), strict=True)),
    **dict(zip(("úô", "ùô", "ủô", "ũô", "ụô"), ("uố", "uồ", "uổ", "uỗ", "uộ"), strict=True)),
    **dict(zip(("íê", "ìê", "ỉê", "ĩê", "ịê"), ("iế", "iề", "iể", "iễ", "iệ"), strict=True)),
    **dict(zip(("ýê", "ỳê", "ỷê", "ỹê", "ỵê"), ("yế", "yề", "yể", "yễ", "yệ"), strict=True)),
    **dict(zip(("úê", "ùê", "ủê", "ũê", "ụê"), ("uế", "uề", "uể", "uễ", "uệ"), strict=True)),
    **dict(zip(("úâ", "ùâ", "ủâ", "ũâ", "ụâ"), ("uấ", "uầ", "uẩ", "uẫ", "uậ"), strict=True)),
    **dict(zip(("qúa", "qùa", "qủa", "qũa", "qụa"), ("quá", "quà", "quả", "quã", "quạ"), strict=True)),
    **dict(zip(("qúy", "qùy", "qủy", "qũy", "qụy"), ("quý", "quỳ", "quỷ", "quỹ", "quỵ"), strict=True)),
    **dict(zip(("gía", "gìa", "gỉa", "gĩa", "gịa"), ("giá", "già", "giả", "giã", "giạ"), strict=True)),
    **dict(zip(("gíu", "gìu", "gío", "gìo", "gỉo"), ("giú", "giù", "gió", "giò", "giỏ"), strict=True)),
}
"""Letters with the tone on the wrong one of two vowels (ngừơi, qúy, gía), as fast fingers and old keyboards leave it."""

MISPLACED_INSIDE = {
    **dict(zip(("óa", "òa", "ỏa", "õa", "ọa"), ("oá", "oà", "oả", "oã", "oạ"), strict=True)),
    **dict(zip(("óe", "òe", "ỏe", "õe", "ọe"), ("oé", "oè", "oẻ", "oẽ", "oẹ"), strict=True)),
    **dict(zip(("uơ", "uớ", "uờ", "uở", "uỡ", "uợ"), ("ươ", "ướ", "ườ", "ưở", "ưỡ", "ượ"), strict=True)),
}
"""The same where more letters follow: `hòa` and `thuở` are right, `hòan` and `truờng` are not."""
