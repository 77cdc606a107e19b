# Words of the mails on evaluation and grant, one block a mail. Unless said otherwise sentences are told $code, and
# subjects $title as well.

## What stands before a value

mail-label-comments = To be revised:
mail-label-left = Left of the envelope:
mail-label-number = Contract:
mail-label-authority = Responsible authority:
mail-label-person = Contact person:
mail-label-amount = Amount:
mail-label-paid_on = Paid on:
mail-label-reference = Bank reference:
mail-label-eligible = Eligible cost:
mail-label-owed = Still owed to the owner:
mail-label-back = To be given back:
mail-label-activity = Activity:
mail-label-place = Place:
mail-label-finding = Finding:
mail-label-answer = Answer:
mail-label-condition = Condition:
mail-label-ground = Kind of conflict:
mail-label-proof = Proof:

## What several mails say

# The words on the link of mails about a project.
mail-project-action = See the project
mail-contract_ready-action = See what is needed
mail-changes = What would change:
# $thing: starts, ends, authority, contact, line, activity or partner; $before; $after: the two sides of its change
mail-change = { $thing ->
    [starts] Start of the contract
    [ends] End of the contract
    [authority] Responsible authority
    [contact] Contact person
    [line] Budget line
    [activity] Activity
   *[partner] Partner country
}: { $before } → { $after }
mail-place-online = online
# $code; $date: of the visit
mail-visit_recorded-nothing = Project { $code } was visited on { $date }; nothing is to be set right.
mail-visit_recorded-findings = What is to be set right:
# $finding: its text; $date: last day
mail-visit_recorded-finding = { $finding } – by { $date }

## The mails

mail-project_eligible-subject = Proposal { $code } eligible: { $title }
mail-project_eligible-lead = Proposal { $code } meets the conditions of the call.
mail-project_eligible-next = It is assessed next. There is nothing you need to do now.

# $date: last day
mail-revision_requested-subject = Final document of { $code } to be revised by { $date }: { $title }
mail-revision_requested-lead = A revised final document of project { $code } is asked for, by { $time ->
    [none] the end of { $date }
   *[other] { $date }
}.
mail-revision_requested-next = If it does not arrive in time, the project is not considered any further.

# $round: first or revised
mail-fiche_received-subject = { $round ->
    [first] Final document of project { $code } received: { $title }
   *[revised] Revised document of project { $code } received: { $title }
}
mail-fiche_received-lead = { $round ->
    [first] The final document of project { $code } was handed in and waits for a decision.
   *[revised] The revised final document of project { $code } was handed in and waits for a decision.
}
mail-fiche_received-next = It can be approved, put on the reserve list, rejected, or sent back to be revised.

# $date: close of the call, or none
mail-focal_point_asked-subject = Proposal { $code } waits for your endorsement: { $title }
mail-focal_point_asked-lead = { $date ->
    [none] Proposal { $code } was sent to you as the focal point of its country.
   *[other] Proposal { $code } was sent to you as the focal point of its country; the call closes { $time ->
        [none] at the end of { $date }
       *[other] on { $date }
    }.
}
mail-focal_point_asked-next = Please endorse it, or return it to its owner and say why.

mail-proposal_returned-subject = Proposal { $code } returned by the focal point: { $title }
mail-proposal_returned-lead = The focal point returned proposal { $code }.
mail-proposal_returned-next = Please revise it and send it again before the call closes.

# $rank: place on the list
mail-promotion_proposed-subject = Next on the reserve list: { $code }, { $title }
mail-promotion_proposed-lead = Money is left in the call, and project { $code } is the next on the reserve list, at rank { $rank }.
mail-promotion_proposed-next = Please promote it, or say why it is passed over.

# $date: last day
mail-project_readmitted-subject = Proposal { $code } may be handed in until { $date }: { $title }
mail-project_readmitted-lead = The coordination office lets proposal { $code } in although its call has closed. It may be handed in until { $time ->
    [none] the end of { $date }
   *[other] { $date }
}.
mail-project_readmitted-next = Please complete it and hand it in in time; after that it is not considered any further.

