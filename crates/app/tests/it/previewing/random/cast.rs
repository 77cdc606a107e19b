//! Who acts, and the register they act under.

use super::draw::{Asked, ask};
use crate::world::{actor, implementing_partner, office, owner_of, owner_state};
use nidaa_kernel::Actor;
use serde_json::{Value, json};

/// Assessors, who are also the members of panels.
pub const ASSESSORS: [&str; 3] = ["amel", "badr", "chadi"];
/// Addresses of contacts, whose mails wait, leave or come back.
pub const ADDRESSES: [&str; 5] = [
    "ministry@dz.example",
    "focal.point@dz.example",
    "ministry@ma.example",
    "ministry@sn.example",
    "library@ps.example",
];

/// Somebody by the name used here.
pub fn named(name: &str) -> Actor {
    let of = |country: &str, role: &str| Actor {
        country: Some(country.parse().expect("a code")),
        ..actor(name, role)
    };
    match name {
        "office" => office(),
        "second" => actor("second", "office"),
        "owner" => owner_state("DZ"),
        "stranger" => owner_state("QA"),
        "focal-point" => of("DZ", "focal_point"),
        "partner-ma" => of("MA", "partner"),
        "partner-sn" => of("SN", "partner"),
        "library" => owner_of("LIBRARY"),
        "athc" => implementing_partner("ATHC"),
        "bank" | "teller" => actor(name, "bank"),
        _ => actor(name, "assessor"),
    }
}

/// Everybody, those oftener who have more to do.
pub const PEOPLE: [&str; 20] = [
    "office",
    "office",
    "office",
    "office",
    "office",
    "office",
    "second",
    "second",
    "owner",
    "owner",
    "owner",
    "bank",
    "bank",
    "teller",
    "partner-ma",
    "partner-sn",
    "focal-point",
    "library",
    "athc",
    "stranger",
];

/// Institutions with contacts who can be written to, and accounts.
pub fn register() -> Vec<Asked> {
    let entries = [
        ("FP-DZ", "national_focal_point", Some("DZ"), ADDRESSES[1], "fr"),
        ("DZ-MIN", "national_body", Some("DZ"), ADDRESSES[0], "fr"),
        ("MA-MIN", "national_body", Some("MA"), ADDRESSES[2], "ar"),
        ("SN-MIN", "national_body", Some("SN"), ADDRESSES[3], "fr"),
        ("TN-MIN", "national_body", Some("TN"), "ministry@tn.example", "ar"),
        ("LIBRARY", "non_profit", Some("PS"), ADDRESSES[4], "ar"),
        ("ATHC", "national_body", Some("PS"), "athc@ps.example", "en"),
        ("CCO", "oic_standing_committee_secretariat", None, "office@cco.example", "en"),
    ];
    let mut all: Vec<Asked> = entries.into_iter().flat_map(entry).collect();
    all.push(ask(
        "office",
        "grant_registration",
        json!({ "institution": "FP-DZ", "sector": "trade", "from": "2026-01-01" }),
    ));
    all.push(ask(
        "office",
        "open_account",
        json!({ "account": "focal-point", "name": "Kaddour", "lang": "fr", "roles": ["focal_point"], "country": "DZ" }),
    ));
    for login in ASSESSORS {
        let account = json!({ "account": login, "name": login, "lang": "en", "roles": ["assessor"] });
        let address = json!({ "account": login, "email": format!("{login}@assessors.example") });
        all.extend([ask("office", "open_account", account), ask("office", "name_address", address)]);
    }
    for address in [ADDRESSES[0], ADDRESSES[2], ADDRESSES[3]] {
        all.push(ask(
            "office",
            "choose_mail_pace",
            json!({ "recipient": address, "pace": "daily", "quiet": { "from": 0, "until": 23 } }),
        ));
    }
    all
}

fn entry((key, kind, country, email, lang): (&str, &str, Option<&str>, &str, &str)) -> [Asked; 2] {
    let contact = json!({ "name": format!("Contact of {key}"), "email": email, "lang": lang });
    let known: Value = json!({ "institution": key, "name": { "en": key }, "kind": kind, "country": country });
    [
        ask("office", "register_institution", known),
        ask("office", "appoint_contact", json!({ "institution": key, "contact": contact })),
    ]
}
