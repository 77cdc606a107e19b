# Whoever acts in the place of another. How arguments are given: see common.ftl.

## What happened

# $deputy: sign-in name; $from, $until: days
event-account-deputy_appointed = { $deputy } may act in place of this account from { $from } to { $until }.
# $deputy
event-account-deputy_dismissed = { $deputy } may no longer act in place of this account.

## What is refused

# $day
refusal-day-passed = This is over already: { $day }.
refusal-day-passed-advice = Give a day from today on, or a time that is still to come.
# $account, $principal: sign-in names
refusal-not-a-deputy = { $account } may not act in place of { $principal } today.
refusal-not-a-deputy-advice = Ask { $principal } or the Coordination Office to appoint a deputy for these days.

## Pages

# $actor, $principal: sign-in names
page-project-by-deputy = by { $actor } on behalf of { $principal }
page-deputies-title = Deputies
page-deputies-lead = A deputy acts with your rights on the days you give. Every event says who acted and for whom. Scores and votes stay personal.
page-deputies-represents = In whose place you may act
page-deputies-nobody = Nobody has appointed you.
# $principal: name of a person
page-deputies-acting = in place of { $principal }
page-deputies-own = Act for yourself again
# $principal: sign-in name
page-deputies-act = Act in place of { $principal }
page-deputies-mine = Who may act in your place
page-deputies-none = You have no deputy.
# $from, $until: days
page-deputies-days = From { $from } to { $until }
# $deputy: sign-in name
page-deputies-dismiss = Dismiss { $deputy }
page-deputies-login = Sign-in name of the deputy
page-deputies-from = First day
page-deputies-until = Last day
page-deputies-appoint = Appoint a deputy
