//! Mails on their way: kept back, written anew, let go; and the last look before they leave.

use crate::on_every_engine;

on_every_engine!(
    a_preview_tells_the_mail_that_leaves_and_what_becomes_of_one_that_waits,
    a_notice_that_waits_is_sent_in_the_words_of_the_office_once_it_is_released,
    a_mail_whose_project_was_withdrawn_meanwhile_is_cancelled_with_its_reason,
    a_preview_says_of_each_mail_what_then_becomes_of_it,
    a_preview_knows_what_a_later_command_of_its_act_does_to_a_mail,
    a_preview_of_a_release_says_that_the_reason_of_the_mail_is_gone,
    nothing_is_sent_to_a_suppressed_address,
    a_muted_address_gets_duty_mails_only,
    a_released_mail_is_sent_once,
    what_comes_later_on_one_call_answers_the_first_mail_that_left,
    a_mail_is_written_in_the_words_of_the_office_and_unknown_placeholders_are_refused,
    words_with_placeholders_that_do_not_end_cannot_be_read,
    words_without_what_their_mail_is_there_for_are_refused,
);

mod stories {
    use crate::world::{ILLUSTRATIONS, PROJECTS, RULES, World, office, site};
    use nidaa_app::{AsOf, Effect, Failure, Letter, MailView, Request};
    use nidaa_domain::Refusal;
    use nidaa_worker::{Reactor, Settings};
    use serde_json::{Value, json};

    /// The policy with another notice to invited partners.
    fn rules(notice: &str) -> String {
        let usual = "    to: [invited_partner]\n    duty: true\n";
        assert!(RULES.contains(usual));
        RULES.replace(usual, &format!("    to: [invited_partner]\n{notice}"))
    }

