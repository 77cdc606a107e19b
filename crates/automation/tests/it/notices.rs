//! Every notice of every shipped policy is written when its event happens.

use crate::world::{World, addresses, opened, shipped_as};
use nidaa_automation::Outgoing;
use nidaa_workflow::Notice;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::PathBuf};

const POLICIES: [&str; 3] = ["comcec-project-funding", "comcec-covid-response", "comcec-al-quds"];

/// The domain's frozen sample of an event in its last version, with that version.
fn sample(stream: &str, kind: &str) -> (u16, Value) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/samples").join(stream);
    let path = |version: u16| folder.join(format!("{kind}.v{version}.json"));
    let last =
        (1..=9).rev().find(|version| path(*version).exists()).unwrap_or_else(|| panic!("{stream}/{kind}"));
    let text = fs::read_to_string(path(last)).expect("a sample");
    (last, serde_json::from_str(&text).expect("JSON"))
}

fn tell(world: &mut World, stream: &str, kind: &str) -> Vec<Outgoing> {
    let (version, mut payload) = sample(stream, kind);
    for (field, value) in [
        ("project", json!("P1")),
        ("projects", json!(["P1", "P3"])),
        ("country", json!("QA")),
        ("assessor", json!("assessor-1")),
        // The last of its act.
        ("rest", json!(0)),
    ] {
        if payload.get(field).is_some() {
            payload[field] = value;
        }
    }
    // Alone, not as part of an act that speaks for it.
    let speaks = stream == "project" && kind != "act_reverted";
    if let Some(fields) = payload.as_object_mut().filter(|_| speaks) {
        fields.remove("act");
    }
    if stream == "panel" && kind == "convened" {
        payload["call"] = json!("CPF-08");
    }
    world.next_act();
    let subject = match stream {
        "call" => "CPF-08",
        "panel" => "PANEL-1",
        _ => "P1",
    };
    world.tell_as(version, stream, subject, kind, payload)
}

/// Everybody can be reached, P1 has a contract, and whatever samples speak of has been asked for.
fn peopled(policy: &str) -> World {
    let mut world = World::usual();
    world.under(shipped_as(policy));
    world.institution("ATHC", "national_body", "PS", Some(("athc@example.org", "ar")));
    for country in ["BD", "PK"] {
        let address = format!("{}@example.org", country.to_lowercase());
        world.institution(&format!("{country}-MIN"), "national_body", country, Some((&address, "en")));
    }
    world.assessor("assessor-1", Some("assessor.one@example.org"));
    let bank = json!({"account": "payer", "name": "Payer", "lang": "en", "roles": ["bank"]});
    world.tell("account", "payer", "opened", bank);
    world.tell("account", "payer", "address_named", json!({"email": "payer@bank.example"}));
    tell(&mut world, "panel", "convened");
    for kind in ["contract_signed", "condition_set", "visit_recorded", "payment_requested"] {
        tell(&mut world, "project", kind);
    }
    world
}

/// An assessor has a proposal that is being scored, and must not judge it since an event of this kind.
fn lost(world: &mut World, kind: &str) -> Vec<Outgoing> {
    let of_pakistan =
        json!({"account": "a2", "name": "A", "lang": "en", "roles": ["assessor"], "country": "PK"});
    world.tell("account", "a2", "opened", of_pakistan);
    world.tell("project", "P1", "found_eligible", json!({"stage": "eligible"}));
    let assigned = json!({"assessor": "a2", "chosen": {"how": "by_hand"}});
    world.tell("evaluation", "P1", "assessor_assigned", assigned);
    let owner = json!({"fact": "owner", "value": {"kind": "state", "country": "PK"}});
    let (stream, event) = match kind {
        "conflict_declared" => ("evaluation", json!({"assessor": "a2", "ground": "personal", "note": null})),
        "person_listed" => ("evaluation", json!({"account": "a2"})),
        "partner_invited" => ("project", json!({"country": "PK", "role": "partner"})),
        _ => ("project", json!({"correction": owner, "was": owner, "reason": {"text": {"en": "A slip"}}})),
    };
    world.tell(stream, "P1", kind, event)
}

