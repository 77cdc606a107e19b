//! What a person is told: the name of the rule, its id, its explanation. The stories test when; this tests how.

use crate::story::{Story, context, lacking, policy, stage};
use jiff::civil::date;
use nidaa_domain::{Policy, Refusal, Standing, project::Project};
use nidaa_kernel::{BadDeadline, Country, Currency, Deadline, Lang, LocalText, Money, ProjectCode, Role};
use nidaa_workflow::{Facts, Machine, StepRefusal};
use serde_json::json;

fn country(code: &str) -> Country {
    code.parse().expect("two capitals")
}

fn usd(whole: i64) -> Money {
    Money { minor: whole * 100, currency: Currency::USD }
}

fn eur(whole: i64) -> Money {
    Money { minor: whole * 100, currency: "EUR".to_owned().try_into().expect("three capitals") }
}

fn project(code: &str) -> ProjectCode {
    ProjectCode::new(code).expect("a code")
}

/// One of every kind that is not the policy file's.
#[expect(clippy::too_many_lines, reason = "one of each")]
fn all() -> Vec<Refusal> {
    let text = ToOwned::to_owned;
    let zone = BadDeadline { date: date(2020, 9, 30), zone: text("Europe/Ankara") };
    vec![
        Refusal::RoleMissing { needs: vec![text("office"), text("system")], held: vec![text("partner")] },
        Refusal::AlreadyExists { what: "project", code: text("P18") },
        Refusal::Missing { what: "project", code: text("P99") },
        Refusal::Empty { field: "title" },
        Refusal::Malformed { field: "email" },
        Refusal::NamedTwice { code: text("P18") },
        Refusal::YearOutOfRange { year: 20211, first: 1900, last: 2999 },
        Refusal::PartnerIsOwner { country: country("ID") },
        Refusal::NotAMemberState { country: country("DE") },
        Refusal::LinkState { country: country("PK"), state: text("declined"), needs: text("invited") },
        Refusal::AnnouncedOutside {
            activity: text("workshop"),
            day: text("2020-12-09"),
            first: text("2020-09-01"),
            last: text("2020-12-08"),
        },
        Refusal::StillNamed { what: "line", key: text("experts"), country: country("PK") },
        Refusal::PartnersLater { day: text("2027-03-20") },
        Refusal::EndBeforeStart { start: text("2025-09-03"), end: text("2025-09-01") },
        Refusal::NotLater { from: 2021, to: 2020 },
        Refusal::MilestoneOver { key: text("kick-off"), state: text("reached") },
        Refusal::MailOver { mail: text("9b2f"), state: "sent" },
        Refusal::MailNotHeld { mail: text("9b2f"), state: "prepared" },
        Refusal::MailUnderWay { mail: text("9b2f"), state: "deferred" },
        Refusal::AddressSuppressed { address: text("noor@example.org") },
        Refusal::TooLong { field: "subject", length: 10_000, most: 200 },
        Refusal::AddressScript { address: text("مثال@example.org") },
        Refusal::DutyOver { duty: text("submit_proposal/P18") },
        Refusal::GrantedElsewhere {
            duty: text("submit_proposal/P18"),
            label: LocalText::in_lang(Lang::En, "Submit the proposal"),
            project: Some(text("P18")),
        },
        Refusal::UnknownPlaceholder {
            field: "text",
            name: text("codx"),
            line: 3,
            column: 12,
            nearest: Some(text("code")),
        },
        Refusal::LackingPlaceholder { name: "list" },
        Refusal::UnreadableWording { field: "text", line: 2, message: text("unexpected end") },
        Refusal::NothingSelected,
        Refusal::OverEligible { asked: usd(250), eligible: usd(210), left: usd(10) },
        Refusal::OtherSpender { from: text("experts"), to: text("hall") },
        Refusal::EligibleOverReported { asked: usd(600), reported: usd(500) },
        Refusal::ReasonNotListed {
            code: Some(text("weather")),
            listed: vec![text("pandemic"), text("other")],
        },
        Refusal::HeadNotListed { head: text("fireworks"), listed: vec![text("travel"), text("other")] },
        Refusal::EarlyReturn { year: 2028 },
        Refusal::EnvelopeNotSet,
        Refusal::DeadlineNotLater { old: text("2020-09-30"), new: text("2020-09-29") },
        Refusal::Deadline(zone),
        Refusal::NothingToCorrect,
        Refusal::NotInCall { project: text("P18"), call: text("CPF-08") },
        Refusal::NoWayBack { stage: stage("postponed") },
        Refusal::NeedsRules { command: text("approve_project") },
        Refusal::NotAssigned { account: text("amel") },
        Refusal::ConflictOfInterest { account: text("amel"), ground: "own_country" },
        Refusal::NotScored { stage: text("draft") },
        Refusal::MarkMissing { criterion: text("cost") },
        Refusal::MarkOffScale { criterion: text("cost"), lowest: 0, highest: 10 },
        Refusal::CommentNeeded { criterion: text("cost"), below: 5 },
        Refusal::NothingToAssign,
        Refusal::UnknownArea { sector: text("turism"), nearest: Some(text("tourism")) },
        Refusal::NotAFocalPoint { account: text("sri"), lacks: "open", nearest: None },
        Refusal::NotTheList { missing: vec![project("P1")], foreign: vec![project("P2"), project("P77")] },
        Refusal::ItemsOpen { refusal: Box::new(too_late()), items: vec![text("theme_served")] },
        Refusal::GrantNotStated { refusal: Box::new(too_late()), left: usd(40_000) },
        Refusal::GrantInOtherCurrency { refusal: Box::new(too_late()), asked: eur(1), left: usd(40_000) },
        Refusal::MoneyGivenOn { asked: usd(50_000), left: usd(40_000) },
        Refusal::GrantOverEnvelope { refusal: Box::new(too_late()), asked: usd(50_000), left: usd(40_000) },
        Refusal::ConditionState { condition: text("venue"), state: "open" },
        Refusal::NobodyToPromote,
        Refusal::QuorumNotMet { have: 1, need: 2 },
        Refusal::StatesUnnamed,
        Refusal::VoteOpen { project: text("P18") },
        Refusal::PanelOver { panel: text("PANEL-1") },
        Refusal::MayNotSit { account: text("amel") },
        Refusal::NoVoteInStage { project: text("P18"), stage: text("draft") },
        Refusal::VotedElsewhere { project: text("P18"), panel: text("PANEL-2") },
        Refusal::FormNotOpen {
            form: text("proposal"),
            stage: Some(stage("active")),
            open_in: vec![stage("draft")],
        },
        Refusal::FileNotHandedIn { file: text("letter.pdf") },
        Refusal::FileNotAsSaid { file: text("letter.pdf"), media_type: text("application/pdf"), bytes: 2048 },
        Refusal::NothingChanged,
        Refusal::SubgrantsExceedGrant { granted: usd(100), committed: usd(90), asked: usd(20) },
        Refusal::NothingGranted,
        Refusal::SubgrantOver { key: text("S-01"), state: "settled" },
        Refusal::SpentMoreThanGiven { given: usd(100), spent: usd(101) },
        Refusal::WrongCurrency { wants: Currency::USD },
        Refusal::NothingPrepared { docket: text("FINAL") },
        Refusal::NotToPrepare { command: text("apply_docket") },
        Refusal::Unpreparable { command: text("approve"), why: text("unknown command \"approve\"") },
    ]
}

