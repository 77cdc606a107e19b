# Why a command was refused: refusal-<code>, and what would make it pass: refusal-<code>-advice.
# Arguments carry the names of the refusal's fields; both messages of a code may be given all of them.

# $needs: role messages in a row
refusal-role-missing = Your account may not do this. It needs one of these roles: { $needs }. { $held ->
    [none] It has no role.
   *[other] It has: { $held }.
}
refusal-role-missing-advice = Sign in with an account that holds one of these roles, or ask the Coordination Office.

# $what: one of project, call, institution, account, mail, milestone, contact, registration, focal_point, rules; $code
refusal-already-exists = { $what ->
    [project] The project { $code } exists already.
    [call] The call { $code } exists already.
    [institution] The institution { $code } exists already.
    [account] The account { $code } exists already.
    [mail] The mail { $code } exists already.
    [milestone] The milestone { $code } exists already.
    [contact] A contact is already named: { $code }.
    [registration] The registration { $code } exists already.
    [rules] These rules are already kept: { $code }.
    [subgrant] The sub-grant { $code } exists already.
    [focal_point] { $code } is already on duty as a focal point for this area.
    [assessor] The proposal is already given to { $code }.
    [score] { $code } has already scored this proposal.
    [conflict] A conflict is already declared for { $code }.
    [person] { $code } is already listed.
    [ordinal] Another call of the programme has that number: { $code }.
    [rank] Another project has the place { $code } on the reserve list.
    [panel] The panel { $code } exists already.
    [recusal] { $code } has already left the room for this project.
    [vote] { $code } has already voted.
    [ballot] The vote on the project { $code } was already opened.
    [wording] The wording { $code } exists already.
    [feed] The calendar { $code } exists already.
    [event] The log has no event { $code } yet.
    [webhook] The webhook { $code } exists already.
    [deputy] { $code } is already a deputy on some of these days.
    [postponement_wish] A postponement to { $code } has already been asked for.
    [document] The document { $code } is already filed.
    [refund] The refund { $code } of this day and amount is already entered.
   *[other] { $code } exists already.
}
refusal-already-exists-advice = { $what ->
    [score] Nothing is left to do: a score is given once.
    [vote] Nothing is left to do: a vote is given once.
    [ordinal] Give the call the next number of its programme, or cancel the other one first.
    [rank] Choose a place that is free.
    [assessor] Nothing is left to do: it holds already.
    [ballot] Nothing is left to do: it holds already.
    [conflict] Nothing is left to do: it holds already.
    [deputy] Nothing is left to do: it holds already.
    [focal_point] Nothing is left to do: it holds already.
    [person] Nothing is left to do: it holds already.
    [postponement_wish] Nothing is left to do: it holds already.
    [recusal] Nothing is left to do: it holds already.
   *[other] Choose another code, or change the entry that is there.
}

