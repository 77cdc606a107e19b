//! What assessors read.

use nidaa_domain::project::ProjectEvent;
use nidaa_kernel::{Country, Lang, LocalText, member_states};
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

/// What is left of a sentence when a country takes part.
fn without(code: &str, text: &str) -> String {
    let country: Country = code.parse().expect("a code");
    let names = Lang::ALL.map(|lang| country.name(lang));
    Redactor::new(names).and_adjectives(country.demonyms().iter().cloned()).plain(text)
}

#[test]
fn what_a_people_is_called_is_left_out_in_three_languages_whatever_is_joined_to_it() {
    for (code, text, left) in [
        ("TR", "Turkish hotels, the Turks and Turkey", "▒▒▒ hotels, the ▒▒▒ and ▒▒▒"),
        ("TR", "Une délégation turque et des experts turcs", "Une délégation ▒▒▒ et des experts ▒▒▒"),
        ("TR", "خبراء أتراك والشركات التركية", "خبراء ▒▒▒ والشركات ال▒▒▒"),
        ("OM", "An Omani port", "An ▒▒▒ port"),
        ("OM", "للعمانيين وبالعُمانية", "لل▒▒▒ وبال▒▒▒"),
        ("SN", "une coopérative sénégalaise, a Senegalese one", "une coopérative ▒▒▒, a ▒▒▒ one"),
        ("SN", "دعم للسنغال والسنغاليين", "دعم لل▒▒▒ وال▒▒▒"),
        ("GW", "Bissau-Guinean and Guinean women", "▒▒▒ and ▒▒▒ women"),
        ("CI", "Ivory Coast and ivoiriennes", "▒▒▒ and ▒▒▒"),
        ("JO", "الاردن والأردنية", "▒▒▒ وال▒▒▒"),
        ("DZ", "ALGERIE, algérien", "▒▒▒, ▒▒▒"),
    ] {
        assert_eq!(without(code, text), left, "{code}");
    }
}

#[test]
fn every_word_for_the_people_of_a_member_state_is_left_out() {
    for state in member_states() {
        for word in state.country.demonyms() {
            let text = format!("x {word}, y");
            assert_eq!(without(state.country.as_str(), &text), "x ▒▒▒, y", "{}: {word}", state.iso3);
        }
    }
}

#[test]
fn what_only_looks_like_a_people_stays() {
    for (code, text) in [
        ("OM", "Women of Romania"),
        ("ML", "التقرير المالي والخطة المالية"),
        ("ML", "formalities and small mammals"),
        ("MA", "غروب الشمس: المغربل"),
        ("TR", "التراكمية"),
        ("TD", "a chart, chadless"),
        ("GN", "guineafowl"),
        ("NE", "Nigerian"),
        ("NG", "Nigerien"),
        ("IR", "حيران"),
    ] {
        assert_eq!(without(code, text), text, "{code}");
    }
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