#[test]
fn every_refusal_has_a_name_and_says_what_it_needs() {
    let told: Vec<String> = all().iter().map(|refusal| format!("{}: {refusal}", refusal.code())).collect();
    let expected = [
        "role-missing: this needs one of the roles office, system",
        "already-exists: project P18 exists already",
        "missing: there is no project P99",
        "empty: title must not be empty",
        "malformed: email is not written as it must be",
        "named-twice: P18 is named twice",
        "year-out-of-range: the year 20211 does not lie between 1900 and 2999",
        "partner-is-owner: ID owns the project and cannot be its partner",
        "not-a-member-state: DE is not a member state",
        "link-state: the link with PK is declined; this needs invited",
        "announced-outside: activity workshop is announced for 2020-12-09, and the contract would run from 2020-09-01 to 2020-12-08",
        "still-named: line experts still names PK",
        "partners-later: partners join or leave with the approval, not on 2027-03-20",
        "end-before-start: the end 2025-09-01 comes before the start 2025-09-03",
        "year-not-later: the new year 2020 must be later than 2021",
        "milestone-over: milestone kick-off is already reached",
        "mail-over: mail 9b2f is already sent",
        "mail-not-held: mail 9b2f is prepared, not held",
        "mail-under-way: mail 9b2f is deferred, still on its way",
        "address-suppressed: nothing is sent to noor@example.org while it is on the suppression list",
        "too-long: subject has 10000 characters, at most 200 are taken",
        "address-script: the mail address مثال@example.org is not written in Latin letters",
        "duty-over: submit_proposal/P18 is owed no longer",
        "granted-elsewhere: the time was granted to submit_proposal/P18, and is taken back there",
        "unknown-placeholder: text, line 3, column 12: this mail has no placeholder codx",
        "lacking-placeholder: the text lacks {{ list }}, without which this mail says nothing",
        "unreadable-wording: text, line 2: unexpected end",
        "nothing-selected: no project is named",
        "over-eligible: USD 250.00 is more than the USD 10.00 that are still owed of the eligible cost of USD 210.00",
        "other-spender: lines experts and hall are spent by different ones of those who take part; this needs an amendment",
        "eligible-over-reported: USD 600.00 is more than the USD 500.00 that were reported as spent",
        "reason-not-listed: the reason must be one of pandemic, other, not weather",
        "head-not-listed: the budget head must be one of travel, other, not fireworks",
        "early-return: the project was postponed to 2028; a return before that needs a reason",
        "envelope-not-set: the envelope of the call is not set",
        "deadline-not-later: the new close 2020-09-29 must be later than 2020-09-30",
        "deadline: deadline 2020-09-30 in zone \"Europe/Ankara\" cannot be resolved",
        "nothing-to-correct: the correction changes nothing",
        "not-in-call: project P18 does not belong to call CPF-08",
        "no-way-back: there is no earlier stage to return to from postponed",
        "needs-rules: approve_project leads to a stage, and no rules say to which",
        "not-assigned: amel is not assigned to this proposal",
        "conflict-of-interest: amel must not judge this proposal: own_country",
        "not-scored: a proposal in stage draft is not scored",
        "mark-missing: the criterion cost has no mark",
        "mark-off-scale: the mark for cost does not lie between 0 and 10",
        "comment-needed: a mark for cost below 5 needs a comment",
        "nothing-to-assign: there is nothing to assign",
        "unknown-area: no programme has an area turism; did you mean tourism?",
        "not-a-focal-point: sri cannot be focal point here: the account is closed",
        "not-the-list: the list leaves out [P1], and [P2, P77] do not belong on it",
        "items-open: comcec-project-funding/project/submit_project/submitted_in_time: The deadline for proposals has passed. Without a yes: theme_served",
        "grant-not-stated: comcec-project-funding/project/submit_project/submitted_in_time: The deadline for proposals has passed. No amount is given; left USD 40000.00",
        "grant-in-other-currency: comcec-project-funding/project/submit_project/submitted_in_time: The deadline for proposals has passed. Asked EUR 1.00, left USD 40000.00",
        "money-given-on: USD 50000.00 went to others meanwhile; USD 40000.00 is left of the envelope",
        "grant-over-envelope: comcec-project-funding/project/submit_project/submitted_in_time: The deadline for proposals has passed. Asked USD 50000.00, left USD 40000.00",
        "condition-state: the condition venue is open",
        "nobody-to-promote: nobody on the reserve list can be proposed",
        "quorum-not-met: 1 of the 2 votes that are needed",
        "states-unnamed: only the office counts states without naming them",
        "vote-open: the vote on project P18 is still open",
        "panel-over: the panel PANEL-1 has ended",
        "may-not-sit: amel may not sit on a panel",
        "no-vote-in-stage: there is no vote on project P18 in stage draft",
        "voted-elsewhere: the panel PANEL-2 votes on project P18",
        "form-not-open: form proposal is not filled in in stage active",
        "file-not-handed-in: the file letter.pdf is not here: hand it in first",
        "file-not-as-said: the file letter.pdf is application/pdf of 2048 bytes",
        "nothing-changed: this changes nothing",
        "subgrants-exceed-grant: USD 100.00 are granted and USD 90.00 given out; USD 20.00 more are too many",
        "nothing-granted: no amount was granted",
        "subgrant-over: sub-grant S-01 is already settled",
        "spent-more-than-given: USD 101.00 were spent of USD 100.00",
        "wrong-currency: the amount must be in USD",
        "nothing-prepared: nothing is prepared on docket FINAL",
        "not-to-prepare: apply_docket cannot be prepared on a docket",
        "unpreparable: approve cannot be prepared: unknown command \"approve\"",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_rule_of_the_domain_is_named_as_such() {
    assert_eq!(Refusal::NothingToCorrect.rule(), "domain/nothing-to-correct");
}

#[test]
fn a_zone_nobody_knows_is_refused_as_a_deadline() {
    let refusal = Deadline::end_of(date(2020, 9, 30), "Europe/Ankara").map_err(Refusal::from);
    assert_eq!(refusal.map_err(|refusal| refusal.code()), Err("deadline"));
}

/// The refusal of a guard, as a project meets it.
fn too_late() -> Refusal {
    let mut context = context();
    context.around.in_time = false;
    let facts = Facts::new().with("call_stage", "open").with("in_time", false).with("time_granted", false);
    context.step(Machine::Project, "submit_project", Some(&stage("draft")), &facts).expect_err("too late")
}

#[test]
fn one_of_many_projects_is_refused_under_the_rule_and_with_the_explanation_of_that_project() {
    let one = Refusal::OneOfMany { project: "P18".to_owned(), refusal: Box::new(too_late()) };
    assert_eq!(one.code(), "one-of-many");
    assert_eq!(one.rule(), "comcec-project-funding/project/submit_project/submitted_in_time");
    assert_eq!(one.explanation(), too_late().explanation());
    let english = one.explanation().and_then(|text| text.get(Lang::En));
    assert_eq!(english, Some("The deadline for proposals has passed."));
}

#[test]
fn a_guard_that_lacks_a_fact_refuses_to_be_safe() {
    let refusal = context().step(Machine::Project, "submit_project", Some(&stage("draft")), &Facts::new());
    let Err(Refusal::Policy(step)) = &refusal else { panic!("{refusal:?}") };
    assert!(matches!(step.step, StepRefusal::Unanswerable { .. }));
    assert_eq!(refusal.map_err(|refusal| refusal.code()), Err("guard"));
}

#[test]
fn a_command_the_policy_does_not_open_is_unknown_to_it() {
    let refusal = context().step(Machine::Project, "paint_project", Some(&stage("draft")), &Facts::new());
    assert_eq!(refusal.map_err(|refusal| refusal.code()), Err("unknown-command"));
}

#[test]
fn a_shut_door_names_the_role_or_else_the_standing_that_is_missing() {
    let enters = |role: &str, command: &str, stands: Option<Standing>| {
        let mut context = context();
        context.actor.roles = vec![Role(role.to_owned())];
        context.enters(command, stands)
    };
    let needs = |role: &str, held: &str| Err(lacking(&[role.to_owned()], held));
    let amel = || "amel".to_owned();
    assert_eq!(enters("office", "remind", None), needs("system", "office"));
    assert_eq!(enters("partner", "declare_conflict", Some(Standing::Oneself)), needs("office", "partner"));
    assert_eq!(enters("partner", "score_proposal", Some(Standing::Assigned)), needs("assessor", "partner"));
    assert_eq!(enters("assessor", "score_proposal", None), Err(Refusal::NotAssigned { account: amel() }));
    assert_eq!(enters("bank", "cast_vote", None), Err(Refusal::Missing { what: "member", code: amel() }));
    assert_eq!(enters("system", "record_project", None), needs("system", "system"), "no document reports it");
    assert_eq!(enters("bank", "cast_vote", Some(Standing::Member)), Ok(()));
}

#[test]
fn without_rules_no_command_can_lead_to_a_stage() {
    let recorded = json!({
        "type": "recorded", "project": "P18", "title": { "en": "x" }, "owner": { "kind": "state", "country": "SN" },
        "programme": policy().id(), "call": null, "sector": "tourism", "recommendation": null, "continues": null,
        "member_states_count": null, "implementation_year": null, "stage": "closed", "wording": null,
    });
    let leading = [
        ("submit_project", json!({})),
        ("approve_project", json!({})),
        ("put_on_reserve", json!({ "rank": 1 })),
        ("withdraw_project", json!({ "reason": { "text": { "en": "x" } } })),
        (
            "postpone_project",
            json!({ "reason": { "text": { "en": "x" } }, "requested_by": "owner", "to_year": 2021 }),
        ),
    ];
    for (name, data) in leading {
        Story::<Project>::given([recorded.clone()])
            .under(Policy::Reconstruction)
            .when(name, data)
            .refused(Refusal::NeedsRules { command: name.to_owned() });
    }
}
