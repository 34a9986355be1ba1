"""Lines that are no entry of a plan: rows pasted from a table, ends of sentences that were wrapped,
the marks that joining two versions of a file leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxplan.source.lines import Line, Lines
from lxplan.source.look_alikes import structural
from lxplan.source.syntax_fault import Fault

_MARKERS = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
_FOREIGN = re.compile(r"\s*(?P<mark>```|~~~|//)")
_ENTRY = re.compile(r"\s*(?:- +|-$)*(?:(?P<key>[\w./-]+(?: [\w./-]+){0,3})\s*:(?:\s|$))?")


def unjoined(lines: Lines) -> Fault | None:
    """Return the fault of a file in which two versions were joined and left for a person to choose;
    None when it has no such marks.
    """
    marked = [line for line in lines.all if _MARKERS.match(line.text)]
    if not any(line.text[0] in "<>" for line in marked):
        return None
    first, last = marked[0], marked[-1]
    message = (
        f"tệp còn dấu của hai bản ghép chưa xong (dòng {first.number + 1} đến {last.number + 1}); "
        f"giữ một bản, xóa bản kia và các dòng dấu {', '.join(sorted({line.text[:7] for line in marked}))}"
    )
    return Fault("cu-phap", message, first.start, first.content_end)


def stray_lines(lines: Lines) -> Iterator[Fault]:
    """Return what may be a stray line, each with its edit: to be left out."""
    anchor: Line | None = None
    for line in structural(lines):
        cells = [cell for cell in re.split(r"\t| \| ?|\| ", line.text.strip()) if cell.strip()]
        if len(cells) > 2:
            yield _row(line)
        elif _FOREIGN.match(line.text):
            yield _foreign(line)
        elif _is_entry(line):
            anchor = line
        elif anchor is None or _stands_apart(lines, line):
            yield _remark(line)
        else:
            yield from _wrapped(line, anchor)


def _is_entry(line: Line) -> bool:
    """Tell a line that begins an entry, or goes on with what is in quotes or brackets."""
    entry = _ENTRY.match(line.text)
    starts = line.text.strip()[:1] in ("-", '"', "'", "[", "{", "]", "}", "&", "*", "!", "|", ">")
    return starts or (entry is not None and entry["key"] is not None)


def _row(line: Line) -> Fault:
    start = line.start + len(line.text) - len(line.text.lstrip())
    message = "dòng này là một hàng chép từ bảng; viết lại thành các mục, mỗi mục một dòng, như - noi_dung: … rồi doi_tuong: …"
    fault = Fault("cu-phap", message, start, line.content_end)
    return fault.mended(line.start, line.start, "# ")


def _foreign(line: Line) -> Fault:
    """A line that another kind of text begins a remark or a frame with."""
    mark = line.text.strip()[:3]
    start = line.start + len(line.text) - len(line.text.lstrip())
    if mark.startswith("//"):
        fault = Fault("cu-phap", "lời nhắc bắt đầu bằng dấu #, không phải //", start, start + 2)
        return fault.mended(start, start + 2, "#", is_certain=True)
    message = f"dấu {mark} theo vào khi chép từ nơi khác, không thuộc kế hoạch; xóa dòng này"
    fault = Fault("cu-phap", message, start, line.content_end)
    return fault.mended(line.start, line.content_end, "", is_certain=True)


def _stands_apart(lines: Lines, line: Line) -> bool:
    """Tell a line at the margin with a blank one above it, which no sentence goes on over."""
    return not line.indent and line.number > 0 and not lines.all[line.number - 1].text.strip()


def _remark(line: Line) -> Fault:
    message = (
        "dòng này không có tên mục; nếu là lời nhắc thì thêm dấu # ở đầu dòng, nếu thừa thì xóa"
    )
    fault = Fault("thut-le-sai", message, line.start + line.indent, line.content_end)
    return fault.mended(line.start, line.start, "# ")


def _wrapped(line: Line, anchor: Line) -> Iterator[Fault]:
    entry = _ENTRY.match(anchor.text)
    is_key = entry is not None and entry["key"] is not None and " " not in entry["key"]
    level = entry.start("key") if entry is not None and is_key else anchor.indent
    if line.indent > level:
        return
    start = line.start + line.indent
    above = anchor.number + 1
    if anchor.text.rstrip().endswith(":"):
        message = f"giá trị rớt xuống dòng này; đưa lên cuối dòng {above}, sau dấu hai chấm"
        fallen = Fault("thut-le-sai", message, start, line.content_end)
        yield fallen.mended(anchor.content_end, start, " ")
        return
    if not is_key and line.text.strip()[:1].isupper() and line.indent == anchor.indent:
        message = f"thiếu gạch đầu dòng «- » ở đầu dòng này; nếu nối tiếp câu ở dòng {above} thì lùi vào sâu hơn dòng ấy"
        fault = Fault("thut-le-sai", message, start, line.content_end)
        yield fault.mended(start, start, "- ")
        return
    message = f"dòng này không có tên mục; nếu nối tiếp câu ở dòng {above} thì lùi vào sâu hơn dòng ấy, hoặc đưa lên cuối dòng {above}"
    fault = Fault("thut-le-sai", message, start, line.content_end)
    yield fault.mended(line.start, line.start, "# ")
