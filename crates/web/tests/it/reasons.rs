//! The link under each mail to why it came, and the question why none did.

use crate::world::{Answer, World};
use axum::http::StatusCode;
use nidaa_app::AsOf;
use serde_json::{Value, json};

/// The duty that the ministry of Qatar has in [`invited`].
const DUTY: &str = "/api/v1/obligations/confirm_partnership%2FE8-1%2FQA%2Fpartner";

async fn register(world: &World, key: &str, country: &str, to: &str, lang: &str) {
    let body =
        json!({ "institution": key, "name": { "en": key }, "kind": "national_body", "country": country });
    let contact = json!({ "institution": key, "contact": { "name": "Noor", "email": to, "lang": lang } });
    world.as_office("register_institution", body).await;
    world.as_office("appoint_contact", contact).await;
}

/// A site on which the ministry of Qatar was asked to take part in E8-1.
async fn invited() -> World {
    let world = World::new().await;
    register(&world, "QA-MIN", "QA", "noor@example.org", "ar").await;
    register(&world, "SN-MIN", "SN", "awa@example.org", "fr").await;
    world.as_office("invite_partner", json!({ "project": "E8-1", "country": "QA", "role": "partner" })).await;
    world.catch_up().await;
    world
}

/// The first mail of a template and the secret of its links.
async fn mail(world: &World, template: &str) -> (String, String) {
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    let id = mails.into_iter().find(|mail| mail.template == template).expect("a mail").id;
    let row = world.app.log().backend().outbox_row(id.parse().expect("an id")).await.expect("an outbox");
    let written: Value = serde_json::from_str(&row.expect("a row").body).expect("JSON");
    (id, written["secret"].as_str().expect("a secret").to_owned())
}

