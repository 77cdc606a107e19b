# What timelines say of a project that stands still. How arguments are given: see common.ftl.

## What happened to a project that stands still

# $to_year; $to_call: a call, or none; $reason
event-project-postponement_requested = { $to_call ->
    [none] The owner asked for the implementation to be moved to { $to_year }. Reason: { $reason }
   *[other] The owner asked for the implementation to be moved to { $to_year }, with the call { $to_call }. Reason: { $reason }
}
# $reason
event-project-postponement_declined = The wish for a postponement was declined. Reason: { $reason }
# $renewals: countries and documents in a row; $changes: who left and who came, in a row, or none
event-project-renewals_asked = { $changes ->
    [none] To be renewed before the return: { $renewals }
   *[other] Asked again to take part: { $renewals }. What has changed: { $changes }
}
# $country
page-partner-left = { $country } left
page-partner-came = { $country } was asked to come
event-project-renewals_done = All that had to be renewed was; the project may return.
# $country; $role: a partner-role message
event-project-consent_renewed = { $country } confirmed anew that it takes part as { $role }.
# $document: its title; $valid_until: a day, or none
event-project-document_filed = { $valid_until ->
    [none] A document was filed: { $document }.
   *[other] A document was filed: { $document }, valid until { $valid_until }.
}
# $document; $valid_until: a day
event-project-document_renewed = The document { $document } was renewed; it is valid until { $valid_until }.
# $reason
event-project-suspended = The project was suspended. Reason: { $reason }
# $amount
event-project-refund_due = To be given back, since the grant does not bear it: { $amount }.
event-project-refund_settled = All that was to be given back has come.

# $until, $needs: days
refusal-expires-too-soon = The document would hold until { $until } only.
refusal-expires-too-soon-advice = It must hold longer than it does now, and to the end of the year it is needed for: at least until { $needs }.

## Decisions taken back

# $decision: a decision message; $reason
event-project-decision_reverted = Taken back: { $decision }. Reason: { $reason }
# $decision: a decision message; $part: key of what it was done to; $reason
event-project-act_reverted = Taken back: { $decision } ({ $part }). Reason: { $reason }
# $decision, $last: decision messages; $last or none; $followers: decision messages or none
refusal-not-the-last-decision = { $last ->
    [none] No such decision stands that could be taken back: { $decision }.
   *[other] This cannot be taken back by itself: { $decision }. { $followers ->
        [none] The last decision is { $last }.
       *[other] What was decided after it rests on it: { $followers }.
    }
}
refusal-not-the-last-decision-advice = { $last ->
    [none] Choose one that still stands.
   *[other] { $followers ->
        [none] Take back { $last } first.
       *[other] Take back with it, in this order: { $followers }.
    }
}
# $decision: a decision message; $by: what followed it, or none
# $asked, $left: amounts
refusal-money-given-on = The money that the decision had left to others was given to them: { $asked } would go back to the project, and { $left } is left of the call’s envelope.
refusal-money-given-on-advice = Enlarge the envelope of the call, or let the decision stand.
refusal-decision-held = { $by ->
    [none] This can no longer be taken back: { $decision }.
   *[other] This can no longer be taken back: { $decision }. What followed it is final: { $by }.
}
refusal-decision-held-advice = Put the mistake right by a new decision; the page of the project shows which are open now.
# $code; $title
mail-cause-decision-reverted = The decision it tells of was taken back.
mail-cause-mistake-untold = The message about the decision never left, so that there is nothing to correct.
mail-cause-decision-taken-anew = The same decision was taken anew meanwhile.
# $count: number of projects; $code, $title: of the first
mail-decision_corrected-subject = { $count ->
    [one] Correction for project { $code }: { $title }
   *[other] Correction for { $count } projects
}
# $code; $decision: a decision message
mail-decision_corrected-lead = { $count ->
    [one] We wrote to you about the project { $code }. What we told you has been taken back: { $decision }. We apologise for the mistake.
   *[other] We wrote to you about { $count } projects. What we told you has been taken back: { $decision }. We apologise for the mistake.
}
mail-decision_corrected-next = The page of the project shows where it stands now.
mail-decision_corrected-action = See the project
mail-decision_corrected-next-several = The pages of the projects show where they stand now.
mail-decision_corrected-action-several = See the call

