"""A plan to the rows of a month or a partner, and rows to a table, tab-separated lines, CSV or JSON.

Excel workbooks and calendars are made by `lxplan.listing.workbook` and `.calendar`, imported where they are asked for.
"""

from lxplan.listing.activity_rows import Row
from lxplan.listing.months import month_counts, month_listing, month_rows
from lxplan.listing.partners import find_partners, partner_counts, partner_listing, partner_rows
from lxplan.listing.table_of_values import ListColumn, Listing, Screen
from lxplan.listing.text_formats import FORMATS, as_text

__all__ = [
    "FORMATS",
    "ListColumn",
    "Listing",
    "Row",
    "Screen",
    "as_text",
    "find_partners",
    "month_counts",
    "month_listing",
    "month_rows",
    "partner_counts",
    "partner_listing",
    "partner_rows",
]
