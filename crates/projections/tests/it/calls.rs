//! The call overview.

use crate::facts::Log;
use nidaa_kernel::Position;
use nidaa_projections::boards::call_overview::{CallOverview, Overview};
use serde_json::{Value, json};

fn close(day: &str) -> Value {
    json!({"date": day, "zone": "UTC", "end": "2026-10-16T00:00:00Z"})
}

fn opened() -> Log {
    let rules = json!({"programme": "P", "version": 1, "digest": "d"});
    Log::default()
        .call(
            "drafted",
            json!({"call": "CPF-12", "programme": "P", "ordinal": 12, "year": 2026, "title": {}, "stage": "draft"}),
        )
        .call("announced", json!({"opens": "2026-09-01", "closes": close("2026-09-30"), "stage": "announced"}))
        .call("opened", json!({"rules": rules, "closes": close("2026-09-30"), "stage": "open"}))
}

fn overview(log: &Log) -> Overview {
    log.row::<CallOverview>("CPF-12").expect("a call")
}

#[test]
fn an_open_call_shows_its_dates_and_its_rules() {
    let call = overview(&opened());
    let dates = (call.opens.map(|day| day.to_string()), call.closes.map(|close| close.date.to_string()));
    assert_eq!(dates, (Some("2026-09-01".into()), Some("2026-09-30".into())));
    assert_eq!((call.stage.as_str(), call.rules.map(|rules| rules.version)), ("open", Some(1)));
}

#[test]
fn an_extended_call_shows_the_new_close_and_that_it_was_moved() {
    let longer = json!({"from": close("2026-09-30"), "to": close("2026-10-15"), "reason": {"text": {"en": "Holiday"}}});
    let call = overview(&opened().call("deadline_extended", longer));
    let closes = call.closes.map(|close| close.date.to_string());
    assert_eq!((closes, call.extended), (Some("2026-10-15".to_owned()), 1));
}

#[test]
fn an_act_over_many_projects_is_one_line_of_the_call() {
    let act = json!({"projects": ["P18", "P19"], "reason": {"text": {"en": "Pandemic"}}, "requested_by": "owner",
        "to_year": 2027, "act": "6f1d2c1e-93a5-5b7c-8a64-2f0e4a0b91d3"});
    let call = overview(&opened().call("projects_postponed", act));
    let acts: Vec<_> =
        call.postponed_acts.iter().map(|act| (act.position, act.projects.len(), act.to_year)).collect();
    assert_eq!(acts, [(Position(4), 2, 2027)]);
}