# $what: as above, also what a project, its grant or a programme holds; $code: a name where it is a country
refusal-missing = { $what ->
    [holiday] { $code } is not confirmed.
    [act] The call has no act { $code } that could be taken back.
    [project] There is no project { $code }.
    [call] There is no call { $code }.
    [institution] There is no institution { $code }.
    [account] There is no account { $code }.
    [mail] There is no mail { $code }.
    [milestone] The project has no milestone { $code }.
    [partner] The project has no partnership with { $code } in this role.
    [contact] No contact is named for { $code }.
    [registration] There is no registration { $code }.
    [rules] There are no rules { $code }.
    [role] There is no role { $code }.
    [programme] There is no programme { $code }.
    [first_stage] The programme’s rules name no first stage.
    [type] The programme knows no kind of project { $code }.
    [form] The rules have no form { $code }.
    [subgrant] The project has no sub-grant { $code }.
    [checklist_item] The programme’s checklist has no item { $code }.
    [focal_point] { $code } is not on duty as a focal point for this area.
    [assessor] { $code } is not an assessor.
    [criterion] The rubric has no criterion { $code }.
    [conflict] No conflict is declared for { $code }.
    [condition] The approval has no condition { $code }.
    [panel] There is no panel { $code }.
    [member] { $code } is not a member of the panel.
    [presence] { $code } is not recorded as present.
    [ballot] No vote is open on the project { $code }.
    [wording] There is no mail { $code } whose words could be written.
    [feed] There is no calendar { $code }.
    [recipient] Nobody is written to at { $code }.
    [webhook] There is no webhook { $code }.
    [deputy] { $code } is no deputy of this account.
    [postponement_wish] No postponement of { $code } has been asked for.
    [document] The project has no document { $code }.
    [consent] { $code } was not asked to agree to this change.
    [contract] The project has no contract { $code }.
    [line] The budget has no line { $code }.
    [report] The project has no report { $code }.
    [amendment_to_begin] No approved amendment of { $code } is still to begin.
    [amendment] The project has no amendment { $code }.
    [payment] The project has no payment { $code }.
    [activity] The contract has no activity { $code }.
    [finding] No visit noted a finding { $code }.
    [closing_item] The programme’s closing checklist has no item { $code }.
    [obligation] There is no duty { $code }.
    [decision] The docket has no decision { $code }.
    [event] The log has no event { $code }.
    [renewal] { $code } has no consent to renew now: only a country that had confirmed is asked again, and only once.
   *[other] { $code } was not found.
}
refusal-missing-advice = { $what ->
    [presence] Record the member as present first.
    [ballot] Open the vote on the project first.
    [assessor] Name an account that has the role of assessor.
    [consent] See on the page of the project which countries the amendment concerns.
    [recipient] Check how the address is written, or name it as a contact first.
    [amendment_to_begin] An amendment that holds from a later day begins on it without anybody’s doing.
    [renewal] See on the page of the project whose consent is to be renewed.
    [partner] Invite the country first, or name it in the role in which it takes part.
   *[other] Check the code, or create the entry first.
}
# $head: a budget head
refusal-head-not-listed = “{ $head }” is not a budget head of the programme.
# $listed: codes of budget heads in a row
refusal-head-not-listed-advice = Name one of these budget heads: { $listed }.

# $field: one of reason, title, name, email, roles, themes, closes, rules
refusal-empty = { $field ->
    [place] The place is missing.
    [source] Who said so is missing.
    [reason] A reason is missing.
    [title] A title is missing.
    [name] A name is missing.
    [email] A mail address is missing.
    [subject] A subject is missing.
    [text] A text is missing.
    [roles] At least one role is missing.
    [themes] At least one theme is missing.
    [closes] The last day for proposals is not set.
    [rules] The rules of the call are not set.
    [project_type] The kind of project is not chosen.
    [part] What was acted on is not named, such as the key of the payment.
    [beneficiary] The beneficiary is missing.
   *[other] A required field is empty: { $field }.
}
refusal-empty-advice = Fill it in and send the form again.

# $country
refusal-partner-is-owner = { $country } owns this project and cannot also be its partner.
refusal-partner-is-owner-advice = Choose another country.

# $country
refusal-not-a-member-state = { $country } is not a member state.
refusal-not-a-member-state-advice = Choose one of the 57 member states.

# $country; $state: a link message; $needs: link messages in a row
refusal-link-state = This is not possible for { $country }: the partnership is { $state }, and must be { $needs }.
refusal-link-state-advice = Look at the partnership on the project’s page; its state may have changed meanwhile.

# $start; $end
refusal-end-before-start = The end ({ $end }) comes before the start ({ $start }).
refusal-end-before-start-advice = Give an end on or after { $start }.

# $from, $to: years
refusal-year-not-later = A project can only be postponed to a later year: { $to } is not after { $from }.
refusal-year-not-later-advice = Give a year after { $from }.

# $key: the milestone; $state: a milestone message
refusal-milestone-over = The milestone { $key } can no longer be changed: { $state }.
refusal-milestone-over-advice = Enter a correction instead if what is recorded is wrong.

refusal-nothing-selected = No project is selected.
refusal-nothing-selected-advice = Select at least one project.

# $old, $new: last days, or times of them
refusal-deadline-not-later = The new deadline ({ $new }) is not after the present one ({ $old }).
refusal-deadline-not-later-advice = Give a later one than { $old }. A deadline can be extended, never shortened.

# $date; $zone
refusal-deadline = The deadline { $date } cannot be determined in the time zone { $zone }.
refusal-deadline-advice = Check the date and the time zone in the programme’s rules.

refusal-nothing-to-correct = The correction changes nothing.
refusal-nothing-to-correct-advice = Give a value that differs from the recorded one.

