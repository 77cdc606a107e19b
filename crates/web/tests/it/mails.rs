//! Mails before they leave, and the link that ends courtesy mails.

use crate::world::{RULES, World};
use axum::http::StatusCode;
use nidaa_app::AsOf;
use serde_json::{Value, json};
use uuid::Uuid;

/// A site with a mail to an invited ministry, held if the office wants it; answers the mail's id.
async fn invited(world: &World) -> String {
    for (name, data) in [
        (
            "register_institution",
            json!({ "institution": "QA-MIN", "name": { "en": "Ministry" }, "kind": "national_body", "country": "QA" }),
        ),
        (
            "appoint_contact",
            json!({ "institution": "QA-MIN", "contact": { "name": "Noor", "email": "noor@example.org", "lang": "ar" } }),
        ),
        ("invite_partner", json!({ "project": "E8-1", "country": "QA", "role": "partner" })),
    ] {
        world.as_office(name, data).await;
    }
    world.catch_up().await;
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    mails.into_iter().find(|mail| mail.to == "noor@example.org").expect("an invitation").id
}

#[tokio::test]
async fn a_mail_that_is_over_shows_no_forms_and_refuses_them_with_its_state() {
    let world = World::new().await;
    let (office, id) = (world.office().await, invited(&world).await);
    let shown = world.get_as(&office, &format!("/en/mailbox/{id}")).await;
    assert!(!shown.text.contains("/hold\""), "{}", shown.text);
    let form = format!("command_id={}", Uuid::new_v4());
    let answer = world.post_as(&office, &format!("/en/mailbox/{id}/hold"), &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.between(r#"role="alert""#, "</div>").contains("domain/mail-over"), "{}", answer.text);
}

#[tokio::test]
async fn a_mail_that_came_back_is_sent_again_by_the_office_with_a_reason() {
    let world = World::new().await;
    let (office, id) = (world.office().await, invited(&world).await);
    let here = format!("/en/mailbox/{id}");
    let shown = world.get_as(&office, &here).await;
    assert!(!shown.text.contains("/resend\""), "what was sent is not lost: {}", shown.text);
    let report = format!(
        "To: bounce+{id}@example.org\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n\
         Final-Recipient: rfc822; noor@example.org\r\nAction: failed\r\nStatus: 5.2.2\r\n\
         Diagnostic-Code: smtp; 552 mailbox full\r\n\r\n--b--\r\n"
    );
    world.app.take_in_bounce(report.as_bytes()).await.expect("a report");
    world.catch_up().await;
    let shown = world.get_as(&office, &here).await;
    assert!(shown.text.contains("/resend\""), "{}", shown.text);
    let form = |reason: &str| format!("command_id={}&reason={reason}", Uuid::new_v4());
    let empty = world.post_as(&office, &format!("{here}/resend"), &form("")).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = world.post_as(&office, &format!("{here}/resend"), &form("Room+again")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    world.catch_up().await;
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    let again = mails.iter().find(|mail| mail.id == id).expect("the invitation");
    assert_eq!(again.state, "sent");
    assert_ne!(world.post(&format!("{here}/resend"), &form("x")).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn only_the_office_keeps_mails_back() {
    let world = World::new().await;
    let id = invited(&world).await;
    let form = format!("command_id={}", Uuid::new_v4());
    let answer = world.post(&format!("/en/mailbox/{id}/hold"), &form).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_guessed_link_opens_nothing_and_changes_nothing() {
    let world = World::new().await;
    let id = invited(&world).await;
    let events = world.events().await;
    for secret in ["0000", "null", ""] {
        let path = format!("/ar/unsubscribe/{id}/{secret}");
        assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(
            world.post(&path, "List-Unsubscribe=One-Click").await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    assert_eq!(world.events().await, events);
}

/// Invitations as courtesy mails, and the link of the one to the ministry.
async fn courtesy() -> (World, String) {
    let duty = "    to: [invited_partner]\n    duty: true\n";
    assert!(RULES.contains(duty));
    let world = World::under(&RULES.replace(duty, "    to: [invited_partner]\n")).await;
    let id = invited(&world).await.parse().expect("an id");
    let row = world.app.log().backend().outbox_row(id).await.expect("an outbox").expect("a row");
    let mail: Value = serde_json::from_str(&row.body).expect("JSON");
    let link = format!("/ar/unsubscribe/{id}/{}", mail["secret"].as_str().expect("a secret"));
    (world, link)
}

#[tokio::test]
async fn opening_the_link_changes_nothing_and_pressing_its_button_does() {
    let (world, link) = courtesy().await;
    let events = world.events().await;
    let shown = world.get(&link).await;
    assert_eq!((shown.status, world.events().await), (StatusCode::OK, events), "{}", shown.text);
    assert!(shown.text.contains("noor@example.org") && shown.text.contains("<button"), "{}", shown.text);
    // Mail programs send this without cookies and take any answer but 200 for a failure.
    for _ in 0..2 {
        let done = world.post(&link, "List-Unsubscribe=One-Click").await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    }
    assert_eq!(world.events().await, events + 1, "twice the same wish is one event");
    assert!(world.app.recipient("noor@example.org").await.expect("a log").muted);
}

#[tokio::test]
async fn who_declined_news_is_told_so_and_may_want_them_again_without_an_account() {
    let (world, link) = courtesy().await;
    assert!(!world.get(&link).await.text.contains("/again\""), "nothing was declined yet");
    world.post(&link, "List-Unsubscribe=One-Click").await;
    let said = [("ar", "إرسالها من جديد"), ("en", "Send them again"), ("fr", "Les envoyer de nouveau")];
    for (lang, button) in said {
        let shown = world.get(&link.replace("/ar/", &format!("/{lang}/"))).await;
        assert!(shown.text.contains("/again\"") && shown.text.contains(button), "{}", shown.text);
    }
    let events = world.events().await;
    for _ in 0..2 {
        let done = world.post(&format!("{link}/again"), "").await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    }
    assert_eq!(world.events().await, events + 1, "twice the same wish is one event");
    assert!(!world.app.recipient("noor@example.org").await.expect("a log").muted);
    let guessed = format!("{}/0000/again", link.rsplit_once('/').expect("a secret").0);
    assert_eq!(world.post(&guessed, "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_of_preferences_shows_whether_news_are_wanted_and_changes_it() {
    let (world, link) = courtesy().await;
    let path = link.replace("/ar/unsubscribe/", "/fr/preferences/");
    let chosen = |text: &str, news: &str| text.contains(&format!("value=\"{news}\" checked"));
    let shown = world.get(&path).await;
    assert!(chosen(&shown.text, "yes") && !chosen(&shown.text, "no"), "{}", shown.text);
    let form = |news: &str| format!("command_id={}&news={news}", Uuid::now_v7());
    for (news, muted) in [("no", true), ("no", true), ("yes", false)] {
        let saved = world.post(&path, &form(news)).await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);
        assert!(chosen(&saved.text, news), "{}", saved.text);
        assert_eq!(world.app.recipient("noor@example.org").await.expect("a log").muted, muted);
    }
    let events = world.events().await;
    let wrong = world.post(&path, &form("perhaps")).await;
    assert_eq!((wrong.status, world.events().await), (StatusCode::BAD_REQUEST, events));
}

#[tokio::test]
async fn who_has_an_account_declines_news_for_the_own_address_alone() {
    let (world, _) = courtesy().await;
    let account = json!({ "account": "sri", "name": "Sri", "lang": "en", "roles": ["partner"], "institution": "QA-MIN" });
    world.command("open_account", account).await;
    let sri = world.signed_in("sri").await;
    let form = |address: &str| format!("command_id={}&news=no&recipient={address}", Uuid::now_v7());
    let saved = world.post_as(&sri, "/en/preferences", &form("noor%40example.org")).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);
    assert!(world.app.recipient("noor@example.org").await.expect("a log").muted);
    let events = world.events().await;
    let other = world.post_as(&sri, "/en/preferences", &form("other%40example.org")).await;
    assert_ne!(other.status, StatusCode::OK, "{}", other.text);
    assert_eq!(world.events().await, events);
}

#[tokio::test]
async fn a_revoked_link_opens_nothing() {
    let (world, link) = courtesy().await;
    let up_to = world.events().await;
    world.command("revoke_mail_links", json!({ "recipient": "noor@example.org", "up_to": up_to })).await;
    assert_eq!(world.get(&link).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post(&link, "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn words_of_the_office_are_seen_before_they_are_saved_and_a_wrong_placeholder_is_said_at_its_field() {
    let world = World::new().await;
    let office = world.office().await;
    let shown = world.get_as(&office, "/fr/wordings/partner_invited").await;
    let countries = r#"<code dir="ltr">{{ country }}</code></dt><dd><bdi>Algérie</bdi>"#;
    assert!(shown.text.contains(countries), "{}", shown.text);
    assert!(shown.between("Le texte d’origine", "</pre>").contains("Leïla Benyoussef"), "{}", shown.text);
    let id = Uuid::new_v4();
    let form = |words: &str, more: &str| {
        format!("command_id={id}&subject=Venez&text=Bonjour+%7B%7B+{words}+%7D%7D+%7B%7B+lead+%7D%7D{more}")
    };
    let events = world.events().await;
    let preview = world.post_as(&office, "/fr/wordings/partner_invited", &form("name", "&preview=1")).await;
    assert_eq!((preview.status, world.events().await), (StatusCode::OK, events));
    assert!(preview.text.contains("Bonjour Leïla Benyoussef"), "{}", preview.text);
    let wrong = world.post_as(&office, "/fr/wordings/partner_invited", &form("nom", "")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let summary = wrong.between(r#"role="alert""#, "</div>");
    assert!(
        summary.contains(r##"href="#text""##) && summary.contains("domain/unknown-placeholder"),
        "{summary}"
    );
    let saved = world.post_as(&office, "/fr/wordings/partner_invited", &form("name", "")).await;
    assert_eq!((saved.status, world.events().await), (StatusCode::SEE_OTHER, events + 1), "{}", saved.text);
}

#[tokio::test]
async fn reminders_are_written_anew_with_what_they_list_and_seen_before_they_are_saved() {
    let world = World::new().await;
    let office = world.office().await;
    for template in ["deadline_reminder", "overdue", "escalation", "several_duties", "many_duties", "digest"]
    {
        let here = format!("/ar/wordings/{template}");
        let shown = world.get_as(&office, &here).await;
        assert_eq!(shown.status, StatusCode::OK);
        let lists: &[&str] = match template {
            "deadline_reminder" => &[],
            "escalation" => &["owed_by", "delays"],
            _ => &["list"],
        };
        for name in ["list", "owed_by", "delays"] {
            let words = shown.between("<textarea", "</textarea>");
            let is_listed = words.contains(&format!("{{{{ {name} }}}}"));
            assert_eq!(is_listed, lists.contains(&name), "{template}, {name}: {}", shown.text);
        }
        let form = |text: &str| format!("command_id={}&subject=x&text={text}", Uuid::new_v4());
        let wrong = world.post_as(&office, &here, &form("%7B%7B+granted+%7D%7D")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{template}");
        let bare = world.post_as(&office, &here, &form("%7B%7B+lead+%7D%7D")).await;
        // A mail that is there to list things says nothing without them.
        let needs = ["escalation", "several_duties", "many_duties", "digest"].contains(&template);
        let expected = if needs { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::SEE_OTHER };
        assert_eq!(bare.status, expected, "{template}: {}", bare.text);
        assert_eq!(bare.text.contains("domain/lacking-placeholder"), needs, "{}", bare.text);
        let listed = form(&format!("%7B%7B+{}+%7D%7D.", lists.first().unwrap_or(&"lead")));
        let saved = world.post_as(&office, &here, &listed).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{template}: {}", saved.text);
    }
}

#[tokio::test]
async fn who_follows_the_link_may_choose_fewer_mails_for_its_address_alone() {
    let (world, link) = courtesy().await;
    assert!(world.get(&link).await.text.contains("/ar/preferences/"));
    let path = link.replace("/ar/unsubscribe/", "/en/preferences/");
    let events = world.events().await;
    let shown = world.get(&path).await;
    assert_eq!((shown.status, world.events().await), (StatusCode::OK, events), "{}", shown.text);
    assert!(shown.text.contains("Asia/Qatar"), "{}", shown.text);
    let form = |from: &str, until: &str| {
        let id = Uuid::new_v4();
        format!("command_id={id}&recipient=other@example.org&pace=weekly&from={from}&until={until}")
    };
    let wrong = world.post(&path, &form("20", "")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.between(r#"role="alert""#, "</div>").contains("Quiet hours begin"), "{}", wrong.text);
    let saved = world.post(&path, &form("20", "7")).await;
    assert_eq!((saved.status, world.events().await), (StatusCode::OK, events + 1), "{}", saved.text);
    let wanted = world.app.recipient("noor@example.org").await.expect("a log");
    assert_eq!(wanted.quiet.map(|quiet| (quiet.from, quiet.until)), Some((20, 7)));
    let guessed = world.post(&path.replace("/preferences/", "/preferences/0"), &form("20", "7")).await;
    assert_eq!(guessed.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_choice_that_is_refused_is_shown_as_it_was_typed() {
    let (world, link) = courtesy().await;
    let path = link.replace("/ar/unsubscribe/", "/en/preferences/");
    let form = format!("command_id={}&pace=weekly&from=20&until=", Uuid::new_v4());
    let wrong = world.post(&path, &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains(r#"value="weekly" checked"#), "{}", wrong.text);
    assert!(wrong.between(r#"name="from""#, "</select>").contains(r#"value="20" selected"#));
}

#[tokio::test]
async fn the_link_of_a_mail_shows_calendars_only_to_whose_address_it_is() {
    let (world, link) = courtesy().await;
    let path = link.replace("/ar/unsubscribe/", "/en/preferences/");
    let account =
        json!({ "account": "sri", "name": "Sri", "lang": "en", "roles": ["partner"], "country": "QA" });
    world.as_office("open_account", account).await;
    world.catch_up().await;
    let (office, sri) = (world.office().await, world.signed_in("sri").await);
    let mut shown = vec![];
    for reader in ["", &office, &sri] {
        shown.push(world.get_as(reader, &path).await.text.contains("/preferences/calendar"));
    }
    assert_eq!(shown, [false, false, true]);
}

#[tokio::test]
async fn a_page_of_own_mails_is_for_who_is_signed_in() {
    let world = World::new().await;
    assert_eq!(world.get("/en/preferences").await.status, StatusCode::UNAUTHORIZED);
    let office = world.office().await;
    let shown = world.get_as(&office, "/fr/preferences").await;
    assert!(shown.text.contains("Fréquence des courriels"), "{}", shown.text);
}

#[tokio::test]
async fn the_page_of_a_mail_says_why_it_was_written_in_words_and_leads_to_the_event() {
    let world = World::new().await;
    let (office, id) = (world.office().await, invited(&world).await);
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    let because = &mails.iter().find(|mail| mail.id == id).expect("the mail").because;
    let event = format!(r#"href="/en/projects/E8-1#event-{}""#, because.event);
    let english = world.get_as(&office, &format!("/en/mailbox/{id}")).await.text;
    assert!(english.contains(&event), "{english}");
    assert!(english.contains("the invitation of a partner country"), "{english}");
    assert!(!english.contains(&because.rule), "{english}");
    let arabic = world.get_as(&office, &format!("/ar/mailbox/{id}")).await.text;
    assert!(!arabic.contains(&because.rule) && !arabic.contains("page-mailbox-"), "{arabic}");
}

#[tokio::test]
async fn the_ledger_of_mails_names_rules_in_words() {
    let world = World::new().await;
    let (office, id) = (world.office().await, invited(&world).await);
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    let because = &mails.iter().find(|mail| mail.id == id).expect("the mail").because;
    let ledger = world.get_as(&office, "/en/mailbox").await.text.replace(['\u{2068}', '\u{2069}'], "");
    let said = format!("Mail after the invitation of a partner country · event {}", because.event);
    assert!(ledger.contains(&said), "{ledger}");
    assert!(!ledger.contains(&because.rule), "{ledger}");
}

#[tokio::test]
async fn who_judged_is_told_to_the_office_alone_also_where_everybody_reads_the_mails() {
    let world = crate::assessments::given_in(World::demo().await).await;
    let body = json!({ "institution": "CCO", "name": { "en": "CCO" },
        "kind": "oic_standing_committee_secretariat", "country": "TR" });
    let contact = json!({ "institution": "CCO",
        "contact": { "name": "Office", "email": "office@example.org", "lang": "en" } });
    world.as_office("register_institution", body).await;
    world.as_office("appoint_contact", contact).await;
    for login in ["sri", "amel"] {
        let cookie = world.signed_in(login).await;
        let scored = world.post_as(&cookie, crate::assessments::PATH, &crate::assessments::marks("8")).await;
        assert_eq!(scored.status, StatusCode::SEE_OTHER, "{}", scored.text);
    }
    world.catch_up().await;
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    let id = &mails.iter().find(|mail| mail.template == "proposal_scored").expect("a mail").id;
    let (page, reason) = (format!("/en/mailbox/{id}"), format!("/api/v1/mails/{id}/why"));
    for (reader, sees) in [(world.office().await, true), (String::new(), false)] {
        let (page, reason) = (world.get_as(&reader, &page).await, world.get_as(&reader, &reason).await);
        assert_eq!((page.status, reason.status), (StatusCode::OK, StatusCode::OK), "{}", page.text);
        assert_eq!(reason.json()["event"]["by"], if sees { "amel" } else { "" });
        let said = page.between("<dl", "</dl>");
        assert_eq!(said.contains("amel"), sees, "{said}");
        assert_eq!(said.matches("the last score of a proposal").count(), 1, "nothing is said twice: {said}");
    }
}

#[tokio::test]
async fn an_address_to_which_nothing_is_sent_stands_on_the_list_whoever_it_belongs_to() {
    let world = World::new().await;
    let office = world.office().await;
    let nobody = json!({ "recipient": "nobody@example.org", "reason": "550 no such user" });
    world.as_office("suppress_recipient", nobody).await;
    world.catch_up().await;
    for (lang, title) in [
        ("ar", "عناوين لا يُرسل إليها شيء"),
        ("en", "Addresses to which nothing is sent"),
        ("fr", "Adresses auxquelles rien n’est envoyé"),
    ] {
        let shown = world.get_as(&office, &format!("/{lang}/contacts")).await;
        let list = shown.between(r#"id="suppressed""#, "</ul>");
        assert!(list.contains(title) && list.contains("550 no such user"), "{list}");
        assert!(list.contains("/act/restore_recipient?recipient=nobody%40example.org"), "{list}");
    }
    let restored = json!({ "recipient": "nobody@example.org", "reason": { "en": "It was a test" } });
    world.as_office("restore_recipient", restored).await;
    world.catch_up().await;
    let shown = world.get_as(&office, "/en/contacts").await;
    assert!(!shown.text.contains("nobody@example.org"), "{}", shown.text);
}
