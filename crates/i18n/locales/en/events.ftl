# Sentences of a timeline, one per event: event-<stream>-<kind>.
# Arguments carry the names of the event's fields. They are text unless the comment says number or one of;
# an absent value is the text none. See common.ftl. Who acted is not in the sentence: the page shows it beside.

## Call

# $title
event-call-drafted = { $title ->
    [none] The call was drafted.
   *[other] The call was drafted: { $title }.
}
# $stage; $conducted or none
event-call-recorded = { $conducted ->
    [none] The call was entered from a document, in the stage “{ $stage }”.
   *[other] The call was entered from a document, in the stage “{ $stage }”; the document dates it { $conducted }.
}
# $themes: the themes in a row
event-call-themes_set = The themes were set: { $themes }
# $opens; $closes: last day
event-call-announced = The call was announced. Proposals are accepted from { $opens } to { $closes }.
# $closes: last day; $rules: the programme's rules by title and version
event-call-opened = The call was opened. Proposals are accepted until { $closes }. Its rules are now fixed: { $rules }.
# $from, $to: last days; $reason
event-call-deadline_extended = The deadline was extended from { $from } to { $to }. Reason: { $reason }
# $minutes: number; $until: a moment; $reason
event-call-grace_granted = { $minutes ->
    [one] What comes { $minutes } minute after the close is still let in, until { $until }. Reason: { $reason }
   *[other] What comes { $minutes } minutes after the close is still let in, until { $until }. Reason: { $reason }
}
event-call-closed = The call was closed for proposals.
# $projects: number of projects
event-call-short_list_published = { $projects ->
    [one] The short list was published with { $projects } project.
   *[other] The short list was published with { $projects } projects.
}
# $projects: number of projects
event-call-final_list_published = { $projects ->
    [one] The final list was published with { $projects } project.
   *[other] The final list was published with { $projects } projects.
}
event-call-implementation_started = The year of implementation began.
event-call-completed = The call was completed.
# $reason
event-call-cancelled = The call was cancelled. Reason: { $reason }
# $step: a decision message; $reason
event-call-step_reverted = Taken back: { $step }. Reason: { $reason }
# $projects: number of projects; $reason
event-call-postponements_reverted = { $projects ->
    [one] The postponement of { $projects } project was taken back. Reason: { $reason }
   *[other] The postponement of { $projects } projects was taken back. Reason: { $reason }
}
# $projects: number of projects; $requested_by: one of owner, office; $to_year; $reason; $left_out: codes in a row, or none; $elsewhere: codes with their stages in a row, or none
event-call-projects_postponed = { $requested_by ->
    [owner] { $projects ->
        [one] The implementation of { $projects } project was postponed to { $to_year } at its owner’s request. Reason: { $reason }
       *[other] The implementation of { $projects } projects was postponed to { $to_year } at the owners’ request. Reason: { $reason }
    }
   *[office] { $projects ->
        [one] The implementation of { $projects } project was postponed to { $to_year } by the Coordination Office. Reason: { $reason }
       *[other] The implementation of { $projects } projects was postponed to { $to_year } by the Coordination Office. Reason: { $reason }
    }
}{ $left_out ->
    [none] {""}
   *[other] {" "}– Left out, since the work stands still already: { $left_out }.
}{ $elsewhere ->
    [none] {""}
   *[other] {" "}– Not postponed, since the stage does not allow it: { $elsewhere }.
}
event-call-preappraisal_started = The preliminary appraisal began.
event-call-final_stage_closed = The stage of final documents was closed.
event-call-year_ended = The year of implementation ended.
# $assignments: number; $short: projects in a row, or none
event-call-assessors_assigned = { $short ->
    [none] { $assignments ->
        [one] The proposals were shared out among the assessors: { $assignments } assignment.
       *[other] The proposals were shared out among the assessors: { $assignments } assignments.
    }
   *[other] { $assignments ->
        [one] The proposals were shared out among the assessors: { $assignments } assignment. Too few may judge: { $short }.
       *[other] The proposals were shared out among the assessors: { $assignments } assignments. Too few may judge: { $short }.
    }
}
# $envelope: an amount
event-call-envelope_set = The sum of all grants was set: { $envelope }.
# $project; $rank: number; $left: an amount, or none
event-call-promotion_proposed = { $left ->
    [none] Project { $project } is next on the reserve list (number { $rank }).
   *[other] Project { $project } is next on the reserve list (number { $rank }); { $left } is left.
}

