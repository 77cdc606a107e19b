# Words of the mails. Each mail has a subject, a lead (its first line: what it is about and by when) and an action (the
# words on its one link). Titles of projects and calls may be in another language than the mail, so that they stand in
# a line of their own; only subjects quote them.

# $name
mail-greeting = Dear { $name },
# $programme
mail-footer = You receive this message as a registered contact of { $programme }. Sent by { -site }.
mail-why = Why do I get this mail?

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
mail-call_opened-subject = { $call } of { $programme } open for proposals until { $date }
# $call; $programme; $date: last day, or the moment on the clock of the call; $time: its time, or none; $zone
mail-call_opened-lead = The { $call } of { $programme } is open: proposals can be submitted until { $time ->
    [none] the end of { $date } ({ $zone })
   *[other] { $date }
}.
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
mail-label-due = Due by:
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

## Several things of one project on one day

# $count; $code: of the project or call; $date: the earliest last day
mail-several_duties-subject = { $count ->
    [one] { $code }: { $count } thing to do, due { $date }
   *[other] { $code }: { $count } things to do, the first due { $date }
}
# $count; $code; $date
mail-several_duties-lead = { $count ->
    [one] { $count } thing is still to be done for { $code }, due { $date }.
   *[other] { $count } things are still to be done for { $code }, the first due { $date }.
}
mail-several_duties-list = What is due:
# $duty; $moment: last minute; $days
mail-several_duties-left = { $duty }: due by { $moment }; { $days ->
    [one] { $days } day is left.
   *[other] { $days } days are left.
}
# $duty; $moment
mail-several_duties-today = { $duty }: due by { $moment }; this is the last day.
# $duty; $moment; $days
mail-several_duties-late = { $duty }: due by { $moment }; { $days ->
    [one] { $days } day late.
   *[other] { $days } days late.
}
# $line: a line of the list; $moment: last minute on the reader’s own clock
mail-several_duties-clock = { $line } On your clock: { $moment }.
# $line: one of the three above; $who: who owes it, or none; $reason
mail-several_duties-above = { $who ->
    [none] { $line } { $reason }
   *[other] { $line } Owed by { $who }. { $reason }
}
mail-several_duties-action = See what is to be done

## Things of many projects in one

# $count: number of things; $date: the first deadline
mail-many_duties-subject = { $count ->
    [one] { $count } thing to do, due { $date }
   *[other] { $count } things to do, the first due { $date }
}
# $count; $date
mail-many_duties-lead = { $count ->
    [one] { $count } thing is still to be done, due { $date }.
   *[other] { $count } things of several projects are still to be done, the first due { $date }.
}
mail-many_duties-action = See all that is due

## Several notices of one act in one mail

mail-several_notices-alone = { $first }
mail-several_notices-subject = { $more ->
    [one] { $first } – and { $more } more notice
   *[other] { $first } – and { $more } more notices
}
mail-several_notices-lead = { $count ->
    [one] { $count } thing was decided that concerns you.
   *[other] { $count } things were decided together that concern you.
}
mail-several_notices-action = See the details

## Several mails in one, for a reader who wants it so

# $count: number of mails; $date: its day
mail-digest-subject = { $count ->
    [one] { $count } message, { $date }
   *[other] { $count } messages, { $date }
}
# $count; $date
mail-digest-lead = { $count ->
    [one] { $count } message has come together for you up to { $date }.
   *[other] { $count } messages have come together for you up to { $date }.
}
# $date: the day it was written on; $why: what its rule is about
mail-digest-because = { $why ->
    [none] { $date }
   *[other] { $date } · { $why }
}
mail-digest-change = You asked for one message instead of many. Deadlines on their last day, late ones and decisions still come at once.
mail-digest-action = See all that is due

## Another program does not answer

mail-label-error = Error:
# $webhook: its name; $event: position of the event that could not be told
mail-webhook_disabled-subject = Webhook { $webhook } does not answer
# $webhook; $event
mail-webhook_disabled-lead = The webhook { $webhook } does not answer and is told nothing from event { $event } on.
mail-webhook_disabled-next = Once the other program answers again, enable the webhook: it is then told everything it has missed.
mail-webhook_disabled-action = See the webhooks

## Decisions on a project: $code; $title in subjects

mail-project_short_listed-subject = Project { $code } short-listed: { $title }
mail-project_short_listed-lead = Project { $code } is on the short list.
mail-project_short_listed-next = The final project document is due next; the page of the project shows until when.
mail-project_short_listed-action = See what is due next
mail-project_ineligible-subject = Proposal { $code } not eligible: { $title }
mail-project_ineligible-lead = Proposal { $code } does not meet the conditions of the call.
mail-project_ineligible-failed = What it does not meet:
mail-project_ineligible-next = If you have questions, please answer this message.
mail-project_ineligible-action = See the proposal
mail-project_rejected-subject = Proposal { $code } not selected: { $title }
mail-project_rejected-lead = Proposal { $code } was not selected.
mail-project_rejected-next = If you have questions, please answer this message.
mail-project_rejected-action = See the proposal
mail-project_on_reserve-subject = Project { $code } on the reserve list: { $title }
# $code; $rank: place on the list
mail-project_on_reserve-lead = Project { $code } is on the reserve list, at rank { $rank }.
mail-project_on_reserve-next = It can still be funded if money becomes available. There is nothing you need to do now.
mail-project_on_reserve-action = See the project
mail-project_withdrawn-subject = Project { $code } withdrawn: { $title }
mail-project_withdrawn-lead = Project { $code } was withdrawn.
mail-project_withdrawn-next = Nothing more is due for it.
mail-project_withdrawn-action = See the project
mail-project_resumed-subject = Project { $code } resumed: { $title }
mail-project_resumed-lead = The implementation of project { $code } goes on.
mail-project_resumed-next = The page of the project shows its milestones and their dates.
mail-project_resumed-action = See the dates
mail-project_terminated-subject = Project { $code } terminated: { $title }
mail-project_terminated-lead = Project { $code } was terminated.
mail-project_terminated-next = If you have questions, please answer this message.
mail-project_terminated-action = See the project