# $project; $call
refusal-not-in-call = The project { $project } does not belong to the call { $call }.
refusal-not-in-call-advice = Select only projects of this call.

# $call
refusal-own-call = The project belongs to the call { $call } already.
refusal-own-call-advice = Name another call, or none.
# $call
refusal-call-over = The call { $call } has ended.
refusal-call-over-advice = Name a call that still runs, or none.

# $project; $refusal: the refusal of that project in full
refusal-one-of-many = Project { $project }: { $refusal } Nothing was written for the other projects either.
refusal-one-of-many-advice = Leave the project { $project } out, or resolve what stands in its way.

# $stage
refusal-no-way-back = There is no earlier stage to return to from “{ $stage }”.
refusal-no-way-back-advice = A project comes back from a postponement, a suspension or the close of its call only.

# $stage: the present stage, or none; $open_in: stages in a row, or none
refusal-not-open-in-stage = { $stage ->
    [none] This step is not possible yet.
   *[other] This step is not possible in the stage “{ $stage }”.
}
refusal-not-open-in-stage-advice = { $open_in ->
    [none] It is only possible at the very beginning.
   *[other] It is possible in: { $open_in }.
}

# $explanation: the programme's own explanation, or none when the condition could not be checked
refusal-guard = { $explanation ->
    [none] A condition of the programme’s rules could not be checked, so nothing was done.
   *[other] { $explanation }
}
refusal-guard-advice = Meet the condition of the programme’s rules, then try again.
# $who: those who may apply, in the words of the programme
refusal-guard-applicants = Those who may apply: { $who }.
# $ways: what would have to change, in a row
refusal-guard-lacks = What would make it pass: { $ways }.
# $one, $other: two ways
refusal-guard-or = { $one } – or { $other }
# $fact: its name
refusal-guard-yes = “{ $fact }” must hold
# $fact: its name
refusal-guard-no = “{ $fact }” must not hold
# $fact: its name; $bound, $now: how much is needed, and how much there is
refusal-guard-at-least = { $fact }: at least { $bound } (now { $now })
# $fact: its name; $bound, $now: how much is allowed, and how much there is
refusal-guard-at-most = { $fact }: at most { $bound } (now { $now })
# $fact: its name; $codes: names in a row
refusal-guard-one-of = { $fact }: one of these: { $codes }
# $fact: its name; $codes: names in a row
refusal-guard-none-of = { $fact }: none of these: { $codes }

# $command: its name
refusal-unknown-command = The programme’s rules do not provide for the step { $command }.
refusal-unknown-command-advice = Check the name of the step against the programme’s rules.

# $field: one of name, email, granted, rank, ordinal, requested, contribution, staff
refusal-malformed = { $field ->
    [minutes] The grace lasts from 1 minute to a day; more is an extension.
    [holiday] A holiday’s key has 1 to 40 small letters, digits and underscores.
    [last] A holiday lasts 14 days at most.
    [quiet] Quiet hours begin and end at full hours from 0 to 23, and not at the same one.
    [name] The name holds characters that a name does not have.
    [subject] The subject must be one line.
    [url] This is not an address of the form https://host/path.
    [webhook] A name has 1 to 40 small letters, digits and hyphens.
    [feed] This is not the digest of a secret address.
    [email] This is not a mail address.
    [granted] The amount must be greater than zero.
    [rank] The place on the reserve list must be 1 or more.
    [ordinal] The number of the call must be 1 or more.
    [amount] The amount must be above zero.
    [spent] The amount spent cannot be below zero.
    [requested] The amount asked for must be greater than zero.
    [contribution] The contribution must not be negative, and in the currency of the amount asked for.
    [staff] At least one person must do the work.
    [envelope] The envelope must be greater than zero, and in the programme’s currency.
    [title] The title must be one line, without control characters.
    [place] The place must be one line, without control characters.
    [acronym] The short name must be one line, without control characters.
    [beneficiary] The beneficiary’s name must be one line, without control characters.
   *[other] A value is not written as it must be: { $field }.
}
refusal-malformed-advice = Correct the value and send the form again.

# $code
refusal-named-twice = { $code } is named twice.
refusal-named-twice-advice = Name it only once.

# $year, $first, $last: years
refusal-year-out-of-range = The year { $year } does not lie between { $first } and { $last }.
refusal-year-out-of-range-advice = Give a year from { $first } to { $last }.

