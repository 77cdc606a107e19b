## What an assessor is asked to judge

page-nav-assessments = Assessments
page-assessments-title = Proposals for you to assess
page-assessments-lead = Each is shown without the names of those who make it or take part in it. What is still to be scored comes first.
page-assessments-empty = Nothing is given to you to assess.
# $count: number
page-assessments-count = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}
page-assessments-proposal = Proposal
# $percent: such as 73.5
page-percent = { $percent } %
page-assessment-open = to be scored
# In the following four, $percent: such as 73.5 %
page-assessment-scored = scored: { $percent }
page-assessment-own = Your score: { $percent }
page-assessment-other = Score: { $percent }
page-assessment-weight = weight { $percent }
# $day: the last day
page-assessment-due = by { $day }
page-assessment-requested = Amount asked for
page-assessment-countries = Countries taking part or asked
page-assessment-outputs = Outputs
page-assessment-activities = Activities
page-assessment-others = Scores of others
page-assessment-no-others = Nobody else has scored this proposal yet.
page-assessment-marks = Your marks
# $lowest and $highest: ends of the scale; $below: a mark
page-assessment-hint = Give each criterion a whole number from { $lowest } to { $highest }. A mark below { $below } needs a comment that says why.
page-assessment-points = Mark
page-assessment-comment = Comment
page-assessment-summary = The judgment as a whole
page-assessment-once = A score is given once and cannot be changed afterwards.
page-assessment-give = Give the score
# $criterion: its label; $lowest and $highest: ends of the scale
page-assessment-no-number = Give “{ $criterion }” a whole number from { $lowest } to { $highest }.
page-assessment-conflict = Declare a conflict of interest
page-assessment-conflict-hint = You will then no longer see this proposal, and a score you have given does not count. Only the Coordination Office can take the declaration back.
page-assessment-ground = Why you must not judge it
page-assessment-no-ground = Say why you must not judge this proposal.
page-assessment-note = What it is, in words
page-assessment-declare = Declare the conflict
own-ground-own_country = my country takes part
own-ground-own_institution = my institution owns the project
own-ground-listed_person = I work on the project
own-ground-personal = a personal tie to somebody concerned
own-ground-financial = a financial interest
own-ground-other = another reason
