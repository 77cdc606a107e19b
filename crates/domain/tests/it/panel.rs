use crate::story::{Story, actor, event, lacking, stage, unquotable};
use nidaa_domain::{
    Refusal, Surroundings,
    evaluation::Ground,
    panel::{Panel, may_sit},
};
use nidaa_kernel::{AccountLogin, ProjectCode};
use serde_json::{Value, json};

/// The office acts; whoever else acts is Amel, who has no stake.
fn given(past: impl IntoIterator<Item = Value>) -> Story<Panel> {
    Story::given(past).around(|around| {
        around.case.stage = Some(stage("final_review"));
        around.case.call = Some("CPF-08".parse().expect("a code"));
    })
}

fn convene(members: &[&str]) -> Value {
    json!({ "call": "CPF-08", "day": "2021-01-20", "members": members })
}

fn convened() -> Value {
    let mut event = convene(&["amel", "badr", "chadi"]);
    event["type"] = json!("convened");
    event["panel"] = json!("PANEL-1");
    event
}

fn present(members: &[&str]) -> Value {
    json!({ "type": "presence_recorded", "present": members })
}

fn opened() -> Value {
    json!({ "type": "vote_opened", "project": "P18" })
}

fn cast(member: &str, vote: &str) -> Value {
    json!({ "type": "vote_cast", "project": "P18", "member": member, "vote": vote })
}

fn recused(member: &str) -> Value {
    json!({ "type": "member_recused", "project": "P18", "member": member, "ground": "personal" })
}

fn at_vote() -> Vec<Value> {
    vec![convened(), present(&["amel", "badr", "chadi"]), opened()]
}

fn login(name: &str) -> AccountLogin {
    name.parse().expect("a short name")
}

/// Who must not judge P18.
fn barred(member: &str) -> Vec<(ProjectCode, AccountLogin)> {
    vec![("P18".parse().expect("a code"), login(member))]
}

fn missing(what: &'static str, code: &str) -> Refusal {
    Refusal::Missing { what, code: code.to_owned() }
}

fn exists(what: &'static str, code: &str) -> Refusal {
    Refusal::AlreadyExists { what, code: code.to_owned() }
}

fn office_only() -> Refusal {
    lacking(&["office".to_owned()], "assessor")
}

#[test]
fn the_office_calls_a_panel_together_once() {
    let members = ["amel", "badr", "chadi"];
    given([]).when("convene_panel", convene(&members)).then([convened()]);
    given([convened()]).when("convene_panel", convene(&members)).refused(exists("panel", "PANEL-1"));
    given([]).by("assessor").when("convene_panel", convene(&members)).refused(office_only());
}

#[test]
fn a_panel_has_members_and_each_once_and_a_call() {
    given([]).when("convene_panel", convene(&[])).refused(Refusal::Empty { field: "members" });
    given([])
        .when("convene_panel", convene(&["amel", "amel"]))
        .refused(Refusal::NamedTwice { code: "amel".to_owned() });
    given([])
        .around(|around| around.call_stage = None)
        .when("convene_panel", convene(&["amel"]))
        .refused(missing("call", "CPF-08"));
}

#[test]
fn whoever_is_called_to_a_panel_can_sign_in_and_may_sit_there_on_a_day_to_come() {
    let convene = |change: fn(&mut Surroundings)| {
        given([]).around(change).when("convene_panel", convene(&["amel", "badr"]))
    };
    convene(|around| around.unknown = Some(login("badr"))).refused(missing("account", "badr"));
    convene(|around| around.unseated = Some(login("badr")))
        .refused(Refusal::MayNotSit { account: "badr".to_owned() });
    let past = json!({ "call": "CPF-08", "day": "2020-09-14", "members": ["amel"] });
    given([]).when("convene_panel", past).refused(Refusal::DayPassed { day: "2020-09-14".to_owned() });
    assert!(may_sit(&actor("office")) && may_sit(&actor("assessor")));
    assert!(!may_sit(&actor("project_owner")) && !may_sit(&actor("system")));
}

#[test]
fn only_members_are_present() {
    let record = |who: &[&str]| given([convened()]).when("record_presence", json!({ "present": who }));
    record(&["amel"]).then([present(&["amel"])]);
    record(&["dina"]).refused(missing("member", "dina"));
    given([convened(), present(&["amel"])])
        .when("record_presence", json!({ "present": ["amel"] }))
        .refused(Refusal::NothingToCorrect);
}

