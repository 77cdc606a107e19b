//! Mails that come back.

use crate::on_every_engine;

on_every_engine!(
    a_mail_that_comes_back_turns_its_contact_red_and_asks_the_office_for_another,
    a_recipient_that_is_refused_without_a_status_is_written_to_no_more,
    a_full_mailbox_stops_no_later_mail,
    what_came_back_is_sent_again_once_its_address_is_mended,
    what_is_no_report_changes_nothing
);

mod stories {
    use crate::world::{ILLUSTRATIONS, PROJECTS, World, office};
    use nidaa_app::{AsOf, ContactView, Done, Failure, MailView};
    use nidaa_kernel::CommandId;
    use serde_json::json;
    use uuid::Uuid;

    async fn contact(world: &World, key: &str, kind: &str, country: &str, email: &str) {
        let entry = json!({ "institution": key, "name": { "en": key }, "kind": kind, "country": country });
        let contact =
            json!({ "institution": key, "contact": { "name": "Noor", "email": email, "lang": "en" } });
        for (name, data) in [("register_institution", entry), ("appoint_contact", contact)] {
            world.command(&office(), name, data).await.expect("allowed");
        }
    }

    /// Qatar was invited to a project; the mail to its ministry was sent.
    async fn invited(world: &World) -> MailView {
        let files = [("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
        contact(world, "CCO", "oic_standing_committee_secretariat", "TR", "office@example.org").await;
        contact(world, "QA-MIN", "national_body", "QA", "Noor@example.org").await;
        let data = json!({ "project": "E8-1", "country": "QA", "role": "partner" });
        world.command(&office(), "invite_partner", data).await.expect("allowed");
        mail_to(world, "Noor@example.org").await.expect("an invitation")
    }

    async fn mail_to(world: &World, to: &str) -> Option<MailView> {
        world.catch_up().await;
        world.app.mails(AsOf::Now).await.expect("a ledger").into_iter().find(|mail| mail.to == to)
    }

    async fn ministry(world: &World) -> ContactView {
        world.catch_up().await;
        let contacts = world.app.contacts(AsOf::Now).await.expect("contacts");
        contacts.into_iter().find(|contact| contact.institution == "QA-MIN").expect("the ministry")
    }

    fn report(mail: &str, status: &str) -> String {
        format!(
            "From: MAILER-DAEMON@example.org\r\nTo: bounce+{mail}@example.org\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n\
             Final-Recipient: rfc822; noor@example.org\r\nAction: failed\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 no such mailbox\r\n\r\n--b--\r\n"
        )
    }

    pub async fn a_mail_that_comes_back_turns_its_contact_red_and_asks_the_office_for_another(world: World) {
        let mail = invited(&world).await;
        assert_eq!(mail.state, "sent");
        let report = report(&mail.id, "5.1.1");
        let bounced = world.app.take_in_bounce(report.as_bytes()).await.expect("a report");
        assert_eq!((bounced.suppressed, bounced.institutions), (true, vec!["QA-MIN".to_owned()]));
        let told = mail_to(&world, "office@example.org").await.expect("the office is told");
        let begun = "Not delivered to Noor@example.org: Qatar invited to project E8-1";
        assert!(told.subject.starts_with(begun), "{}", told.subject);
        assert_eq!((told.case, told.template), (mail.case, "mail_undelivered".to_owned()));
        assert_eq!(
            mail_to(&world, "Noor@example.org").await.map(|mail| mail.state),
            Some("bounced".to_owned())
        );
        let trouble = ministry(&world).await.trouble.expect("the contact is red");
        assert_eq!(trouble.said, "5.1.1 smtp; 550 no such mailbox");
        let events = world.events().await;
        world.app.take_in_bounce(report.as_bytes()).await.expect("the same report");
        assert_eq!(world.events().await, events, "a report that comes twice adds nothing");
        let another = json!({ "institution": "QA-MIN", "contact": { "name": "Omar", "email": "omar@example.org", "lang": "ar" } });
        world.command(&office(), "replace_contact", another).await.expect("allowed");
        assert_eq!(ministry(&world).await.trouble, None);
    }

    async fn resend(world: &World, id: CommandId, mail: &str) -> Result<Done, Failure> {
        let data = json!({ "mail": mail, "reason": { "text": { "en": "The mailbox works again" } } });
        world.command_as(id, &office(), "resend_mail", data).await
    }

    pub async fn what_came_back_is_sent_again_once_its_address_is_mended(world: World) {
        let mail = invited(&world).await;
        let state = async || {
            world.catch_up().await;
            let mut all = world.app.mails(AsOf::Now).await.expect("a ledger").into_iter();
            let found = all.find(|one| one.id == mail.id).expect("the invitation");
            (found.id, found.state, found.cause)
        };
        let is =
            |state: &str, cause: Option<&str>| (mail.id.clone(), state.to_owned(), cause.map(str::to_owned));
        let report = report(&mail.id, "5.1.1");
        world.app.take_in_bounce(report.as_bytes()).await.expect("a report");
        let id = || CommandId(Uuid::now_v7());
        let before = world.events().await;
        let refused = resend(&world, id(), &mail.id).await.expect_err("nothing reaches the address");
        assert_eq!((refused.code(), world.events().await), ("address-suppressed", before));
        let mended = json!({ "recipient": "noor@example.org", "reason": { "en": "By telephone" } });
        world.command(&office(), "restore_recipient", mended.clone()).await.expect("allowed");
        let again = id();
        resend(&world, again, &mail.id).await.expect("allowed");
        world.app.take_in_bounce(report.as_bytes()).await.expect("the report of before");
        assert_eq!(state().await, is("sent", None), "under the same id, and so with the same Message-ID");
        let events = world.events().await;
        assert!(resend(&world, again, &mail.id).await.expect("a receipt").replayed);
        assert_eq!(world.events().await, events, "a double click sends it once");
        let refused = resend(&world, id(), &mail.id).await.expect_err("it left");
        assert_eq!(refused.code(), "mail-over");
        // It comes back a second time, and all that follows from that follows again.
        let bounced = world.app.take_in_bounce(report.as_bytes()).await.expect("another report");
        assert!(bounced.suppressed);
        assert_eq!(state().await, is("bounced", None));
        assert!(world.app.recipient("noor@example.org").await.expect("a log").suppressed);
        // What it asks for was done meanwhile.
        world.command(&office(), "restore_recipient", mended).await.expect("allowed");
        let answered = json!({ "project": "E8-1", "country": "QA", "role": "partner" });
        world.command(&office(), "confirm_partner", answered).await.expect("allowed");
        resend(&world, id(), &mail.id).await.expect("allowed");
        assert_eq!(state().await, is("cancelled", Some("invitation-answered")));
    }

    pub async fn a_recipient_that_is_refused_without_a_status_is_written_to_no_more(world: World) {
        let mail = invited(&world).await;
        let events = world.events().await;
        let spam = "permanent error (550): this looks like spam to our users";
        world.app.take_in_refusal((mail.id.parse().expect("an id"), 0), &mail.to, spam).await.expect("a log");
        assert_eq!(world.events().await, events, "it says nothing of the address");
        let said = "permanent error (550): No such user here";
        for _ in 0..2 {
            world
                .app
                .take_in_refusal((mail.id.parse().expect("an id"), 0), &mail.to, said)
                .await
                .expect("a log");
        }
        assert_eq!(world.events().await, events + 2, "what is refused twice is told once");
        assert!(world.app.recipient("noor@example.org").await.expect("a log").suppressed);
        assert_eq!(ministry(&world).await.trouble.map(|trouble| trouble.said), Some(said.to_owned()));
        let red = world.app.unreached(["E8-1", "P18"].into_iter(), AsOf::Now).await.expect("contacts");
        assert_eq!(red.keys().collect::<Vec<_>>(), ["E8-1"]);
    }

    pub async fn a_full_mailbox_stops_no_later_mail(world: World) {
        let mail = invited(&world).await;
        let bounced = world.app.take_in_bounce(report(&mail.id, "5.2.2").as_bytes()).await.expect("a report");
        assert_eq!((bounced.suppressed, bounced.institutions), (false, vec![]));
        assert_eq!(ministry(&world).await.trouble, None);
        assert_eq!(
            mail_to(&world, "Noor@example.org").await.map(|mail| mail.state),
            Some("bounced".to_owned())
        );
    }

    pub async fn what_is_no_report_changes_nothing(world: World) {
        let mail = invited(&world).await;
        let events = world.events().await;
        let away = world.app.take_in_bounce(b"Subject: Out of office\r\n\r\nI am away.").await;
        assert!(matches!(away, Err(Failure::BadRequest { field: "report", .. })), "{away:?}");
        let unknown = report("5a4c6f0e-6d0b-5c5e-9a53-7a0c8ed3f1c2", "5.1.1");
        let unknown = world.app.take_in_bounce(unknown.as_bytes()).await;
        assert!(matches!(unknown, Err(Failure::NotFound { what: "mail", .. })), "{unknown:?}");
        let delayed = report(&mail.id, "4.4.1").replace("Action: failed", "Action: delayed");
        world.app.take_in_bounce(delayed.as_bytes()).await.expect("a report");
        assert_eq!(world.events().await, events);
    }
}
