# What pages, timelines and refusals say of a grant. How arguments are given: see common.ftl.

## What happened to a grant

# $number; $grant: an amount; $starts, $ends: days; $authority, $contact: names of people
event-project-contract_signed = The contract { $number } over { $grant } was signed. It runs from { $starts } to { $ends }. Responsible authority: { $authority }. Contact person: { $contact }.
# $on: a day
event-project-training_attended = The training of project owners was attended on { $on }.
# $amount; $reason
event-project-budget_transferred = { $amount } was moved between budget lines by notice. Reason: { $reason }
# $amendment; $effective: a day; $consents: countries in a row, or none; $reason
event-project-amendment_requested = { $consents ->
    [none] The amendment { $amendment } was requested, to hold from { $effective }. Reason: { $reason }
   *[other] The amendment { $amendment } was requested, to hold from { $effective }. Asked to agree: { $consents }. Reason: { $reason }
}
# $country; $amendment
event-project-consent_given = { $country } agreed to the amendment { $amendment }.
# $country; $amendment; $reason
event-project-consent_refused = { $country } did not agree to the amendment { $amendment }. Reason: { $reason }
# $amendment; $version
event-project-amendment_approved = { $from ->
    [none] The amendment { $amendment } was approved, as version { $version } of the contract.
   *[other] The amendment { $amendment } was approved, as version { $version } of the contract; it holds from { $from } on.
}
# $amendment
event-project-amendment_begun = The amendment { $amendment } took effect.
# $amendment; $reason
event-project-amendment_refused = The amendment { $amendment } was refused; the contract stays as it was. Reason: { $reason }
# $activity: its title; $span: first and last day; $mode: one of on_site, online, hybrid; $city, or none
event-project-activity_announced = { $mode ->
    [online] The activity “{ $activity }” was announced: { $span }, online.
    [hybrid] The activity “{ $activity }” was announced: { $span }, { $city } and online.
   *[on_site] The activity “{ $activity }” was announced: { $span }, { $city }.
}
# $activity: its title; $span; $participants: number; $countries: in a row
event-project-activity_held = { $participants ->
    [one] The activity “{ $activity }” was held ({ $span }), with { $participants } participant from { $countries }.
   *[other] The activity “{ $activity }” was held ({ $span }), with { $participants } participants from { $countries }.
}
# $kind: one of progress, final; $report; $period: first and last day; $round
event-project-report_submitted = { $kind ->
    [final] The final report { $report } on { $period } was handed in, round { $round }.
   *[progress] The progress report { $report } on { $period } was handed in, round { $round }.
}
# $report; $comment
event-project-report_returned = The report { $report } was sent back for revision: { $comment }
# $report
event-project-report_endorsed = The figures of the report { $report } were found right.
# $report
event-project-report_accepted = The progress report { $report } was accepted.
# $report; $eligible, $balance: amounts; $owes: one of owner, bank, nobody
event-project-final_report_accepted = { $owes ->
    [owner] The final report { $report } was accepted. The eligible cost is { $eligible }; the owner gives back { $balance }.
    [bank] The final report { $report } was accepted. The eligible cost is { $eligible }; { $balance } is still owed to the owner.
   *[nobody] The final report { $report } was accepted. The eligible cost is { $eligible }; nothing more is owed.
}
# $kind: one of advance, interim, balance; $amount; $payment
event-project-payment_requested = { $kind ->
    [advance] An advance of { $amount } was requested ({ $payment }).
    [balance] The balance of { $amount } was requested ({ $payment }).
   *[interim] An interim payment of { $amount } was requested ({ $payment }).
}
# $payment
event-project-payment_approved = The payment { $payment } was approved.
# $payment; $reason
event-project-payment_refused = The payment { $payment } was refused. Reason: { $reason }
# $amount; $paid_on: a day; $payment; $reference: the bank’s number
event-project-payment_made = { $amount } was paid on { $paid_on } ({ $payment }, { $reference }).
# $amount; $received_on: a day; $reference: the bank’s number
event-project-refund_received = { $amount } was refunded on { $received_on } ({ $reference }).
# $on: a day; $findings: number
event-project-visit_recorded = { $findings ->
    [one] The project was visited on { $on }, with { $findings } finding.
   *[other] The project was visited on { $on }, with { $findings } findings.
}
# $finding; $proof
event-project-finding_resolved = The finding { $finding } was set right: { $proof }
# $finding; $answer
event-project-finding_answered = The owner answered the finding { $finding }: { $answer }
# $finding; $reason
event-project-finding_returned = The answer to the finding { $finding } is not sufficient. Reason: { $reason }
# $item: a closing-item message
event-project-closing_item_checked = Ticked on the closing checklist: { $item }

