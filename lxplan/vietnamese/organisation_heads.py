"""How the Party and the two youth organisations head their papers, as data.

They stand outside NĐ 30/2020: no quốc hiệu, the name of the organisation at the right instead; stars in place of the
line under the issuer, hyphens in place of the one under the subject; numbers are `số-LOẠI/CƠQUAN`.

Certain, from Hướng dẫn 36-HD/VPTW (2018) for the Party and 29-HD/TWĐTN-VP (2013) for the Đoàn: those words and their
places, the line under the name as long as the name, 15 points bold, the star or stars, the form of the number, and that
the Party writes «Số» without a colon. For the Đội no rule of the whole country is known; Liên đội and Hội đồng Đội
write as the Đoàn does. Left as NĐ 30/2020 has it: the sizes of the other parts (theirs are up to 2 points larger),
nơi nhận, and ./. at the end.
"""

from __future__ import annotations

from lxplan.named_tuple import NamedTuple


class OrganisationHead(NamedTuple):
    """What the head of such a paper says: the organisation, what stands under issuer and subject,
    how numbers begin.
    """

    title: str
    stars: str
    number_word: str = "Số:"
    hyphens: str = "-----"


ORGANISATION_HEADS = {
    "đoàn": OrganisationHead("ĐOÀN TNCS HỒ CHÍ MINH", "***"),
    "đội": OrganisationHead("ĐỘI TNTP HỒ CHÍ MINH", "***"),
    "đảng": OrganisationHead("ĐẢNG CỘNG SẢN VIỆT NAM", "*", "Số"),
}
"""The heads by the word that the plan file chooses one with."""
