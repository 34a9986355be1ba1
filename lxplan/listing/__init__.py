"""A plan to the rows of a month or a partner, and rows to a table, tab-separated lines, CSV or
JSON.

Excel workbooks and calendars are made by `lxplan.listing.workbook` and `.icalendar_file`, imported
where they are asked for.
"""

from lxplan.listing.months import month_counts, month_listing, nothing_in
from lxplan.listing.partners import find_partners, only_like, partner_counts, partner_listing
from lxplan.listing.table_of_values import ListColumn, Listing, Screen
from lxplan.listing.text_formats import FORMATS, as_text

__all__ = [
    "FORMATS",
    "ListColumn",
    "Listing",
    "Screen",
    "as_text",
    "find_partners",
    "month_counts",
    "month_listing",
    "nothing_in",
    "only_like",
    "partner_counts",
    "partner_listing",
]