## Project

# $title; $owner
event-project-drafted = { $owner } began the proposal “{ $title }”.
# $stage; $wording: the source's own word for the stage, or none
event-project-recorded = { $wording ->
    [none] The project was entered from a document, in the stage “{ $stage }”.
   *[other] The project was entered from a document, in the stage “{ $stage }”; the document’s own words: “{ $wording }”.
}
event-project-submitted = The proposal was submitted.
event-project-found_eligible = The proposal was found eligible.
# $reason
event-project-found_ineligible = The proposal was found not eligible. Reason: { $reason }
event-project-short_listed = The project was placed on the short list.
# $granted: an amount, or none; $note, or none
event-project-approved = { $granted ->
    [none] { $note ->
        [none] The project was approved for the final list.
       *[other] The project was approved for the final list. { $note }
    }
   *[other] { $note ->
        [none] The project was approved for the final list with a grant of { $granted }.
       *[other] The project was approved for the final list with a grant of { $granted }. { $note }
    }
}
# $rank: number, place on the reserve list
event-project-put_on_reserve = The project was placed on the reserve list as number { $rank }.
# $reason
event-project-rejected = The project was rejected. Reason: { $reason }
# $requested_by: one of owner, office; $from_year, or none; $to_year; $reason
event-project-postponed = { $requested_by ->
    [owner] { $from_year ->
        [none] Implementation was postponed to { $to_year } at the owner’s request. Reason: { $reason }
       *[other] Implementation was postponed from { $from_year } to { $to_year } at the owner’s request. Reason: { $reason }
    }
   *[office] { $from_year ->
        [none] Implementation was postponed to { $to_year } by the Coordination Office. Reason: { $reason }
       *[other] Implementation was postponed from { $from_year } to { $to_year } by the Coordination Office. Reason: { $reason }
    }
}
# $before_year: the year it had been postponed to, where it came back earlier, or none; $reason: text, or none
event-project-resumed = { $before_year ->
    [none] { $reason ->
        [none] The project was resumed.
       *[other] The project was resumed. Reason: { $reason }
    }
   *[other] The project was resumed early, before { $before_year }, the year it had been postponed to. Reason: { $reason }
}
event-project-activated = Implementation began.
# $title; $span: first and last day
event-project-milestone_planned = A milestone was planned: { $title } ({ $span }).
# $milestone: its title; $from, $to: first and last days before and now; $reason
event-project-milestone_redated = The milestone “{ $milestone }” has new dates: { $to } (before: { $from }). Reason: { $reason }
# $milestone: its title; $span: when it happened; $participants: number, or none
event-project-milestone_reached = { $participants ->
    [none] The milestone “{ $milestone }” was reached ({ $span }).
    [one] The milestone “{ $milestone }” was reached ({ $span }), with { $participants } participant.
   *[other] The milestone “{ $milestone }” was reached ({ $span }), with { $participants } participants.
}
# $milestone: its title; $reason, or none
event-project-milestone_missed = { $reason ->
    [none] The milestone “{ $milestone }” was missed.
   *[other] The milestone “{ $milestone }” was missed. Reason: { $reason }
}
event-project-closed = The project was completed and closed.
# $reason
event-project-withdrawn = The owner withdrew the project. Reason: { $reason }
# $reason
event-project-terminated = The project was ended before its completion. Reason: { $reason }
# $country; $role: a partner-role message
event-project-partner_invited = { $country } was invited as { $role }.
# $country; $role
event-project-partner_confirmed = { $country } confirmed that it takes part as { $role }.
# $country; $role; $answer: no, not-then or not-again; $amendments: keys, and $from where it was to join; $reason
event-project-partner_declined = { $answer ->
    [not-then] { $country } declined to join as { $role } from { $from } on, by amendment { $amendments }. Reason: { $reason }
    [not-again] { $country } declined to join again as { $role } from { $from } on, by amendment { $amendments }; it has not left. Reason: { $reason }
   *[no] { $country } declined to take part as { $role }. Reason: { $reason }
}
# $country; $role; $reason
event-project-partner_withdrawn = { $country } withdrew as { $role }. Reason: { $reason }
# $country: who leaves; $by: who takes its place; $role; $reason
event-project-partner_replaced = { $by } takes the place of { $country } as { $role }. Reason: { $reason }
# $fact: one of title, owner, sector, implementation_year, member_states_count, recommendation, milestone_dates;
# $value: the right value; $milestone: its title for milestone_dates, else none; $reason
event-project-corrected = { $fact ->
    [title] Correction: the title is “{ $value }”. Reason: { $reason }
    [owner] Correction: the project owner is { $value }. Reason: { $reason }
    [sector] Correction: the cooperation area is { $value }. Reason: { $reason }
    [implementation_year] Correction: the year of implementation is { $value }. Reason: { $reason }
    [member_states_count] Correction: the number of member states taking part is { $value }. Reason: { $reason }
    [recommendation] Correction: the ministerial recommendation is { $value }. Reason: { $reason }
    [milestone_dates] Correction: the dates of the milestone “{ $milestone }” are { $value }. Reason: { $reason }
   *[other] Correction: { $value }. Reason: { $reason }
}

