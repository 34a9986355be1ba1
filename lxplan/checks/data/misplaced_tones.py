"""Letters with the tone on the wrong vowel, and the right ones, as data."""

from __future__ import annotations

ANYWHERE = {
    **dict(zip(("ứơ", "ừơ", "ửơ", "ữơ", "ựơ"), ("ướ", "ườ", "ưở", "ưỡ", "ượ"), strict=True)),
    **dict(zip(("úô", "ùô", "ủô", "ũô", "ụô"), ("uố", "uồ", "uổ", "uỗ", "uộ"), strict=True)),
    **dict(zip(("íê", "ìê", "ỉê", "ĩê", "ịê"), ("iế", "iề", "iể", "iễ", "iệ"), strict=True)),
    **dict(zip(("ýê", "ỳê", "ỷê", "ỹê", "ỵê"), ("yế", "yề", "yể", "yễ", "yệ"), strict=True)),
    **dict(zip(("úê", "ùê", "ủê", "ũê", "ụê"), ("uế", "uề", "uể", "uễ", "uệ"), strict=True)),
    **dict(zip(("úâ", "ùâ", "ủâ", "ũâ", "ụâ"), ("uấ", "uầ", "uẩ", "uẫ", "uậ"), strict=True)),
    **dict(
        zip(("qúa", "qùa", "qủa", "qũa", "qụa"), ("quá", "quà", "quả", "quã", "quạ"), strict=True)
    ),
    **dict(
        zip(("qúy", "qùy", "qủy", "qũy", "qụy"), ("quý", "quỳ", "quỷ", "quỹ", "quỵ"), strict=True)
    ),
    **dict(
        zip(("gía", "gìa", "gỉa", "gĩa", "gịa"), ("giá", "già", "giả", "giã", "giạ"), strict=True)
    ),
    **dict(
        zip(("gíu", "gìu", "gío", "gìo", "gỉo"), ("giú", "giù", "gió", "giò", "giỏ"), strict=True)
    ),
}
"""Letters with the tone on the wrong one of two vowels (ngừơi, qúy, gía), as fast fingers and old
keyboards leave it."""
BEFORE_LETTERS = {
    **dict(zip(("óa", "òa", "ỏa", "õa", "ọa"), ("oá", "oà", "oả", "oã", "oạ"), strict=True)),
    **dict(zip(("óe", "òe", "ỏe", "õe", "ọe"), ("oé", "oè", "oẻ", "oẽ", "oẹ"), strict=True)),
    **dict(
        zip(("uơ", "uớ", "uờ", "uở", "uỡ", "uợ"), ("ươ", "ướ", "ườ", "ưở", "ưỡ", "ượ"), strict=True)
    ),
}
"""The same where more letters follow: `hòa` and `thuở` are right, `hòan` and `truờng` are not."""