# $mail; $state: a mail-state message
refusal-mail-over = What became of the mail { $mail } is already known: { $state }.
refusal-mail-over-advice = There is nothing to do.
# $mail; $state: a mail-state message
refusal-mail-not-held = The mail { $mail } is not kept back. Its state: { $state }.
refusal-mail-not-held-advice = Keep the mail back first.
refusal-mail-under-way = The mail { $mail } is still on its way. Its state: { $state }.
refusal-mail-under-way-advice = Only what did not arrive is sent again.

refusal-states-unnamed = Only the Coordination Office counts states without naming them, for what a document tells.
refusal-states-unnamed-advice = Invite the partner countries by name.

# $address
refusal-address-suppressed = No mail is sent to { $address } any more, because mails came back from it or it was taken off.
refusal-address-suppressed-advice = Choose “Write to an address again” once it works, then send the mail again. If the person has another address, enter that one.

# $field; $length: characters it has; $most: characters it may have
refusal-too-long = { $field ->
    [subject] The subject has { $length } characters; at most { $most } are taken.
    [text] The text has { $length } characters; at most { $most } are taken.
    [title] The title has { $length } characters; at most { $most } are taken.
    [name] The name has { $length } characters; at most { $most } are taken.
    [place] The place has { $length } characters; at most { $most } are taken.
   *[other] { $field } has { $length } characters; at most { $most } are taken.
}
refusal-too-long-advice = Shorten it and send the form again.

# $address
refusal-address-script = The mail address { $address } is not written in Latin letters.
refusal-address-script-advice = Give the address in Latin letters that belongs to the same mailbox.
# $field: subject or text; $name: of the placeholder; $line; $column; $nearest: the one probably meant, or none
refusal-unknown-placeholder = { $field ->
    [subject] This mail has no placeholder { $name } (subject, line { $line }, column { $column }).
   *[text] This mail has no placeholder { $name } (text, line { $line }, column { $column }).
}
refusal-unknown-placeholder-advice = { $nearest ->
    [none] Use only the placeholders that are listed beside the mail.
   *[other] Did you mean { $nearest }?
}
# $name: a placeholder
refusal-lacking-placeholder = The text lacks { $name }, without which this mail says nothing.
refusal-lacking-placeholder-advice = Put the placeholder { $name } in double braces where the text is to tell it.
# $field: subject or text; $line; $message: what the reader of placeholders says, in English
refusal-unreadable-wording = { $field ->
    [subject] The subject cannot be read (line { $line }): { $message }
   *[text] The text cannot be read (line { $line }): { $message }
}
refusal-unreadable-wording-advice = Check the marks around the placeholders.

# $command: its name
refusal-needs-rules = The step { $command } is only possible under the rules of a programme.
refusal-needs-rules-advice = Publish the rules of the programme first.

# $account
refusal-not-assigned = This proposal is not given to { $account }.
refusal-not-assigned-advice = Ask the Coordination Office to assign it.

# $account; $ground: a ground message
refusal-conflict-of-interest = { $account } must not judge this proposal: { $ground }.
refusal-conflict-of-interest-advice = Choose an assessor who has nothing to do with it.

# $stage
refusal-not-scored = Proposals in the stage “{ $stage }” are not scored.
refusal-not-scored-advice = Scores are given between the check of eligibility and the short list.

# $criterion: its label
refusal-mark-missing = The criterion “{ $criterion }” has no mark.
refusal-mark-missing-advice = Give every criterion a mark.

# $criterion: its label; $lowest; $highest
refusal-mark-off-scale = The mark for “{ $criterion }” does not lie between { $lowest } and { $highest }.
refusal-mark-off-scale-advice = Give a whole number from { $lowest } to { $highest }.

# $criterion: its label; $below
refusal-comment-needed = A mark below { $below } for “{ $criterion }” needs a comment.
refusal-comment-needed-advice = Say in a sentence what is lacking.

refusal-nothing-to-assign = There is nothing to assign.
refusal-nothing-to-assign-advice = Either every proposal has its assessors, or no assessor may judge those that lack one; open accounts of assessors first.

