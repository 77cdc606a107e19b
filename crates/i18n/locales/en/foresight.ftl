## Mails to come

page-forecast-title = Mails to come
page-forecast-lead = The mails that will leave in the next days if nobody acts. What is done in the meantime takes its mails away.
page-forecast-empty = No mail is to come.
# $count: number
page-forecast-count = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}
# $count: number
page-forecast-not-sent = { $count ->
    [one] { $count } that would not be sent
   *[other] { $count } that would not be sent
}
page-forecast-days = Days ahead
page-forecast-to = Recipient
page-forecast-project = Project or call
page-forecast-template = Template
page-forecast-time = Time
page-forecast-duty = Duty
page-forecast-csv = Download as a table (CSV)
page-forecast-json = Data (JSON)

## One duty

page-duty-of = About
page-duty-owed-to = Owed to
page-duty-command = Met by
page-duty-rule = Rule
page-duty-unreachable = Without a contact
page-duty-changes = What opened, moved and ended it
page-duty-opened = It is owed.
# $from and $to: days, or none
page-duty-moved = { $to ->
    [none] It no longer has a deadline.
   *[other] { $from ->
        [none] It is due on { $to }.
       *[other] The deadline moved from { $from } to { $to }.
    }
}
# $how: a state
page-duty-ended = It ended: { $how }.
# $moment; $by: who acted
page-duty-cause = { $moment }, by { $by }
# $position; $event: its type
page-duty-event = Event { $position } ({ $event })
page-duty-mails = Mails about it
page-duty-written = Written
page-duty-planned = To come
page-duty-why = Why does somebody hear nothing?
page-duty-whom = Country, institution or audience
page-duty-ask = Ask
page-duty-own = What you hear of this, and why no more
# $count: number of days
page-duty-before = { $count ->
    [one] { $count } day before the deadline
   *[other] { $count } days before the deadline
}
page-duty-on-the-day = on the day of the deadline
# $count: number of days
page-duty-after = { $count ->
    [one] { $count } day after the deadline
   *[other] { $count } days after the deadline
}
# $rung: number
page-duty-rung = rung { $rung } of the ladder

## Events behind a duty

happening-call_completed = the completion of the call
happening-evaluation_assessor_released = the release of an assessor
happening-project_consent_given = the consent of a partner country to an amendment
happening-project_endorsed = the endorsement of the proposal
happening-project_milestone_missed = the missing of a milestone
happening-project_milestone_reached = the reaching of a milestone
happening-project_milestone_redated = the re-dating of a milestone
happening-project_partner_replaced = the replacement of a partner country
happening-project_partner_withdrawn = the withdrawal of a partner country
happening-project_renewals_done = the renewal of everything that was asked for
happening-project_subgrant_cancelled = the cancellation of a sub-grant
happening-project_subgrant_settled = the settlement of a sub-grant