# $what: fiche, revision, money or proposal
mail-project_lapsed-subject = Proposal { $code } has lapsed: { $title }
mail-project_lapsed-lead = { $what ->
    [fiche] Proposal { $code } has lapsed: its final document did not arrive in time.
    [revision] Proposal { $code } has lapsed: its revised document did not arrive in time.
    [money] Proposal { $code } has lapsed: the reserve list of its call is closed.
   *[proposal] Proposal { $code } has lapsed: its call takes no proposals any more.
}
mail-project_lapsed-next = If you have questions, please answer this message.
# $count: number of proposals, at least 2; $call
mail-project_lapsed-many-subject = { $count ->
    [one] { $call }: { $count } proposal has lapsed
   *[other] { $call }: { $count } proposals have lapsed
}
# $count: number of proposals, at least 2; $what: why they ended
mail-project_lapsed-many-lead = { $what ->
    [fiche] { $count ->
        [one] { $count } proposal has lapsed: its final document did not arrive in time.
       *[other] { $count } proposals have lapsed: their final documents did not arrive in time.
    }
    [revision] { $count ->
        [one] { $count } proposal has lapsed: its revised document did not arrive in time.
       *[other] { $count } proposals have lapsed: their revised documents did not arrive in time.
    }
    [money] { $count ->
        [one] { $count } proposal has lapsed: the reserve list of its call is closed.
       *[other] { $count } proposals have lapsed: the reserve list of their call is closed.
    }
   *[proposal] { $count ->
        [one] { $count } proposal has lapsed: its call takes no proposals any more.
       *[other] { $count } proposals have lapsed: their call takes no proposals any more.
    }
}
mail-project_lapsed-many-projects = The proposals:

mail-project_declined-subject = Project { $code } given up by its owner: { $title }
mail-project_declined-lead = The owner of project { $code } gave it up.
mail-project_declined-next = Nothing more is due for it.

# $count: number of projects; $code, $title: of the first
mail-contract_ready-subject = { $count ->
    [one] Contract of project { $code } ready to be signed: { $title }
   *[other] Contracts of { $count } projects ready to be signed
}
mail-contract_ready-lead = { $count ->
    [one] Project { $code } is on the final list, and its contract can be signed.
   *[other] { $count } of your projects are on the final list, and their contracts can be signed.
}
mail-contract_ready-next = Please name the responsible authority and the contact person of each contract.

# $date: last day of the implementation
mail-contract_signed-subject = Contract of project { $code } signed: { $title }
mail-contract_signed-lead = The contract of project { $code } was signed; it runs until the end of { $date }.
mail-contract_signed-next = Payments, activities and reports follow the contract; the page of the project shows them.

# $date: first day on which it would hold
mail-amendment_requested-subject = Amendment of project { $code } requested: { $title }
mail-amendment_requested-lead = A change of the contract of project { $code } was asked for, to hold from { $date }.
mail-amendment_requested-next = Please decide on it once the partners concerned have answered.

# $country; $date: first day on which it would hold
mail-consent_asked-subject = { $country } asked to agree to a change of project { $code }: { $title }
mail-consent_asked-lead = { $country } is asked to agree to a change of project { $code }, to hold from { $date }.
mail-consent_asked-next = Please agree, or refuse and say why. Whatever is not listed stays as it was.

# $country
mail-consent_refused-subject = { $country } refused a change of project { $code }: { $title }
mail-consent_refused-lead = { $country } did not agree to the change of project { $code } that was asked for.
mail-consent_refused-next = The page of the project shows the change; the coordination office decides on it.

# $amendment: its key; $answer: yes or no
mail-amendment_decided-subject = { $answer ->
    [yes] Amendment of project { $code } approved: { $title }
   *[no] Amendment of project { $code } refused: { $title }
}
mail-amendment_decided-lead = { $answer ->
    [yes] The amendment { $amendment } of project { $code } was approved; it is part of the contract.
   *[no] The amendment { $amendment } of project { $code } was refused; the contract stays as it was.
}
mail-amendment_decided-changes = What changes:
mail-amendment_decided-asked = What was asked for:
# $day
mail-amendment_decided-begins = It holds from { $day } on, and not before.
mail-amendment_decided-next = The page of the project shows the contract beside its baseline.

# $payment: its key; $kind: from payment-kind; $amount
mail-payment_requested-subject = Payment of { $amount } requested for project { $code }: { $title }
mail-payment_requested-lead = The payment { $payment } ({ $kind }) of { $amount } was requested for project { $code }.
mail-payment_requested-next = Please approve it, or refuse it and say why.