# $missing: projects in a row, or none; $foreign: the same
refusal-not-the-list = The list must name exactly the projects of this call that were decided on.{ $missing ->
    [none] {""}
   *[other] {" "}Left out: { $missing }.
}{ $foreign ->
    [none] {""}
   *[other] {" "}Not decided on, or not of this call: { $foreign }.
}
refusal-not-the-list-advice = Compare the list with the board, and decide first on whom it should name.
# $items: items of the checklist in a row
refusal-items-open = Every item of the eligibility checklist must be answered with yes. Still lacking: { $items }.
refusal-items-open-advice = Answer these items with yes, or find the proposal ineligible.
# $left: an amount
refusal-grant-not-stated = The amount of the grant is not stated. Left of the call’s envelope: { $left }.
refusal-grant-not-stated-advice = State the amount.
# $asked: an amount; $wants: ISO code of a currency
refusal-grant-in-other-currency = The call’s envelope is in { $wants }; asked: { $asked }.
refusal-grant-in-other-currency-advice = State the amount in { $wants }.
# $asked, $left: amounts
refusal-grant-over-envelope = The grant exceeds what is left of the call’s envelope. Asked: { $asked }; left: { $left }.
refusal-grant-over-envelope-advice = Grant at most { $left }, enlarge the envelope, or put the project on the reserve list.
# $sector; $nearest: the area that was probably meant, or none
refusal-unknown-area = No programme has an area { $sector }.
refusal-unknown-area-advice = { $nearest ->
    [none] Choose one of the areas that stand in the rules of the programmes.
   *[other] Did you mean { $nearest }?
}
# $account; $lacks: account, open, role or country; $nearest: the account that was probably meant, or none
refusal-not-a-focal-point = { $lacks ->
    [account] { $account } cannot be focal point: there is no such account.
    [open] { $account } cannot be focal point: the account is closed.
    [role] { $account } cannot be focal point: the account does not have that role.
   *[country] { $account } cannot be focal point here: the account acts for another country than the institution.
}
refusal-not-a-focal-point-advice = { $nearest ->
    [none] Name an open account that has the role of focal point and acts for the country of the institution, or open one first.
   *[other] Did you mean { $nearest }?
}

# $condition: its key; $state: a condition message
refusal-condition-state = The condition { $condition } is { $state }.
refusal-condition-state-advice = Look at the conditions on the project’s page; the state may have changed meanwhile.

refusal-nobody-to-promote = Nobody on the reserve list fits into what is left.
refusal-nobody-to-promote-advice = Raise the envelope, or wait until money is given up.

# $have, $need: numbers
refusal-quorum-not-met = There are too few votes: { $have } of { $need }.
refusal-quorum-not-met-advice = Record who is present, or wait for more votes.

# $project
refusal-vote-open = The vote on the project { $project } is still open.
refusal-vote-open-advice = Close it first.

# $panel
refusal-panel-over = The panel { $panel } has ended.
refusal-panel-over-advice = Call another panel together.

# $account
refusal-may-not-sit = { $account } may not sit on a panel.
refusal-may-not-sit-advice = Members are accounts of the office or of assessors.

# $project; $stage
refusal-no-vote-in-stage = There is no vote on the project { $project } in the stage “{ $stage }”.
refusal-no-vote-in-stage-advice = A vote is opened while the project can be approved, put on the reserve list or rejected.

# $project; $panel
refusal-voted-elsewhere = The panel { $panel }, which has not ended, votes on the project { $project } or has decided on it.
refusal-voted-elsewhere-advice = End the meeting of that panel first.

## Problems that no rule of the programme causes

problem-not-found = This page or entry does not exist, or you may not see it.
problem-unavailable = The service is not available at the moment. Please try again shortly; nothing was lost.
problem-bad-request = The request could not be understood.
# $command: its name; $nearest: the command that was probably meant, or none
problem-unknown-command = There is no command { $command }. { $nearest ->
    [none] All of them are listed by “nidaa commands” and at /api/v1/commands.
   *[other] Did you mean { $nearest }?
}
# $command: its name; $what: one of the sentences below, or what the reader says, in English
problem-data = The data of { $command } cannot be read: { $what }
# $path: where in the data, or none for all of them; $written: how it would be written
misfit-kind = { $path ->
    [none] they must be written { $written }
   *[other] { $path } must be written { $written }
}
# $known: words in a row
misfit-choice = { $path } is one of { $known }
# $path; $code
misfit-currency = { $path }: { $code } is not a currency code of ISO 4217
# $members: names in a row
misfit-missing = { $path ->
    [none] missing are { $members }; they are written { $written }
   *[other] in { $path } is missing: { $members }; it is written { $written }
}
# $member: its name; $known: names in a row; $nearest: the member that was probably meant, or none
misfit-unknown = { $path ->
    [none] there is no { $member } here.
   *[other] in { $path } there is no { $member }.
} { $nearest ->
    [none] Known are { $known }.
   *[other] Did you mean { $nearest }?
}
problem-sign-in-needed = Please sign in to continue.
problem-forbidden = Your account may not do this.
problem-command-reused = This form was already sent with other contents. Please load the page again.
problem-conflict = Somebody else changed this at the same moment. Please look at the present state and try again.