# The way from the draft to the final list
# $facts: draft-fact messages in a row
event-project-draft_revised = The draft was changed: { $facts }.
event-project-sent_to_focal_point = The draft was sent to the focal point.
# $reason
event-project-returned_by_focal_point = The focal point returned the draft. Reason: { $reason }
# $note, or none
event-project-endorsed = { $note ->
    [none] The focal point endorsed the proposal.
   *[other] The focal point endorsed the proposal. { $note }
}
# $failed: items of the checklist in a row, or none
event-project-eligibility_checked = { $failed ->
    [none] Eligibility was checked: every item is met.
   *[other] Eligibility was checked. Not met: { $failed }.
}
event-project-lapsed = The proposal lapsed.
event-project-readmitted = The office let the proposal in after the close; it may be handed in by { $until }. Reason: { $reason }
# $requested: an amount
event-project-final_fiche_submitted = The final project document was handed in. Requested: { $requested }.
event-project-final_stage_missed = No final project document was handed in; the proposal lapsed.
# $round: first, second round as digits; $due: last day; $comments
event-project-revision_requested = A revision of the final document was requested by { $due } (round { $round }): { $comments }
# $requested: an amount
event-project-fiche_resubmitted = The revised final document was handed in. Requested: { $requested }.
event-project-revision_missed = No revised document was handed in; the project was rejected.
event-project-reserve_expired = The reserve list ended; the project was not funded.
# $reason
event-project-declined = The owner gave up the approved project. Reason: { $reason }
# $rank: number, or none; $reason, or none
event-project-promoted = { $reason ->
    [none] The project was taken from the reserve list.
   *[other] The project was taken from the reserve list before others. Reason: { $reason }
}
# $condition: its text; $due: last day
event-project-condition_set = The approval holds on a condition, by { $due }: { $condition }
# $condition: its key; $proof
event-project-proof_reported = Proof for the condition { $condition } was shown: { $proof }
# $condition: its key
event-project-condition_met = The condition { $condition } is met.
# $condition: its key; $reason
event-project-proof_rejected = The proof for the condition { $condition } is not sufficient. Reason: { $reason }

## Institution

# $name
event-institution-registered = { $name } was entered in the register of institutions.
# $sector; $from: first day
event-institution-registration_granted = Registered in the working group “{ $sector }” from { $from }.
# $sector; $until: last day
event-institution-registration_ended = The registration in the working group “{ $sector }” ended on { $until }.
# $contact: the person's name
event-institution-contact_appointed = { $contact } was named as the contact.
# $from, $to: the persons' names
event-institution-contact_replaced = { $to } became the contact in place of { $from }.
# $email; $reason: what the server said, in the server's own words
event-institution-contact_unreachable = Mails to { $email } come back; another contact is needed. The server said: { $reason }
# $email
event-institution-contact_confirmed = Mails to { $email } arrive again.
# $account; $sector; $from: first day
event-institution-focal_point_appointed = { $account } is the focal point for “{ $sector }” from { $from }.
# $account; $sector; $until: last day
event-institution-focal_point_relieved = { $account } is no longer the focal point for “{ $sector }” after { $until }.