#[test]
fn a_vote_opens_once_and_with_a_quorum_of_those_who_may_vote() {
    let open = |past: Vec<Value>| given(past).when("open_vote", json!({ "project": "P18" }));
    open(vec![convened(), present(&["amel", "badr"])]).then([opened()]);
    let short = Refusal::QuorumNotMet { have: 1, need: 2 };
    open(vec![convened(), present(&["amel"])]).refused(short.clone());
    open(vec![convened(), present(&["amel", "badr"]), recused("badr")]).refused(short);
    open(at_vote()).refused(exists("ballot", "P18"));
}

#[test]
fn nobody_votes_on_what_nobody_proposed() {
    given([convened(), present(&["amel", "badr"])])
        .around(|around| around.case.stage = None)
        .when("open_vote", json!({ "project": "P18" }))
        .refused(missing("project", "P18"));
}

#[test]
fn a_panel_votes_only_on_what_it_can_decide() {
    let open = |change: fn(&mut Surroundings)| {
        let there = vec![convened(), present(&["amel", "badr"])];
        given(there).around(change).when("open_vote", json!({ "project": "P18" }))
    };
    let (project, call) = ("P18".to_owned(), "CPF-08".to_owned());
    open(|around| around.case.call = Some("CPF-07".parse().expect("a code")))
        .refused(Refusal::NotInCall { project: project.clone(), call });
    let in_stage = |name: &str| Refusal::NoVoteInStage { project: project.clone(), stage: name.to_owned() };
    open(|around| around.case.stage = Some(stage("draft"))).refused(in_stage("draft"));
    open(|around| around.case.stage = Some(stage("ineligible"))).refused(in_stage("ineligible"));
    open(|around| around.case.stage = Some(stage("rejected"))).refused(in_stage("rejected"));
    open(|around| around.case.stage = Some(stage("final_listed"))).refused(in_stage("final_listed"));
    open(|around| around.case.stage = Some(stage("reserve"))).then([opened()]);
    open(|around| around.voted_by = Some("PANEL-2".to_owned()))
        .refused(Refusal::VotedElsewhere { project, panel: "PANEL-2".to_owned() });
}

#[test]
fn a_vote_opens_only_where_a_quorum_of_those_who_may_judge_can_be_reached() {
    given([convened(), present(&["amel", "badr"])])
        .around(|around| around.barred = barred("badr"))
        .when("open_vote", json!({ "project": "P18" }))
        .refused(Refusal::QuorumNotMet { have: 1, need: 2 });
    given([convened(), present(&["amel", "badr", "chadi"])])
        .around(|around| around.barred = barred("badr"))
        .when("open_vote", json!({ "project": "P18" }))
        .then([opened()]);
}

#[test]
fn a_meeting_ends_with_the_vote_undecided_that_nobody_can_decide_any_more() {
    let adjourn = |past: Vec<Value>, barred: Vec<_>| {
        let past = [at_vote(), past].concat();
        given(past).around(move |around| around.barred = barred).when("adjourn_panel", json!({}))
    };
    let open = Refusal::VoteOpen { project: "P18".to_owned() };
    let undecided =
        |have: u32| json!({ "type": "vote_left_undecided", "project": "P18", "have": have, "need": 2 });
    let adjourned = || json!({ "type": "adjourned" });
    adjourn(vec![recused("badr")], vec![]).refused(open.clone());
    adjourn(vec![recused("badr"), recused("chadi")], vec![]).then([undecided(1), adjourned()]);
    adjourn(vec![recused("badr"), cast("amel", "approve")], barred("chadi"))
        .then([undecided(1), adjourned()]);
    adjourn(vec![cast("amel", "approve"), cast("badr", "reject"), present(&[])], vec![]).refused(open);
    adjourn(vec![present(&[])], vec![]).then([undecided(0), adjourned()]);
}

#[test]
fn a_vote_left_undecided_takes_no_vote_and_stays_sealed() {
    let left = json!({ "type": "vote_left_undecided", "project": "P18", "have": 1, "need": 2 });
    let panel = [at_vote(), vec![cast("amel", "approve"), left]].concat();
    let panel = panel.iter().fold(Panel::default(), |panel, stored| panel.evolve(&event::<Panel>(stored)));
    let ballot = panel.ballot(&"P18".parse().expect("a code")).expect("a vote");
    assert!(!ballot.open && ballot.undecided && ballot.is_sealed());
}