# $role: a role message; $needs: relation messages in a row
refusal-relation-missing = Your role { $role } does not count here. It counts only for { $needs }.
refusal-relation-missing-advice = Ask somebody who stands in this relation to the project, or the Coordination Office.
problem-preview-moved = Something changed since the preview, so this would now have other effects. Look at the new preview before you decide.

# $form: title of the form; $field: the question, in all messages about answers
refusal-answer-unknown = The form “{ $form }” has no question “{ $field }”.
refusal-answer-unknown-advice = Use the names of the form’s own fields.
refusal-answer-not-asked = The form “{ $form }” does not ask “{ $field }” here: it depends on another answer.
refusal-answer-not-asked-advice = Leave it out, or change the answer it depends on.
# $wants: kind of answer
refusal-answer-kind = The answer to “{ $field }” ({ $form }) must be { $wants ->
    [text] a text
    [number] a whole number
    [money] an amount of money
    [date] a date such as 2026-05-31
    [yes_no] yes or no
    [choice] one of the choices
    [country] a country by its two-letter code
    [list] a list
    [group] a list of entries
    [attachment] one or more files
   *[other] of another kind
}.
refusal-answer-kind-advice = Correct the answer and save the form again.
# $words: number of words; $limit: number that would do
refusal-answer-too-long = The answer to “{ $field }” ({ $form }) is too long. Words: { $words }; at most: { $limit }.
refusal-answer-too-long-advice = Shorten the text and save the form again.
# $value; $min, $max: bounds, or none
refusal-answer-out-of-range = The answer to “{ $field }” ({ $form }) is out of bounds: { $value }. { $min ->
    [none] {""}
   *[other] At least: { $min }.
} { $max ->
    [none] {""}
   *[other] At most: { $max }.
}
refusal-answer-out-of-range-advice = Correct the number and save the form again.
# $choice: what was chosen
refusal-answer-no-choice = “{ $field }” ({ $form }) does not offer this choice: { $choice }.
refusal-answer-no-choice-advice = Choose one of those offered.
# $wants: ISO code of a currency
refusal-answer-currency = The amount for “{ $field }” ({ $form }) must be in { $wants }.
refusal-answer-currency-advice = Convert the amount and save the form again.
# $country
refusal-answer-member-state = “{ $field }” ({ $form }) asks for a member state; { $country } is none.
refusal-answer-member-state-advice = Choose one of the 57 member states.
# $file: name of a file
refusal-answer-file = “{ $field }” ({ $form }) does not take the file { $file }: its kind is not accepted, or it has no checksum.
refusal-answer-file-advice = Attach the file in an accepted format.
# $bytes, $limit: sizes
refusal-answer-file-too-large = The file { $file } for “{ $field }” ({ $form }) has { $bytes } bytes; at most: { $limit }.
refusal-answer-file-too-large-advice = Attach a smaller file.
# $file: the name that came; $instead: one that would do
refusal-answer-file-name = A file for “{ $field }” ({ $form }) cannot be called { $file }: its name is too long, or it holds folders or characters that nobody sees.
refusal-answer-file-name-advice = It could be called { $instead }.
refusal-file-not-handed-in = The file { $file } is not here: it was never handed in, or it was removed.
refusal-file-not-handed-in-advice = Hand the file in once more, then name it in the answer.
# $type: media type; $size: a size in words
refusal-file-not-as-said = The answer says something else of the file { $file } than its contents do: it is { $type }, { $size }.
refusal-file-not-as-said-advice = Take kind and size from what was answered when the file was handed in.
# $form; $stage: label or none; $open_in: labels of stages in a row
refusal-form-not-open = { $stage ->
    [none] The form “{ $form }” cannot be filled in yet.
   *[other] The form “{ $form }” cannot be filled in while the project is in the stage “{ $stage }”.
}
refusal-form-not-open-advice = It is filled in here: { $open_in }.
refusal-nothing-changed = What was given is what is known already.
refusal-nothing-changed-advice = Change something, or leave the page.

