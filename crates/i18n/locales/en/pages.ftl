# Words of the pages: page-<page>-<what>.

## Frame

page-site-name = { -site }
# $programmes: names of those that are loaded
page-site-tagline = Calls, projects and partner countries: { $programmes }
# $page: title of the page
page-title = { $page } – { -site }
page-skip = Skip to the content
page-nav-label = Main navigation
page-nav-board = Status board
page-nav-calls = Calls
page-nav-countries = Countries
page-nav-mailbox = Mailbox
page-nav-contacts = Contacts
page-nav-dockets = Dockets
page-nav-sign-in = Sign in
page-nav-sign-out = Sign out
page-nav-preferences = My mails
page-nav-language = Language
# $account
page-nav-signed-in = Signed in as { $account }
page-footer-sources = Projects and dates come from published reports; every fact names its source.
page-footer-demo = Demonstration: entries marked as illustrations are invented.

## As of

# $moment; $position: text
page-asof = As of { $moment }, position { $position }
page-asof-true = What had happened by { $moment }, as far as is known at position { $position }
page-asof-note = You are looking at an earlier state. Nothing can be changed here.
page-asof-beyond = The log ends at event { $end }; what is shown is everything up to there.
page-asof-now = Back to the present

## Status board

page-board-title = Status board
page-board-lead = Every project by stage and cooperation area.
page-board-all-calls = All calls
page-board-filter = Filter
page-board-filter-call = Call
page-board-filter-sector = Cooperation area
page-board-filter-stage = Stage
page-board-filter-country = Country
page-board-filter-owner = Project owner
page-board-filter-year = Year of implementation
page-board-filter-all = All
page-board-filter-apply = Apply
page-board-filter-clear = Clear the filters
page-board-search = Search in titles
# $count: number
page-board-count = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
page-board-filter-as-of = As of
page-board-filter-true = What had happened by then, not what was known
page-board-filter-late = Only late projects
page-board-by-area = By cooperation area and stage
page-board-total = Total
# $count: number of late projects
page-board-late = { $count ->
    [one] { $count } late
   *[other] { $count } late
}
# $count: number of projects that the reader does not see
page-board-unseen = { $count ->
    [one] { $count } without a card: shown only to those who have to do with it
   *[other] { $count } without cards: shown only to those who have to do with them
}
page-board-empty = There is no project yet.
page-board-no-match = No project matches these filters.
page-board-stage-empty = None

## Card of a project

# $owner
page-card-owner = Owner: { $owner }
# $count: number
page-card-partners = { $count ->
    [one] { $count } partner country
   *[other] { $count } partner countries
}
# $count: number of countries the source counts without naming them
page-card-counted = { $count ->
    [one] { $count } country, not named
   *[other] { $count } countries, not named
}
# $count: number of days
page-card-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
page-card-on-time = On time
# $milestone: its title; $date
page-card-next = Next: { $milestone }, { $date }
# $duty; $who: those who owe it; $date: last day, or none
page-card-duty = { $date ->
    [none] To do: { $duty } – { $who }
   *[other] To do by { $date }: { $duty } – { $who }
}
page-card-no-next = No further milestone
# $year: text
page-card-year = Implementation: { $year }
page-card-year-unknown = Year of implementation not known
page-card-illustration = Illustration
page-card-reconstructed = Reconstructed

## Live updates

page-live = Live
page-live-pause = Pause updates
page-live-resume = Resume updates
page-live-paused = Updates paused
page-live-lost = Connection lost; trying again
# $count: number
page-live-new = { $count ->
    [one] { $count } change since
   *[other] { $count } changes since
}

## Project

