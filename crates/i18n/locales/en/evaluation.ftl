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
page-percent = { $percent }%
page-assessment-open = to be scored
# In the following four, $percent: such as 73.5%
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

## The ranking of a call

page-ranking-title = Ranking
page-ranking-lead = Proposals by area, the best average first. Those that lack scores have no place yet.
page-ranking-empty = No proposal of this call is given to an assessor yet.
page-ranking-pass-mark = Average a proposal must reach
page-ranking-envelope = Sum of the call
page-ranking-left = Not granted yet
page-ranking-reckoning = Where the money ends is a reckoning and no decision: what is not granted yet is given in the order of averages, over all areas, to those that passed.
page-ranking-place = Place
page-ranking-average = Average
page-ranking-money = Money
page-ranking-unfinished = scores are missing
page-ranking-passed = passed
page-ranking-failed = below the pass mark
page-ranking-granted = granted
# $rank: number
page-ranking-reserve = reserve list, number { $rank }
page-ranking-within = within the sum
page-ranking-beyond = beyond the sum

## The evaluation of a project

page-evaluation-title = Evaluation
page-evaluation-empty = The proposal is given to nobody.
page-evaluation-scores = Scores that count
# $have and $need: numbers
page-evaluation-counted = { $have } of { $need }
page-evaluation-marks = Marks side by side
page-evaluation-criterion = Criterion
page-evaluation-score = Weighted score
page-evaluation-by-hand = chosen by the office
# $load: proposals of the call held before; $among: how many could have been chosen
page-evaluation-least-loaded = chosen for the fewest proposals: { $load }, among { $among } who may judge
# $ground: a ground message
page-evaluation-conflict = does not count: { $ground }
# $count: number
page-evaluation-missing = assessors still needed: { $count }

## A panel

# $panel: its code
page-panel-title = Panel { $panel }
page-panels-title = Panels
page-panels-lead = Those who meet to decide on the proposals of a call.
page-panels-empty = No panel was called together yet.
page-panels-panel = Panel
page-panels-day = Day
page-panel-open = called together
page-panel-over = ended
page-panel-members = Members
page-panel-present = present
page-panel-absent = not present
page-panel-votes = Votes
page-panel-no-votes = No vote was opened yet.
page-panel-sealed = open, the votes are sealed
page-panel-undecided = left undecided, the votes stay sealed
page-panel-no-majority = no majority
page-panel-voted = Have voted
page-panel-recused = Left the room
page-panel-set-aside = Not counted, for a conflict of interest
page-panel-minutes = Minutes
# $day: text; $time, $place: text, or nothing
page-panel-meeting = { $day }{ $time ->
    [none] {""}
   *[other] , { $time }
}{ $place ->
    [none] {""}
   *[other] , { $place }
}