/// A page without the marks that set names apart.
fn said(answer: &Answer) -> String {
    answer.text.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn whoever_got_a_mail_learns_without_an_account_by_which_rule_and_whose_act_it_came() {
    let world = invited().await;
    let (id, secret) = mail(&world, "partner_invited").await;
    let events = world.events().await;
    let shown = world.get(&format!("/ar/why/{id}/{secret}")).await;
    assert_eq!((shown.status, world.events().await), (StatusCode::OK, events), "{}", shown.text);
    assert!(shown.text.contains(r#"<html lang="ar" dir="rtl">"#), "{}", shown.text);
    let page = world.get(&format!("/en/why/{id}/{secret}")).await;
    let chain = said(&page);
    for part in [
        "Mail after the invitation of a partner country, version",
        r#"href="/en/rules/comcec-project-funding""#,
        "Qatar was invited as partner country.",
        "by Nidaa itself",
        "noor@example.org",
        &format!("/en/preferences/{id}/{secret}"),
    ] {
        assert!(chain.contains(part), "{part}: {chain}");
    }
    assert!(
        !chain.contains("/mailbox/") && !chain.contains("/obligations/"),
        "no link needs an account: {chain}"
    );
    for lang in ["ar", "fr"] {
        let text = world.get(&format!("/{lang}/why/{id}/{secret}")).await.text;
        assert!(!text.contains("page-why-") && !text.contains("/notice/"), "{text}");
    }
}

#[tokio::test]
async fn a_guessed_or_revoked_link_says_nothing_of_a_mail() {
    let world = invited().await;
    let (id, secret) = mail(&world, "partner_invited").await;
    let other = "00000000-0000-0000-0000-000000000000";
    for path in [format!("{id}/0000"), format!("{id}/"), format!("{other}/{secret}"), format!("x/{secret}")] {
        let answer = world.get(&format!("/en/why/{path}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.text.contains("noor@example.org"), "{}", answer.text);
    }
    let up_to = world.events().await;
    world.command("revoke_mail_links", json!({ "recipient": "noor@example.org", "up_to": up_to })).await;
    assert_eq!(world.get(&format!("/en/why/{id}/{secret}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_reason_of_a_mail_names_nobody_who_judged() {
    let world = crate::assessments::given_in(World::new().await).await;
    register(&world, "CCO", "TR", "office@example.org", "en").await;
    for login in ["sri", "amel"] {
        let cookie = world.signed_in(login).await;
        world.post_as(&cookie, crate::assessments::PATH, &crate::assessments::marks("8")).await;
    }
    world.catch_up().await;
    let (id, secret) = mail(&world, "proposal_scored").await;
    // The office knows who judged; whoever holds the link need not be the office.
    for cookie in [String::new(), world.office().await] {
        let shown = world.get_as(&cookie, &format!("/en/why/{id}/{secret}")).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
        let main = shown.between("<main", "</main>");
        assert!(main.contains("the last score of a proposal"), "{main}");
        assert!(!main.contains("amel") && !main.contains(">sri"), "{main}");
    }
}

#[tokio::test]
async fn the_rules_of_a_programme_are_a_page() {
    let world = World::new().await;
    for (lang, dir) in [("ar", "rtl"), ("en", "ltr"), ("fr", "ltr")] {
        let shown = world.get(&format!("/{lang}/rules/comcec-project-funding")).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
        assert!(shown.text.contains(&format!(r#"dir="{dir}""#)) && shown.text.contains("<table>"));
    }
    assert_eq!(world.get("/en/rules/none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_is_signed_in_asks_why_they_hear_nothing_and_of_nobody_else() {
    let world = invited().await;
    for (login, country) in [("sri", "QA"), ("kofi", "SN")] {
        let account = json!({ "account": login, "name": login, "lang": "en", "roles": ["partner"], "country": country });
        world.as_office("open_account", account).await;
    }
    world.catch_up().await;
    let (sri, kofi) = (world.signed_in("sri").await, world.signed_in("kofi").await);
    let ask = format!("{DUTY}/heard");
    let own = world.get_as(&sri, &ask).await;
    assert_eq!(own.status, StatusCode::OK, "{}", own.text);
    let told = own.json()["planned"].as_array().expect("a list").clone();
    assert!(!told.is_empty() && told.iter().all(|one| one["to"] == "noor@example.org"), "{}", own.text);
    let stranger = world.get_as(&kofi, &ask).await;
    assert_eq!(stranger.json()["silence"], "not_concerned", "{}", stranger.text);
    for (cookie, whom, status) in [
        (&sri, "?whom=noor@example.org", StatusCode::OK),
        (&sri, "?whom=sri", StatusCode::OK),
        (&kofi, "?whom=QA-MIN", StatusCode::FORBIDDEN),
        (&kofi, "?whom=noor@example.org", StatusCode::FORBIDDEN),
        (&String::new(), "", StatusCode::UNAUTHORIZED),
    ] {
        assert_eq!(world.get_as(cookie, &format!("{ask}{whom}")).await.status, status, "{whom}");
    }
    let office = world.office().await;
    let by_login = world.get_as(&office, &format!("{ask}?whom=sri")).await;
    assert_eq!(
        by_login.json()["planned"],
        own.json()["planned"],
        "who asks by sign-in name is answered alike"
    );
    let audience = world.get_as(&office, &format!("{ask}?whom=office")).await;
    // The office has no contact here; the account of that name would not be concerned.
    assert_eq!(audience.json()["silence"], "no_contact", "the audience, not the account of that name");
    let page = DUTY.replace("/api/v1", "/fr");
    let shown = world.get_as(&kofi, &page).await;
    assert!(shown.text.contains(r#"name="own""#) && !shown.text.contains(r#"name="whom""#), "{}", shown.text);
    let answer = world.get_as(&kofi, &format!("{page}?own=true")).await;
    assert!(answer.text.contains("ne doit pas cela"), "{}", answer.text);
    assert_eq!(world.get_as(&kofi, &format!("{page}?whom=QA-MIN")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn in_a_demonstration_nobody_hears_of_a_confidential_duty() {
    let world = crate::assessments::given_in(World::demo().await).await;
    let listed = world.get_basic("/api/v1/obligations?duty=score_proposal&whom=amel").await.json();
    let key = listed["obligations"][0]["key"].as_str().expect("a duty of amel").replace('/', "%2F");
    let path = format!("/api/v1/obligations/{key}/heard");
    for (cookie, whom, status) in [
        (String::new(), "amel", StatusCode::NOT_FOUND),
        (world.signed_in("sri").await, "amel", StatusCode::FORBIDDEN),
        (world.signed_in("amel").await, "amel", StatusCode::OK),
        (world.office().await, "amel", StatusCode::OK),
    ] {
        let answer = world.get_as(&cookie, &format!("{path}?whom={whom}")).await;
        assert_eq!(answer.status, status, "{}", answer.text);
    }
}

#[tokio::test]
async fn the_link_of_a_mail_says_what_its_reader_is_asked_for_and_when_it_hears_of_it() {
    let world = invited().await;
    let (id, secret) = mail(&world, "partner_invited").await;
    let path = format!("/en/preferences/{id}/{secret}");
    let shown = said(&world.get(&path).await);
    let asked = shown.split("What you are asked for").nth(1).expect("a section");
    assert!(asked.contains("E8-1") && asked.contains("Next mail: "), "{asked}");
    world
        .as_office("confirm_partner", json!({ "project": "E8-1", "country": "QA", "role": "partner" }))
        .await;
    world.catch_up().await;
    assert!(!world.get(&path).await.text.contains("What you are asked for"));
}

#[tokio::test]
async fn the_link_of_a_mail_chooses_the_language_of_its_reader_for_good() {
    let world = invited().await;
    let (id, secret) = mail(&world, "partner_invited").await;
    let path = format!("/ar/preferences/{id}/{secret}");
    let shown = world.get(&path).await;
    assert!(shown.text.contains(r#"<html lang="ar" dir="rtl">"#), "{}", shown.text);
    assert!(shown.text.contains(r#"name="lang" value="ar" required checked"#), "{}", shown.text);
    let form = format!("command_id={}&lang=fr", uuid::Uuid::new_v4());
    let events = world.events().await;
    for _ in 0..2 {
        let chosen = world.post(&path, &form).await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.text);
        assert_eq!(chosen.header("location"), format!("/fr/preferences/{id}/{secret}?saved=true"));
    }
    assert_eq!(world.events().await, events + 1, "a form sent twice is one choice");
    let (_, desk) = world.app.desk().await.expect("a desk");
    let contact = desk.directory.institution("QA-MIN").and_then(|known| known.contact.clone());
    assert_eq!(contact.map(|contact| contact.lang), Some(nidaa_kernel::Lang::Fr));
    let wrong = world.post(&path, &form.replace("lang=fr", "lang=de")).await;
    assert_ne!(wrong.status, StatusCode::SEE_OTHER);
    assert_eq!(world.events().await, events + 1);
}

#[tokio::test]
async fn a_mail_on_several_things_gives_the_reason_of_each() {
    let world = invited().await;
    world.as_office("invite_partner", json!({ "project": "E8-2", "country": "QA", "role": "partner" })).await;
    for project in ["E8-1", "E8-2"] {
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel bans" } });
        let data = json!({ "project": project, "to_year": 2031, "requested_by": "owner", "reason": reason });
        let prepared =
            json!({ "docket": "D", "decision": project, "command": "postpone_project", "data": data });
        world.as_office("prepare_decision", prepared).await;
    }
    world.as_office("apply_docket", json!({ "docket": "D" })).await;
    world.catch_up().await;
    let (id, secret) = mail(&world, "several_notices").await;
    for lang in ["ar", "en", "fr"] {
        let chain = said(&world.get(&format!("/{lang}/why/{id}/{secret}")).await);
        assert!(!chain.contains("page-mailbox-") && !chain.contains("/notice/"), "{chain}");
        for project in ["E8-1", "E8-2"] {
            assert!(
                chain.contains(&format!(r#"<a href="/{lang}/projects/{project}">{project}</a>"#)),
                "{chain}"
            );
        }
        assert!(chain.contains(&format!("/{lang}/rules/comcec-project-funding")), "{chain}");
    }
}