# $code
page-project-title = Project { $code }
page-project-owner = Project owner
page-project-partners = Partner countries
page-project-beneficiaries = Beneficiary countries
page-project-participating = Participating countries
page-project-providers = Providers of training or expertise
page-project-duties = Who must act
page-project-unnamed = It is not shown at this stage whose project this is, who takes part and what has happened.
page-project-no-duties = Nobody has to act at the moment.
page-project-milestones = Milestones
page-project-timeline = Event history
page-project-call = Call
page-project-sector = Cooperation area
page-project-programme = Programme
page-project-stage = Stage
page-project-since = Since
page-project-year = Year of implementation
page-project-granted = Grant
page-project-recommendation = Ministerial recommendation
page-project-continues = Continuation of an earlier project
# $project: code of the earlier project
page-project-continues-code = Continuation of project { $project }
page-project-facts = Facts
page-project-countries = Countries taking part
page-project-theme = Theme
page-project-wording = The document’s own words for the stage
page-project-milestone = Milestone
page-project-dates = Dates
page-project-state = State
# $count: number of times a milestone got other dates
page-project-redated = { $count ->
    [one] re-dated { $count } time
   *[other] re-dated { $count } times
}
page-project-no-partners = No partner country is named.
page-project-no-milestones = No milestone is planned.
page-project-no-events = Nothing is recorded yet.
page-project-mails = Mails
# $actor
page-project-by = by { $actor }
# $position: text
page-project-position = Event { $position }
# $moment: when it was written
page-project-recorded = Recorded { $moment }

## Where a fact comes from

page-provenance-title = Where this comes from
# $file; $line: text, or none
page-provenance-source = { $line ->
    [none] Reconstructed from { $file }
   *[other] Reconstructed from { $file }, line { $line }
}
# $who
page-provenance-reported = Reported by { $who }
# $doubt
page-provenance-doubt = Doubt: { $doubt }
page-provenance-illustration = Illustration: no source states this
page-provenance-approximate = approximate
page-provenance-unofficial = Title translated by us; not official

## Decisions

page-decide-title = Decisions
page-decide-approve = Approve
page-decide-postpone = Postpone implementation
page-decide-resume = Resume
# $title
page-decide-approve-question = Approve “{ $title }” for the final list?
# $title
page-decide-postpone-question = Postpone the implementation of “{ $title }”?
page-decide-reason = Reason
page-decide-reason-hint = It appears in the event history and in the mails to the owner and the partners.
page-decide-note = Note
page-decide-year = New year of implementation
page-decide-code = Kind of reason
page-decide-call = Carried out with the projects of
page-decide-call-own = its own call
page-decide-requested-by = Requested by
page-decide-requested-owner = the project owner
page-decide-requested-office = the Coordination Office
page-decide-submit = Record the decision
page-decide-cancel = Cancel
# $position: text
page-decide-done = Recorded at position { $position }.
page-decide-none = No decision is open to your account in this stage.
page-decide-optional = optional
page-decide-year-wrong = Please give the year in four digits, such as 2027.

## Call

page-call-themes = Themes
page-call-dates = Dates
page-call-opens = Opens
page-call-closes = Last day for proposals
page-call-closes-own = On your clock
page-call-conducted = Held
page-call-year = Year
page-call-stage = Stage
page-call-rules = Rules
# $version: text
page-call-rules-version = version { $version }
page-call-projects = Projects by stage
page-call-timeline = Event history
page-call-no-projects = This call has no project yet.
page-call-no-themes = No theme is set.
page-call-postpone-selected = Postpone the selected projects
page-call-select = Select
# $title
page-call-select-project = Select “{ $title }”
page-call-select-all = Select all
page-call-postpone = Postpone projects
page-call-choose = Projects that may be postponed
page-call-none-to-postpone = No project of this call can be postponed in its present stage.
page-call-on-board = See these projects on the status board
page-calls-title = Calls
page-calls-empty = There is no call yet.

## Countries

page-countries-title = Member states
page-countries-lead = What each member state takes part in, and as what.
# $count: number
page-countries-count = { $count ->
    [one] { $count } member state
   *[other] { $count } member states
}
page-countries-owner = As owner
page-countries-partner = As partner
page-countries-beneficiary = As beneficiary
page-countries-participating = As participant
page-countries-provider = As provider
page-countries-other = In other roles
page-countries-table = The same numbers as a table
# $count: number of member states that take part in a project
page-countries-active = { $count ->
    [one] { $count } takes part in a project
   *[other] { $count } take part in a project
}
page-countries-total = Projects
page-countries-none = No project yet
page-countries-only-active = Only countries with projects

