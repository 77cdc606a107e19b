# The rules of the programmes as a guideline for readers: docs/rules.*.md.

rules-title = Rules of the programmes
rules-intro = This page is written from the policy files of the programmes and says what the program does; it is not the official guideline of a programme. Beside each rule of these parts stands how well it is attested: who may apply, the kinds of projects, the areas open to projects, the money, the dates and figures, who sees a project, the conditions, the eligibility checklist, the criteria and the reasons of postponements. Stages, steps, roles, forms, deadlines, duties and mails have no such mark: they are how the program carries these rules out.
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
# $amount, in whole units; $currency: said as "in" the currency
rules-money-amount = The grants of a call together come to { $amount } at most, { $currency }.
# $currency: said as "in" the currency
rules-money-open = Each call names the sum of its year, { $currency }.
# $amount, in whole units; $currency: said as "in" the currency
rules-money-ceiling = The largest grant of one project is { $amount }, { $currency }.
rules-figures = Dates and figures
rules-call = The life of a call
rules-project = The life of a project
rules-stages = Stages
rules-sight = Who sees a project
# $stages are names of stages.
rules-sight-involved = Only the office and those concerned (its owner, its partners and their focal points) see it: { $stages }.
# $stages are names of stages.
rules-sight-unnamed = Everyone sees it, but not whose it is nor of which country; those concerned see everything: { $stages }.
rules-sight-everyone = In every other stage, everyone sees it.
rules-steps = Steps
rules-conditions = Conditions
rules-forms = Forms
rules-deadlines = Deadlines and reminders
rules-duties = Duties
rules-duties-debtor = Whoever owes a duty answers for it. The step that fulfils it may also be taken by the others whom the table of steps names.
rules-duties-workdays = A reminder before a deadline that would fall on a day off in the recipient’s country is sent on the working day before; what is sent after a missed deadline waits for the next working day.
# $stages: names of stages
rules-duties-rest = While a project is in one of these stages, its terms rest and nobody is reminded of its duties: { $stages }. When it goes on, the days of rest are added to every term counted in days that had not ended before; what is due on a day of the year moves with the project’s year of implementation.
# $duties: names in a row
rules-duties-awake = What is asked for during that time and can be done then is due and reminded all the same: { $duties }.
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
rules-begins = —
rules-stays = no change
rules-back = back to the stage before
rules-final = final
rules-yes = yes
rules-no = no
# $name: of a stage, within a sentence
rules-quoted = “{ $name }”
# $text: what a person is told where the condition does not hold
rules-refused = Refused with the words: “{ $text }”
rules-required-first = yes, before the proposal is submitted
# $stages: names of stages
rules-required-in = yes, before it leaves the stage { $stages }
# $number
rules-group = group { $number }
# $number; $stages: names of stages
rules-group-is = Group { $number }: { $stages }.
rules-groups = In the table, a number stands for a group of stages.
rules-every-stage = every stage
rules-conditional = only under a condition
rules-form-first = Filled in before the proposal is submitted.
rules-form-stages = Filled in at the stage { $stages }.
rules-kind-text = text
rules-kind-number = whole number
rules-kind-money = amount of money
rules-kind-date = day, month or year
rules-kind-yes_no = yes or no
rules-kind-choice = one choice
rules-kind-country = country
rules-kind-list = several choices
rules-kind-group = several entries
rules-kind-attachment = files
# $count
rules-limit-words = { $count ->
    [one] one word at most
   *[other] { $count } words at most
}
# $count
rules-limit-min = at least { $count }
# $count
rules-limit-max = at most { $count }
rules-limit-positive = more than zero
rules-limit-member-states = member states only
rules-due-date = { $date ->
    [call_closes] until midnight at the end of the closing date of the call, or until the time announced with that date
    [call_opens] on the opening date of the call
    [milestone_ends] on the milestone’s last day
    [condition_due] by the day named with the condition
    [finding_due] by the day named with the finding
    [activity_ends] on the last day of the activity
    [contract_starts] on the first day of the contract as it stands
    [contract_ends] on the last day of the contract as it stands
   *[other] { $date }
}
# $due: the day; $time; $zone: its name
rules-due-at = { $due }, until { $time } ({ $zone })
# $count: days; $event: name of the event
rules-due-after = { $count ->
    [one] one day after { $event }
   *[other] { $count } days after { $event }
}
# $count: days; $date: of what
rules-due-past = { $count ->
    [one] one day
   *[other] { $count } days
} after { $date ->
    [call_closes] the closing date of the call
    [call_opens] the opening date of the call
    [milestone_ends] the milestone’s last day
    [condition_due] the last day named with the condition
    [finding_due] the last day named with the finding
    [activity_ends] the last day of the activity
    [contract_starts] the first day of the contract as it stands
    [contract_ends] the last day of the contract as it stands
   *[other] { $date }
}
# $day: day and month; $years: which year after that of the call; $number: of years
rules-due-yearly = { $years ->
    [same] by { $day } of the year of the call
    [next] by { $day } of the year after the call
    [second] by { $day } of the second year after the call
    [third] by { $day } of the third year after the call
   *[other] by { $day }, { $number } years after the call
}
rules-applicants-any = Whoever is entered in the register may begin a proposal. The conditions of its submission and the eligibility checklist say who is admitted.
# $areas: names in a row
rules-areas-open = Open to projects: { $areas }.
# $areas: names in a row
rules-areas-closed = Not open to projects: { $areas }.
rules-money-no-ceiling = No upper limit is set for the grant of one project.
# $roles: each with what its holder is
rules-roles = Where a step names one of these roles, only those of this very project may take it. { $roles }.
# $role; $relation
rules-role-is = { $role }: { $relation }
rules-automatically = automatically
rules-eligibility = Eligibility checklist
rules-criteria = Assessment criteria
rules-postponement-reasons = Reasons of postponements
# $stages, quoted; $assessors: how many; $lowest, $highest, $comment: marks; $pass: a percentage
rules-scale =
    { $assessors ->
        [1] One assessor scores
        [2] Two assessors score
        [3] Three assessors score
       *[other] { $assessors } assessors score
    } each proposal that has reached the stage { $stages }, with a mark from { $lowest } to { $highest } for each criterion. A mark below { $comment } needs a comment. The average must reach { $pass }.