## A country answered an invitation

# $country; $code; $answer: yes, no, not-then or not-again; $amendments: keys, and $from where it was to join; $title
mail-partner_answered-subject = { $answer ->
    [yes] { $country } takes part in project { $code }: { $title }
    [not-then] { $country } will not join project { $code }: { $title }
    [not-again] { $country } will not join project { $code } again: { $title }
   *[no] { $country } does not take part in project { $code }: { $title }
}
# $country; $code; $role: from partner-role; $answer: yes, no, not-then or not-again; $amendments: keys, and $from where it was to join
mail-partner_answered-lead = { $answer ->
    [yes] { $country } confirmed that it takes part in project { $code } as a { $role }.
    [not-then] { $country } declined to join project { $code } as a { $role } from { $from } on, which amendment { $amendments } had agreed.
    [not-again] { $country } declined to join project { $code } again as a { $role } from { $from } on, which amendment { $amendments } had agreed. Nothing else changes: it has not left, and takes part for as long as was agreed before.
   *[no] { $country } declined to take part in project { $code } as a { $role }.
}
mail-partner_answered-next = The page of the project shows all its partner countries.
mail-partner_answered-action = See the partner countries

## A country takes part no longer

# $country; $code; $title; $before: invited, or confirmed; $by: the country in its place, or none
mail-partner_left-subject = { $by ->
    [none] { $before ->
        [invited] { $country } is no longer invited to project { $code }: { $title }
       *[other] { $country } no longer takes part in project { $code }: { $title }
    }
   *[other] { $by } invited in place of { $country } to project { $code }: { $title }
}
# $country; $code; $role: from partner-role; $before: as above; $by: the country in its place, or none
mail-partner_left-lead = { $before ->
    [invited] { $by ->
        [none] The invitation of { $country } to project { $code } as a { $role } no longer stands.
       *[other] The invitation of { $country } to project { $code } as a { $role } no longer stands; { $by } was invited in its place.
    }
   *[other] { $by ->
        [none] { $country } no longer takes part in project { $code } as a { $role }.
       *[other] { $country } no longer takes part in project { $code } as a { $role }; { $by } was invited in its place.
    }
}
mail-partner_left-next = Nothing more is expected of the country in this role.

## A call

# $call: its name; $opens: first day; $closes: last day
mail-call_announced-subject = { $call } of { $programme } announced: proposals from { $opens } to { $closes }
# $call; $programme; $opens; $closes; $time: of the close, or none; $zone
mail-call_announced-lead = The { $call } of { $programme } opens on { $opens }; proposals can be submitted until { $time ->
    [none] the end of { $closes } ({ $zone })
   *[other] { $closes }
}.
mail-call_announced-action = Read about the call
# $call; $date: the new last day; $before: the old one
mail-deadline_extended-subject = { $call }: deadline extended to { $date }
# $call; $date; $time: of the new close, or none; $before; $zone
mail-deadline_extended-lead = Proposals to the { $call } can be submitted until { $time ->
    [none] the end of { $date } ({ $zone })
   *[other] { $date }
} instead of { $before }.
mail-deadline_extended-drafts = Proposals in which you have a hand and that are still open:
# $date: until when one proposal has time of its own
mail-draft-until = until { $date }
mail-deadline_extended-action = Read the call and submit a proposal
# $call
mail-call_cancelled-subject = { $call } cancelled
# $call; $programme
mail-call_cancelled-lead = The { $call } of { $programme } was cancelled.
mail-call_cancelled-next = Proposals to this call are not considered any further.
mail-call_cancelled-projects = These proposals end with the call:
mail-call_cancelled-action = See the call
# $count: number of projects; $code: of the first; $title: of it; $call
mail-target_cancelled-subject = { $count ->
    [one] Project { $code }: the call it was postponed to is cancelled: { $title }
   *[other] { $count } projects: the call they were postponed to is cancelled
}
# $count: number of projects; $code: of the first; $call; $programme
mail-target_cancelled-lead = { $count ->
    [one] The { $call } of { $programme } was cancelled. Project { $code } was to be carried out with its projects.
   *[other] The { $call } of { $programme } was cancelled. { $count } projects were to be carried out with its projects.
}
mail-target_cancelled-next = The postponement itself stands, with its year. The Coordination Office will say with which projects the work is carried out now.
# $call
mail-call_corrected-subject = { $call }: a notice was wrong
# $call; $programme; $step: a decision message
mail-call_corrected-lead = We wrote to you about the { $call } of { $programme }. This was a mistake and is taken back: { $step }.
mail-call_corrected-projects = These proposals, which had ended with it, stand again:
mail-call_corrected-next = The page of the call shows where it stands now.
mail-call_corrected-action = See the call
# $call; $list: short or final
mail-list_published-subject = { $list ->
    [short] { $call }: the short list is published
   *[final] { $call }: the final list is published
}
# $call; $programme; $list: short or final
mail-list_published-lead = { $list ->
    [short] The short list of the { $call } of { $programme } is published.
   *[final] The final list of the { $call } of { $programme } is published.
}
mail-list_published-action = See the list