decision-found_eligible = the finding that it is eligible
decision-found_ineligible = the finding that it is not eligible
decision-short_listed = the short-listing
decision-approved = the approval
decision-put_on_reserve = the place on the reserve list
decision-rejected = the rejection
decision-postponed = the postponement
decision-suspended = the suspension
decision-declined = the decline of the grant
decision-withdrawn = the withdrawal
decision-terminated = the termination
decision-final_report_accepted = the acceptance of the final report
decision-payment_approved = the approval of a payment
decision-payment_made = the record that a payment was made
decision-activity_held = the record that an activity was held
decision-visit_recorded = the record of a visit with its findings
decision-finding_resolved = the record that a finding was set right
decision-closing_item_checked = the tick on the closing checklist
decision-condition_met = the acceptance that a condition is met
decision-activated = the beginning of the work
decision-refund_received = the record that money came back
decision-subgrant_settled = the account of a sub-grant
decision-lapsed = the lapse
decision-final_stage_missed = the lapse for want of the final document
decision-revision_missed = the rejection for want of the revision
decision-reserve_expired = the end of the reserve list
decision-closed = the close
decision-preappraisal_started = the beginning of the preliminary appraisal
decision-short_list_published = the publication of the short list
decision-final_stage_closed = the close of the stage of final documents
decision-final_list_published = the publication of the final list
decision-implementation_started = the beginning of the year of implementation
decision-year_ended = the end of the year of implementation
decision-completed = the completion of the call
decision-time_granted = the grant of more time
decision-excused = the release from the duty
# $decision: a decision message; $part: key of what it was done to
mail-decision-of = { $decision } ({ $part })
decision-cancelled = the cancellation of the call

## Steps

step-request_postponement = Ask for a postponement
step-decline_postponement = Decline a postponement
step-suspend_project = Suspend the project
step-renew_consent = Confirm anew to take part
step-file_document = File a document
step-renew_document = Renew a document
step-revert_decision = Take a decision back

## The page of postponements

page-postponements-title = Postponements
page-postponements-lead = Projects that stand still or stood still: why, since when, what is still to be renewed, and what was different when they came back.
# $reason: a reason of the programme; $count: how many journeys
page-postponements-by-reason = { $reason }: { $count }
# $count
page-postponements-count = { $count ->
    [one] { $count } journey
   *[other] { $count } journeys
}
# $count
page-postponements-waiting = { $count ->
    [one] { $count } still away
   *[other] { $count } still away
}
# $count
page-postponements-returned = { $count ->
    [one] { $count } came back
   *[other] { $count } came back
}
# $count
page-postponements-completed = { $count ->
    [one] { $count } of them carried out to the end
   *[other] { $count } of them carried out to the end
}
# $count
page-postponements-ended = { $count ->
    [one] { $count } ended without coming back
   *[other] { $count } ended without coming back
}
# $count: days
page-postponements-median = { $count ->
    [one] half came back within { $count } day
   *[other] half came back within { $count } days
}
page-postponements-wishes = To be answered
page-postponements-journeys = Journeys
page-postponements-none = No project has been postponed.
# $moment
page-postponements-since = Its clocks have stood still since { $moment }.
# $from, $to
page-postponements-stood = Its clocks stood still from { $from } until it came back on { $to }.
# $moment: when it left
page-postponements-to-the-end = Its clocks stood still from { $moment } until it ended.
# $count
page-postponements-days = { $count ->
    [one] { $count } day away
   *[other] { $count } days away
}
# $count
page-postponements-moves = { $count ->
    [one] Moved { $count } time
   *[other] Moved { $count } times without coming back
}
# $call
page-postponements-call = It is carried out with the projects of the call { $call }.
# $call: code of the call
page-postponements-call-cancelled = The call { $call }, with whose projects it was to be carried out, was cancelled.
# $percent: such as 73.5%
page-postponements-score = Its score stays as it was: { $percent }.
page-postponements-differences = What was different at the return
page-postponements-what = What
page-postponements-before = Before
page-postponements-after = After
page-postponements-nothing = none
journey-away = Away
journey-returned = Came back
journey-ended = Ended
difference-year = Year of implementation
difference-milestone = Milestone
difference-partner = Partner
difference-contract_version = Version of the contract
difference-contract_end = End of the contract
difference-contract_activity = Activity of the contract
difference-partner_invited = Partner invited that has not answered:
difference-activity_over = Activity not held, whose days are over:

## The page that takes a decision back

page-decide-revert = Take the decision back
# $title; $decision: a decision message
page-decide-revert-question = Take back { $decision } for “{ $title }”?
page-decide-revert-told = Nothing is deleted: the mistake and its correction both stay on the timeline. Whoever a mail told of the decision is listed below once you look at what follows; each gets a draft that waits until you let it go.
page-decide-revert-none = Nothing that was decided last can be taken back.
# $decision: a decision message; $followers: those taken after it, or none
page-decide-revert-choice = { $followers ->
    [none] { $decision }
   *[other] { $decision }, and with it what rests on it: { $followers }
}
