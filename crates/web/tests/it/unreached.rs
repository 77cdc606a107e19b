//! Contacts whom mails do not reach, where their project is looked at.

use crate::world::World;
use axum::http::StatusCode;
use nidaa_app::AsOf;
use nidaa_kernel::Lang;
use nidaa_web::Labels;
use serde_json::json;

const DUTY: &str = "confirm_partnership/E8-1/QA/partner";

/// A site on which the invitation to the ministry of Qatar came back.
async fn came_back() -> World {
    let world = World::new().await;
    let body = json!({ "institution": "QA-MIN", "name": { "en": "Ministry" }, "kind": "national_body", "country": "QA" });
    world.as_office("register_institution", body).await;
    let contact = json!({ "name": "Noor", "email": "noor@example.org", "lang": "fr" });
    world.as_office("appoint_contact", json!({ "institution": "QA-MIN", "contact": contact })).await;
    world.as_office("invite_partner", json!({ "project": "E8-1", "country": "QA", "role": "partner" })).await;
    world.catch_up().await;
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    let mail = mails.into_iter().find(|mail| mail.to == "noor@example.org").expect("an invitation").id;
    let report = format!(
        "From: MAILER-DAEMON@example.org\r\nTo: bounce+{mail}@example.org\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n\
         Final-Recipient: rfc822; noor@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         Diagnostic-Code: smtp; 550 no such mailbox\r\n\r\n--b--\r\n"
    );
    world.app.take_in_bounce(report.as_bytes()).await.expect("a report");
    world.catch_up().await;
    world
}

#[tokio::test]
async fn a_contact_whose_mail_came_back_is_red_on_board_and_project_until_its_address_changes() {
    let world = came_back().await;
    let office = world.office().await;
    let ask = "/act/replace_contact?institution=QA-MIN";
    for (lang, red, words) in [
        ("ar", "لا تصل الرسائل إلى Ministry", "طلب عنوان آخر"),
        ("en", "No mail reaches Ministry", "Ask for another address"),
        ("fr", "Aucun courriel ne parvient à Ministry", "Demander une autre adresse"),
    ] {
        for path in ["board", "projects/E8-1"] {
            let page = world.get_as(&office, &format!("/{lang}/{path}")).await;
            let shown = page.text.replace(['\u{2068}', '\u{2069}'], "").replace("%2D", "-");
            assert!(shown.contains(&format!(r#"<span class="tag late">{red}</span>"#)), "{path}: {shown}");
            assert!(shown.contains(&format!(r#"href="/{lang}{ask}">{words}</a>"#)), "{path}: {shown}");
        }
    }
    let project = world.get_as(&office, "/en/projects/E8-1").await;
    assert!(project.text.contains("550 no such mailbox"), "{}", project.text);
    let elsewhere = world.get_as(&office, "/en/projects/P18").await;
    assert!(!elsewhere.text.contains("No mail reaches"), "only where the contact is concerned");
    let stranger = world.get("/en/board").await;
    assert!(!stranger.text.contains("No mail reaches"), "where somebody is written to is for the office");
    let another = json!({ "name": "Omar", "email": "omar@example.org", "lang": "ar" });
    world.as_office("replace_contact", json!({ "institution": "QA-MIN", "contact": another })).await;
    world.catch_up().await;
    for path in ["/en/board", "/en/projects/E8-1"] {
        let page = world.get_as(&office, path).await;
        assert!(page.status == StatusCode::OK && !page.text.contains("No mail reaches"), "{path}");
    }
}

#[tokio::test]
async fn reminders_to_an_address_that_came_back_are_listed_as_not_sent_with_the_cause() {
    let world = came_back().await;
    let office = world.office().await;
    let page = world.get_as(&office, "/en/forecast?to=noor@example.org").await;
    let shown = page.text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(shown.contains("that would not be sent"), "{shown}");
    assert!(shown.contains("Mails to this address came back."), "{shown}");
    assert!(shown.contains(r#"<p class="count">0 mails"#), "what is not sent is no mail: {shown}");
    let listed = world.get_as(&office, "/api/v1/forecast?to=noor@example.org").await.json();
    let mails = listed.as_array().expect("a list");
    assert!(
        !mails.is_empty() && mails.iter().all(|mail| mail["not_sent"] == "address-suppressed"),
        "{listed}"
    );
    let others = world.get_as(&office, "/api/v1/forecast?template=escalation").await.json();
    assert!(others.as_array().is_some_and(|all| all.iter().all(|mail| mail["not_sent"].is_null())));
}

#[tokio::test]
async fn the_reason_of_a_mail_and_the_history_of_a_duty_are_told_in_the_language_asked_for() {
    let world = came_back().await;
    let mails = world.app.mails(AsOf::Now).await.expect("a ledger");
    let mail = mails.into_iter().find(|mail| mail.template == "partner_invited").expect("an invitation");
    let why = world.app.why(&mail.id, nidaa_app::AsOf::Now).await.expect("a reason");
    let duty = world.app.whole().obligation(DUTY, AsOf::Now).await.expect("a duty");
    for (lang, invited, owed) in [
        (Lang::Ar, "وُجّهت دعوة إلى", "مطلوب"),
        (Lang::En, "Qatar was invited as partner country.", "It is owed."),
        (Lang::Fr, "Invitation adressée", "Elle est due."),
    ] {
        let labels = Labels::new(world.app.shelf(), lang, "Europe/Istanbul", true);
        let reasons = nidaa_web::reasons(&world.app, &labels, &why).await.join("\n");
        let history = nidaa_web::history(&labels, &duty).join("\n");
        assert!(reasons.contains(invited), "{lang}: {reasons}");
        assert!(history.contains(owed), "{lang}: {history}");
        for told in [reasons, history] {
            assert!(!told.contains("partner_invited") && !told.contains("page-"), "{lang}: {told}");
        }
    }
}
