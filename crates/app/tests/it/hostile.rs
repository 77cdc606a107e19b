//! What no mail may be: refused with a clear error, nothing written and nothing sent.

use crate::on_every_engine;

on_every_engine!(
    words_with_an_unknown_placeholder_are_refused,
    a_subject_of_ten_thousand_characters_is_refused,
    an_address_or_a_name_that_would_write_headers_is_refused,
    an_address_in_another_script_is_refused,
    a_guessed_calendar_is_not_found,
);

mod stories {
    use crate::world::{World, office, site};
    use nidaa_app::{AsOf, Failure};
    use nidaa_domain::Refusal;
    use serde_json::{Value, json};

    /// A ministry without a contact, and a project that is about to invite its country.
    async fn begun(world: &World) {
        let ministry = json!({ "institution": "QA-MIN", "name": { "en": "Ministry" }, "kind": "national_body", "country": "QA" });
        let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
        for (name, data) in [("register_institution", ministry), ("draft_project", draft)] {
            world.command(&office(), name, data).await.expect("allowed");
        }
    }

    /// The refusal of a command, which has written nothing; and what follows sends nothing to anybody.
    async fn refused(world: &World, name: &str, data: Value) -> Refusal {
        let before = world.events().await;
        let answer = world.command(&office(), name, data).await;
        assert_eq!(world.events().await, before, "{name} wrote something");
        let link = json!({ "project": "A", "country": "QA", "role": "partner" });
        // Invited at the first call only.
        drop(world.command(&office(), "invite_partner", link).await);
        world.catch_up().await;
        assert_eq!(world.app.mails(AsOf::Now).await.expect("a ledger"), vec![]);
        match answer {
            Err(Failure::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    fn wording(subject: &str, text: &str) -> Value {
        json!({ "wording": "partner_invited.en", "subject": subject, "text": text })
    }

    fn contact(name: &str, email: &str) -> Value {
        json!({ "institution": "QA-MIN", "contact": { "name": name, "email": email, "lang": "en" } })
    }

    pub async fn words_with_an_unknown_placeholder_are_refused(world: World) {
        begun(&world).await;
        let refusal = refused(&world, "write_wording", wording("Join {{ code }}", "Dear {{ nmae }}")).await;
        let expected = Refusal::UnknownPlaceholder {
            field: "text",
            name: "nmae".to_owned(),
            line: 1,
            column: 9,
            nearest: Some("name".to_owned()),
        };
        assert_eq!(refusal, expected);
    }

    pub async fn a_subject_of_ten_thousand_characters_is_refused(world: World) {
        begun(&world).await;
        let subject = "س".repeat(10_000);
        let refusal = refused(&world, "write_wording", wording(&subject, "{{ lead }}")).await;
        assert_eq!(refusal, Refusal::TooLong { field: "subject", length: 10_000, most: 200 });
    }

    pub async fn an_address_or_a_name_that_would_write_headers_is_refused(world: World) {
        begun(&world).await;
        let line = "a@example.org\r\nBcc: all@example.org";
        let refusal = refused(&world, "appoint_contact", contact("Noor", line)).await;
        assert_eq!(refusal, Refusal::Malformed { field: "email" });
        let refusal =
            refused(&world, "appoint_contact", contact("Noor\nBcc: all@example.org", "a@example.org")).await;
        assert_eq!(refusal, Refusal::Malformed { field: "name" });
        let refusal =
            refused(&world, "write_wording", wording("Join\r\nBcc: all@example.org", "{{ lead }}")).await;
        assert_eq!(refusal, Refusal::Malformed { field: "subject" });
    }

    pub async fn an_address_in_another_script_is_refused(world: World) {
        begun(&world).await;
        let address = "نور@example.org".to_owned();
        let refusal = refused(&world, "appoint_contact", contact("نور", &address)).await;
        assert_eq!(refusal, Refusal::AddressScript { address });
    }

    pub async fn a_guessed_calendar_is_not_found(world: World) {
        begun(&world).await;
        let before = world.events().await;
        for guess in ["", "0", &"0".repeat(64), "../obligations"] {
            let answer = world.app.calendar(guess, &site()).await;
            assert!(matches!(answer, Err(Failure::NotFound { what: "feed", .. })), "{guess}: {answer:?}");
        }
        assert_eq!(world.events().await, before);
    }
}