#[test]
fn a_member_who_is_there_votes_once() {
    let vote = |past: Vec<Value>| {
        given(past).by("assessor").when("cast_vote", json!({ "project": "P18", "vote": "approve" }))
    };
    vote(at_vote()).then([cast("amel", "approve")]);
    vote([at_vote(), vec![cast("amel", "reject")]].concat()).refused(exists("vote", "amel"));
    vote(vec![convened(), present(&["badr", "chadi"]), opened()]).refused(missing("presence", "amel"));
    vote(vec![convened(), present(&["amel", "badr"])]).refused(missing("ballot", "P18"));
    let stranger = json!({ "type": "convened", "panel": "PANEL-1", "call": "CPF-08", "day": "2021-01-20", "members": ["badr"] });
    vote(vec![stranger]).refused(missing("member", "amel"));
}

#[test]
fn whoever_has_a_stake_or_left_the_room_does_not_vote() {
    let conflict = |ground| Refusal::ConflictOfInterest { account: "amel".to_owned(), ground };
    let vote = json!({ "project": "P18", "vote": "approve" });
    given(at_vote())
        .around(|around| around.conflict = Some(Ground::OwnCountry))
        .by("assessor")
        .when("cast_vote", vote.clone())
        .refused(conflict("own_country"));
    given([at_vote(), vec![recused("amel")]].concat())
        .by("assessor")
        .when("cast_vote", vote)
        .refused(conflict("personal"));
}

#[test]
fn a_member_leaves_the_room_before_voting_and_the_office_sends_anybody_out() {
    let leave = |member: Value| json!({ "project": "P18", "member": member, "ground": "personal" });
    given(at_vote()).by("assessor").when("recuse_member", leave(Value::Null)).then([recused("amel")]);
    given(at_vote()).when("recuse_member", leave(json!("badr"))).then([recused("badr")]);
    given(at_vote()).by("assessor").when("recuse_member", leave(json!("badr"))).refused(office_only());
    given([at_vote(), vec![recused("badr")]].concat())
        .when("recuse_member", leave(json!("badr")))
        .refused(exists("recusal", "badr"));
    given([at_vote(), vec![cast("badr", "approve")]].concat())
        .when("recuse_member", leave(json!("badr")))
        .refused(exists("vote", "badr"));
}

#[test]
fn nobody_leaves_the_room_for_a_project_of_another_call() {
    given(at_vote())
        .around(|around| around.case.call = Some("CPF-07".parse().expect("a code")))
        .by("assessor")
        .when("recuse_member", json!({ "project": "P18", "ground": "personal" }))
        .refused(missing("project", "P18"));
}

#[test]
fn a_vote_is_counted_when_it_is_closed() {
    let close = |votes: Vec<Value>| {
        given([at_vote(), votes].concat()).when("close_vote", json!({ "project": "P18" }))
    };
    let closed = |tally: Value, outcome: Value, recused: Value| json!({ "type": "vote_closed", "project": "P18", "tally": tally, "outcome": outcome, "recused": recused, "set_aside": [] });
    let tally = |approve, reserve, reject, abstain| json!({ "approve": approve, "reserve": reserve, "reject": reject, "abstain": abstain });
    close(vec![cast("amel", "approve"), cast("badr", "approve"), cast("chadi", "reject")]).then([closed(
        tally(2, 0, 1, 0),
        json!("approve"),
        json!([]),
    )]);
    close(vec![cast("amel", "approve"), cast("badr", "reserve"), recused("chadi")]).then([closed(
        tally(1, 1, 0, 0),
        Value::Null,
        json!(["chadi"]),
    )]);
    close(vec![cast("amel", "abstain"), cast("badr", "abstain")]).then([closed(
        tally(0, 0, 0, 2),
        Value::Null,
        json!([]),
    )]);
    close(vec![cast("amel", "approve")]).refused(Refusal::QuorumNotMet { have: 1, need: 2 });
}

