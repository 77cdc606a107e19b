//! Drafts that are kept back: found by their event, let go or not sent together.

use crate::world::{Answer, World};
use axum::http::StatusCode;
use nidaa_app::{AsOf, MailView};
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A decision taken back of which two partners had heard: two drafts that are kept back, in two languages.
async fn drafts() -> (World, Vec<MailView>) {
    let world = World::new().await;
    for (country, lang) in [("MA", "fr"), ("ID", "ar")] {
        let institution = format!("{country}-MIN");
        let body = json!({ "institution": institution, "name": { "en": country }, "kind": "national_body", "country": country });
        world.command("register_institution", body).await;
        let email = format!("{}@example.org", country.to_lowercase());
        let contact = json!({ "name": country, "email": email, "lang": lang });
        world.command("appoint_contact", json!({ "institution": institution, "contact": contact })).await;
    }
    let reason = json!({ "code": "other", "text": { "en": "Travel" } });
    let data = json!({ "project": "E8-1", "reason": reason, "requested_by": "owner", "to_year": 2040 });
    world.as_office("postpone_project", data).await;
    world.catch_up().await;
    let back =
        json!({ "project": "E8-1", "decision": "postponed", "reason": { "text": { "en": "Mistaken" } } });
    world.as_office("revert_decision", back).await;
    world.catch_up().await;
    let mut mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    mails.retain(|mail| mail.state == "held");
    assert!(mails.len() > 1, "{mails:?}");
    (world, mails)
}

async fn states(world: &World, of: &[MailView]) -> Vec<String> {
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    let state = |one: &MailView| mails.iter().find(|mail| mail.id == one.id).map(|mail| mail.state.clone());
    of.iter().filter_map(state).collect()
}

