# The rules of the programmes as a guideline for readers: docs/rules.*.md.

rules-title = Rules of the programmes
rules-intro = This guideline is written from the policy files of the programmes; it says what the program does. Each rule tells how sure we are that the programme really has it.
rules-legend = Marks
# $mark: a standing
rules-standing-stated = stated
rules-standing-inferred = inferred
rules-standing-assumed = assumed
rules-legend-stated = a source says so; it is named beside the rule.
rules-legend-inferred = it follows from what sources say.
rules-legend-assumed = our own default until the programme’s guideline is at hand; not a rule of the programme.
# $version
rules-version = Version { $version } of the rules.
rules-applicants = Who may apply
rules-types = Kinds of projects
rules-areas = Cooperation areas
rules-money = Money
# $currency
rules-money-currency = Currency of grants: { $currency }.
# $amount, in whole units
rules-money-amount = Sum of all grants of a call: { $amount }.
rules-money-open = Each call names its own sum.
# $amount, in whole units
rules-money-ceiling = Largest grant of one project: { $amount }.
rules-figures = Dates and figures
rules-call = The life of a call
rules-project = The life of a project
rules-stages = Stages
rules-steps = Steps
rules-conditions = Conditions
rules-forms = Forms
rules-deadlines = Deadlines and reminders
rules-duties = Duties
rules-column-rule = Rule
rules-column-value = Value
rules-column-standing = Mark
rules-column-staff = For staff
rules-column-applicant = For applicants
rules-column-step = Step
rules-column-who = Who
rules-column-from = In the stage
rules-column-to = Leads to
rules-column-if = Conditions
rules-column-question = Question
rules-column-kind = Answer
rules-column-required = Required
rules-column-limits = Limits
rules-column-deadline = Deadline
rules-column-due = When
rules-column-duty = Duty
rules-column-owes = Who owes it
rules-begins = the beginning
rules-stays = the stage stays
rules-back = back to the stage before
rules-final = final
rules-yes = yes
rules-no = no
rules-conditional = only under a condition
# $stages: labels in a row
rules-form-stages = Filled in here: { $stages }.
rules-kind-text = text
rules-kind-number = whole number
rules-kind-money = amount of money
rules-kind-date = date
rules-kind-yes_no = yes or no
rules-kind-choice = one choice
rules-kind-country = country
rules-kind-list = several choices or texts
rules-kind-group = several entries
rules-kind-attachment = files
# $number
rules-limit-words = words at most: { $number }
rules-limit-min = at least: { $number }
rules-limit-max = at most: { $number }
rules-limit-bytes = bytes at most: { $number }
rules-limit-member-states = member states only
# $date: name of a date
rules-due-date = { $date ->
    [call_closes] on the closing date of the call
    [call_opens] on the opening date of the call
    [milestone_ends] on the last day of the milestone
    [condition_due] on the last day named with the condition
    [finding_due] on the last day named with the finding
   *[other] { $date }
}
# $days: number; $event: name of the event
rules-due-after = days after “{ $event }”: { $days }
# $day: day and month; $years: years after the year of the call, or same or next
rules-due-yearly = { $years ->
    [same] { $day } of the year of the call
    [next] { $day } of the year after the call
   *[other] { $day }, years after the call: { $years }
}
# $days: numbers in a row
rules-reminders = Reminders, in days from the deadline: { $days }

## Steps, by the command that takes them

step-draft_call = Draft the call
step-set_themes = Set the themes
step-announce_call = Announce the call
step-open_call = Open the call
step-extend_deadline = Extend the deadline
step-grant_grace = Grant a grace period after the close
step-close_call = Close the call
step-publish_short_list = Publish the short list
step-publish_final_list = Publish the final list
step-start_implementation = Start the implementation
step-complete_call = Complete the call
step-cancel_call = Cancel the call
step-postpone_projects = Postpone several projects
step-draft_project = Draft the proposal
step-save_form = Fill in the form
step-submit_project = Submit the proposal
step-find_eligible = Find it eligible
step-find_ineligible = Find it not eligible
step-short_list_project = Put it on the short list
step-approve_project = Approve the project
step-put_on_reserve = Put it on the reserve list
step-reject_project = Reject it
step-postpone_project = Postpone the implementation
step-resume_project = Resume the project
step-activate_project = Begin the implementation
step-close_project = Close the project
step-withdraw_project = Withdraw it
step-terminate_project = Terminate the project
step-award_subgrant = Give a sub-grant
step-settle_subgrant = Settle a sub-grant
step-cancel_subgrant = Cancel a sub-grant
step-plan_milestone = Plan a milestone
step-redate_milestone = Move a milestone
step-reach_milestone = Report a milestone as reached
step-miss_milestone = Report a milestone as missed
step-invite_partner = Invite a partner country
step-confirm_partner = Confirm the partnership
step-decline_partner = Decline the partnership
step-withdraw_partner = Leave the partnership
step-replace_partner = Replace a partner country
step-sign_contract = Sign the contract
step-attend_training = Attend the training of owners
step-transfer_budget = Move money between budget lines
step-request_amendment = Request an amendment
step-approve_amendment = Approve an amendment
step-refuse_amendment = Refuse an amendment
step-give_consent = Consent to a change
step-refuse_consent = Refuse a change
step-announce_activity = Announce an activity
step-hold_activity = Report an activity as held
step-submit_report = Submit a progress report
step-submit_final_report = Submit the final report
step-return_report = Return a report
step-endorse_report = Endorse the figures of a report
step-accept_report = Accept a progress report
step-accept_final_report = Accept the final report
step-request_payment = Request a payment
step-approve_payment = Approve a payment
step-refuse_payment = Refuse a payment
step-make_payment = Make a payment
step-receive_refund = Receive a refund
step-visit_project = Visit the project
step-answer_finding = Answer a finding of a visit
step-return_finding = Return the answer to a finding
step-resolve_finding = Resolve a finding of a visit
step-check_closing_item = Tick an item of the closing list
step-start_preappraisal = Start the preliminary appraisal
step-close_final_stage = Close the final stage
step-end_year = End the year of implementation
step-send_to_focal_point = Send it to the focal point
step-return_to_owner = Return it to the owner
step-endorse_project = Endorse it as focal point
step-revise_draft = Revise the draft
step-lapse_project = Let it lapse
step-submit_final_fiche = Submit the final fiche
step-request_revision = Request a revision
step-resubmit_fiche = Resubmit the fiche
step-miss_final_stage = Miss the final stage
step-miss_revision = Miss the revision
step-expire_reserve = Close the reserve list
step-decline_project = Decline the grant
step-assign_assessors = Assign assessors
step-set_envelope = Set the sum of the call
step-propose_promotion = Propose the next of the reserve list
step-promote_project = Promote it from the reserve list
step-report_proof = Report the proof of a condition
step-accept_proof = Accept a proof
step-reject_proof = Reject a proof
step-correct_project = Correct a recorded fact

# Events that deadlines count from.
happening-project_partner_invited = the invitation of a partner country
happening-project_submitted = the submission of the proposal
happening-project_report_submitted = the hand-in of a report
happening-project_report_returned = the return of a report
happening-project_activity_held = an activity
happening-project_approved = the approval of the project
happening-project_revision_requested = the request for a revised document
happening-project_amendment_requested = the request for an amendment
happening-project_payment_requested = the request for a payment
happening-project_proof_reported = the proof of a condition
happening-project_finding_answered = the answer to a finding