## Mailbox

page-mailbox-title = Mailbox
page-mailbox-lead = Every mail that was prepared, and why.
page-mailbox-to = To
page-mailbox-subject = Subject
page-mailbox-language = Language
page-mailbox-state = State
page-mailbox-why = Why
page-mailbox-prepared = Prepared
# $rule: what it is about, such as: Mail after the approval of the project; $event: position, text
page-mailbox-because = { $rule } · event { $event }
# $rule: what it is about; $version: of the rules
page-mailbox-rule = { $rule }, version { $version } of the rules
# $event: what happened, such as: the approval of the project
page-mailbox-after = Mail after { $event }
page-mailbox-gathered = Gathered into one mail, as the reader chose
page-mailbox-left-out = left out when it went
# $cause: a sentence
page-mailbox-left-out-because = left out when it went: { $cause }
page-mailbox-parts = What it tells of
page-mailbox-tells = Mails it tells
mail-after-obligation_reminded = It was time to say it.
mail-after-recipient_digested = The time for gathered mails had come.
page-mailbox-open = Open the mail
page-mailbox-text = Text version
page-mailbox-html = Formatted version
page-mailbox-no-match = No mail matches.
page-mailbox-empty = No mail has been prepared yet.
page-mailbox-note = Reason
page-mailbox-hold = Keep back
page-mailbox-release = Release
page-mailbox-edit = Write anew
page-mailbox-save = Save
page-mailbox-cancel = Do not send
page-mailbox-resend = Send again
# $count: number
page-mailbox-count = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}

## Contacts

page-contacts-title = Contacts
page-contacts-lead = Who is written to, and whom mails do not reach.
# $moment: since when; $said: what the server said
page-contacts-suppressed = Addresses to which nothing is sent
page-contacts-said = Since { $moment }: { $said }
# $hours
page-contacts-quiet = no mail { $hours }
# $count: number
page-contacts-count = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
# $who: name of the institution
page-unreached = No mail reaches { $who }
page-unreached-ask = Ask for another address

## A calendar of deadlines

page-calendar-title = Calendar of deadlines
page-calendar-question = A calendar program can follow these deadlines by an address that only you know.
page-calendar-button = Make a secret address
page-calendar-secret = This address is shown only now. Whoever has it sees the deadlines; it can be revoked.
page-calendars-title = Open calendars
page-calendars-lead = Deadlines that somebody follows by a secret address.
page-calendars-empty = No calendar is open.
page-calendars-since = Opened on { $moment }
page-calendars-person = Person
page-calendars-institution = Institution
page-calendars-project = Project
page-calendars-call = Call
# $of: code of what the deadlines are of
calendar-name = Deadlines of { $of }
# $call: code of the call
calendar-closes = Close of { $call } for proposals
# $date: last day, or the moment on the clock of the deadline; $time: its time, or none; $zone
calendar-until = Until { $time ->
    [none] the end of { $date } ({ $zone })
   *[other] { $date }
}
# $what: a duty
calendar-rests = At rest: { $what }
# $until: the words of calendar-until
calendar-rests-until = The project stands still, and this deadline does not count meanwhile; the new one comes when the project returns. Before: { $until }

## Webhooks

page-webhooks-title = Webhooks
page-webhooks-lead = Other programs that are told of events.
page-webhooks-empty = No other program is told of events.

## Words of mails

page-wordings-title = Words of mails
page-wordings-lead = Mails whose words you may write in this language.
page-wordings-placeholders = Placeholders, and what each stands for in the example
page-wordings-built-in = The built-in words, by an example
page-wordings-preview = Preview
page-wordings-drop = Back to the built-in words
page-wordings-unusable = Your words no longer fit this mail, so that the built-in ones are sent. Write them anew, or go back to the built-in words.

## No more courtesy mails

