use crate::story::{policies, policy};
use nidaa_domain::{
    AnyEvent, BadCommand, Command, Record, account::AccountEvent, call::CallEvent,
    evaluation::EvaluationEvent, example, institution::InstitutionEvent, mail::MailEvent,
    obligation::ObligationEvent, panel::PanelEvent, project::ProjectEvent, vocabulary, webhook::WebhookEvent,
};
use nidaa_kernel::Money;
use nidaa_workflow::{Machine, Tick};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn every_command_is_opened_by_a_shipped_policy() {
    for machine in Machine::ALL {
        let policies = policies();
        let opened = policies.iter().flat_map(|policy| policy.commands(machine)).map(|info| info.command);
        let opened: BTreeSet<String> = opened.collect();
        assert_eq!(opened, vocabulary().words(machine).commands);
    }
}

#[test]
fn every_event_a_policy_may_name_exists() {
    let full = |stream: &'static str, kinds: &'static [(&'static str, u16)]| {
        kinds.iter().map(move |(kind, _)| format!("{stream}_{kind}"))
    };
    let existing: BTreeSet<String> = full(CallEvent::STREAM, CallEvent::KINDS)
        .chain(full(ProjectEvent::STREAM, ProjectEvent::KINDS))
        .chain(full(InstitutionEvent::STREAM, InstitutionEvent::KINDS))
        .chain(full(MailEvent::STREAM, MailEvent::KINDS))
        .chain(full(WebhookEvent::STREAM, WebhookEvent::KINDS))
        .chain(full(EvaluationEvent::STREAM, EvaluationEvent::KINDS))
        .chain(full(ObligationEvent::STREAM, ObligationEvent::KINDS))
        .chain(full(PanelEvent::STREAM, PanelEvent::KINDS))
        .chain(full(AccountEvent::STREAM, AccountEvent::KINDS))
        .collect();
    let unknown: Vec<String> = vocabulary().events.difference(&existing).cloned().collect();
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn the_clock_brings_about_known_events_by_dates_and_deadlines_of_the_policy() {
    let (words, policy) = (vocabulary(), policy());
    for (event, tick) in &words.clock {
        assert!(words.events.contains(event), "{event}");
        match tick {
            Tick::On(date) | Tick::AfterDate(date) => assert!(words.dates.contains(*date), "{date}"),
            Tick::AfterDeadline(id) => assert!(policy.deadline(id).is_some(), "{id}"),
        }
    }
}

#[test]
fn what_events_come_from_are_commands_a_policy_opens() {
    let words = vocabulary();
    let unknown: Vec<&String> = words.causes.keys().filter(|event| !words.events.contains(*event)).collect();
    assert_eq!(unknown, Vec::<&String>::new());
    let opened = |command: &String| Machine::ALL.iter().any(|of| words.words(*of).commands.contains(command));
    let unknown: Vec<&String> = words.causes.values().flatten().filter(|command| !opened(command)).collect();
    assert_eq!(unknown, Vec::<&String>::new());
}

#[test]
fn notices_and_events_speak_of_the_same_thing() {
    let stored = r#"{"type":"partner_invited","country":"SN","role":"partner"}"#;
    let event = AnyEvent::decode("project", "partner_invited", 1, stored).expect("a stored event");
    let policy = policy();
    let notices: Vec<&str> = policy.notices_on(&event.full_kind()).map(|notice| notice.id.as_str()).collect();
    assert_eq!(notices, ["partner_is_invited", "assessor_is_of_an_invited_country"]);
}

#[test]
fn what_a_document_reports_is_no_matter_of_policy() {
    let all = Machine::ALL.map(|machine| vocabulary().words(machine).commands.clone());
    assert!(all.iter().flatten().all(|command| !command.starts_with("record_")));
}

#[test]
fn a_command_is_read_by_its_name_and_told_again() {
    let data = json!({ "project": "P18", "to_year": 2021, "requested_by": "owner", "reason": { "text": { "en": "x" } } });
    let command = Command::parse("postpone_project", data.clone()).expect("a known command");
    assert_eq!(
        serde_json::to_value(&command).expect("commands have a JSON form"),
        json!({ "postpone_project": data })
    );
    assert_eq!(
        (command.name(), command.target().kind, command.target().code.as_str()),
        ("postpone_project", "project", "P18")
    );
}

#[test]
fn every_command_has_a_name_of_its_own_and_a_schema_that_lists_its_fields() {
    let infos = Command::infos();
    let names: BTreeSet<&str> = infos.iter().map(|info| info.name).collect();
    assert_eq!(names.len(), infos.len());
    assert!(infos.iter().all(|info| (info.schema)()["additionalProperties"] == json!(false)));
}

#[test]
fn an_unknown_command_is_named() {
    let read = Command::parse("whitewash", json!({}));
    assert_eq!(read.expect_err("unknown").to_string(), r#"unknown command "whitewash""#);
}

#[test]
fn the_programs_own_commands_cannot_be_sent() {
    for name in [
        "prepare_mail",
        "confirm_mail",
        "defer_mail",
        "fail_mail",
        "bounce_mail",
        "disable_webhook",
        "wait_mail",
        "digest_mail",
        "send_digest",
        "publish_rules",
    ] {
        assert!(matches!(Command::parse(name, json!({})), Err(BadCommand::Unknown { .. })), "{name}");
    }
}

#[test]
fn a_command_with_a_field_too_many_is_refused() {
    let read = Command::parse("submit_project", json!({ "project": "P18", "mood": "good" }));
    let message = read.expect_err("a field too many").to_string();
    assert_eq!(message, "the data of submit_project: unknown member `mood`; known are project");
}

#[test]
fn a_command_nobody_knows_is_told_with_the_one_that_was_probably_meant() {
    let told = |name: &str| Command::parse(name, json!({})).expect_err("no such command").to_string();
    assert_eq!(told("aprove_project"), "unknown command \"aprove_project\"; did you mean approve_project?");
    assert_eq!(told("paint"), "unknown command \"paint\"");
}

#[test]
fn data_of_the_wrong_kind_are_told_as_they_would_be_written() {
    let told = |name: &str, data: Value| {
        let read = Command::parse(name, data);
        read.expect_err("the wrong kind").to_string()
    };
    let milestone =
        json!({ "project": "P18", "milestone": "M", "title": { "en": "x" }, "span": "2027-05-10" });
    assert_eq!(
        told("plan_milestone", milestone),
        "the data of plan_milestone: `span` needs {start: 2025-07-08, end: 2025-07-08}"
    );
    assert_eq!(
        told("approve_project", json!({ "project": "P18", "granted": 50_000 })),
        "the data of approve_project: `granted` needs {minor: 5000000, currency: USD}"
    );
    let theme = json!({ "key": "roads", "sector": "tourism", "title": "Roads" });
    assert_eq!(
        told("set_themes", json!({ "call": "C", "themes": theme })),
        "the data of set_themes: `themes` needs [{key: key, sector: tourism, title: {en: en}}]"
    );
    let reason = json!({ "project": "P18", "reason": "No money" });
    assert_eq!(
        told("withdraw_project", reason),
        "the data of withdraw_project: `reason` needs {text: {en: en}}"
    );
}

#[test]
fn data_are_told_apart_down_to_the_last_member() {
    let told = |name: &str, data: Value| {
        let message = Command::parse(name, data).expect_err("a slip").to_string();
        message.strip_prefix(&format!("the data of {name}: ")).map(str::to_owned).unwrap_or(message)
    };
    let condition = |condition: Value| json!({ "project": "P", "conditions": [condition] });
    let letter = json!({ "key": "k", "text": { "en": "A letter" }, "due": "2027-05-10", "proof": "letter" });
    assert_eq!(told("approve_project", condition(letter)), "`conditions[0].proof` needs {en: letter}");
    let bare = condition(json!({ "key": "letter", "condition": "A letter" }));
    assert_eq!(
        told("approve_project", bare),
        "unknown member `condition` in `conditions[0]`; known are due, key, proof, text"
    );
    assert_eq!(
        told("approve_project", condition(json!({ "key": "letter" }))),
        "`conditions[0]` needs more: missing: text, due; it is written {key: key, text: {en: en}, due: 2027-05-10}"
    );
    let mark = json!({ "project": "P", "marks": [{ "criterion": "cost", "points": "nine" }] });
    assert_eq!(told("score_proposal", mark), "`marks[0].points` needs a whole number, such as 1");
    let ground = json!({ "project": "P", "ground": "own country" });
    assert_eq!(
        told("declare_conflict", ground),
        "`ground` is one of own_country, own_institution, listed_person, personal, financial, other"
    );
    let owner = json!({ "kind": "country", "country": "DZ" });
    let draft = json!({
        "project": "P", "title": { "en": "x" }, "programme": "comcec-project-funding", "sector": "trade", "owner": owner
    });
    assert_eq!(told("draft_project", draft), "`owner.kind` is one of state, institution");
    let many = json!({
        "call": "C", "projects": "some", "reason": { "text": { "en": "x" } }, "requested_by": "owner", "to_year": 2027
    });
    assert_eq!(told("postpone_projects", many), "`projects` needs all or {only: [P18]}");
}

#[test]
fn an_example_of_every_command_can_be_read() {
    for info in Command::infos() {
        let read = Command::parse(info.name, example(&(info.schema)()));
        assert!(read.is_ok(), "{}: {read:?}", info.name);
    }
}

#[test]
fn a_time_is_not_dropped_where_a_day_is_asked_for() {
    for written in ["2027-02-10T17:00", "2027-02-10T23:30-11:00[Pacific/Pago_Pago]", "2027-02-10 17:00"] {
        let data = json!({ "call": "K", "opens": written, "closes": "2027-03-10" });
        let Err(bad) = Command::parse("announce_call", data) else { panic!("{written} is taken") };
        assert!(bad.to_string().contains(r#"`opens` needs "2027-02-10""#), "{bad}");
    }
    let data = json!({ "call": "K", "opens": "2027-02-10", "closes": "2027-03-10" });
    assert!(Command::parse("announce_call", data).is_ok());
}

#[test]
fn a_deadline_takes_a_day_or_a_minute_of_it_and_drops_nothing() {
    let reason = json!({ "text": { "en": "x" } });
    let extend = |closes: &str| {
        Command::parse("extend_deadline", json!({ "call": "K", "closes": closes, "reason": reason }))
    };
    for written in ["2027-02-10", "2027-02-10T17:00"] {
        let read = extend(written).unwrap_or_else(|bad| panic!("{bad}"));
        let kept = serde_json::to_value(read).expect("a command is JSON");
        assert_eq!(kept["extend_deadline"]["closes"], written);
    }
    for written in ["2027-02-10T23:30-11:00[Pacific/Pago_Pago]", "2027-02-10T17:00:30", "2027-02-10T00:00"] {
        let Err(bad) = extend(written) else { panic!("{written} is taken") };
        assert!(bad.to_string().contains("written as 2027-05-10 or 2027-05-10T17:00"), "{bad}");
    }
}

#[test]
fn a_fraction_is_no_whole_number() {
    let data = json!({ "call": "K", "minutes": 9.5, "reason": { "text": { "en": "x" } } });
    let Err(bad) = Command::parse("grant_grace", data) else { panic!("it is taken") };
    assert!(bad.to_string().contains("`minutes` needs "), "{bad}");
}

#[test]
fn an_amount_in_no_currency_is_told_where_it_stands() {
    let data = |code: &str| json!({ "call": "K", "envelope": { "minor": 100, "currency": code } });
    let Err(bad) = Command::parse("set_envelope", data("QQQ")) else { panic!("it is taken") };
    let told = "the data of set_envelope: `envelope.currency`: \"QQQ\" is not an ISO 4217 currency code";
    assert_eq!(bad.to_string(), told);
    Command::parse("set_envelope", data("TND")).expect("dinars are money");
    // What was written once stays readable.
    serde_json::from_value::<Money>(data("QQQ")["envelope"].clone()).expect("three capitals");
}

#[test]
fn a_correction_with_a_field_too_many_is_refused() {
    let data = json!({
        "project": "P18",
        "correction": { "fact": "sector", "value": "tourism", "mood": "good" },
        "reason": { "text": { "en": "x" } },
    });
    assert!(matches!(Command::parse("correct_project", data), Err(BadCommand::Shape { .. })));
}
