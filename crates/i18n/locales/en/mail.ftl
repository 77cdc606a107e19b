# Words of the mails. Each mail has a subject, a lead (its first line: what it is about and by when) and an action (the
# words on its one link). Titles of projects and calls may be in another language than the mail, so that they stand in
# a line of their own; only subjects quote them.

# $name
mail-greeting = Dear { $name },
# $programme
mail-footer = You receive this message as a registered contact of { $programme }. Sent by { -site }.

## What stands before a value

mail-label-title = Title:
mail-label-owner = Project owner:
mail-label-call = Call:
mail-label-year = Year of implementation:
mail-label-granted = Amount granted:
mail-label-note = Note:
mail-label-reason = Reason:

## A call is open

# $call: its name; $date: last day
mail-call_opened-subject = { $call } open for proposals until { $date }
# $call; $programme; $date: last day; $zone
mail-call_opened-lead = The { $call } of { $programme } is open: proposals can be submitted until the end of { $date } ({ $zone }).
mail-call_opened-themes = Themes of this call:
mail-call_opened-action = Read the call and submit a proposal

## A proposal was received

# $code; $title
mail-proposal_received-subject = Proposal { $code } received: { $title }
# $code; $call: its name, or none; $moment
mail-proposal_received-lead = { $call ->
    [none] Project proposal { $code } was received on { $moment }.
   *[other] Project proposal { $code } for the { $call } was received on { $moment }.
}
mail-proposal_received-next = Eligibility is checked next. There is nothing you need to do now.
mail-proposal_received-action = See the proposal

## A project was approved

# $code; $title
mail-project_approved-subject = Project { $code } approved: { $title }
# $code; $year, or none
mail-project_approved-lead = { $year ->
    [none] Project { $code } was approved and is on the final list.
   *[other] Project { $code } was approved and is on the final list, to be implemented in { $year }.
}
mail-project_approved-next = The page of the project shows its partner countries, its milestones and their dates.
mail-project_approved-action = See the project

## Projects were postponed

# $count: number of projects; $code, $title: of the first; $year: the new one
mail-project_postponed-subject = { $count ->
    [one] Project { $code } postponed to { $year }: { $title }
   *[other] { $count } projects postponed to { $year }
}
# $count: number of projects; $code: of the first; $year: the new one
mail-project_postponed-lead = { $count ->
    [one] The implementation of project { $code } was postponed to { $year }.
   *[other] The implementation of { $count } projects was postponed to { $year }.
}
mail-project_postponed-by-owner = The project owner asked for it. Milestones still to come were moved along.
mail-project_postponed-by-owners = The project owners asked for it. Milestones still to come were moved along.
mail-project_postponed-by-office = The coordination office decided so. Milestones still to come were moved along.
mail-project_postponed-projects = The projects:
mail-project_postponed-action = See the new dates

## A country is invited to take part

# $country; $code; $title
mail-partner_invited-subject = { $country } invited to project { $code }: { $title }
# $country; $code; $role: from partner-role
mail-partner_invited-lead = { $country } is invited to take part in project { $code } as a { $role }.
mail-partner_invited-answer = Please confirm the participation, or decline it and say why.
mail-partner_invited-action = Read about the project and answer

## A mail did not reach its reader

mail-label-subject = Subject:
mail-label-said = The server said:
mail-label-institution = Institution:
# $address; $subject: of the mail
mail-mail_undelivered-subject = Not delivered to { $address }: { $subject }
# $address
mail-mail_undelivered-lead = A mail to { $address } could not be delivered.
# $address
mail-mail_undelivered-back = A mail to { $address } came back.
mail-mail_undelivered-next = Please name another contact for this institution. Until then, nothing is sent to this address.
mail-mail_undelivered-action = See the mail
## Something is due, late, or stays late

mail-label-concerns = Concerns:
mail-label-your_clock = On your clock:
# $duty; $code: of the project or call; $date: last day
mail-deadline_reminder-subject = Due { $date }: { $duty } ({ $code })
# $duty; $moment: last minute
mail-deadline_reminder-lead = { $duty }: due by { $moment }.
# $days
mail-deadline_reminder-left = { $days ->
    [one] { $days } day is left.
   *[other] { $days } days are left.
}
mail-deadline_reminder-last = This is the last day.
mail-deadline_reminder-action = See what is to be done
# $duty; $code; $date
mail-overdue-subject = Overdue since { $date }: { $duty } ({ $code })
# $duty; $moment; $days
mail-overdue-lead = { $duty }: due by { $moment }, and { $days ->
    [one] { $days } day
   *[other] { $days } days
} late.
mail-overdue-delays = What the days were spent on:
mail-overdue-action = See what is to be done
# $duty; $code
mail-escalation-subject = Still late: { $duty } ({ $code })
# $duty; $moment; $days
mail-escalation-lead = { $duty }: due by { $moment }, and still open { $days ->
    [one] { $days } day
   *[other] { $days } days
} later.
mail-escalation-owed_by = Owed by:
mail-escalation-action = See who has to act