page-unsubscribe-title = No more courtesy mails?
page-unsubscribe-question = News of calls will no longer be sent to this address. Mails about your own projects and duties still arrive.
page-unsubscribe-button = Send no more courtesy mails
page-unsubscribe-done = No more courtesy mails
page-unsubscribe-kept = News of calls is no longer sent to this address. Mails about your own projects and duties still arrive.
page-unsubscribe-instead = Get one mail a day or a week instead
page-unsubscribe-again = Send them again
page-unsubscribe-again-done = Courtesy mails are sent again
page-unsubscribe-wanted = News of calls is sent to this address again.

page-why-title = Why this mail came
page-why-preferences = Choose how often mails come, and in which language
page-why-rules = Rules of the programme

## How often mails come

page-preferences-title = How often mails come
page-preferences-lead = Decisions on your projects, deadlines on their last day and late ones always come at once, though not in quiet hours.
page-preferences-none = You speak for no institution with a contact and have no address of your own, so that no mail comes to you.
page-preferences-saved = Saved.
page-preferences-pace = Reminders and news
page-preferences-quiet = Quiet hours
# $zone: IANA name of the reader’s zone
page-preferences-zone = No mail comes in these hours, on the clock of { $zone }.
page-preferences-from = From
page-preferences-until = until
page-preferences-save = Save
page-preferences-language = Language of the mails
page-preferences-asked = What you are asked for, and when you hear of it
# $moment
page-preferences-next = Next mail: { $moment }
page-preferences-calendar = Calendar of all you are asked for
# $moment
page-preferences-calendar-since = A calendar opened on { $moment } is subscribed to by its secret address.
page-preferences-calendar-revoke = Revoke this address
page-preferences-news = News
page-preferences-news-says = News of calls. Mails about your own projects and duties arrive in any case.
page-preferences-news-yes = Send me news
page-preferences-news-no = No news
mail-pace-immediate = Each at once
mail-pace-daily = One mail every working day
mail-pace-weekly = One mail a week, on the first working day

## Sign in

page-signin-title = Sign in
page-signin-account = Account
page-signin-password = Password
page-signin-button = Sign in
page-signin-wrong = The account or the password is wrong.
page-signin-name = Name
page-signin-role = Role
# $account; $password
page-signin-demo = In this demonstration, try { $account } with the password { $password }.

## Errors

page-error-title = That did not work
page-error-not-found-title = Not found
page-error-refused-title = Not possible
page-error-unavailable-title = Not available at the moment
page-error-sign-in-title = Sign in needed
page-error-forbidden-title = Not allowed
# $rule: id of the rule
page-error-rule = Rule: { $rule }
page-error-what-now = What you can do
page-error-back = Back
page-error-home = To the status board

## Who owes what

page-nav-obligations = To do
page-obligations-title = Who owes what, and by when
page-obligations-own-duties = What I owe
page-obligations-everything = What everybody owes
page-obligations-own-lead = What you owe, the earliest deadline first.
page-obligations-lead = Every duty of the running calls and projects, the earliest deadline first. A duty disappears when it is met.
page-obligations-empty = Nothing is owed here.
# $count: number of duties
page-obligations-count = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
page-obligations-whom = Owed by
page-obligations-only-late = Only what is late
page-obligations-what = What
page-obligations-who = Who must act
page-obligations-due = By when
page-obligations-state = State
page-obligations-no-date = No date yet
page-obligations-nobody = Nobody is registered
# $moment: on the reader’s clock
page-obligations-own = on your clock { $moment }
# $moment
page-obligations-since = since { $moment }
# $days; $duty: what was still open; $who: who owes it; $count: how many of it were open
page-obligations-delay = { $days ->
    [one] { $days } day
   *[other] { $days } days
} for { $who }: { $duty } ({ $count })
page-obligations-rest = { $days ->
    [one] { $days } day
   *[other] { $days } days
} at rest
page-obligations-earlier = Earlier
page-obligations-further = Further

obligation-state-open = Open
obligation-state-late = Late
obligation-state-resting = Resting
obligation-state-met = Met
obligation-state-lapsed = No longer owed
obligation-state-excused = Excused

