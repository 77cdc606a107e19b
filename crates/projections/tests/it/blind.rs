//! What assessors read.

use nidaa_domain::project::ProjectEvent;
use nidaa_kernel::LocalText;
use nidaa_projections::pages::blind::{Blind, Redactor};
use serde_json::{Value, json};

fn events(all: &[Value]) -> Vec<ProjectEvent> {
    all.iter().map(|event| serde_json::from_value(event.clone()).expect("an event has its shape")).collect()
}

fn plain(text: &str) -> String {
    Redactor::new(["Senegal", "السنغال", "Guinea-Bissau", "Guinea", "Mali", "SESRIC"].map(str::to_owned))
        .plain(text)
}

#[test]
fn a_name_is_left_out_whatever_its_case() {
    assert_eq!(plain("Guides of SENEGAL, for Senegal."), "Guides of ▒▒▒, for ▒▒▒.");
    assert_eq!(plain("تدريب المرشدين في السنغال"), "تدريب المرشدين في ▒▒▒");
}

#[test]
fn a_prefix_joined_to_an_arabic_name_does_not_hide_it() {
    assert_eq!(plain("تعاون بالسنغال"), "تعاون ب▒▒▒");
}

#[test]
fn a_longer_name_leaves_nothing_of_itself_behind() {
    assert_eq!(plain("from Guinea-Bissau to Guinea"), "from ▒▒▒ to ▒▒▒");
}

#[test]
fn a_name_within_a_word_is_no_name() {
    assert_eq!(plain("formalities of Mali"), "formalities of ▒▒▒");
}

#[test]
fn no_identity_is_in_what_is_told_of_a_proposal() {
    let told = events(&[
        json!({ "type": "drafted", "project": "X", "title": { "en": "Guides" }, "owner": { "kind": "institution", "institution": "SESRIC" },
            "programme": "P", "call": null, "sector": "tourism", "theme": "guides", "recommendation": null, "continues": null,
            "member_states_count": null, "implementation_year": null, "stage": "draft" }),
        json!({ "type": "partner_invited", "country": "SN", "role": "partner" }),
        json!({ "type": "partner_confirmed", "country": "SN", "role": "partner" }),
        json!({ "type": "partner_invited", "country": "ML", "role": "beneficiary" }),
        json!({ "type": "final_fiche_submitted", "stage": "final_review", "fiche": {
            "requested": { "minor": 100, "currency": "USD" }, "outputs": { "en": "A guide" }, "staff": 1, "letters": ["SN"] } }),
    ]);
    let blind = Blind::told_by(told.iter());
    let text = format!("{blind:?}");
    for identity in ["SESRIC", "SN", "ML"] {
        assert!(!text.contains(identity), "{identity} in {text}");
    }
    assert_eq!((blind.countries, blind.title), (2, LocalText::in_lang(nidaa_kernel::Lang::En, "Guides")));
}