/// An act over many projects that people were told of was taken back.
fn taken_back(world: &mut World) -> Vec<Outgoing> {
    for mail in tell(world, "call", "projects_postponed") {
        world.prepared(&mail);
    }
    let (_, told) = sample("call", "projects_postponed");
    let (_, mut back) = sample("call", "postponements_reverted");
    back["reverts"] = told["act"].clone();
    back["projects"] = json!(["P1", "P3"]);
    world.tell("call", "CPF-08", "postponements_reverted", back)
}

/// Moved to the year of the call `CPF-08`, to be carried out with its projects.
fn away() -> Value {
    let mut event = crate::world::postponed(None);
    event["to_call"] = json!("CPF-08");
    event
}

/// Whether anybody is written to because of the notice when its event happens.
fn is_written(policy: &str, notice: &Notice) -> bool {
    let Some((stream @ ("call" | "project" | "evaluation" | "panel" | "account"), kind)) =
        notice.event.split_once('_')
    else {
        return true;
    };
    let rule = format!("{policy}/notice/{}", notice.id);
    let mut world = peopled(policy);
    if notice.mail == "assessor_needed" {
        return lost(&mut world, kind).iter().any(|mail| mail.rule == rule && mail.template == notice.mail);
    }
    if notice.mail == "assessor_left" {
        world.tell("project", "P1", "found_eligible", json!({"stage": "eligible"}));
        let assigned = json!({"assessor": "assessor-1", "chosen": {"how": "by_hand"}});
        world.tell("evaluation", "P1", "assessor_assigned", assigned);
        let mails = world.tell("account", "assessor-1", kind, json!({}));
        return mails.iter().any(|mail| mail.rule == rule && mail.template == notice.mail);
    }
    if notice.mail == "focal_point_left" {
        let seat = json!({"sector": "tourism", "account": "assessor-1", "from": "2020-01-01"});
        world.tell("institution", "TR-FP", "focal_point_appointed", seat);
        let mails = world.tell("account", "assessor-1", kind, json!({}));
        return mails.iter().any(|mail| mail.rule == rule && mail.template == notice.mail);
    }
    if notice.mail == "refund_due" {
        tell(&mut world, "project", "terminated");
    }
    if kind == "postponements_reverted" {
        return taken_back(&mut world).iter().any(|mail| mail.rule == rule);
    }
    if notice.mail == "proposal_scored" {
        let other = json!({"assessor": "assessor-2", "marks": [], "summary": null, "score": 7000});
        world.tell("evaluation", "P1", "scored", other);
    }
    if kind == "decision_reverted" {
        // Only who was told of a decision hears that it was taken back.
        for mail in tell(&mut world, "project", "approved") {
            world.prepared(&mail);
        }
    }
    if kind == "act_reverted" {
        for mail in tell(&mut world, "project", "payment_made") {
            world.prepared(&mail);
        }
        let (version, mut back) = sample(stream, kind);
        back["with_decision"] = json!(false);
        return world.tell_as(version, stream, "P1", kind, back).iter().any(|mail| mail.rule == rule);
    }
    if kind == "step_reverted" {
        for mail in tell(&mut world, "call", "final_list_published") {
            world.prepared(&mail);
        }
    }
    if notice.mail == "target_cancelled" {
        world.tell_as(2, "project", "P1", "postponed", away());
    }
    if kind == "partner_replaced" {
        // Whoever has left already knows it.
        world.tell("project", "P1", "partner_invited", json!({"country": "QA", "role": "provider"}));
    }
    if kind == "grace_granted" {
        // Only who has an open draft hears of it.
        world.tell("call", "CPF-08", "opened", opened());
        let back = json!({"reason": {"text": {"en": "One question more"}}, "stage": "draft"});
        world.tell("project", "P1", "returned_by_focal_point", back);
    }
    let mails = tell(&mut world, stream, kind);
    mails.iter().any(|mail| mail.rule == rule && mail.template == notice.mail)
}

#[test]
fn every_notice_of_a_shipped_policy_is_written_when_its_event_happens() {
    for policy in POLICIES {
        let workflow = shipped_as(policy);
        let silent = workflow.notices().iter().filter(|notice| !is_written(policy, notice));
        let silent: Vec<&str> = silent.map(|notice| notice.id.as_str()).collect();
        assert_eq!(silent, Vec::<&str>::new(), "{policy}");
    }
}