audience-registered_contacts = the registered contacts
audience-project_owner = the project owner
audience-responsible_authority = the responsible authority
audience-focal_point = the focal point
audience-partner_contacts = the partner countries
audience-invited_partner = the invited country
audience-office = the coordination office
audience-assessor = the assessors
# As it is named after “waiting for”.
audience-awaited_assessor = the assessors
audience-asked_partner = the partner country that was asked
audience-implementing_partner = the implementing partner
audience-bank = the bank
audience-contract_people = the people the contract names
audience-concerned_partner = the partner countries whose budget lines change
audience-debtor = whoever owes it
audience-panel_members = the members of the panel
## What would follow from a decision

page-effects-title = What will follow
page-effects-none = Nothing else changes, and nobody is written to.
page-effects-show = Show what follows
page-effects-again = Show it again
# $count: number
page-effects-mails = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}
# In all of these $of: code; $from and $to: the value before and after, or none
effect-stage = { $from ->
    [none] { $of } begins in the stage “{ $to }”.
   *[other] { $of } moves from “{ $from }” to “{ $to }”.
}
effect-date-closes = { $from ->
    [none] { $of }: the last day for proposals is { $to }.
   *[other] { $of }: the last day for proposals moves from { $from } to { $to }.
}
effect-date-opens = { $from ->
    [none] { $of }: the first day for proposals is { $to }.
   *[other] { $of }: the first day for proposals moves from { $from } to { $to }.
}
effect-date-grace = { $to ->
    [none] { $of }: nothing that arrives after the close is let in any more.
   *[other] { $of }: what arrives after the close is still let in, until { $to }.
}
effect-date-readmitted = { $of } may be handed in until { $to } although its call has closed.
# $year: the year it was postponed to
effect-early-return = { $of } returns before { $year }, the year it was postponed to.
# $day: first day
effect-effective = This holds from { $day } on.
effect-date-implementation_year = { $from ->
    [none] { $of }: the year of implementation is { $to }.
   *[other] { $of }: the year of implementation moves from { $from } to { $to }.
}
# $part: key of the milestone
effect-date-milestone = { $from ->
    [none] { $of }: the milestone “{ $part }” is planned for { $to }.
   *[other] { $of }: the milestone “{ $part }” moves from { $from } to { $to }.
}
effect-budget-granted = { $to ->
    [none] { $of }: the grant of { $from } falls away.
   *[other] { $of }: { $to } is granted.
}
effect-left-out = { $of } is left out, since its work stands still already.
effect-left-out-stage = { $of } is left out, since its stage does not allow a postponement: “{ $from }”.
effect-other = { $of }: { $from } → { $to }
# $of: code; $duty: its name; $from and $to: days, or none
effect-obligation-opened = { $to ->
    [none] { $of }: “{ $duty }” is owed from now on.
   *[other] { $of }: “{ $duty }” is owed by { $to }.
}
effect-obligation-moved = { $to ->
    [none] { $of }: “{ $duty }” no longer has a deadline.
   *[other] { $of }: the deadline of “{ $duty }” moves from { $from } to { $to }.
}
effect-obligation-rests = { $of }: “{ $duty }” rests; nobody is reminded.
effect-obligation-resumed = { $of }: “{ $duty }” is owed again.
effect-obligation-met = { $of }: “{ $duty }” is done.
effect-obligation-lapsed = { $of }: “{ $duty }” is owed no longer.
effect-date-contract_starts = { $from ->
    [none] { $of }: the contract starts on { $to }.
   *[other] { $of }: the start of the contract moves from { $from } to { $to }.
}
# $part: key of the activity
effect-date-activity = { $from ->
    [none] { $of }: the activity “{ $part }” is planned for { $to }.
   *[other] { $to ->
        [none] { $of }: the activity “{ $part }”, planned for { $from }, is given up.
       *[other] { $of }: the activity “{ $part }” moves from { $from } to { $to }.
    }
}
effect-date-contract_ends = { $from ->
    [none] { $of }: the contract ends on { $to }.
   *[other] { $of }: the end of the contract moves from { $from } to { $to }.
}
effect-budget-contract = { $from ->
    [none] { $of }: the contract is for { $to }.
   *[other] { $of }: the contract changes from { $from } to { $to }.
}
effect-budget-paid = { $of }: paid so far { $to }.
effect-budget-pending = { $of }: asked for and not yet paid { $to }.
effect-budget-spent = { $of }: accounted for by reports { $to }.
effect-budget-line = { $from ->
    [none] { $of }: the budget line “{ $part }” comes with { $to }.
   *[other] { $to ->
        [none] { $of }: the budget line “{ $part }” of { $from } is given up.
       *[other] { $of }: the budget line “{ $part }” changes from { $from } to { $to }.
    }
}
effect-obligation-excused = { $of }: “{ $duty }” is excused.
effect-obligation-reopened = { $of }: “{ $duty }” is owed again, because what had ended it is taken back.
effect-outbox-held = The mail “{ $subject }” to { $to } waits until it is released.
effect-outbox-edited = The mail to { $to } will leave in other words: “{ $subject }”.
effect-outbox-cancelled = The mail “{ $subject }” to { $to } will not be sent.

