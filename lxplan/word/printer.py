"""A plan to the bytes of its Word document: context, template, letterhead, package."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from lxplan.failures import Failure
from lxplan.outputs.edit_stamp import stamped, with_stamp_part
from lxplan.outputs.package import pack, unpack
from lxplan.papers.invitation import invitation_context
from lxplan.papers.month_schedule import first_date, schedule_context
from lxplan.papers.partner_page import Share, partner_context
from lxplan.papers.yearly_plan import plan_context
from lxplan.word.layout import Layout
from lxplan.word.properties import application, core
from lxplan.word.standards import Standard, standard_for
from lxplan.word.templates import check_well_formed, environment, render

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

    from lxplan.plan import Activity, Month, Organisation, Plan

PLAN_TEMPLATE = "ke-hoach.xml.j2"
MONTH_TEMPLATE = "lich-thang.xml.j2"
PARTNER_TEMPLATE = "phieu-don-vi.xml.j2"
INVITATION_TEMPLATE = "giay-moi.xml.j2"
_BODY = re.compile(r"<w:body\b[^>]*>")


class Context(Protocol):
    """What a template sees: one of the named tuples of `lxplan.papers.template_names`."""

    def _asdict(self) -> dict[str, Any]: ...


class Letterhead(NamedTuple):
    """A reference document: what stands before and after the body, its other parts, and the templates for it."""

    before: str
    after: str
    parts: Mapping[str, bytes]
    templates: SandboxedEnvironment

    def print(self, template: str, context: Context, *, title: str, subject: str, author: str) -> bytes:
        """Return the document that a template makes of a context."""
        xml = self.before + render(self.templates, template, context._asdict()) + self.after
        check_well_formed(xml, template)
        own = {
            "word/document.xml": xml.encode("utf-8"),
            "docProps/core.xml": core(title, subject, author),
            "docProps/app.xml": application(),
        }
        return pack(stamped({**self.parts, **own}), compress=True)


class Renderer:
    """Prints papers with the shipped templates, or those of a folder before them.

    It keeps the letterheads and compiled templates it has read, so one value serves many papers; make a new one
    when a template has changed.
    """

    def __init__(self, templates: Path | None = None) -> None:
        """Print with the templates of a folder before the shipped ones; None for these alone."""
        self.templates = templates
        self._letterheads: dict[str, Letterhead] = {}

    def letterhead(self, standard: Standard) -> Letterhead:
        """Return the letterhead of a standard; reads it on the first call."""
        if standard.name not in self._letterheads:
            self._letterheads[standard.name] = _read_letterhead(self._folders(), standard)
        return self._letterheads[standard.name]

    def plan(self, plan: Plan, standard: Standard | None = None) -> bytes:
        """Return the plan's official document; without a standard, the one that its date asks for."""
        chosen = standard or standard_of(plan)
        context = plan_context(plan, chosen)
        title = f"Kế hoạch {context.van_ban.trich_yeu or context.ky}"
        return self.letterhead(chosen).print(
            PLAN_TEMPLATE, context, title=title, subject=context.van_ban.trich_yeu, author=context.trung_tam.ten
        )

    def month(self, plan: Plan, month: Month, standard: Standard | None = None) -> bytes:
        """Return a month's schedule; without a standard, the one in force on the month's first day."""
        chosen = standard or standard_for(month.first_day)
        context = schedule_context(plan, month, chosen)
        return self.letterhead(chosen).print(
            MONTH_TEMPLATE,
            context,
            title=f"Lịch hoạt động {context.ten_thang}",
            subject=context.ky,
            author=context.trung_tam.ten,
        )

    def partner(
        self, plan: Plan, partners: Sequence[Organisation], share: Share, standard: Standard | None = None
    ) -> bytes:
        """Return the page of an organisation (or of some together) with its `share`, in the standard of the plan."""
        chosen = standard or standard_of(plan)
        context = partner_context(plan, partners, share, chosen)
        title = f"Nhiệm vụ và hoạt động của {', '.join(context.ten)}"
        return self.letterhead(chosen).print(
            PARTNER_TEMPLATE, context, title=title, subject=context.ky, author=context.trung_tam.ten
        )

    def invitation(
        self, plan: Plan, month: Month, activity: Activity, standard: Standard | None = None, *, blank: bool = False
    ) -> bytes:
        """Return the invitations to an activity, a page each; the standard is the one in force when it is held.

        Raises Failure that names what the plan does not say, unless `blank`: then there are dotted lines for the pen.
        """
        chosen = standard or standard_for(first_date(activity) or month.first_day)
        context = invitation_context(plan, month, activity, chosen, blank=blank)
        return self.letterhead(chosen).print(
            INVITATION_TEMPLATE,
            context,
            title=f"Giấy mời {context.van_ban.trich_yeu}",
            subject=context.van_ban.trich_yeu,
            author=context.trung_tam.ten,
        )

    def _folders(self) -> tuple[Path, ...]:
        if self.templates is None:
            return (shipped_templates(),)
        if not self.templates.is_dir():
            raise Failure(f"không có thư mục mẫu {self.templates}; xem lại --templates.")
        return (self.templates, shipped_templates())