#[test]
fn every_mail_a_rule_fills_is_asked_for_by_a_shipped_policy() {
    let policies: Vec<_> = POLICIES.into_iter().map(shipped_as).collect();
    let asked = policies.iter().flat_map(|policy| policy.notices().iter().map(|notice| notice.mail.as_str()));
    assert_eq!(asked.collect::<BTreeSet<&str>>(), nidaa_automation::templates().collect());
}

#[test]
fn who_was_to_go_with_a_call_hears_once_that_it_was_cancelled() {
    let mut world = World::usual();
    for project in ["P1", "P2", "P3"] {
        world.tell_as(2, "project", project, "postponed", away());
    }
    let cancelled = json!({"reason": {"text": {"en": "No money"}}, "stage": "cancelled"});
    let told = |world: &mut World| {
        let mails = world.tell("call", "CPF-08", "cancelled", cancelled.clone());
        let of = mails.into_iter().filter(|mail| mail.template == "target_cancelled");
        of.map(|mail| (mail.to, mail.subject)).collect::<Vec<_>>()
    };
    let several = |count: u8| format!("{count} projects: the call they were postponed to is cancelled");
    let one = "Project P3: the call it was postponed to is cancelled: Title of P3".to_owned();
    let [owner, office, sesric] =
        ["fp.tr@example.org", "office@example.org", "sesric@example.org"].map(str::to_owned);
    assert_eq!(
        told(&mut world),
        [(owner, several(2)), (office.clone(), several(3)), (sesric.clone(), one.clone())]
    );
    // One is back, and one has ended.
    world.tell("project", "P1", "resumed", json!({"before_year": null, "reason": null, "stage": "active"}));
    let ended = json!({"reason": {"text": {"en": "No money"}}, "stage": "terminated"});
    world.tell("project", "P2", "terminated", ended);
    assert_eq!(told(&mut world), [(office.clone(), one.clone()), (sesric.clone(), one)]);
    let mistake = json!({"decision": "postponed", "reason": {"text": {"en": "A slip"}}, "granted": null,
        "reserve_rank": null, "implementation_year": 2020, "stage": "active"});
    world.tell("project", "P3", "decision_reverted", mistake);
    assert_eq!(told(&mut world), []);
}

#[test]
fn an_owner_hears_once_of_all_conditions_of_one_approval() {
    let mut world = World::usual();
    let condition =
        |key: &str| json!({"condition": {"key": key, "text": {"en": key}, "due": "2020-12-01", "proof": {}}});
    world.next_act();
    let told: Vec<usize> = ["a", "b", "c"]
        .map(|key| world.tell("project", "P3", "condition_set", condition(key)).len())
        .to_vec();
    assert_eq!(told, [1, 0, 0]);
    // Those of another project of the same act are another matter.
    assert_eq!(world.tell("project", "P1", "condition_set", condition("a")).len(), 1);
    world.next_act();
    assert_eq!(world.tell("project", "P3", "condition_set", condition("d")).len(), 1);
}

#[test]
fn the_contract_procedure_reaches_each_owner_once_with_all_projects() {
    let mut world = World::usual();
    let published = json!({"projects": ["P1", "P2", "P3"], "stage": "final_listed"});
    let mails = world.tell("call", "CPF-08", "final_list_published", published);
    let ready: Vec<_> = mails.iter().filter(|mail| mail.template == "contract_ready").collect();
    let told: Vec<_> = ready.iter().map(|mail| (mail.to.as_str(), mail.subject.as_str())).collect();
    assert_eq!(
        told,
        [
            ("fp.tr@example.org", "Contracts of 2 projects ready to be signed"),
            ("sesric@example.org", "Contract of project P3 ready to be signed: Title of P3"),
        ]
    );
}

#[test]
fn a_change_asks_each_country_it_concerns_in_its_language_and_shows_the_difference_alone() {
    let mut world = World::usual();
    let changes = json!([{"change": {"what": "ends", "ends": "2021-12-31"}, "was": {"what": "ends", "ends": "2021-11-30"}}]);
    let event = json!({"amendment": "A1", "changes": changes, "effective": "2021-09-01",
        "reason": {"text": {"en": "Travel"}}, "consents": ["QA"], "stage": "amending"});
    let mails = world.tell("project", "P1", "amendment_requested", event);
    let asked: Vec<Outgoing> = mails.into_iter().filter(|mail| mail.template == "consent_asked").collect();
    assert_eq!(addresses(&asked), ["qa@example.org"]);
    assert!(
        asked[0].text.contains("Fin du contrat : 30 novembre 2021 → 31 décembre 2021"),
        "{}",
        asked[0].text
    );
}