# $granted, $committed, $asked: amounts
refusal-subgrants-exceed-grant = The grant does not cover this sub-grant. Granted: { $granted }; given out: { $committed }; asked for: { $asked }.
refusal-subgrants-exceed-grant-advice = Ask for less, or settle or cancel another sub-grant first.
refusal-nothing-granted = No amount was granted to this project, so nothing can be passed on.
refusal-nothing-granted-advice = The Coordination Office records the amount when it approves the project.
# $key; $state: word for the state
refusal-subgrant-over = The sub-grant { $key } is already { $state }.
refusal-subgrant-over-advice = Award a new sub-grant under another key.
# $given, $spent: amounts
refusal-spent-more-than-given = More was spent than was given. Given: { $given }; spent: { $spent }.
refusal-spent-more-than-given-advice = Only what was given can be accounted for; the rest is for the beneficiary to pay.
# $settled, $paid: amounts
refusal-settled-over-paid = Sub-grants would account for { $settled }, and only { $paid } were paid to the project.
refusal-settled-over-paid-advice = Settle what was passed on from the payments made; the rest once it is paid.
# $wants: ISO code of a currency
refusal-wrong-currency = The amount must be in { $wants }, the currency of the grant.
refusal-wrong-currency-advice = Convert the amount and send it again.
# $duty: its key
refusal-duty-over = The duty { $duty } has ended.
refusal-duty-over-advice = Look at its history: it was met, or is owed no longer.
# $label: of the other duty; $duty: its key; $project: its code, or none
refusal-granted-elsewhere = This duty has its time because another one was granted it: { $label } ({ $duty }){ $project ->
        [none] .
       *[other] , of project { $project }.
    }
refusal-granted-elsewhere-advice = Take the time back there, at the duty { $duty }: this one gives it back with it.

## What a refusal by a policy rests on

# $file; $line
refusal-grounds-place = The rule stands in { $file }, line { $line }.
# $programme; $version; $line
refusal-grounds-kept = The rule stands in line { $line } of version { $version } of the rules of { $programme }, whose file is no longer loaded.
# $source: an address, or none
refusal-grounds-stated = { $source ->
    [none] The programme says so.
   *[other] The programme says so: { $source }
}
# $source: an address, or none
refusal-grounds-inferred = { $source ->
    [none] We infer this; the programme does not say it in these words.
   *[other] We infer this from { $source }; the programme does not say it in these words.
}
# $source: an address, or none
refusal-grounds-assumed = This is our own default, not a rule of the programme.
# $fact: a fact; $value: what it is, in words
refusal-grounds-fact = { $fact }: { $value }
# $facts: a list of names with their values
refusal-grounds-facts = What was looked at: { $facts }

## Facts that conditions read