## Why a step of a grant was refused

refusal-grant-unknown = No amount has been granted to this project yet.
refusal-grant-unknown-advice = Approve the project with an amount first.
# $sum, $grant: amounts
refusal-not-the-grant = The budget lines add up to { $sum }, but the grant is { $grant }.
refusal-not-the-grant-advice = Change the lines until they add up to the grant.
# $found, $needs: codes of currencies
refusal-other-currency = The amount is in { $found }, but the grant is in { $needs }.
refusal-other-currency-advice = Give the amount in { $needs }.
# $asked, $left: amounts
refusal-over-grant = { $asked } is more than what is left: { $left }.
refusal-over-grant-advice = Give at most { $left }.
# $asked, $eligible, $left: amounts
refusal-over-eligible = The payment of { $asked } is more than what is still owed of the eligible cost of { $eligible }: { $left }.
refusal-over-eligible-advice = Refuse the payment and request what is still owed.
# $line; $gives, $has: amounts
refusal-over-line = The budget line { $line } would give { $gives } and has only { $has }.
refusal-over-line-advice = Move at most { $has } from it.
# $from, $to: budget lines
refusal-other-spender = The budget lines { $from } and { $to } are spent by different participants; moving money between them needs an amendment.
refusal-other-spender-advice = Request an amendment that changes both lines, or move money between lines of one participant.
# $line; $spent, $has: amounts
refusal-spent-over-line = The budget line { $line } would have { $has }, and { $spent } would stand as spent on it.
refusal-spent-over-line-advice = Leave the line at least what is spent on it, or account for less on it.
# $what: line or activity; $key; $country
refusal-still-named = { $what ->
    [line] The budget line { $key } still names { $country }, which does not, or would no longer, take part.
   *[activity] The activity { $key } still names { $country }, which does not, or would no longer, take part.
}
refusal-still-named-advice = Name the country there no longer. Under a signed contract this takes an amendment, by which the country can leave as well.
# $day
refusal-partners-later = Under the rules of this programme, partners join and leave when the amendment is approved, not on a later day: { $day }.
refusal-partners-later-advice = Ask for what concerns partners in an amendment of its own that holds from today.
# $report; $from, $to: days
refusal-period-told = The accepted report { $report } has told of this time already: { $from } to { $to }.
refusal-period-told-advice = Report the time after it.
# $day, $first, $last: days
refusal-outside-contract = { $day } lies outside the contract, which runs from { $first } to { $last }.
refusal-outside-contract-advice = Give a day of the contract, or ask for an amendment first.
# $activity: its key; $day; $first; $last: days
refusal-announced-outside = The activity { $activity } is announced for { $day }, and the contract would run from { $first } to { $last }.
refusal-announced-outside-advice = Move the activity or give it up in the same amendment, or announce it anew for days of the contract first.
# $after: opening, approval or payment; $day, $first: days
refusal-too-early = { $after ->
    [opening] On { $day } the call had not begun yet: its first day was { $first }.
    [payment] On { $day } no money had left yet: the first payment was made on { $first }.
   *[approval] On { $day } the payment was not approved yet: that was on { $first }.
}
refusal-too-early-advice = Give the day on which it really happened.
# $what: one of payment, activity, report, amendment, finding, consent, line; $key; $state: a part-state message; $needs: part-state messages in a row
refusal-part-state = { $what ->
    [payment] This is not possible for the payment { $key }: it is { $state }, and must be: { $needs }.
    [activity] This is not possible for the activity { $key }: it is { $state }, and must be: { $needs }.
    [report] This is not possible for the report { $key }: it is { $state }, and must be: { $needs }.
    [amendment] This is not possible for the amendment { $key }: it is { $state }, and must be: { $needs }.
    [finding] This is not possible for the finding { $key }: it is { $state }, and must be: { $needs }.
    [consent] This is not possible for the amendment { $key }: consent is { $state }, and must be: { $needs }.
   *[other] This is not possible for { $key }: it is { $state }, and must be: { $needs }.
}
refusal-part-state-advice = Look at the project’s page; the state may have changed meanwhile.
# $account
refusal-four-eyes = The account { $account } has already had a hand in this payment, and can neither approve nor make it.
refusal-four-eyes-advice = Ask somebody else to do it.
# $day
refusal-not-yet = This day is still to come: { $day }.
refusal-not-yet-advice = Report it once it has happened.
# $country
refusal-not-your-country = Only { $country } itself or the Coordination Office may say this.
refusal-not-your-country-advice = Ask the contact of this country.