# $payment: its key; $outcome: approved, refused or made; $nth: number of the approval
mail-payment_decided-subject = { $outcome ->
    [approved] Payment { $payment } of project { $code }, approval { $nth }: { $title }
    [refused] Payment { $payment } of project { $code } refused: { $title }
   *[made] Payment { $payment } of project { $code } made: { $title }
}
mail-payment_decided-lead = { $outcome ->
    [approved] The payment { $payment } of project { $code } has its approval number { $nth }.
    [refused] The payment { $payment } of project { $code } was refused.
   *[made] The payment { $payment } of project { $code } was made.
}
mail-payment_decided-next = The page of the project shows all its payments.

# $report: its key; $kind: progress or final
mail-report_received-subject = Report { $report } of project { $code } received: { $title }
mail-report_received-lead = { $kind ->
    [progress] The progress report { $report } of project { $code } was handed in.
   *[final] The final report { $report } of project { $code } was handed in.
}
mail-report_received-next = The bank looks at its figures, and the coordination office accepts it or returns it and says what is to be revised.

# $report: its key; $outcome: returned, accepted or final
mail-report_judged-subject = { $outcome ->
    [returned] Report { $report } of project { $code } to be revised: { $title }
    [accepted] Report { $report } of project { $code } accepted: { $title }
   *[final] Final report of project { $code } accepted: { $title }
}
mail-report_judged-lead = { $outcome ->
    [returned] The report { $report } of project { $code } was returned; a revised one is asked for.
    [accepted] The report { $report } of project { $code } was accepted.
   *[final] The final report { $report } of project { $code } was accepted, and the eligible cost is fixed.
}
mail-report_judged-next = The page of the project shows what is due next.

# $dates: first and last day
mail-activity_announced-subject = Activity of project { $code }, { $dates }: { $title }
mail-activity_announced-lead = An activity of project { $code } was announced: { $dates }.
mail-activity_announced-next = The page of the project shows all its activities.

# $date: of the visit; $count: number of findings
mail-visit_recorded-subject = Monitoring visit to project { $code }: { $title }
mail-visit_recorded-lead = { $count ->
    [one] Project { $code } was visited on { $date }; { $count } finding is to be answered.
   *[other] Project { $code } was visited on { $date }; { $count } findings are to be answered.
}
mail-visit_recorded-next = Please say for each finding what was done about it.

# $finding: its text, in the subject
mail-finding_answered-subject = Finding of project { $code } answered: { $finding }
mail-finding_answered-lead = The owner of project { $code } answered a finding of a monitoring visit.
mail-finding_answered-next = Please find it set right, or return the answer and say what is lacking.

# $answer: yes or no; $finding: its text, in the subject
mail-finding_judged-subject = { $answer ->
    [yes] Finding of project { $code } set right: { $finding }
   *[no] Answer to a finding of project { $code } returned: { $finding }
}
mail-finding_judged-lead = { $answer ->
    [yes] A finding of the monitoring visit to project { $code } is set right.
   *[no] The answer to a finding of the monitoring visit to project { $code } is not sufficient; another is asked for.
}
mail-finding_judged-next = The page of the project shows what is due next.

mail-conditions_set-subject = Approval of project { $code } under conditions: { $title }
mail-conditions_set-lead = The approval of project { $code } holds under conditions that are still to be met.
mail-conditions_set-conditions = The conditions:
# $condition; $date: last day
mail-conditions_set-condition = { $condition } – by { $date }
mail-conditions_set-next = The page of the project shows each condition with its last day. Please show a proof for each.

# $condition: its text, in the subject
mail-proof_reported-subject = Proof for a condition of project { $code }: { $condition }
mail-proof_reported-lead = The owner of project { $code } showed a proof for a condition of its approval.
mail-proof_reported-next = Please accept it, or reject it and say what is lacking.

# $answer: yes or no; $condition: its text, in the subject
mail-condition_judged-subject = { $answer ->
    [yes] Condition of project { $code } met: { $condition }
   *[no] Proof for a condition of project { $code } rejected: { $condition }
}
mail-condition_judged-lead = { $answer ->
    [yes] A condition of the approval of project { $code } is met.
   *[no] The proof for a condition of the approval of project { $code } is not sufficient; another is asked for.
}
mail-condition_judged-next = The page of the project shows what is due next.

# $amount
mail-budget_transferred-subject = Budget of project { $code } moved by notice: { $title }
mail-budget_transferred-lead = { $amount } was moved between budget lines of project { $code } by notice.
mail-budget_transferred-shifts = What was moved:
# $from, $to: budget lines; $amount
mail-budget_transferred-shift = { $from } → { $to }: { $amount }
mail-budget_transferred-next = There is nothing to decide; the page of the project shows the budget beside its baseline.