fact-owner_kind = kind of owner
fact-partners_named = partner countries named
fact-partners_confirmed = partner countries that have confirmed
fact-call_stage = stage of the call
fact-in_time = before the deadline
fact-theme = theme of the proposal
fact-call_themes = themes announced for the area
fact-none-call_themes = none is announced for it yet
fact-milestones_open = open milestones
fact-milestones_total = milestones
fact-themes = themes of the call
fact-close_ahead = the close is still to come
fact-has_close = closing date set
fact-closes = close of the call
fact-letters_lacking = partner countries without a letter
fact-renewals_lacking = what is still to be renewed
fact-consents_lacking = partners that have not agreed
fact-projects_open = projects that have not ended
fact-answers_missing = questions of the form still open
fact-project_type = type of project
fact-providers_named = training providers named
fact-owner_institution_kind = kind of the owning institution
fact-owner_institution_country = country of the owning institution
fact-subgrants_open = open sub-grants
fact-has_contract = contract signed
fact-days_to_contract_end = days to the end of the contract
fact-contract_months = months the contract runs
fact-notice_days = days of notice
fact-activities_unreported = activities held that no report tells of
fact-activities_open = activities not yet reported
fact-reports_open = open reports
fact-revision_rounds = rounds of revision
fact-report_endorsed = report endorsed
fact-findings_open = open findings of visits
fact-only_gives_up = only gives up what was planned
fact-consents_open = consents still asked for
fact-transfer_basis_points = share moved between budget heads
fact-granted = amount granted
fact-paid = amount paid
fact-spent = amount accounted for
fact-committed = amount paid or asked for
fact-eligible = eligible cost
fact-payment = amount of the payment
fact-payment_kind = kind of payment
fact-payment_approvals = approvals of the payment
fact-closing_items_open = open items of the closing list
fact-acts_as = roles acted in
fact-relations = what the account is to it
fact-registered = registered in the area today
fact-focal_point_on_duty = a focal point of the area on duty today
fact-institution_kind = kind of institution
fact-checklist_open = open items of the eligibility list
fact-checklist_failed = items not met
fact-passed = deadlines that have passed
fact-contribution_percent = owner’s contribution, in percent
fact-letters_missing = letters of partners missing
fact-revision_late = revision overdue
fact-milestone_late = milestone overdue
fact-fiche_rounds = rounds of revision
fact-project_stages = stages of the projects
fact-projects_begun = projects of the call whose contract was signed or whose work has begun
fact-refunds_outstanding = projects that must still give money back
fact-final_documents_late = projects whose final document can no longer come
fact-average = average of the scores
fact-conditions_open = conditions still open
fact-fits_envelope = the grant fits into the money of the call
fact-money_left = money left in the call
fact-over_ceiling = amount above the ceiling of a project
fact-reserve_ahead = projects before it on the reserve list
fact-scores = scores handed in
fact-time_granted = more time was granted
fact-area = area of the project
fact-decision = decision that is taken back
fact-refunds_since = refunds received since that decision
fact-step = step that is taken back
fact-with_call = goes back with a step of the call
fact-returns_to = stage to which the project returns
fact-renewals_open = consents and documents still to be renewed
owner-kind-state = a country
owner-kind-institution = an institution
fact-value-true = yes
fact-value-false = no

# $docket
refusal-nothing-prepared = Nothing is prepared on the docket { $docket }.
refusal-nothing-prepared-advice = Prepare a decision first.
# $command: its name
refusal-not-to-prepare = The step { $command } cannot wait on a docket.
refusal-not-to-prepare-advice = Prepare the single steps instead.
# $command: its name; $why: what is wrong, for whoever wrote it
refusal-unpreparable = The step { $command } cannot be prepared: { $why }
refusal-unpreparable-advice = Correct the name or the data of the step.
# $place: its number; $decision: its key; $command: its name; $refusal: why
refusal-decision-refused = Decision { $place } of the docket, { $decision } ({ $command }), is refused, so nothing of the docket was carried out: { $refusal }
refusal-decision-refused-advice = Take this decision off the docket, or remove the reason.
refusal-one-of-set = Command { $place } of the set ({ $command }) is refused, so none of them was carried out: { $refusal }
refusal-one-of-set-advice = Take this command out of the set, or remove the reason.

problem-file-empty = The file is empty. Choose a file that has something in it.
# $limit: a size in words
problem-file-too-large = The file is too large: at most { $limit } are taken.
# $found: a media type; $kinds: kinds of files in a row
problem-file-kind = Files of this kind are not taken. Taken are { $kinds }; by its contents this file is { $found }.

## Money and people: what was reported, why and when a project waits

# $asked, $reported: amounts
refusal-eligible-over-reported = { $asked } is more than what the reports say was spent: { $reported }.
refusal-eligible-over-reported-advice = Accept at most { $reported }, or send the final report back.
# $code: the code that was named, or none; $listed: the reasons that the programme lists
refusal-reason-not-listed = { $code ->
    [none] The reason of a postponement names a code, so that postponements can be counted.
   *[other] The programme does not list the reason { $code }.
}
refusal-reason-not-listed-advice = Name one of these: { $listed }.
# $year
refusal-early-return = The project was postponed to { $year }; whoever takes it up before that year says why.
refusal-early-return-advice = Give a reason in words, or wait until { $year }.
refusal-envelope-not-set = The sum of the grants of this call was never set, so nothing bounds its final list.
refusal-envelope-not-set-advice = Set the envelope of the call, then publish the list.