## Words of a grant

role-bank = Bank
part-state-planned = planned
part-state-announced = announced
part-state-held = held
part-state-reported = reported
part-state-submitted = handed in
part-state-endorsed = figures found right
part-state-returned = sent back
part-state-accepted = accepted
part-state-requested = requested
part-state-paid = paid
part-state-refused = refused
part-state-approved = approved
part-state-begun = begun
part-state-asked = asked
part-state-given = given
part-state-excused = excused
part-state-left = takes part no more
part-state-open = open
part-state-answered = answered
part-state-resolved = set right
part-state-spent = spent
part-state-progress = a progress report
part-state-final = a final report
payment-kind-advance = advance
payment-kind-interim = interim payment
payment-kind-balance = balance
budget-head-travel = travel
budget-head-accommodation = accommodation
budget-head-daily_allowance = daily allowance
budget-head-human_resources = human resources
budget-head-meeting = meeting organisation
budget-head-publication = publications and visibility
budget-head-other = other
closing-item-outputs_published = outputs published
closing-item-visibility_material_filed = visibility material filed
closing-item-accounts_filed = accounts filed

## The grant on a project’s page

page-grant-title = Grant
page-grant-contract = Contract
page-grant-signed = Signed
page-grant-period = Period
page-grant-authority = Responsible authority
page-grant-contact = Contact person
page-grant-version = Version of the contract
page-grant-granted = Granted
page-grant-paid = Paid
page-grant-pending = Requested, not paid yet
page-grant-spent = Spent, by accepted reports
page-grant-unsettled = Not accounted for yet
page-grant-owed = Still owed to the owner
page-grant-back = To be given back
page-grant-budget = Budget
page-grant-head = Head
page-grant-spender = Spent by
page-grant-now = Now
page-grant-payments = Payments
page-grant-activities = Activities
page-grant-reports = Reports
page-grant-amendment = Amendment
page-grant-effective = Holds from
page-grant-before = Before
page-grant-after = After
page-grant-owner = Project owner
page-grant-nothing = nothing
# $date: a day
page-grant-from = From { $date } on
# $what: what will change; $value: what it will be, or what is given up
page-grant-coming = { $what }: { $value }
page-grant-gone = { $what } given up: { $value }
page-grant-leaves = Partner leaves: { $value }
page-grant-contract-start = Start of the contract
page-grant-contract-end = End of the contract

## Lists of a project’s page

page-grant-of = What
page-grant-of-start = First day
page-grant-of-end = Last day
page-grant-of-line = Budget line
page-grant-of-activity = Activity
page-grant-of-partner = Partner country
page-grant-transfers = Transfers between budget lines
# $from, $to: budget lines; $amount
page-grant-shift = { $from } → { $to }: { $amount }
page-grant-refunds = Refunds received
page-grant-findings = Findings of visits
page-grant-visit = visit
page-grant-closing = Closing checklist
page-grant-ticked = done
page-grant-unticked = still open
page-grant-online = online
# $who
page-grant-provider = expertise from { $who }
# $country, $people: how many came from it
page-grant-came = { $country } ({ $people })
# $countries: countries in a row, each with how many came
page-grant-attendance = participants: { $countries }
# $count: number
page-grant-approvals = { $count ->
    [one] { $count } approval
   *[other] { $count } approvals
}
page-papers-conditions = Conditions of the approval
page-papers-condition = Condition
page-papers-due = By
page-papers-proof = Proof
page-papers-lacking = What is lacking:
page-papers-documents = Documents
# $until: a day
page-papers-until = valid until { $until }