## Account

# $name; $roles: role messages in a row
event-account-opened = An account was opened for { $name } ({ $roles }).
event-account-closed = The account was closed.
# $email
event-account-address_named = Its person is written to at { $email }.

## Mail

# $to: address; $subject; $event: position of the cause; $rule: id of the rule
event-mail-prepared = A mail to { $to } was prepared: “{ $subject }” (event { $event }, rule { $rule }).
event-mail-sent = The mail server accepted the mail.
# $error: what the server said, in the server's own words
event-mail-failed = The mail could not be delivered. The server said: { $error }
# $reason, or none
event-mail-held = { $reason ->
    [none] The mail waits for the Coordination Office to release it.
   *[other] The mail is kept back. Reason: { $reason }
}
# $subject
event-mail-edited = The mail was written anew: “{ $subject }”.
event-mail-released = The mail was released.
# $error: what the server said; $attempt: which try it was; $until: not to be tried again before
event-mail-deferred = Try { $attempt } failed; the next one follows after { $until }. The server said: { $error }
# $reason: in words
event-mail-cancelled = The mail is not sent. Reason: { $reason }
# $reason: in words
event-mail-requeued = The mail is sent again. Reason: { $reason }
# $status: such as 5.1.1; $diagnostic: what the other server said
event-mail-bounced = The mail came back (status { $status }). The other server said: { $diagnostic }
# $wait: quiet_hours or digest; $until: when that is
event-mail-waits = { $wait ->
    [quiet_hours] The mail waits for the end of its reader’s quiet hours, until { $until }.
   *[digest] The mail waits for its reader’s next digest, until { $until }.
}
# $digest: id of the other mail
event-mail-digested = The mail was told by another one: { $digest }.

## Mail address

event-recipient-courtesy_muted = This address wants duty mails only.
event-recipient-courtesy_wanted = This address wants courtesy mails again.
# $lang: name of the language
event-recipient-language_chosen = Mails to this address are written in { $lang }.
# $reason: in words, or what the server said
event-recipient-suppressed = No mail is sent to this address any more. Reason: { $reason }
# $reason
event-recipient-restored = Mails are sent to this address again. Reason: { $reason }
# $up_to: position of an event
event-recipient-links_revoked = The secret links of mails up to event { $up_to } open nothing any more.
# $pace: immediate, daily or weekly; $quiet: the quiet hours, or none
event-recipient-pace_chosen = { $pace ->
    [daily] Courtesy mails to this address are gathered into one a working day.
    [weekly] Courtesy mails to this address are gathered into one a week.
   *[immediate] Courtesy mails to this address are sent at once.
} { $quiet ->
    [none] There are no quiet hours.
   *[other] Quiet hours: { $quiet }.
}
# $count: number of mails
event-recipient-digested = { $count ->
    [one] { $count } mail that waited was gathered into a digest.
   *[other] { $count } mails that waited were gathered into one.
}

## Calendar

# $of: name of what its deadlines are of
event-feed-opened = A calendar of the deadlines of { $of } was opened.
event-feed-closed = The calendar’s address was revoked.

## Webhook

# $url
event-webhook-registered = Events are told to { $url }.
# $from: position of an event
event-webhook-replayed = Everything is told again from event { $from } on.
# $error: what went wrong; $at: position of an event
event-webhook-disabled = The other program does not answer; nothing is told from event { $at } on. Error: { $error }
event-webhook-enabled = The other program is told of events again.
event-webhook-key_rotated = Events are signed with another key from now on.
event-webhook-removed = The other program is told nothing any more.

## Words of a mail

# $subject
event-wording-written = The office wrote this mail in its own words: “{ $subject }”.
event-wording-dropped = The built-in words of this mail hold again.

## Rules

# $programme; $version
event-rules-published = Version { $version } of the rules of { $programme } was kept.

## Sub-grants