#[test]
fn who_has_a_stake_by_the_end_of_a_vote_is_not_counted() {
    let votes = vec![cast("amel", "approve"), cast("badr", "reject"), cast("chadi", "reject")];
    let by_then = |command: &str, data: Value, members: &[&str]| {
        given([at_vote(), votes.clone()].concat())
            .around(|around| {
                around.stakes = members.iter().flat_map(|member| barred(member)).collect();
                around.barred.clone_from(&around.stakes);
            })
            .when(command, data)
    };
    let close = json!({ "project": "P18" });
    by_then("close_vote", close.clone(), &["chadi"]).then([json!({ "type": "vote_closed", "project": "P18",
        "tally": { "approve": 1, "reserve": 0, "reject": 1, "abstain": 0 }, "outcome": null, "recused": [],
        "set_aside": ["chadi"] })]);
    by_then("close_vote", close, &["badr", "chadi"]).refused(Refusal::QuorumNotMet { have: 1, need: 2 });
    // Nobody else could vote, so that the meeting can end all the same.
    by_then("adjourn_panel", json!({}), &["badr", "chadi"]).then([
        json!({ "type": "vote_left_undecided", "project": "P18", "have": 1, "need": 2 }),
        json!({ "type": "adjourned" }),
    ]);
}

#[test]
fn a_meeting_ends_when_no_vote_is_open_and_then_for_good() {
    given(at_vote())
        .when("adjourn_panel", json!({}))
        .refused(Refusal::VoteOpen { project: "P18".to_owned() });
    let adjourned = json!({ "type": "adjourned" });
    given([convened()]).when("adjourn_panel", json!({})).then([adjourned.clone()]);
    given([convened(), adjourned])
        .when("record_presence", json!({ "present": ["amel"] }))
        .refused(Refusal::PanelOver { panel: "PANEL-1".to_owned() });
}

#[test]
fn nothing_happens_in_a_panel_nobody_called_together() {
    given([]).when("adjourn_panel", json!({})).refused(missing("panel", "PANEL-1"));
    assert_eq!(actor("assessor").login.as_str(), "amel", "whom these stories call the one who acts");
}

fn moving(day: &str) -> Value {
    json!({ "day": day, "reason": { "text": { "en": "The room is taken" } } })
}

fn moved(was: &str, day: &str, begins: Option<&str>) -> Value {
    json!({ "type": "moved", "was": was, "day": day, "begins": begins, "place": null,
        "reason": { "text": { "en": "The room is taken" } } })
}

#[test]
fn the_office_moves_a_meeting_that_has_not_ended_to_a_time_to_come_and_says_why() {
    let move_to = |data: Value| given([convened()]).when("move_panel", data);
    move_to(moving("2021-01-27")).then([moved("2021-01-20", "2021-01-27", None)]);
    move_to(moving("2021-01-20")).refused(Refusal::NothingToCorrect);
    move_to(moving("2020-09-14")).refused(Refusal::DayPassed { day: "2020-09-14".to_owned() });
    move_to(json!({ "day": "2021-01-27", "reason": { "text": {} } }))
        .refused(Refusal::Empty { field: "reason" });
    let nowhere =
        json!({ "day": "2021-01-27", "place": " ", "reason": { "text": { "en": "The room is taken" } } });
    move_to(nowhere).refused(Refusal::Empty { field: "place" });
    given([convened()]).by("assessor").when("move_panel", moving("2021-01-27")).refused(office_only());
    given([]).when("move_panel", moving("2021-01-27")).refused(missing("panel", "PANEL-1"));
    given([convened(), json!({ "type": "adjourned" })])
        .when("move_panel", moving("2021-01-27"))
        .refused(Refusal::PanelOver { panel: "PANEL-1".to_owned() });
}

#[test]
fn a_meeting_keeps_its_hour_when_only_its_day_is_moved_and_may_be_moved_again() {
    let mut at_ten = moving("2021-01-20");
    at_ten["begins"] = json!("10:00:00");
    let first = moved("2021-01-20", "2021-01-20", Some("10:00:00"));
    given([convened()]).when("move_panel", at_ten).then([first.clone()]);
    given([convened(), first]).when("move_panel", moving("2021-01-27")).then([moved(
        "2021-01-20",
        "2021-01-27",
        Some("10:00:00"),
    )]);
}

#[test]
fn the_place_of_a_meeting_is_one_line() {
    for (place, refusal) in unquotable("place") {
        let mut data = convene(&["amel", "badr"]);
        data["place"] = json!(place);
        given([]).when("convene_panel", data).refused(refusal);
    }
}
