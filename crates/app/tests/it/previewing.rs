//! A preview tells exactly what carrying out does.

mod random;

use crate::on_every_engine;

on_every_engine!(
    a_preview_names_every_effect_and_writes_nothing,
    a_preview_names_the_duties_it_opens,
    a_preview_names_the_days_of_a_call_and_the_clock_they_are_reckoned_on,
    a_preview_is_refused_as_the_command_would_be,
    what_is_expected_happens_though_the_log_has_grown_elsewhere,
    a_command_with_other_effects_than_expected_is_refused,
    a_changed_recipient_is_another_effect,
    a_command_carried_out_as_expected_is_answered_again,
);

mod stories {
    use crate::world::{self, CONTACTS, ILLUSTRATIONS, PROJECTS, World, office, owner_of, site};
    use nidaa_app::{Effect, Failure, Preview, Request};
    use serde_json::{Value, json};

    async fn eighth_call(world: &World) {
        let files =
            [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
    }

    fn postpone(year: i16) -> Value {
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel was not possible" } });
        json!({ "project": "E8-1", "reason": reason, "requested_by": "owner", "to_year": year })
    }

    fn contact(email: &str) -> Value {
        let contact = json!({ "name": "Contact", "email": email, "lang": "fr" });
        json!({ "institution": "FP-TN", "contact": contact })
    }

    fn request(name: &str, data: Value) -> Request {
        world::request(&office(), name, data)
    }

    async fn preview(world: &World, name: &str, data: Value) -> Result<Preview, Failure> {
        world.app.preview(&request(name, data), &site()).await
    }

    /// Every effect but the texts of its mails.
    fn told(preview: &Preview) -> Vec<Value> {
        let mut told: Vec<Value> =
            preview.effects.iter().map(|effect| serde_json::to_value(effect).expect("JSON")).collect();
        for mail in told.iter_mut().filter(|effect| effect["kind"] == "mail") {
            *mail = json!({ "mail": mail["to"], "lang": mail["lang"], "template": mail["template"] });
        }
        told
    }

    pub async fn a_preview_names_every_effect_and_writes_nothing(world: World) {
        eighth_call(&world).await;
        let before = world.events().await;
        let preview = preview(&world, "postpone_project", postpone(2021)).await.expect("allowed");
        let date = |what: &str, from: &str, to: &str| json!({ "kind": "date", "of": "project/E8-1", "what": what, "from": from, "to": to });
        let (mails, others): (Vec<Value>, Vec<Value>) =
            told(&preview).into_iter().partition(|effect| effect["kind"] == Value::Null);
        let (duties, changes): (Vec<Value>, Vec<Value>) =
            others.into_iter().partition(|effect| effect["kind"] == "obligation");
        assert_eq!(
            changes,
            [
                json!({ "kind": "stage", "of": "project/E8-1", "from": "final_listed", "to": "postponed" }),
                date("implementation_year", "2020", "2021"),
                date("milestone/E8-1-1", "2020-09-08/2020-09-10", "2021-09-08/2021-09-10"),
                date("milestone/E8-1-2", "2020-11/2020-11", "2021-11/2021-11"),
            ]
        );
        let duties = duties.iter().map(|duty| (&duty["key"], &duty["change"], &duty["to"]));
        // What the return needs is due some days after today.
        let (asked, duties): (Vec<_>, Vec<_>) = duties.partition(|(key, ..)| {
            key.as_str().is_some_and(|key| key.starts_with("renew_commitments/E8-1/"))
        });
        assert!(!asked.is_empty() && asked.iter().all(|(_, change, _)| **change == "opened"), "{asked:?}");
        let duty = |key: &str, change: &str, to: &str| {
            (json!(format!("reach_milestone/E8-1/{key}")), json!(change), json!(to))
        };
        let expected = [
            duty("E8-1-1", "rests", "2020-09-10"),
            duty("E8-1-2", "rests", "2020-11-30"),
            duty("E8-1-1", "moved", "2021-09-10"),
            duty("E8-1-2", "moved", "2021-11-30"),
        ];
        assert_eq!(duties, expected.iter().map(|(key, change, to)| (key, change, to)).collect::<Vec<_>>());
        assert!(mails.iter().all(|mail| mail["template"] == "project_postponed"), "{mails:?}");
        assert!(!mails.is_empty(), "the owner is told");
        assert_eq!((preview.at.0, world.events().await), (before, before));
        let kinds: Vec<&str> = preview.events.iter().map(|event| event.kind.as_str()).collect();
        let moved = "project_milestone_redated";
        assert_eq!(kinds, ["project_postponed", moved, moved, "project_renewals_asked"]);
    }

    pub async fn a_preview_names_the_duties_it_opens(world: World) {
        eighth_call(&world).await;
        let invite = json!({ "project": "E8-1", "country": "TN", "role": "partner" });
        let preview = preview(&world, "invite_partner", invite).await.expect("allowed");
        let told = told(&preview);
        let duty = told.iter().find(|effect| effect["kind"] == "obligation").expect("a duty");
        assert_eq!(
            [&duty["duty"], &duty["change"], &duty["of"], &duty["owed_by"]],
            [
                &json!("confirm_partnership"),
                &json!("opened"),
                &json!("project/E8-1"),
                &json!(["invited_partner"]),
            ]
        );
    }

    async fn dates(world: &World, name: &str, data: &Value) -> Vec<Value> {
        let mut told = told(&preview(world, name, data.clone()).await.expect("allowed"));
        told.retain(|effect| effect["kind"] == "date");
        told
    }

    pub async fn a_preview_names_the_days_of_a_call_and_the_clock_they_are_reckoned_on(world: World) {
        world.clock.set("2030-09-04T08:00:00Z");
        let themes = json!([{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }]);
        let call = json!({ "call": "C1", "programme": "comcec-project-funding", "ordinal": 1, "year": 2030 });
        let announce = json!({ "call": "C1", "opens": "2030-09-04", "closes": "2030-10-31T17:00" });
        let grace =
            json!({ "call": "C1", "minutes": 30, "reason": { "text": { "en": "The line was down" } } });
        for (name, data) in [("draft_call", call), ("set_themes", json!({ "call": "C1", "themes": themes }))]
        {
            world.command(&office(), name, data).await.expect("allowed");
        }
        let date = |what: &str, to: &str| json!({ "kind": "date", "of": "call/C1", "what": what, "from": null, "to": to });
        let timed = |what: &str, to: &str| {
            let mut timed = date(what, to);
            timed["zone"] = json!("Europe/Istanbul");
            timed
        };
        let told = dates(&world, "announce_call", &announce).await;
        assert_eq!(told, [timed("closes", "2030-10-31T17:00"), date("opens", "2030-09-04")]);
        world.command(&office(), "announce_call", announce).await.expect("allowed");
        world.command(&office(), "open_call", json!({ "call": "C1" })).await.expect("allowed");
        let told = dates(&world, "grant_grace", &grace).await;
        assert_eq!(told, [timed("grace", "2030-10-31T17:30")]);
    }

    pub async fn a_preview_is_refused_as_the_command_would_be(world: World) {
        eighth_call(&world).await;
        let refused = preview(&world, "postpone_project", postpone(2020)).await;
        let done = world.command(&office(), "postpone_project", postpone(2020)).await;
        let code = |failure: Failure| failure.code();
        assert_eq!(
            (refused.err().map(code), done.err().map(code)),
            (Some("year-not-later"), Some("year-not-later"))
        );
        let strange = world::request(&owner_of("SMIIC"), "postpone_project", postpone(2021));
        let refused = world.app.preview(&strange, &site()).await.err().map(code);
        assert_eq!(refused, Some("role-missing"));
    }

    pub async fn what_is_expected_happens_though_the_log_has_grown_elsewhere(world: World) {
        eighth_call(&world).await;
        let preview = preview(&world, "postpone_project", postpone(2021)).await.expect("allowed");
        let milestone = json!({
            "project": "E8-2", "milestone": "new", "title": { "en": "Workshop" },
            "span": { "start": "2020-05-01", "end": "2020-05-02" }
        });
        world.command(&office(), "plan_milestone", milestone).await.expect("allowed");
        world.catch_up().await;
        let done =
            world.app.dispatch_previewed(request("postpone_project", postpone(2021)), preview.hash).await;
        let kinds: Vec<String> =
            done.expect("as expected").events.into_iter().map(|event| event.kind).collect();
        assert_eq!(kinds, preview.events.into_iter().map(|event| event.kind).collect::<Vec<_>>());
    }

    pub async fn a_command_with_other_effects_than_expected_is_refused(world: World) {
        eighth_call(&world).await;
        let expected = preview(&world, "postpone_project", postpone(2021)).await.expect("allowed").hash;
        let moved = json!({
            "project": "E8-1", "milestone": "E8-1-1", "reason": { "text": { "en": "A holiday" } },
            "span": { "start": "2020-09-20", "end": "2020-09-21" }
        });
        world.command(&office(), "redate_milestone", moved).await.expect("allowed");
        let before = world.events().await;
        let answer =
            world.app.dispatch_previewed(request("postpone_project", postpone(2021)), expected.clone()).await;
        let now = preview(&world, "postpone_project", postpone(2021)).await.expect("allowed").hash;
        let Err(Failure::PreviewMoved { expected: told, found }) = answer else { panic!("{answer:?}") };
        assert_eq!((told, found, world.events().await), (expected, now, before));
    }

    pub async fn a_changed_recipient_is_another_effect(world: World) {
        eighth_call(&world).await;
        let invite = json!({ "project": "E8-1", "country": "TN", "role": "partner" });
        let first = preview(&world, "invite_partner", invite.clone()).await.expect("allowed");
        world.command(&office(), "replace_contact", contact("second@example.org")).await.expect("allowed");
        let answer =
            world.app.dispatch_previewed(request("invite_partner", invite.clone()), first.hash).await;
        assert!(matches!(answer, Err(Failure::PreviewMoved { .. })), "{answer:?}");
        let second = preview(&world, "invite_partner", invite.clone()).await.expect("allowed");
        let mails = second.effects.iter().filter_map(|effect| match effect {
            Effect::Mail(mail) => Some(mail.to.as_str()),
            _ => None,
        });
        assert_eq!(mails.collect::<Vec<_>>(), ["second@example.org"]);
        let done = world.app.dispatch_previewed(request("invite_partner", invite), second.hash).await;
        done.expect("as expected");
    }

    pub async fn a_command_carried_out_as_expected_is_answered_again(world: World) {
        eighth_call(&world).await;
        let hash = preview(&world, "postpone_project", postpone(2021)).await.expect("allowed").hash;
        let request = request("postpone_project", postpone(2021));
        let first = world.app.dispatch_previewed(request.clone(), hash.clone()).await.expect("as expected");
        let second = world.app.dispatch_previewed(request, hash).await.expect("answered again");
        assert_eq!((first.events, second.replayed), (second.events, true));
    }
}