    /// The eighth call, and a ministry of Qatar that can be written to.
    async fn begin(world: &World) {
        let files = [("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
        let ministry = json!({ "institution": "QA-MIN", "name": { "en": "Ministry" }, "kind": "national_body", "country": "QA" });
        let contact = json!({ "institution": "QA-MIN", "contact": { "name": "Noor", "email": "Noor@example.org", "lang": "en" } });
        for (name, data) in [("register_institution", ministry), ("appoint_contact", contact)] {
            world.command(&office(), name, data).await.expect("allowed");
        }
    }

    async fn invite(world: &World) {
        let data = json!({ "project": "E8-1", "country": "QA", "role": "partner" });
        world.command(&office(), "invite_partner", data).await.expect("allowed");
    }

    async fn react(world: &World) {
        Reactor::load(world.app.clone(), site()).await.expect("a log").catch_up().await.expect("a log");
    }

    async fn deliver(world: &World) -> usize {
        Settings::mailbox(site()).delivery(&world.app).run_once().await.expect("a log")
    }

    /// The mails to Qatar, by state.
    async fn mails(world: &World) -> Vec<MailView> {
        world.catch_up().await;
        let all = world.app.mails(AsOf::Now).await.expect("a ledger");
        all.into_iter().filter(|mail| mail.to == "Noor@example.org").collect()
    }

    async fn states(world: &World) -> Vec<(String, Option<String>)> {
        mails(world).await.into_iter().map(|mail| (mail.state, mail.cause)).collect()
    }

    fn in_state(state: &str, cause: Option<&str>) -> Vec<(String, Option<String>)> {
        vec![(state.to_owned(), cause.map(ToOwned::to_owned))]
    }

    async fn act(world: &World, name: &str, mail: &str, more: Value) {
        let mut data = more;
        data["mail"] = json!(mail);
        world.command(&office(), name, data).await.expect("allowed");
    }

    async fn letter(world: &World, id: &str) -> Letter {
        world.app.letter(id, AsOf::Now, &site()).await.expect("a letter")
    }

    pub async fn a_notice_that_waits_is_sent_in_the_words_of_the_office_once_it_is_released(world: World) {
        let world = world.under(&rules("    duty: true\n    hold: true\n")).await;
        begin(&world).await;
        invite(&world).await;
        assert_eq!(states(&world).await, in_state("held", None));
        let id = mails(&world).await.remove(0).id;
        act(&world, "edit_mail", &id, json!({ "subject": "Join us", "text": "Dear Noor,\n\n1 < 2" })).await;
        act(&world, "release_mail", &id, json!({})).await;
        assert_eq!(states(&world).await, in_state("sent", None));
        let letter = letter(&world, &id).await;
        assert_eq!((letter.mail.subject.as_str(), letter.text.as_str()), ("Join us", "Dear Noor,\n\n1 < 2"));
        assert!(letter.mail.edited && letter.html.contains("1 &lt; 2</p>"), "{}", letter.html);
    }

    pub async fn a_preview_tells_the_mail_that_leaves_and_what_becomes_of_one_that_waits(world: World) {
        let world = world.under(&rules("    duty: true\n    hold: true\n")).await;
        begin(&world).await;
        invite(&world).await;
        assert_eq!(states(&world).await, in_state("held", None));
        let id = mails(&world).await.remove(0).id;
        let foresee = async |name: &str, mut data: Value| {
            data["mail"] = json!(id);
            let request = crate::world::request(&office(), name, data);
            let effects = world.app.preview(&request, &site()).await.expect("allowed").effects;
            let told: Vec<Value> =
                effects.iter().map(|effect| serde_json::to_value(effect).expect("JSON")).collect();
            told.iter()
                .map(|told| ["kind", "change", "subject", "text"].map(|name| told[name].clone()))
                .collect()
        };
        let told: Vec<[Value; 4]> =
            foresee("edit_mail", json!({ "subject": "Join us", "text": "Dear Noor" })).await;
        assert_eq!(told, [["outbox", "edited", "Join us", "Dear Noor"].map(Value::from)]);
        act(&world, "edit_mail", &id, json!({ "subject": "Join us", "text": "Dear Noor" })).await;
        let told = foresee("release_mail", json!({})).await;
        let leaves = [json!("mail"), Value::Null, json!("Join us"), json!("Dear Noor")];
        assert_eq!(told, [leaves], "it leaves in the words of the office");
        let told = foresee("cancel_mail", json!({ "reason": { "text": { "en": "By telephone" } } })).await;
        assert_eq!(told, [["outbox", "cancelled", "Join us", "Dear Noor"].map(Value::from)]);
        assert_eq!(states(&world).await, in_state("held", None), "a preview changes nothing");
    }

    /// What a preview says of the mails to Qatar, and its hash.
    async fn foretold(world: &World, request: &Request) -> (Vec<(String, Option<String>)>, String) {
        let preview = world.app.preview(request, &site()).await.expect("allowed");
        let told = preview.effects.iter().filter_map(|effect| match effect {
            Effect::Mail(mail) if mail.to == "Noor@example.org" => {
                Some((mail.state.as_str().to_owned(), mail.cause.map(ToOwned::to_owned)))
            }
            _ => None,
        });
        (told.collect(), preview.hash)
    }

    fn inviting(project: &str) -> Request {
        let data = json!({ "project": project, "country": "QA", "role": "partner" });
        crate::world::request(&office(), "invite_partner", data)
    }

    pub async fn a_preview_says_of_each_mail_what_then_becomes_of_it(world: World) {
        let world = world.under(&rules("")).await;
        begin(&world).await;
        let to = "noor@example.org";
        let daily = json!({ "recipient": to, "pace": "daily" });
        let steps = [
            ("E8-1", None, ("sent", None)),
            ("E8-2", Some(("choose_mail_pace", daily)), ("waiting", Some("digest"))),
            (
                "E8-3",
                Some(("mute_courtesy_mails", json!({ "recipient": to }))),
                ("cancelled", Some("courtesy-muted")),
            ),
            (
                "E8-4",
                Some(("suppress_recipient", json!({ "recipient": to, "reason": "550" }))),
                ("cancelled", Some("address-suppressed")),
            ),
        ];
        for (project, before, (state, cause)) in steps {
            let (_, hash) = foretold(&world, &inviting(project)).await;
            if let Some((name, data)) = before {
                world.command(&office(), name, data).await.expect("allowed");
                let moved = world.app.dispatch_previewed(inviting(project), hash).await;
                assert!(matches!(moved, Err(Failure::PreviewMoved { .. })), "{project}: {moved:?}");
            }
            let (told, hash) = foretold(&world, &inviting(project)).await;
            assert_eq!(told, in_state(state, cause), "{project}");
            world.app.dispatch_previewed(inviting(project), hash).await.expect("as expected");
            assert_eq!(states(&world).await[..1], told, "{project}");
        }
    }

    pub async fn a_preview_knows_what_a_later_command_of_its_act_does_to_a_mail(world: World) {
        begin(&world).await;
        let withdraw = json!({ "project": "E8-1", "reason": { "text": { "en": "No staff" } } });
        let orders = [inviting("E8-1"), crate::world::request(&office(), "withdraw_project", withdraw)];
        let orders = orders.into_iter().flat_map(|request| request.orders).collect();
        let act = Request { orders, ..inviting("E8-1") };
        let (told, hash) = foretold(&world, &act).await;
        assert!(told.contains(&in_state("cancelled", Some("project-withdrawn"))[0]), "{told:?}");
        world.app.dispatch_previewed(act, hash).await.expect("as expected");
        let (mut told, mut states) = (told, states(&world).await);
        told.sort();
        states.sort();
        assert_eq!(states, told);
    }

    pub async fn a_preview_of_a_release_says_that_the_reason_of_the_mail_is_gone(world: World) {
        let world = world.under(&rules("    duty: true\n    hold: true\n")).await;
        begin(&world).await;
        assert_eq!(foretold(&world, &inviting("E8-1")).await.0, in_state("held", None));
        invite(&world).await;
        let id = mails(&world).await.remove(0).id;
        let release = || crate::world::request(&office(), "release_mail", json!({ "mail": id }));
        let (told, hash) = foretold(&world, &release()).await;
        assert_eq!(told, in_state("sent", None));
        let data = json!({ "project": "E8-1", "country": "QA", "role": "partner" });
        world.command(&office(), "confirm_partner", data).await.expect("allowed");
        let moved = world.app.dispatch_previewed(release(), hash).await;
        assert!(matches!(moved, Err(Failure::PreviewMoved { .. })), "{moved:?}");
        let (told, hash) = foretold(&world, &release()).await;
        assert_eq!(told, in_state("cancelled", Some("invitation-answered")));
        world.app.dispatch_previewed(release(), hash).await.expect("as expected");
        let invitation = mails(&world).await.into_iter().find(|mail| mail.id == id).expect("the invitation");
        assert_eq!(
            (invitation.state.as_str(), invitation.cause.as_deref()),
            ("cancelled", Some("invitation-answered"))
        );
    }

    pub async fn a_mail_whose_project_was_withdrawn_meanwhile_is_cancelled_with_its_reason(world: World) {
        begin(&world).await;
        invite(&world).await;
        react(&world).await;
        let data = json!({ "project": "E8-1", "reason": { "text": { "en": "No staff" } } });
        world.command(&office(), "withdraw_project", data).await.expect("allowed");
        let told = [in_state("sent", None), in_state("cancelled", Some("project-withdrawn"))].concat();
        assert_eq!(states(&world).await, told, "the withdrawal is told, the invitation is not");
    }

    pub async fn nothing_is_sent_to_a_suppressed_address(world: World) {
        begin(&world).await;
        let data = json!({ "recipient": "noor@example.org", "reason": "550 no such mailbox" });
        world.command(&office(), "suppress_recipient", data).await.expect("allowed");
        invite(&world).await;
        assert_eq!(states(&world).await, in_state("cancelled", Some("address-suppressed")));
    }

    pub async fn a_muted_address_gets_duty_mails_only(world: World) {
        let world = world.under(&rules("")).await;
        begin(&world).await;
        let mute = json!({ "recipient": "noor@example.org" });
        world.command(&office(), "mute_courtesy_mails", mute).await.expect("allowed");
        invite(&world).await;
        assert_eq!(states(&world).await, in_state("cancelled", Some("courtesy-muted")));
        let data = json!({ "project": "E8-1", "to_year": 2031, "requested_by": "owner", "reason": { "code": "other", "text": { "en": "x" } } });
        world.command(&office(), "postpone_project", data).await.expect("allowed");
        let states = states(&world).await;
        assert_eq!(states[0], ("sent".to_owned(), None), "postponements are duty mails: {states:?}");
    }

    pub async fn a_released_mail_is_sent_once(world: World) {
        let world = world.under(&rules("    duty: true\n    hold: true\n")).await;
        begin(&world).await;
        invite(&world).await;
        react(&world).await;
        assert_eq!(deliver(&world).await, 0);
        let id = mails(&world).await.remove(0).id;
        act(&world, "release_mail", &id, json!({})).await;
        react(&world).await;
        assert_eq!(deliver(&world).await, 1);
        assert_eq!(deliver(&world).await, 0);
        react(&world).await;
        assert_eq!(deliver(&world).await, 0);
    }

    /// What the second of two mails to one person answers: the first one, if all is well.
    async fn thread(world: &World, templates: [&str; 2]) -> Option<bool> {
        let mails = mails(world).await;
        let [first, second] = templates.map(|name| mails.iter().find(|mail| mail.template == name));
        let (first, second) = (first?, second?);
        let id = second.id.parse().expect("an id");
        let row = world.app.log().backend().outbox_row(id).await.expect("an outbox")?;
        let carried: Value = serde_json::from_str(&row.body).expect("a mail");
        Some(carried["thread"] == json!(first.id))
    }

    pub async fn what_comes_later_on_one_call_answers_the_first_mail_that_left(world: World) {
        begin(&world).await;
        let themes = json!([{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }]);
        let call = json!({ "call": "C1", "programme": "comcec-project-funding", "ordinal": 1, "year": 2026 });
        let announced = json!({ "call": "C1", "opens": "2026-01-01", "closes": "2099-10-31" });
        for (name, data) in [
            ("draft_call", call),
            ("set_themes", json!({ "call": "C1", "themes": themes })),
            ("announce_call", announced),
        ] {
            world.command(&office(), name, data).await.expect("allowed");
        }
        react(&world).await;
        assert!(deliver(&world).await > 0);
        world.command(&office(), "open_call", json!({ "call": "C1" })).await.expect("allowed");
        react(&world).await;
        deliver(&world).await;
        assert_eq!(thread(&world, ["call_announced", "call_opened"]).await, Some(true));
    }

    pub async fn a_mail_is_written_in_the_words_of_the_office_and_unknown_placeholders_are_refused(
        world: World,
    ) {
        begin(&world).await;
        let words = |text: &str| json!({ "wording": "partner_invited.en", "subject": "Join {{ code }}", "text": text });
        let refused = world.command(&office(), "write_wording", words("Dear {{ nam }}")).await;
        let expected = Refusal::UnknownPlaceholder {
            field: "text",
            name: "nam".to_owned(),
            line: 1,
            column: 9,
            nearest: Some("name".to_owned()),
        };
        assert!(matches!(&refused, Err(Failure::Refused(refusal)) if *refusal == expected), "{refused:?}");
        world
            .command(&office(), "write_wording", words("Dear {{ name }}, {{ country }}: {{ code }}"))
            .await
            .expect("allowed");
        invite(&world).await;
        let id = mails(&world).await.remove(0).id;
        let letter = letter(&world, &id).await;
        assert_eq!(
            (letter.mail.subject.as_str(), letter.text.as_str()),
            ("Join E8-1", "Dear Noor, Qatar: E8-1")
        );
    }

    pub async fn words_with_placeholders_that_do_not_end_cannot_be_read(world: World) {
        let words =
            json!({ "wording": "partner_invited.en", "subject": "Join", "text": "Dear reader,\n{{ name" });
        let before = world.events().await;
        let refused = world.command(&office(), "write_wording", words).await;
        let Err(Failure::Refused(Refusal::UnreadableWording { field, line, .. })) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!((field, line, world.events().await), ("text", 2, before));
    }

    pub async fn words_without_what_their_mail_is_there_for_are_refused(world: World) {
        let words =
            |text: &str| json!({ "wording": "several_duties.en", "subject": "{{ count }}", "text": text });
        let before = world.events().await;
        let refused = world.command(&office(), "write_wording", words("Dear {{ name }}, {{ lead }}")).await;
        let expected = Refusal::LackingPlaceholder { name: "list" };
        assert!(matches!(&refused, Err(Failure::Refused(refusal)) if *refusal == expected), "{refused:?}");
        assert_eq!(world.events().await, before);
        world.command(&office(), "write_wording", words("{{ list }}")).await.expect("allowed");
    }
}