# Filling in a form.
page-form-title = Forms
page-form-save = Save
page-form-back = Back to the project
page-form-saved = Saved at position { $position }. You can come back and change it until the proposal is handed in.
page-form-missing =
    { $count ->
        [one] { $count } answer is still wanted before this stage can be left.
       *[other] { $count } answers are still wanted before this stage can be left.
    }
page-form-required = (required)
page-form-wanted = This answer is still wanted.
page-form-words = { $words } of at most { $limit } words
page-form-lines = One entry in each line.
page-form-date = A day, a month or a year, such as 2027-05-20, 2027-05 or 2027.
page-form-currency = Currency
# $kinds: kinds of files in a row; $size: a size in words
page-form-files = Taken: { $kinds }; at most { $size } each.
# $file: its name; $kinds: kinds of files in a row; $found: the kind that was recognised
page-form-files-kind = { $file } is not taken here. Taken: { $kinds }; by its contents this file is { $found }.
# $file: its name; $wrong: what is wrong with it, in a sentence
page-form-files-wrong = { $file }: { $wrong }
page-form-files-kept = Untick a file to take it back when you save.
page-form-files-open = Open
# $question: the question the file answers
page-form-files-add = Choose a file: { $question }
page-form-more = One more entry
page-form-entry = Entry { $count }
page-form-yes = Yes
page-form-no = No

## Dockets

page-dockets-title = Dockets
page-dockets-lead = Decisions that are prepared in silence. Nobody hears of them until they are applied together.
page-dockets-empty = Nothing is prepared.
# $count: number
page-dockets-count = { $count ->
    [one] { $count } decision waits
   *[other] { $count } decisions wait
}
# $docket: code
page-docket-title = Docket { $docket }
page-docket-lead = All decisions of a docket are taken together, or none of them.
page-docket-discard = Take off the docket
page-docket-apply = Apply all together
page-docket-prepare = Put on a docket instead
page-docket-prepare-hint = The decision is kept and nobody is told. It is taken when the docket is applied.
page-docket-name = Name of the docket

## Holidays

page-holidays-title = Holidays
page-holidays-lead = Reminders leave on the last working day before a holiday of their reader. A feast that is only proposed is reckoned by the Umm al-Qura calendar and does not count until an officer confirms it. Deadlines never move by themselves.
page-holidays-year = Year
page-holidays-confirm = Confirm or change the days
page-holidays-first = First day
page-holidays-last = Last day
page-holidays-source = Who says so
page-holidays-reason = Why the days change (if they were confirmed before)
# $date: first day
page-holidays-reckoned = Reckoned for { $date }
# $source
page-holidays-source-of = Source: { $source }
holiday-state-fixed = every year
holiday-state-proposed = proposed
holiday-state-confirmed = confirmed
holiday-fixed = Public holiday
holiday-eid_al_fitr = Eid al-Fitr
holiday-eid_al_adha = Eid al-Adha

# $size: a number
size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

page-project-files = Files
page-assessment-files = Names are left out here, and so are questions for a country or a file.
