//! Commands of every kind as they may be drawn, sensible and senseless.

use crate::story::{PROGRAMME, context, stage};
use nidaa_domain::{Context, Policy, Surroundings};
use nidaa_kernel::{Actor, ProjectCode, Role, StageId};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A command by name and data, and the circumstances in which it is given.
pub type Given = (&'static str, Value, Context);

/// Mostly the office under the shipped policy; sometimes somebody else, a document, the program, another moment.
fn circumstances() -> impl Strategy<Value = Context> {
    let role = prop_oneof![8 => Just("office"), 1 => Just("project_owner"), 1 => Just("partner"), 1 => Just("system")];
    let policy = prop_oneof![
        12 => Just(Policy::Pinned(crate::story::policy())),
        2 => Just(Policy::Reconstruction),
        1 => Just(Policy::House)
    ];
    let around = (any::<bool>(), 0..2_i64, prop_oneof![3 => Just("open"), 1 => Just("closed")]);
    let day = 0..40_i64;
    (role, policy, around, day).prop_map(|(role, policy, (in_time, projects_open, call_stage), day)| {
        Context {
            actor: Actor { roles: vec![Role(role.to_owned())], ..context().actor },
            relations: context().relations,
            now: context().now + jiff::SignedDuration::from_hours(24 * day),
            policy,
            around: Surroundings {
                call_stage: Some(stage(call_stage)),
                in_time,
                call_themes: vec![String::new(), "single-window".to_owned()],
                projects_open,
                passed: if day > 20 { vec!["final_fiche".to_owned()] } else { vec![] },
                registered: day % 7 > 0,
                scores: day % 4,
                average: 3_000 * (day % 4),
                call_projects: listed(),
                ..Surroundings::default()
            },
        }
    })
}

/// The projects of a call: one on each list.
fn listed() -> Vec<(ProjectCode, StageId)> {
    let code = |code: &str| ProjectCode::new(code).expect("a code");
    vec![(code("P18"), stage("short_listed")), (code("P19"), stage("final_listed"))]
}

fn text() -> impl Strategy<Value = Value> {
    prop_oneof![12 => "[a-zéس]{1,8}", 1 => Just(String::new())].prop_map(|text| json!({ "ar": text }))
}

fn reason() -> impl Strategy<Value = Value> {
    text().prop_map(|text| json!({ "text": text }))
}

/// Years around those of the calls, and any other that fits the type.
fn year() -> impl Strategy<Value = i16> {
    prop_oneof![6 => 2018..2026_i16, 1 => any::<i16>()]
}

/// Dates of any precision, far ones included.
fn date() -> impl Strategy<Value = String> {
    let year = prop_oneof![8 => 2018..2026_i16, 1 => 0..10_000_i16];
    (year, 1..13_u8, 1..29_u8, 0..3_u8).prop_map(|(year, month, day, precision)| match precision {
        0 => format!("{year:04}"),
        1 => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    })
}

fn span() -> impl Strategy<Value = Value> {
    let two = (date(), date()).prop_map(|(start, end)| json!({ "start": start, "end": end }));
    prop_oneof![3 => date().prop_map(|day| json!({ "start": day, "end": day })), 1 => two]
}

fn country() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("ID"), Just("PK"), Just("SN"), Just("DE")]
}

fn owner() -> impl Strategy<Value = Value> {
    let state = country().prop_map(|country| json!({ "kind": "state", "country": country }));
    prop_oneof![3 => state, 1 => Just(json!({ "kind": "institution", "institution": "SESRIC" }))]
}

fn sector() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => Just("trade"), 4 => Just("tourism"), 1 => Just("astronomy")]
}

/// Mostly stages in which much may happen.
fn project_stage() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        6 => Just("active"),
        3 => Just("final_listed"),
        1 => Just("draft"),
        2 => Just("short_listed"),
        1 => Just("final_review"),
        1 => Just("revising"),
        1 => Just("fp_review"),
        1 => Just("submitted"),
        1 => Just("reserve"),
        1 => Just("postponed"),
        1 => Just("closed"),
        1 => Just("asleep")
    ]
}

fn begin_project() -> impl Strategy<Value = (&'static str, Value)> {
    let draft = (text(), owner(), sector(), proptest::option::of(year())).prop_map(|(title, owner, sector, year)| {
        json!({ "title": title, "owner": owner, "programme": PROGRAMME, "sector": sector, "implementation_year": year })
    });
    let record = (draft.boxed(), project_stage());
    prop_oneof![
        record.0.clone().prop_map(|draft| ("draft_project", draft)),
        record.prop_map(|(mut draft, stage)| {
            draft["stage"] = json!(stage);
            ("record_project", draft)
        })
    ]
}

