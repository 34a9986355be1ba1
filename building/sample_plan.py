"""A small plan in which everything is filled in: the examples of the template reference come from
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxplan.papers.key_names import described
from lxplan.papers.yearly_plan import PlanContext
from lxplan.plan import Activity, Plan, read_plan
from lxplan.plan.declaration import Key

_FILLED_IN = """\
nam_hoc: 2025-2026
trung_tam:
  ten: Trung tâm học tập cộng đồng xã Hòa Bình
  viet_tat: TTHTCĐ
  chu_quan: UBND xã Hòa Bình
  dia_danh: Hòa Bình
van_ban:
  loai: Kế hoạch
  du_thao: có
  so: 5
  ky_hieu: KH-TTHTCĐ
  ngay: 05/09/2025
  trich_yeu: Hoạt động của Trung tâm học tập cộng đồng xã Hòa Bình năm học 2025-2026
  nguoi_ky: {quyen_han: KT. GIÁM ĐỐC, chuc_vu: Phó Giám đốc, ho_ten: Nguyễn Thị Minh}
  phe_duyet: {loi: PHÊ DUYỆT, quyen_han: TM. ỦY BAN NHÂN DÂN, chuc_vu: Chủ tịch, ho_ten: Trần Văn Bình}
  noi_nhan: [UBND xã Hòa Bình (để báo cáo), Các đơn vị phối hợp]
don_vi:
  - ten: Hội Nông dân
  - ten: Trạm Khuyến nông
can_cu: [Căn cứ Quyết định số 09/2008/QĐ-BGDĐT ngày 24/3/2008 của Bộ Giáo dục và Đào tạo;]
dan_nhap: "Trung tâm xây dựng kế hoạch hoạt động như sau:"
muc_dich: Đáp ứng nhu cầu học tập của người dân.
thuan_loi: {dan_nhap: "Trung tâm có những thuận lợi:", muc: [Được Đảng ủy quan tâm]}
kho_khan: {dan_nhap: "Bên cạnh đó còn khó khăn:", muc: [Kinh phí còn ít]}
nhiem_vu_quy: [{quy: Quý IV năm 2025, viec: [Điều tra nhu cầu học tập]}]
chi_tieu: [{linh_vuc: Về nâng cao dân trí, muc: [Mở 12 chuyên đề]}]
giai_phap:
  chung: [Phối hợp với các ban ngành]
  phan_cong: [{don_vi: [Hội Nông dân], nhiem_vu: vận động hội viên đi học}]
bo_cuc:
  phan:
    - muc_dich: Mục đích, yêu cầu của kế hoạch
    - nhiem_vu_quy
    - chi_tieu
    - giai_phap
    - ke_hoach_thang
    - tieu_de: Tổ chức thực hiện
      khoa: to_chuc
      noi_dung: Kế hoạch được gửi đến từng thôn.
      dan_nhap: "Phân công như sau:"
      muc: [Ban giám đốc phụ trách chung]
    - de_xuat
ke_hoach_thang:
  10/2025:
    - noi_dung: Tập huấn chăm sóc lúa
      doi_tuong: [Nông dân, Thanh niên]
      phoi_hop: [Hội Nông dân]
      nguoi_day: [Kỹ sư Trần Văn Nam]
      chu_tri: Trạm Khuyến nông
      tu_ngay: 04/10/2025
      den_ngay: 25/10/2025
      thu: Thứ Bảy
      gio: 07:30-11:00
      dia_diem: Hội trường UBND xã
      so_nguoi: 45
      so_buoi: 4
      so_gio: 14
      kinh_phi: 1500000
      nguon: Ngân sách xã
      phu_trach: Bà Lê Thị Hoa, 0912 345 678
      linh_vuc: Nông nghiệp
      ghi_chu: Mang theo sổ ghi chép
      ket_qua:
        ngay: [04/10, 11/10, 18/10, 25/10]
        so_buoi: 4
        so_luot: 172
        so_nu: 98
        chi: 1.450.000
        rieng: {so_tin_bai: 3}
    - noi_dung: Nói chuyện về cây vụ đông
      ngay: 20/10/2025
      phat_sinh: có
thuong_xuyen: [{noi_dung: Mở cửa thư viện}]
de_xuat: [Hỗ trợ thêm kinh phí]
ket: Trên đây là kế hoạch hoạt động năm học 2025-2026
"""


def _with_every_key(text: str) -> str:
    """Return a plan with what it and its first activity lack: each key with its example."""
    last = "      ghi_chu: Mang theo sổ ghi chép\n"
    seen = described(PlanContext)
    head = _examples((declared for name, declared in Plan.KEYS.items() if name in seen), text, "")
    return text.replace(last, last + _examples(Activity.KEYS.values(), text, " " * 6)) + head


def _examples(keys: Iterable[Key], text: str, indent: str) -> str:
    lacking = (each for each in keys if each.example and not re.search(rf"\b{each.name}:", text))
    return "".join(f"{indent}{each.name}: {each.example}\n" for each in lacking)


SAMPLE = _with_every_key(_FILLED_IN)


def sample_plan() -> Plan:
    """Return the sample as a plan."""
    return _read(SAMPLE)


def sample_of_an_organisation() -> Plan:
    """Return the sample with a head that has no quốc hiệu, for the names that only such a head fills."""
    return _read(SAMPLE.replace("van_ban:\n", "van_ban:\n  dau_giay: đoàn\n"))


def _read(text: str) -> Plan:
    plan = read_plan("vi-du.yaml", text.encode()).plan
    assert plan is not None
    return plan