rules-notices = Mails
rules-column-after = After
rules-column-told = Who is told
rules-column-sent = Sent
# $event: what has happened; $about: what the mail tells of it
rules-mail-about = { $event } – { $about }
# What a mail tells where what has happened does not say it.
told-assessor_needed = where another assessor is needed
told-consent_asked = the consent of the country is asked for
told-contract_ready = the contract is to be prepared
told-assessor_left = where it was an assessor’s
told-focal_point_left = where it was a focal point’s
rules-sent-always = always
rules-sent-courtesy = unless such mails were switched off
rules-sent-released = after the office has approved the text
rules-column-item = What must hold
rules-column-reason = Reason
rules-column-criterion = Criterion
rules-column-code = Code
rules-column-weight = Weight
rules-column-owed = To whom
rules-column-reminders = Reminders
rules-column-late = Who is told while it is late
rules-kind-texts = several texts
# $size: with its unit
rules-limit-size = { $size } at most
# $hour: of the day
rules-hour = { $hour }:00, the recipient’s time
# $days: numbers of days in a row
rules-before = { $days } before
rules-on-the-day = on the day itself
# $days: numbers of days in a row
rules-after = { $days } after
# $count
rules-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
# $count, with others behind it
rules-days-in-row = { $count }
# $all: so far; $next
rules-row = { $all }, { $next }
# $all: so far; $next: the last
rules-row-end = { $all } and { $next }
# $to: audiences; $count: days
rules-rung = { $count ->
    [one] { $to } after one day
   *[other] { $to } after { $count } days
}
# $all: so far; $next
rules-more = { $all }; { $next }
in-currency-USD = in US dollars
institution-kind-oic_standing_committee = OIC standing committees
institution-kind-oic_standing_committee_secretariat = secretariats of OIC standing committees
institution-kind-oic_subsidiary_body = OIC subsidiary bodies
institution-kind-oic_subsidiary_organ = OIC subsidiary organs
institution-kind-oic_specialized_institution = OIC specialised institutions
institution-kind-oic_affiliated_institution = OIC affiliated institutions
institution-kind-oic_principal_organ = principal organs of the OIC
institution-kind-oic_general_secretariat_unit = units of the OIC General Secretariat
institution-kind-oic_mechanism = mechanisms of the OIC
institution-kind-oic_mission = missions of the OIC
institution-kind-oic_network = networks of the OIC
institution-kind-national_body = national bodies
institution-kind-national_focal_point = national focal points
institution-kind-government = governments
institution-kind-ministry = ministries
institution-kind-directorate = directorates
institution-kind-public_institution = public institutions
institution-kind-public_body = public bodies
institution-kind-international_organization = international organisations
institution-kind-un_body = United Nations bodies
institution-kind-islamic_institution = Islamic institutions
institution-kind-islamic_organization = Islamic organisations
institution-kind-non_profit = non-profit organisations
institution-kind-ngo = non-governmental organisations
institution-kind-university = universities
institution-kind-company = companies

