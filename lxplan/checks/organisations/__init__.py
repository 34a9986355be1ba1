"""Rules on organisations: how they are named, who is asked to do what."""

from __future__ import annotations

from lxplan.checks.machinery.rule import Rule
from lxplan.checks.organisations.commune_or_ward import own_kind_of_place
from lxplan.checks.organisations.district_bodies import no_district_bodies
from lxplan.checks.organisations.duties_and_activities import (
    activity_without_duty,
    duty_without_activity,
)
from lxplan.checks.organisations.joined_names import one_name_to_an_item
from lxplan.checks.organisations.name_spellings import one_name_each
from lxplan.checks.organisations.named_twice import each_organisation_once
from lxplan.checks.organisations.other_places import own_places
from lxplan.checks.organisations.people_and_phrases import organisations_not_people
from lxplan.checks.organisations.provinces_of_districts import province_of_its_district
from lxplan.checks.organisations.provinces_of_today import provinces_of_today
from lxplan.checks.organisations.schools_elsewhere import own_schools

ORGANISATIONS: tuple[Rule, ...] = (
    one_name_each,
    organisations_not_people,
    one_name_to_an_item,
    each_organisation_once,
    duty_without_activity,
    activity_without_duty,
)
DISTRICT_BODIES: tuple[Rule, ...] = (
    no_district_bodies,
    own_places,
    own_kind_of_place,
    own_schools,
    provinces_of_today,
    province_of_its_district,
)

__all__ = ["DISTRICT_BODIES", "ORGANISATIONS"]