/// The form for all that is kept back on a page, as a browser sends it.
fn form(page: &Answer, id: Uuid, more: &str) -> String {
    let mails = page.text.split(r#"name="mail" value=""#).skip(1);
    let mails: BTreeSet<&str> = mails.filter_map(|rest| rest.split('"').next()).collect();
    let mails: Vec<String> = mails.iter().map(|mail| format!("&mail={mail}")).collect();
    format!("command_id={id}{more}{}", mails.concat())
}

#[tokio::test]
async fn the_drafts_of_one_event_are_found_from_the_office_and_let_go_together() {
    let (world, held) = drafts().await;
    let office = world.office().await;
    let way = world.get_as(&office, "/en/office").await;
    assert!(way.text.contains("/en/mailbox?state=held"), "{}", way.text);
    let event = held[0].because.event;
    let here = format!("/en/mailbox?event={event}&state=held");
    let list = world.get_as(&office, &here).await;
    let query = list.between(r#"action="/en/mailbox/release"#, "\"").replace("&#38;", "&");
    let release = format!("/en/mailbox/release{query}");
    assert!(query.contains(&format!("event={event}")), "{query}");
    let (events, sent) = (world.events().await, form(&list, Uuid::now_v7(), ""));
    assert_eq!(sent.matches("&mail=").count(), held.len(), "{sent}");
    for _ in 0..2 {
        let done = world.post_as(&office, &release, &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    }
    let released = i64::try_from(held.len()).expect("few");
    assert_eq!(world.events().await, events + released, "twice the same form is one act");
    world.catch_up().await;
    assert_eq!(states(&world, &held).await, vec!["sent"; held.len()]);
    let way = world.get_as(&office, "/en/office").await;
    assert!(!way.text.contains("/en/mailbox?state=held"), "{}", way.text);
}

#[tokio::test]
async fn what_somebody_let_go_meanwhile_is_named_and_the_others_are_not_sent_with_a_reason() {
    let (world, held) = drafts().await;
    let office = world.office().await;
    for (lang, said) in [("en", "Nothing was done"), ("fr", "Rien n’a été fait"), ("ar", "لم يُتخذ أي إجراء")]
    {
        let text = nidaa_i18n::t(lang.parse().expect("a language"), "page-mailbox-stayed");
        assert!(text.starts_with(said), "{text}");
    }
    let list = world.get_as(&office, "/fr/mailbox?state=held").await;
    world.as_office("release_mail", json!({ "mail": held[0].id })).await;
    let cancel = "/fr/mailbox/cancel?state=held";
    let events = world.events().await;
    let silent = world.post_as(&office, cancel, &form(&list, Uuid::now_v7(), "&reason=+")).await;
    assert_eq!((silent.status, world.events().await), (StatusCode::UNPROCESSABLE_ENTITY, events));
    assert!(silent.between(r#"role="alert""#, "</div>").contains("#reason"), "{}", silent.text);
    let sent = form(&list, Uuid::now_v7(), "&reason=Trop+tard");
    let done = world.post_as(&office, cancel, &sent).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    let stayed = done.between(r#"<ul class="names">"#, "</ul>");
    assert!(stayed.contains(&held[0].id) && !stayed.contains(&held[1].id), "{stayed}");
    world.catch_up().await;
    let states = states(&world, &held).await;
    assert_eq!(
        (states[0].as_str(), &states[1..]),
        ("sent", &vec!["cancelled".to_owned(); held.len() - 1][..])
    );
    let events = world.events().await;
    let again = world.post_as(&office, cancel, &sent).await;
    assert_eq!((again.status, world.events().await), (StatusCode::OK, events), "{}", again.text);
    let named = again.between(r#"<ul class="names">"#, "</ul>");
    assert!(named.contains(&held[0].id) && !named.contains(&held[1].id), "as before: {named}");
}

#[tokio::test]
async fn only_the_office_decides_of_what_is_kept_back() {
    let (world, held) = drafts().await;
    let form = format!("command_id={}&mail={}", Uuid::now_v7(), held[0].id);
    assert_eq!(world.post("/en/mailbox/release", &form).await.status, StatusCode::UNAUTHORIZED);
    let unknown = format!("command_id={}&mail={}", Uuid::now_v7(), Uuid::nil());
    let office = world.office().await;
    let answer = world.post_as(&office, "/en/mailbox/release", &unknown).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.text);
}

#[tokio::test]
async fn the_mailbox_is_filtered_and_turned_over_alike_by_page_and_script() {
    let (world, held) = drafts().await;
    let office = world.office().await;
    let all = world.get_basic("/api/v1/mails").await;
    let total = all.json().as_array().expect("a list").len();
    assert_eq!(all.header("total-count"), total.to_string());
    let one =
        world.get_basic("/api/v1/mails?state=held&to=MA%40&case=E8-1&template=decision_corrected").await;
    let one = one.json();
    assert_eq!(one.as_array().map(Vec::len), Some(1), "{one}");
    assert_eq!(one[0]["to"], "ma@example.org");
    let second = world.get_basic("/api/v1/mails?limit=1&skip=1").await;
    assert_eq!(second.json()[0], all.json()[1]);
    assert_eq!(second.header("total-count"), total.to_string());
    let wrong = world.get_basic("/api/v1/mails?state=lost").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text.contains("held, prepared"), "{}", wrong.text);
    let page = world.get_as(&office, "/ar/mailbox?limit=1&skip=1&state=held").await;
    assert!(page.text.contains(r#"rel="prev""#), "{}", page.text);
    assert_eq!(page.text.contains(r#"rel="next""#), held.len() > 2, "{}", page.text);
    assert!(page.text.contains("تصحيح بشأن قرار"), "kinds of mails have names: {}", page.text);
    assert_eq!(world.get_as(&office, "/en/mailbox?event=x").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn every_mail_is_named_in_every_language() {
    let world = World::new().await;
    let office = world.office().await;
    for lang in nidaa_kernel::Lang::ALL {
        for wording in world.app.wordings(lang).await.expect("words") {
            assert!(nidaa_i18n::exists(&format!("template-{}", wording.template)), "{}", wording.template);
        }
        let list = world.get_as(&office, &format!("/{lang}/wordings")).await;
        assert!(list.text.contains(&nidaa_i18n::t(lang, "template-partner_invited")), "{}", list.text);
    }
}

#[tokio::test]
async fn the_page_of_a_mail_tells_its_own_life_in_the_readers_language() {
    let (world, held) = drafts().await;
    let office = world.office().await;
    let (id, cancelled) = (&held[0].id, &held[1].id);
    let reason = json!({ "text": { "en": "No longer needed" } });
    world.as_office("edit_mail", json!({ "mail": id, "subject": "Other words", "text": "Text" })).await;
    world.as_office("release_mail", json!({ "mail": id })).await;
    world.as_office("cancel_mail", json!({ "mail": cancelled, "reason": reason })).await;
    world.catch_up().await;
    let told = [
        (
            "en",
            ["was prepared", "waits for the Coordination Office", "written anew", "was released", "accepted"],
        ),
        (
            "fr",
            ["a été préparé", "attend l’accord du bureau", "a été réécrit", "a été autorisé", "a accepté"],
        ),
        ("ar", ["أُعدّت رسالة", "موقوفة إلى أن يأذن", "أُعيدت صياغة", "أُذن بإرسال", "قبل خادم البريد"]),
    ];
    for (lang, sentences) in told {
        let page = world.get_as(&office, &format!("/{lang}/mailbox/{id}")).await;
        let life = page.between(r#"<ol class="timeline">"#, "</ol>");
        let mut places = vec![];
        for sentence in sentences {
            places.push(life.find(sentence).unwrap_or_else(|| panic!("no {sentence:?} in {life}")));
        }
        assert!(places.is_sorted_by(|a, b| a > b), "the newest first: {life}");
    }
    let page = world.get_as(&office, &format!("/en/mailbox/{cancelled}")).await;
    assert!(page.between(r#"<ol class="timeline">"#, "</ol>").contains("No longer needed"), "{}", page.text);
}