# $subgrant: its key; $beneficiary; $amount; $purpose
event-project-subgrant_awarded = The sub-grant { $subgrant } of { $amount } was given to { $beneficiary }: { $purpose }
# $subgrant; $spent, $returned: amounts
event-project-subgrant_settled = The sub-grant { $subgrant } was settled. Spent: { $spent }; returned: { $returned }.
# $subgrant; $reason
event-project-subgrant_cancelled = The sub-grant { $subgrant } was cancelled. Reason: { $reason }

## Forms

# $type: name of the kind of project
event-project-type_chosen = The kind of project was chosen: { $type }.
# $form: its title; $answers: how many answers changed
event-project-answered = { $answers ->
    [one] One answer in the form “{ $form }” was saved.
   *[other] { $answers } answers in the form “{ $form }” were saved.
}

## Duties

# $moment: the planned one
event-obligation-reminded = What was planned for { $moment } was said to whoever is concerned.
# $from, $to: last days; $reason
event-obligation-time_granted = The deadline was moved from { $from } to { $to }. Reason: { $reason }
# $reason
event-obligation-excused = It is owed no longer. Reason: { $reason }
# $decision: a decision message; $reason
event-obligation-decision_reverted = Taken back: { $decision }. Reason: { $reason }
## Docket

# $decision; $command
event-docket-prepared = The decision { $decision } was prepared: { $command }.
# $decision; $reason
event-docket-discarded = The decision { $decision } was taken off the docket: { $reason }
# $decisions: keys in a row
event-docket-applied = The docket was applied: { $decisions }.

## Evaluation

# $assessor
event-evaluation-assessor_assigned = The proposal was given to { $assessor }.
# $assessor; $reason
event-evaluation-assessor_released = The proposal was taken back from { $assessor }. Reason: { $reason }
# $assessor; $ground: a ground message
event-evaluation-conflict_declared = { $assessor } must not judge the proposal: { $ground }.
# $assessor; $reason
event-evaluation-conflict_lifted = The declaration that { $assessor } must not judge was an error. Reason: { $reason }
# $account
event-evaluation-person_listed = { $account } works on the project.
# $assessor; $score: percent
event-evaluation-scored = { $assessor } scored the proposal with { $score }.

## Panel

# $call; $day; $members: accounts in a row
event-panel-convened = The panel for the call { $call } was called together for { $day }. Members: { $members }
# $was, $day: text; $reason
event-panel-moved = The meeting was moved from { $was } to { $day }. Reason: { $reason }
# $members: accounts in a row, or none
event-panel-presence_recorded = { $members ->
    [none] Nobody is present.
   *[other] Present: { $members }
}
# $project; $member; $ground: a ground message
event-panel-member_recused = { $member } left the room for the project { $project }: { $ground }.
# $project
event-panel-vote_opened = The vote on the project { $project } was opened.
# $project; $member; $vote: a vote message, or none while it is sealed
event-panel-vote_cast = { $vote ->
    [none] { $member } voted on the project { $project }.
   *[other] { $member } voted on the project { $project }: { $vote }.
}
# $project; $approve, $reserve, $reject, $abstain: counts as digits; $outcome: a vote message, or none; $recused, $set_aside: logins, or none
event-panel-vote_closed = { $outcome ->
    [none] The vote on the project { $project } was closed without a majority. Approve: { $approve }; reserve list: { $reserve }; reject: { $reject }; abstained: { $abstain }.
   *[other] The vote on the project { $project } was closed: { $outcome }. Approve: { $approve }; reserve list: { $reserve }; reject: { $reject }; abstained: { $abstain }.
}{ $set_aside ->
    [none] { "" }
   *[other] { " " }Not counted, for a conflict of interest: { $set_aside }.
}
# $project; $have, $need: counts as digits
event-panel-vote_left_undecided = The vote on the project { $project } was left undecided: of the { $need } members it needs, { $have } could vote.
event-panel-adjourned = The meeting ended.

## Holidays of a state

# $holiday: its name; $days; $source
event-holidays-confirmed = { $holiday } was confirmed: { $days }. Source: { $source }
# $holiday; $from, $to: days; $source; $reason
event-holidays-moved = { $holiday } was moved from { $from } to { $to }. Reason: { $reason } Source: { $source }
# $holiday; $reason
event-holidays-withdrawn = { $holiday } is no holiday after all. Reason: { $reason }