fn bare_project() -> impl Strategy<Value = (&'static str, Value)> {
    let names = [
        "submit_project",
        "find_eligible",
        "short_list_project",
        "send_to_focal_point",
        "endorse_project",
        "lapse_project",
        "miss_final_stage",
        "miss_revision",
        "begin_amendments",
        "expire_reserve",
        "approve_project",
        "resume_project",
        "activate_project",
        "close_project",
    ];
    proptest::sample::select(names.to_vec()).prop_map(|name| (name, json!({})))
}

fn reasoned_project() -> impl Strategy<Value = (&'static str, Value)> {
    let names = [
        "find_ineligible",
        "reject_project",
        "withdraw_project",
        "terminate_project",
        "return_to_owner",
        "decline_project",
    ];
    let ends = (proptest::sample::select(names.to_vec()), reason());
    let postpone = (reason(), year()).prop_map(|(reason, year)| {
        let mut reason: Value = reason;
        reason["code"] = json!("other");
        ("postpone_project", json!({ "reason": reason, "requested_by": "owner", "to_year": year }))
    });
    let reserve = (0..3_u16).prop_map(|rank| ("put_on_reserve", json!({ "rank": rank })));
    prop_oneof![1 => ends.prop_map(|(name, reason)| (name, json!({ "reason": reason }))), 12 => postpone, 1 => reserve]
}

fn milestone_commands() -> impl Strategy<Value = (&'static str, Value)> {
    let names = ["plan_milestone", "plan_milestone", "redate_milestone", "reach_milestone", "miss_milestone"];
    let key = prop_oneof![Just("kick-off"), Just("workshop")];
    (proptest::sample::select(names.to_vec()), key, text(), span(), reason()).prop_map(
        |(name, key, title, span, reason)| {
            let data = match name {
                "plan_milestone" => json!({ "milestone": key, "title": title, "span": span }),
                "redate_milestone" => json!({ "milestone": key, "span": span, "reason": reason }),
                "reach_milestone" => json!({ "milestone": key, "span": span }),
                _ => json!({ "milestone": key, "reason": reason }),
            };
            (name, data)
        },
    )
}

fn partner_commands() -> impl Strategy<Value = (&'static str, Value)> {
    let names =
        ["invite_partner", "confirm_partner", "decline_partner", "withdraw_partner", "replace_partner"];
    let role = prop_oneof![Just("partner"), Just("provider")];
    (proptest::sample::select(names.to_vec()), country(), role, country(), reason()).prop_map(
        |(name, country, role, by, reason)| {
            let mut data = json!({ "country": country, "role": role });
            if !matches!(name, "invite_partner" | "confirm_partner") {
                data["reason"] = reason;
            }
            if name == "replace_partner" {
                data["by"] = json!(by);
            }
            (name, data)
        },
    )
}

/// From the draft to the final document and back for another round.
fn appraisal_commands() -> impl Strategy<Value = (&'static str, Value)> {
    let change = prop_oneof![
        text().prop_map(|title| json!({ "fact": "title", "value": title })),
        sector().prop_map(|sector| json!({ "fact": "sector", "value": sector })),
        year().prop_map(|year| json!({ "fact": "implementation_year", "value": year })),
        Just(json!({ "fact": "theme", "value": "single-window" }))
    ];
    let revise = proptest::collection::vec(change, 0..3)
        .prop_map(|changes| ("revise_draft", json!({ "changes": changes })));
    let checklist = proptest::collection::vec((0..5_usize, any::<bool>()), 0..5).prop_map(|answers| {
        let items =
            ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible", "mood"];
        let answer = |(item, passed): (usize, bool)| json!({ "item": items[item], "passed": passed });
        ("find_eligible", json!({ "checklist": answers.into_iter().map(answer).collect::<Vec<_>>() }))
    });
    let fiche = (-1..100_i64, 0..20_i64, text(), 0..2_u16, proptest::collection::vec(country(), 0..3));
    let fiche = (any::<bool>(), fiche).prop_map(|(first, (requested, own, outputs, staff, letters))| {
        let usd = |minor: i64| json!({ "minor": minor, "currency": "USD" });
        let fiche = json!({ "requested": usd(requested), "contribution": usd(own), "outputs": outputs,
            "staff": staff, "letters": letters });
        (if first { "submit_final_fiche" } else { "resubmit_fiche" }, json!({ "fiche": fiche }))
    });
    let revision = text().prop_map(|comments| ("request_revision", json!({ "comments": comments })));
    prop_oneof![2 => revise, 2 => checklist, 3 => fiche, 2 => revision]
}

fn corrections() -> impl Strategy<Value = (&'static str, Value)> {
    let fact = prop_oneof![
        text().prop_map(|title| json!({ "fact": "title", "value": title })),
        owner().prop_map(|owner| json!({ "fact": "owner", "value": owner })),
        sector().prop_map(|sector| json!({ "fact": "sector", "value": sector })),
        year().prop_map(|year| json!({ "fact": "implementation_year", "value": year })),
        span().prop_map(|span| {
            json!({ "fact": "milestone_dates", "value": { "milestone": "workshop", "span": span } })
        })
    ];
    (fact, reason())
        .prop_map(|(fact, reason)| ("correct_project", json!({ "correction": fact, "reason": reason })))
}