def render_plan(plan: Plan, standard: Standard | None = None, templates: Path | None = None) -> bytes:
    """Return the plan's official document as the bytes of a DOCX file, the same bytes for the same plan.

    `standard` is None for the one that the document's date asks for; `templates` is a folder whose templates and
    letterheads stand in for the shipped ones of the same name. Raises Failure for a mistake in these.
    """
    return (_shipped() if templates is None else Renderer(templates)).plan(plan, standard)


def standard_of(plan: Plan) -> Standard:
    """Return the standard that a plan's paper follows: by its date, or without one by its period's first day."""
    return standard_for(plan.paper.issued or plan.period.first.first_day)


def default_name(plan: Plan) -> str:
    """Return the name of the plan's document, such as `ke-hoach-2018-2019.docx`."""
    return f"ke-hoach-{plan.period.label}.docx"


@cache
def _shipped() -> Renderer:
    return Renderer()


def shipped_templates() -> Path:
    """Return the folder of the shipped templates: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def _read_letterhead(folders: tuple[Path, ...], standard: Standard) -> Letterhead:
    from zipfile import BadZipFile

    name = f"{standard.name}.docx"
    path = next((folder / name for folder in folders if (folder / name).is_file()), folders[-1] / name)
    layout = Layout(standard)
    try:
        parts = unpack(path.read_bytes())
        if path.parent != folders[-1]:
            parts, layout = _adopted(parts, standard)
        document = parts["word/document.xml"].decode("utf-8")
        body = _BODY.search(document)
        end = document.rindex("</w:body>")
    except (OSError, BadZipFile, KeyError, ValueError):
        body = None
    if body is None:
        raise Failure(f"mẫu giấy {path} không phải văn bản Word; mở bằng Word, lưu lại dạng .docx, hoặc bỏ tệp này đi.")
    section = document.rfind("<w:sectPr", body.end(), end)
    after = document[section if section >= 0 else end :]
    rest = with_stamp_part({part: data for part, data in parts.items() if part != "word/document.xml"})
    templates = environment(folders, layout)
    templates.globals["phan_moi"] = _section(after)
    return Letterhead(document[: body.end()], after, rest, templates)


def _adopted(parts: Mapping[str, bytes], standard: Standard) -> tuple[dict[str, bytes], Layout]:
    """Return the parts and the geometry of a letterhead that somebody may have edited."""
    from lxplan.word.edited_letterhead import adopt

    own = adopt(parts, standard)
    return own.parts, Layout(own.standard, own.styles)


def _section(after: str) -> Markup:
    """Return the letterhead's section properties, with which a paper of several parts ends each but its last."""
    from markupsafe import Markup

    return Markup(after.partition("</w:body>")[0])  # noqa: S704 - the letterhead's own elements