#[test]
fn whoever_stays_is_asked_again_when_a_partner_leaves_and_shown_that_alone() {
    let mut world = World::usual();
    let renewals = json!([{"what": "consent", "country": "QA", "role": "partner"}]);
    let was = json!({"what": "partner", "country": "DZ", "role": "partner"});
    let left = json!({"change": {"what": "no_partner", "country": "DZ", "role": "partner"}, "was": was});
    let because = json!({"changes": [left], "reason": {"text": {"en": "No team is free"}}});
    let asked = json!({"renewals": renewals, "because": because});
    let mails = world.tell_as(2, "project", "P1", "renewals_asked", asked);
    assert_eq!(addresses(&mails), ["qa@example.org"]);
    assert!(mails[0].template == "consent_asked" && mails[0].text.contains("Algérie"), "{}", mails[0].text);
    // What a postponement asks for was told with it.
    let asked = json!({"renewals": renewals, "because": null});
    assert_eq!(world.tell("project", "P1", "renewals_asked", asked), []);
}

#[test]
fn the_owner_and_the_office_hear_that_a_country_does_not_agree_to_a_change() {
    let mut world = World::usual();
    let event = json!({"amendment": "A1", "country": "QA", "reason": {"text": {"en": "Too little notice"}}});
    let mails = world.tell("project", "P1", "consent_refused", event);
    assert!(mails.iter().all(|mail| mail.template == "consent_refused"));
    assert_eq!(addresses(&mails), ["fp.tr@example.org", "office@example.org"]);
    assert!(mails.iter().all(|mail| mail.text.contains("Too little notice")), "{mails:?}");
}

#[test]
fn another_contact_is_asked_for_only_where_the_address_is_at_fault() {
    let asks = |error: &str| {
        let mut world = World::usual();
        let invitation =
            world.tell("project", "P2", "partner_invited", json!({"country": "QA", "role": "partner"}));
        world.prepared(&invitation[0]);
        let told = world.tell("mail", &invitation[0].id.to_string(), "failed", json!({"error": error}));
        assert_eq!(addresses(&told), ["office@example.org"]);
        told[0].text.contains("name another contact")
    };
    assert!(asks("permanent error (550): 5.1.1 No such mailbox"));
    assert!(!asks("permanent error (552): 5.3.4 Message too big"));
    assert!(!asks("permanent error (550): 5.1.8 Domain of sender address does not exist"));
}

#[test]
fn the_office_hears_when_the_last_assessor_has_scored() {
    let mut world = World::usual();
    let assigned = |assessor: &str| json!({"assessor": assessor, "chosen": {"how": "by_hand"}});
    for assessor in ["amel", "zeynep"] {
        world.tell("evaluation", "P1", "assessor_assigned", assigned(assessor));
    }
    let (version, scored) = sample("evaluation", "scored");
    let mut score = |assessor: &str| {
        let mut scored = scored.clone();
        scored["assessor"] = json!(assessor);
        world.tell_as(version, "evaluation", "P1", "scored", scored)
    };
    assert_eq!(score("amel"), []);
    let told = score("zeynep");
    let told: Vec<_> = told.iter().map(|mail| (mail.template.as_str(), mail.to.as_str())).collect();
    assert_eq!(told, [("proposal_scored", "office@example.org")]);
}

#[test]
fn the_end_of_the_year_names_the_projects_that_are_still_open() {
    let mut world = World::usual();
    for (project, stage) in [("P1", "active"), ("P2", "closed"), ("P3", "settling")] {
        world.tell("project", project, "activated", json!({"stage": stage}));
    }
    let mails = world.tell("call", "CPF-08", "year_ended", json!({"stage": "closing"}));
    let told: Vec<_> = mails.iter().map(|mail| (mail.to.as_str(), mail.template.as_str())).collect();
    assert_eq!(told, [("fp.tr@example.org", "year_ended"), ("sesric@example.org", "year_ended")]);
    let named =
        |project: &str| mails.iter().filter(|mail| mail.text.contains(&format!("{project} "))).count();
    assert_eq!(["P1", "P2", "P3"].map(named), [1, 0, 1]);
}