# $amount; $date
mail-refund_received-subject = Refund for project { $code } received: { $title }
mail-refund_received-lead = { $amount } came back for project { $code } on { $date }.
mail-refund_received-next = The page of the project shows its accounts.

mail-project_closed-subject = Project { $code } closed: { $title }
mail-project_closed-lead = Project { $code } was carried out and is closed.
mail-project_closed-next = Nothing more is due for it. Thank you for the work done together.

# $call: its name, or none; $date: last day, or none
mail-assessor_assigned-subject = { $date ->
    [none] Proposals for you to assess
   *[other] Proposals for you to assess by { $date }
}
mail-assessor_assigned-lead = { $call ->
    [none] Proposals were given to you to assess{ $date ->
        [none] .
       *[other] , by { $time ->
            [none] the end of { $date }
           *[other] { $date }
        }.
    }
   *[other] Proposals of the { $call } were given to you to assess{ $date ->
        [none] .
       *[other] , by { $time ->
            [none] the end of { $date }
           *[other] { $date }
        }.
    }
}
mail-assessor_assigned-next = You are shown each proposal without the names of those who make it. If you cannot judge one of them freely, please declare the conflict before you score it.
mail-assessor_assigned-action = See what is to be done

mail-proposal_submitted-subject = Proposal of project { $code } handed in: { $title }
mail-proposal_submitted-lead = The proposal of project { $code } was handed in.
mail-proposal_submitted-next = Please check whether it may be admitted.

mail-proposal_scored-subject = Proposal of project { $code } scored by all: { $title }
mail-proposal_scored-lead = All its assessors have scored the proposal of project { $code }.
mail-proposal_scored-next = Its page shows the average and what the programme asks for.

mail-label-missing = Assessors still needed:
mail-assessor_needed-subject = Proposal { $code } needs another assessor: { $title }
mail-assessor_needed-lead = Proposal { $code } has fewer assessors than it needs scores.
mail-assessor_needed-barred = Must not judge it any more:
# $assessor: the account; $ground: a ground message
mail-assessor_needed-line = { $assessor } – { $ground }
mail-assessor_needed-next = Please give it to another assessor. The score of somebody who must not judge it does not count.

# $year: the year asked for
mail-postponement_requested-subject = Postponement to { $year } asked for project { $code }: { $title }
mail-postponement_requested-lead = The owner of project { $code } asks to move its implementation to { $year }.
mail-postponement_requested-next = Please postpone the project, or decline with a reason.

mail-postponement_declined-subject = Project { $code } not postponed: { $title }
mail-postponement_declined-lead = The request to postpone project { $code } was declined.
mail-postponement_declined-next = Its dates stay as they were.

mail-project_suspended-subject = Project { $code } suspended: { $title }
mail-project_suspended-lead = Project { $code } was suspended.
mail-project_suspended-next = Its deadlines rest until it is resumed.

mail-project_activated-subject = Implementation of project { $code } begun: { $title }
mail-project_activated-lead = The implementation of project { $code } has begun.
mail-project_activated-next = The page of the project shows its milestones and their dates.

# $dates: first and last day
mail-activity_held-subject = Activity of project { $code } held: { $title }
mail-activity_held-lead = An activity of project { $code } was held ({ $dates }).
mail-activity_held-next = The page of the project shows who took part.

# $call: the name of the call
mail-year_ended-subject = Implementation year ended: { $call }
mail-year_ended-lead = The implementation year of { $call } has ended.
mail-year_ended-projects = Your projects that are still open:
mail-year_ended-next = Please hand in what is still missing, so that they can be closed.
mail-year_ended-action = See the call

## More time, nothing owed any longer, grace

# $duty; $date: new last day; $code
mail-time_granted-subject = More time until { $date }: { $duty } ({ $code })
# $duty; $moment: last minute; $before: the last day before
mail-time_granted-lead = { $duty }: you have time until { $moment } instead of { $before }.
mail-time_granted-action = See what is to be done
# $duty; $code
mail-duty_excused-subject = No longer to be done: { $duty } ({ $code })
mail-duty_excused-lead = { $duty }: this is owed no longer.
mail-duty_excused-next = You are not reminded of it any more.
mail-duty_excused-action = See the details
# $duty; $code
mail-duty_corrected-subject = Correction: { $duty } ({ $code })
# $duty; $decision: a decision message; $moment: last minute, or none
mail-duty_corrected-lead = { $duty }: what we told you has been taken back: { $decision }. We apologise for the mistake. { $moment ->
    [none] It is owed as before.
   *[other] It is owed as before, until { $moment }.
}
mail-duty_corrected-action = See what is to be done
# $call: the name of the call; $moment: from when on it is too late
mail-grace_granted-subject = { $call }: proposals taken until { $moment }
mail-grace_granted-lead = Proposals to the { $call } that are still on their way at the close are taken until { $moment }.
mail-grace_granted-next = The deadline stays what it was; whoever is ready hands in before it.
mail-grace_granted-action = See the call

