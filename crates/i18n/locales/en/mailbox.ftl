## The mailbox: its list, and what is kept back

page-mailbox-case = Project or call
page-mailbox-event = Event
page-mailbox-besides = All mails of this event
# $count: how many are kept back
page-mailbox-held = { $count ->
    [one] { $count } mail is kept back
   *[other] { $count } mails are kept back
}
page-mailbox-release-all = Release all of them
page-mailbox-cancel-all = Send none of them
page-mailbox-stayed = Nothing was done about these: nobody keeps them back any more.
# $count: how many
page-office-held = { $count ->
    [one] { $count } mail waits for you to release it
   *[other] { $count } mails wait for you to release them
}

## What a mail is for: one name for each template

template-activity_announced = An activity is announced
template-activity_held = An activity was held
template-amendment_decided = Decision on an amendment
template-amendment_requested = An amendment is asked for
template-assessor_assigned = A proposal to assess
template-assessor_left = An assessor has left
template-assessor_needed = An assessor is needed
template-budget_transferred = Transfer between budget lines
template-call_announced = A call is announced
template-call_cancelled = A call is cancelled
template-call_corrected = Correction about a call
template-call_opened = A call is open
template-condition_judged = Decision on the proof of a condition
template-conditions_set = Conditions of the approval
template-conflict_declared = A conflict of interest is declared
template-consent_asked = Consent to an amendment is asked for
template-consent_refused = A partner country refuses an amendment
template-contract_ready = The contract is ready to be signed
template-contract_signed = The contract is signed
template-deadline_extended = A deadline is extended
template-deadline_reminder = Reminder before a deadline
template-decision_corrected = Correction about a decision
template-digest = Digest
template-duty_corrected = Correction about a duty
template-duty_excused = A duty is excused
template-escalation = A duty of others is overdue
template-fiche_received = The final document has arrived
template-finding_answered = A finding was answered
template-finding_judged = Decision on the answer to a finding
template-focal_point_asked = A proposal waits for the focal point
template-focal_point_left = A focal point has left
template-grace_granted = A period of grace is granted
template-list_published = A list is published
template-mail_undelivered = A mail did not arrive
template-many_duties = Many duties at once
template-overdue = Reminder after a deadline
template-panel_convened = A panel is convened
template-panel_ended = The meeting of a panel has ended
template-panel_moved = The meeting of a panel is moved
template-partner_answered = A partner country has answered
template-partner_invited = A partner country is invited
template-partner_left = A partner country has left
template-payment_decided = Decision on a payment
template-payment_requested = A payment is asked for
template-postponement_declined = A postponement is refused
template-postponement_requested = A postponement is asked for
template-project_activated = The implementation begins
template-project_approved = A project is approved
template-project_closed = A project is closed
template-project_declined = The owner declines the grant
template-project_eligible = A proposal is eligible
template-project_ineligible = A proposal is not eligible
template-project_lapsed = A proposal has lapsed
template-project_on_reserve = A project is on the reserve list
template-project_postponed = A project is postponed
template-project_readmitted = A late proposal is admitted
template-project_rejected = A proposal is rejected
template-project_resumed = A project is resumed
template-project_short_listed = A project is on the short list
template-project_suspended = A project is suspended
template-project_terminated = A project is terminated
template-project_withdrawn = A project is withdrawn
template-promotion_proposed = A project may move up from the reserve list
template-proof_reported = Proof of a condition was handed in
template-proposal_received = Receipt for a proposal
template-proposal_returned = The focal point returns a proposal
template-proposal_scored = A proposal has all its scores
template-proposal_submitted = A proposal has arrived
template-refund_due = Money is to be given back
template-refund_received = A refund has arrived
template-report_judged = Decision on a report
template-report_received = A report has arrived
template-revision_requested = A revised document is asked for
template-several_duties = Several duties
template-several_notices = Several notices
template-target_cancelled = The call a project was to join is cancelled
template-time_granted = More time for a duty
template-visit_recorded = A monitoring visit
template-webhook_disabled = A webhook is disabled
template-year_ended = The year of implementation has ended

## What has happened to a mail

page-mailbox-timeline = What has happened to it
