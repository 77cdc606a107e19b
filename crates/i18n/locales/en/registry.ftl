## The registry of institutions

page-nav-registry = Registry
page-registry-title = Registry
page-registry-lead = Institutions, the working groups they sit in, and the focal points who speak for their countries.
page-registry-search = Search in names
page-registry-group = Working group
# $count: number
page-registry-count = { $count ->
    [one] { $count } institution
   *[other] { $count } institutions
}
page-registry-empty = No institution is registered yet. The Coordination Office registers them.
page-registry-empty-act = No institution is registered yet. Register the first one.
page-registry-no-match = No institution matches. Leave a condition out, or clear the filters.
page-registry-groups = Working groups
page-registry-focal-points = Focal points
# $from: a day
page-registry-since = since { $from }
# $from, $until: days
page-registry-days = { $from } – { $until }
page-registry-holds = holds
page-registry-to-come = still to come
page-registry-not-today = does not hold

## Kinds of institutions

institution-is-national_body = National body
institution-is-national_focal_point = National focal point
institution-is-government = Government
institution-is-ministry = Ministry
institution-is-directorate = Directorate
institution-is-public_institution = Public institution
institution-is-public_body = Public body
institution-is-international_organization = International organisation
institution-is-un_body = United Nations body
institution-is-oic_principal_organ = OIC principal organ
institution-is-oic_subsidiary_organ = OIC subsidiary organ
institution-is-oic_subsidiary_body = Body of an OIC subsidiary organ
institution-is-oic_specialized_institution = OIC specialised institution
institution-is-oic_affiliated_institution = OIC affiliated institution
institution-is-oic_standing_committee = OIC standing committee
institution-is-oic_standing_committee_secretariat = Secretariat of an OIC standing committee
institution-is-oic_general_secretariat_unit = Unit of the OIC General Secretariat
institution-is-oic_network = OIC network
institution-is-oic_mechanism = OIC mechanism
institution-is-oic_mission = OIC mission
institution-is-islamic_institution = Islamic institution
institution-is-islamic_organization = Islamic organisation
institution-is-non_profit = Non-profit organisation
institution-is-ngo = Non-governmental organisation
institution-is-university = University
institution-is-company = Company

## Accounts

page-accounts-title = Accounts
page-accounts-lead = Who may sign in, as what, and for whom.
# $count: number
page-accounts-count = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
}

## The office’s own pages

page-nav-office = Office
page-office-title = Coordination Office
page-office-lead = Pages that only the office uses.

## Dockets that were used

page-dockets-show = Show
page-dockets-waiting = What waits
page-dockets-settled = What was applied or discarded
page-dockets-none = No docket was used yet.
page-docket-nothing = Nothing waits on this docket any more.
docket-outcome-applied = applied
docket-outcome-discarded = discarded
