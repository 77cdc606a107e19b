# Words that many pages, mails and reports share.
#
# How arguments are given, everywhere in these files:
#   text       finished text in the reader's language: a name, a date, a stage's label, a year, a position
#   number     a number to be counted with; only numbers choose a plural form
#   one of …   a code of the program; it only chooses the wording and is never shown
# A value that is absent is given as the text none.

-site = Nidaa

## Cooperation areas

sector-trade = Intra-OIC trade
sector-private_sector = Role of the private sector
sector-finance = Financial cooperation
sector-transport_communications = Transport and communications
sector-tourism = Tourism
sector-agriculture = Agriculture and food security
sector-poverty = Poverty alleviation
sector-digital = Digital transformation

## Roles of accounts

role-office = Coordination Office
role-project_owner = Project owner
role-focal_point = Focal point
role-partner = Partner
role-implementing_partner = Implementing partner
role-assessor = Assessor
role-system = Nidaa itself

## As what a country takes part

partner-role-partner = partner country
partner-role-beneficiary = beneficiary country
partner-role-participating = participating country
partner-role-provider = provider of training or expertise

## How far a partnership has come

link-invited = invited
link-confirmed = confirmed
link-declined = declined
link-withdrawn = withdrawn
link-replaced = replaced

## How far a milestone has come

milestone-planned = planned
milestone-reached = reached
milestone-missed = missed

## How far a mail has come

mail-state-prepared = ready
mail-state-sent = sent
mail-state-failed = not delivered
mail-state-held = kept back
mail-state-deferred = to be tried again
mail-state-cancelled = not sent
mail-state-bounced = came back
mail-state-waiting = waits for its reader
mail-state-digested = told by another mail

## The program's own reasons not to send a mail

mail-cause-address-suppressed = Mails to this address came back.
mail-cause-courtesy-muted = This person wants duty mails only.
mail-cause-project-withdrawn = The project was withdrawn meanwhile.
mail-cause-project-terminated = The project was terminated meanwhile.
mail-cause-call-cancelled = The call was cancelled meanwhile.
mail-cause-call-closed = The call was closed meanwhile.
mail-cause-invitation-answered = The invitation was answered meanwhile.
mail-cause-quiet-hours = Its reader wants no mail at this hour.
mail-cause-digest = It waits for its reader’s next digest.
mail-cause-duty-over = What it spoke of was done or is owed no longer.
mail-cause-deadline-moved = The deadline it names has moved; those concerned were told the new one.
mail-cause-reminded-anew = A later reminder of the same was written.
mail-cause-deadline-extended = The call closes later than it says; a later mail tells the new date.
mail-cause-panel-moved = The meeting was moved meanwhile; a later mail tells when it is.
mail-cause-panel-ended = The meeting has ended meanwhile.
mail-cause-contact-replaced = Its reader is the contact no more; whoever is now gets it anew.
mail-cause-contact-gone = Its reader is nobody’s contact any more.
mail-cause-told-apart = Told one by one, since its reader wants digests now.
## Whether mails reach a contact

contact-reached = reached
contact-muted = duty mails only
contact-unreachable = cannot be reached
## Whether another program is told of events

webhook-enabled = enabled
webhook-disabled = does not answer
## Whose words a mail is written in

wording-built-in = built-in words
wording-own = own words
wording-unusable = own words that no longer fit

## Dates and times

# $first: day of the month, text. $last: the last day in full, text.
date-days = { $first }–{ $last }
# $start, $end: both dates in full, text.
date-span = { $start } – { $end }
# $date: text. $time: text. $zone: text, from a date-zone message or the zone's own name.
date-moment = { $date }, { $time } ({ $zone })
# $date: a day in full. $time: text
date-at = { $date }, { $time }
date-zone-europe-istanbul = Ankara time
date-zone-utc = UTC

## Things that are counted. $count: number.

count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
count-countries = { $count ->
    [one] { $count } country
   *[other] { $count } countries
}
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
count-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}

## A call by its number

# $ordinal: number.
call-name = { NUMBER($ordinal, type: "ordinal") ->
    [one] { $ordinal }st call
    [two] { $ordinal }nd call
    [few] { $ordinal }rd call
   *[other] { $ordinal }th call
}

# What an actor is to a project.
relation-owner = the owner of this project
relation-focal_point = the focal point of the country that owns this project
relation-partner = a partner of this project
relation-implementing_partner = the implementing partner of the programme

# How far a sub-grant has come.
subgrant-awarded = given out
subgrant-settled = settled
subgrant-cancelled = cancelled

## Why nothing more is said of a duty

silence-ended = Nothing more is said: the duty has ended.
silence-resting = Nothing is said while the project is postponed.
silence-suspended = Nothing is said while the project is suspended.
silence-no_deadline = Nothing is said: there is no deadline yet.
silence-no_reminders = The rules of the programme remind nobody of this.
silence-no_contact = Nobody can be told: no contact is registered.
silence-too_late = Nothing more is said: the days on which the rules would remind of this passed while nothing was owed.
silence-all_said = Everything that was planned has been said.
silence-address_suppressed = Mails to this address came back; another contact is asked for.
silence-not_concerned = Whoever was asked about neither owes this nor stands above those who do.

## Facts of a draft

draft-fact-title = title
draft-fact-sector = cooperation area
draft-fact-theme = theme
draft-fact-recommendation = ministerial recommendation
draft-fact-implementation_year = year of implementation
draft-fact-member_states_count = number of member states

## Why somebody must not judge a proposal

ground-own_country = their country takes part
ground-own_institution = their institution owns the project
ground-listed_person = they work on the project
ground-personal = a personal tie
ground-financial = a financial interest
ground-other = another reason

## States of a condition

condition-open = open
condition-reported = reported
condition-met = met
condition-waived = waived

## Votes of a panel

vote-approve = for approval
vote-reserve = for the reserve list
vote-reject = for rejection
vote-abstain = abstained

# In the place of an owner that is not named.
owner-unnamed = Owner not named