/// A decision taken back, alone or with some that may have followed it.
fn undoing() -> impl Strategy<Value = (&'static str, Value)> {
    let names = ["found_eligible", "short_listed", "put_on_reserve", "rejected", "postponed", "approved"];
    let decision = proptest::sample::select(names.to_vec());
    (decision.clone(), proptest::collection::vec(decision, 0..3), reason()).prop_map(
        |(decision, followers, reason)| {
            ("revert_decision", json!({ "decision": decision, "followers": followers, "reason": reason }))
        },
    )
}

pub fn project_commands() -> impl Strategy<Value = Vec<Given>> {
    let any = prop_oneof![
        2 => undoing().boxed(),
        1 => begin_project().boxed(),
        3 => bare_project().boxed(),
        3 => reasoned_project().boxed(),
        4 => milestone_commands().boxed(),
        4 => appraisal_commands().boxed(),
        6 => partner_commands().boxed(),
        4 => corrections().boxed()
    ];
    // Most histories begin well, or little would follow.
    let first =
        (begin_project(), circumstances(), 0..8_u8).prop_map(|((name, mut data), mut context, luck)| {
            if name == "record_project" {
                (context.policy, context.actor) = (Policy::Reconstruction, Actor::system());
            } else {
                context.policy = Policy::Pinned(crate::story::policy());
            }
            if luck > 0 {
                data["title"] = json!({ "en": "Single window" });
                data["owner"] = json!({ "kind": "state", "country": "ID" });
                data["implementation_year"] = json!(2020);
            }
            (name, data, context)
        });
    let rest = (any, circumstances()).prop_map(|((name, data), context)| (name, data, context));
    (first, proptest::collection::vec(rest, 0..60))
        .prop_map(|(first, rest)| std::iter::once(first).chain(rest).collect())
}

pub fn call_commands() -> impl Strategy<Value = Vec<Given>> {
    let bare = [
        "open_call",
        "close_call",
        "start_preappraisal",
        "close_final_stage",
        "start_implementation",
        "end_year",
        "complete_call",
    ];
    let themes = (sector(), text()).prop_map(|(sector, title)| {
        ("set_themes", json!({ "themes": [{ "key": "theme", "sector": sector, "title": title }] }))
    });
    let day = (8..12_i8, 1..29_i8).prop_map(|(month, day)| format!("2020-{month:02}-{day:02}")).boxed();
    let announce = (day.clone(), day.clone())
        .prop_map(|(opens, closes)| ("announce_call", json!({ "opens": opens, "closes": closes })));
    let extend = (day, reason())
        .prop_map(|(closes, reason)| ("extend_deadline", json!({ "closes": closes, "reason": reason })));
    let lists = (any::<bool>(), proptest::collection::vec(prop_oneof![Just("P18"), Just("P19")], 0..3));
    let lists = lists.prop_map(|(short, projects)| {
        (if short { "publish_short_list" } else { "publish_final_list" }, json!({ "projects": projects }))
    });
    let begin = (year(), 0..3_u16).prop_map(|(year, ordinal)| {
        ("draft_call", json!({ "programme": PROGRAMME, "ordinal": ordinal, "year": year }))
    });
    let any = prop_oneof![
        2 => begin,
        8 => proptest::sample::select(bare.to_vec()).prop_map(|name| (name, json!({}))),
        2 => themes,
        3 => announce,
        2 => extend,
        4 => lists,
        1 => reason().prop_map(|reason| ("cancel_call", json!({ "reason": reason })))
    ];
    let given = (any, circumstances()).prop_map(|((name, data), context)| (name, data, context));
    proptest::collection::vec(given, 0..60)
}

pub fn institution_commands() -> impl Strategy<Value = Vec<Given>> {
    let day = (2018..2022_i16, 1..13_i8).prop_map(|(year, month)| format!("{year}-{month:02}-01")).boxed();
    let contact = prop_oneof![Just("a@sesric.example"), Just("b@sesric.example"), Just("nobody")]
        .prop_map(|email| json!({ "contact": { "name": "Amel", "email": email, "lang": "ar" } }))
        .boxed();
    let any = prop_oneof![
        text().prop_map(|name| ("register_institution", json!({ "name": name, "kind": "national_body" }))),
        (sector(), day.clone())
            .prop_map(|(sector, from)| ("grant_registration", json!({ "sector": sector, "from": from }))),
        (sector(), day)
            .prop_map(|(sector, until)| ("end_registration", json!({ "sector": sector, "until": until }))),
        contact.clone().prop_map(|contact| ("appoint_contact", contact)),
        contact.prop_map(|contact| ("replace_contact", contact))
    ];
    let given = any.prop_map(|(name, data)| (name, data, Context { policy: Policy::House, ..context() }));
    proptest::collection::vec(given, 0..30)
}