## Steps, by the command that takes them

step-draft_call = Draft the call
step-set_themes = Set the themes
step-announce_call = Announce the call
step-open_call = Open the call
step-extend_deadline = Extend the deadline
step-grant_grace = Allow, before the close, some minutes after it for proposals on their way
step-close_call = Close the call
step-publish_short_list = Publish the short list
step-publish_final_list = Publish the final list
step-start_implementation = Start the implementation
step-complete_call = Complete the call
step-cancel_call = Cancel the call
step-postpone_projects = Postpone several projects
step-revert_postponements = Take back the postponement of several projects
step-revert_call_step = Take a step of the call back
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
step-withdraw_project = Withdraw the proposal or project
step-terminate_project = Terminate the project
step-award_subgrant = Award a sub-grant
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
step-attend_training = Record that the owner attended the training
step-transfer_budget = Move money between budget lines
step-request_amendment = Request an amendment
step-approve_amendment = Approve an amendment
step-refuse_amendment = Refuse an amendment
step-begin_amendments = Let an amendment take effect on its day
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
step-check_closing_item = Confirm an item of the closing checklist
step-start_preappraisal = Start the preliminary appraisal
step-close_final_stage = Close the final stage
step-end_year = End the year of implementation
step-send_to_focal_point = Send it to the focal point
step-return_to_owner = Return it to the owner
step-endorse_project = Endorse it as focal point
step-revise_draft = Revise the draft
step-lapse_project = Let it lapse
step-readmit_project = Let a late proposal in
step-submit_final_fiche = Submit the final document
step-request_revision = Request a revision
step-resubmit_fiche = Submit the revised document
step-miss_final_stage = End a proposal whose document did not come
step-miss_revision = End a proposal whose revised document did not come
step-expire_reserve = End its place on the reserve list
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
happening-project_report_submitted = the submission of a report
happening-project_report_returned = the return of a report
happening-project_activity_held = the report that an activity was held
happening-project_approved = the approval of the project
happening-project_revision_requested = the request for a revised document
happening-project_amendment_requested = the request for an amendment
happening-project_payment_requested = the request for a payment
happening-obligation_time_granted = more time for a duty
happening-obligation_excused = the release from a duty
happening-obligation_decision_reverted = the reversal of a decision about a duty
happening-call_grace_granted = a period of grace for the call
happening-project_proof_reported = the proof of a condition
happening-project_finding_answered = the answer to a finding
happening-call_announced = the announcement of the call
happening-call_cancelled = the cancellation of the call
happening-call_deadline_extended = the extension of the deadline for proposals
happening-call_final_list_published = the publication of the final list
happening-call_opened = the opening of the call
happening-call_postponements_reverted = the taking back of a postponement of several projects
happening-call_projects_postponed = the postponement of several projects
happening-call_promotion_proposed = the proposal to promote the next project of the reserve list
happening-call_short_list_published = the publication of the short list
happening-call_step_reverted = the taking back of a step of the call
happening-call_year_ended = the end of the year of implementation
happening-evaluation_assessor_assigned = the assignment of an assessor
happening-evaluation_scored = the last score of a proposal
happening-mail_bounced = the return of a mail
happening-mail_failed = the failure to deliver a mail
happening-project_activated = the beginning of the implementation
happening-project_activity_announced = the announcement of an activity
happening-project_amendment_approved = the approval of an amendment
happening-project_amendment_refused = the refusal of an amendment
happening-project_amendment_begun = the first day of an amendment
happening-project_consent_refused = the refusal of an amendment by a partner country
happening-project_budget_transferred = a transfer between budget lines
happening-project_closed = the closing of the project
happening-project_condition_met = the acceptance of a proof
happening-project_condition_set = a new condition of the approval
happening-project_contract_signed = the signing of the contract
happening-project_decision_reverted = the reversal of a decision
happening-project_act_reverted = the reversal of what was recorded within a stage
happening-project_declined = the refusal of the grant by its owner
happening-project_fiche_resubmitted = the submission of the revised final document
happening-project_final_fiche_submitted = the submission of the final document
happening-project_final_report_accepted = the acceptance of the final report
happening-project_final_stage_missed = the lapse of a proposal whose final document was not handed in
happening-project_finding_resolved = the resolution of a finding
happening-project_finding_returned = the return of the answer to a finding
happening-project_found_eligible = the decision that the proposal is eligible
happening-project_found_ineligible = the decision that the proposal is not eligible
happening-project_lapsed = the lapse of the proposal
happening-project_readmitted = the admission of a late proposal
happening-project_partner_confirmed = the confirmation of a partnership
happening-project_partner_declined = the refusal of a partnership
happening-project_payment_approved = the approval of a payment
happening-project_payment_made = a payment
happening-project_payment_refused = the refusal of a payment
happening-project_postponed = the postponement of the project
happening-project_postponement_declined = the refusal of a postponement
happening-project_postponement_requested = the request for a postponement
happening-project_promoted = the promotion from the reserve list
happening-project_proof_rejected = the rejection of a proof
happening-project_put_on_reserve = the entry on the reserve list
happening-project_refund_due = the finding that money is to be given back
happening-project_refund_received = the receipt of a refund
happening-project_refund_settled = the return of all that was to be given back
happening-project_rejected = the rejection of the proposal
happening-project_renewals_asked = the request to renew consents and documents
happening-project_report_accepted = the acceptance of a progress report
happening-project_reserve_expired = the removal from the reserve list
happening-project_resumed = the resumption of the project
happening-project_returned_by_focal_point = the return by the focal point
happening-project_revision_missed = the rejection of a proposal whose revised document was not handed in
happening-project_sent_to_focal_point = the transmission to the focal point
happening-project_short_listed = the entry on the short list
happening-project_suspended = the suspension of the project
happening-project_terminated = the termination of the project
happening-project_visit_recorded = a monitoring visit
happening-project_withdrawn = the withdrawal of the project
happening-call_closed = the close of the call
happening-call_implementation_started = the beginning of the year of implementation
happening-evaluation_conflict_lifted = the lifting of a conflict of interest
happening-evaluation_conflict_declared = the declaration of a conflict of interest
happening-evaluation_person_listed = the naming of an assessor as a person who works on the project
happening-project_corrected = the correction of an entry of the project
happening-project_drafted = the beginning of the proposal
happening-project_milestone_planned = the planning of a milestone
happening-project_subgrant_awarded = the award of a sub-grant
happening-webhook_disabled = the disabling of a webhook

## The codes of the programmes: docs/codes.md.

rules-codes = Codes of the programmes
rules-codes-intro = Commands and stories name things by these codes. They are written from the policy files of the programmes.
# $name: of the programme; $code
rules-codes-programme = { $name }: `{ $code }`
rules-codes-call = Stages of a call
rules-codes-project = Stages of a project
# $name: of the form; $code
rules-codes-form = { $name }: `{ $code }`
rules-column-meaning = What it is called
happening-panel_convened = the convening of a panel
happening-panel_moved = the moving of a panel’s meeting
happening-panel_adjourned = the end of a panel’s meeting
happening-account_closed = the closing of an account