# $code; $person: who must not judge it
mail-conflict_declared-subject = Conflict of interest of { $person } in project { $code }: { $title }
mail-conflict_declared-lead = { $person } must not judge the proposal of project { $code }.
mail-conflict_declared-next = Please give the proposal to somebody else where a score is now missing.

## Panels

mail-label-begins = Begins:
mail-panel-action = See the panel
mail-panel-projects = Proposals that come before it for you:

# $panel: code of the panel; $date: the day it meets
mail-panel_convened-subject = Panel { $panel } meets on { $date }
mail-panel_convened-lead = You are called to the panel { $panel }, which meets on { $date }.
mail-panel_convened-next = If you cannot judge one of the proposals freely, please leave the room for it. Nobody is shown for what you voted before a vote is closed.

# $panel; $date: the day it meets now; $before: the day it was to meet, or nothing where it is the same
mail-panel_moved-subject = { $before ->
    [none] Panel { $panel } on { $date }: hour or place changed
   *[other] Panel { $panel } meets on { $date } instead of { $before }
}
mail-panel_moved-lead = { $before ->
    [none] The panel { $panel } meets on { $date }, as it was to, at another hour or place.
   *[other] The panel { $panel } meets on { $date }. It was to meet on { $before }.
}
mail-panel_moved-next = Please tell the coordination office if you cannot come.

# $panel; $date: the day for which it was called together
mail-panel_ended-subject = The meeting of panel { $panel } has ended
mail-panel_ended-lead = The meeting of the panel { $panel }, called for { $date }, has ended. You have nothing more to do for it.
mail-panel_ended-next = Its minutes are on its page.

## Money that is to be given back

mail-refund_due-subject = { $amount } to be given back for project { $code }: { $title }
# $why: one of terminated, withdrawn, accounted; $code; $amount; $date: last day, or nothing
mail-refund_due-lead = { $why ->
    [terminated] Project { $code } was ended before its time, and accepted reports account for less than was paid.
    [withdrawn] Project { $code } was withdrawn, and accepted reports account for less than was paid.
   *[accounted] The final report of project { $code } was accepted, and the grant bears less than was paid.
}{ $date ->
    [none] {" "}{ $amount } must be given back.
   *[other] {" "}{ $amount } must be given back by { $time ->
        [none] the end of { $date }
       *[other] { $date }
    }.
}
mail-refund_due-next = Whoever gives it back, please tell the coordination office the bank’s reference. The page of the project shows its accounts.

## An assessor whose account was closed

# $assessor: the account; $count: proposals that lack a score
mail-assessor_left-subject = { $count ->
    [one] { $count } proposal needs another assessor: { $assessor } has left
   *[other] { $count } proposals need another assessor: { $assessor } has left
}
mail-assessor_left-lead = { $count ->
    [one] The account { $assessor } was closed. { $count } proposal it was to judge has fewer assessors than it needs scores.
   *[other] The account { $assessor } was closed. { $count } proposals it was to judge have fewer assessors than they need scores.
}
mail-assessor_left-projects = Please give to another assessor:
mail-assessor_left-next = The score of a closed account does not count. If the account is opened again, its scores are owed again.
mail-assessor_left-action = See what is due

## A focal point whose account was closed

# $account; $count: areas without a focal point
mail-focal_point_left-subject = { $count ->
    [one] { $count } area lacks a focal point: { $account } has left
   *[other] { $count } areas lack a focal point: { $account } has left
}
mail-focal_point_left-lead = { $count ->
    [one] The account { $account } was closed. It was the focal point of { $count } area in which nobody is on duty since then.
   *[other] The account { $account } was closed. It was the focal point of { $count } areas in which nobody is on duty since then.
}
mail-focal_point_left-seats = Please appoint another focal point:
mail-focal_point_left-next = Until then nobody there endorses proposals. If the account is opened again, it is on duty as before.
mail-focal_point_left-action = See the registry
