"""A small plan for the tests: three months used, one group, an alias, every optional key
somewhere.
"""

from lxplan.plan import Plan, read_plan

SMALL = """\
nam_hoc: 2018-2019
trung_tam: {ten: Trung tâm học tập cộng đồng xã Long Xuyên}
don_vi:
  - ten: Hội Nông dân
    ten_khac: [Nông hội]
  - ten: Trường Tiểu học
  - ten: Trường THCS
  - ten: Hội Khuyến học
  - ten: Các trường
    gom: [Trường Tiểu học, Trường THCS]
ke_hoach_thang:
  09/2018:
    - noi_dung: Học luật giao thông
      doi_tuong: [Học sinh, Giáo viên]
      phoi_hop: Các trường
    - noi_dung: Tập huấn chăm sóc lúa
      doi_tuong: Nông dân
      phoi_hop: [Nông hội, Trường THCS]
      nguoi_day: Cán bộ Phòng Nông nghiệp
      ngay: 15/09/2018
      gio: 07:30
      dia_diem: Nhà văn hóa
      so_nguoi: 45
      so_buoi: 2
      so_gio: 6
      kinh_phi: 1500000
      nguon: Ngân sách xã
      phu_trach: Bà Lan
      linh_vuc: Nông nghiệp
      ghi_chu: Mang vở
      hinh_thuc: Tập huấn
      rieng: {san_pham: 2.700}
      ma: lua-2018
      ket_qua: {so_luot: 45, so_nu: 30}
  10/2018:
  11/2018:
    - noi_dung: |
        =HYPERLINK("x")
        dòng hai
      chu_tri: Trường Tiểu học
      tu_ngay: 01/11/2018
      den_ngay: 30/11/2018
      thu: [Thứ Bảy, Chủ Nhật]
      phat_sinh: có
"""


def small_plan() -> Plan:
    """Return the small plan, read."""
    read = read_plan("nho.yaml", SMALL.encode())
    assert read.plan is not None
    assert not read.faults
    return read.plan
