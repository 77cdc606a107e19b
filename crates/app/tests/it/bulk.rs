//! One act over many projects.

use crate::on_every_engine;

on_every_engine!(
    the_eighth_call_moves_in_one_act,
    one_refused_project_refuses_the_act,
    a_project_that_may_not_move_is_named_and_the_act_refused,
    all_means_those_that_may_be_postponed,
    all_names_those_that_stand_still_already,
    all_names_those_whose_stage_does_not_allow_it,
    a_call_that_has_ended_takes_no_project,
    an_act_over_many_is_taken_back_in_one_act_and_each_person_hears_of_it_once,
    an_act_whose_project_has_gone_on_is_not_taken_back,
);

mod stories {
    use crate::world::{ILLUSTRATIONS, PROJECTS, World, office};
    use nidaa_app::{AsOf, CardView, Effect, Failure};
    use nidaa_domain::Refusal;
    use nidaa_kernel::CommandId;
    use serde_json::{Value, json};
    use std::collections::BTreeSet;

    async fn eighth_call(world: &World) {
        let outcome =
            world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        assert_eq!(outcome.faults, vec![]);
    }

    fn act(projects: &Value) -> Value {
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel was not possible" } });
        json!({ "call": "CPF-08", "projects": projects, "reason": reason, "requested_by": "owner", "to_year": 2021 })
    }

    pub async fn the_eighth_call_moves_in_one_act(world: World) {
        eighth_call(&world).await;
        let done =
            world.command(&office(), "postpone_projects", act(&json!({ "only": ["E8-1", "E8-2"] }))).await;
        let kinds: Vec<String> =
            done.expect("allowed").events.into_iter().map(|event| event.stream + " " + &event.kind).collect();
        let one = |code: &str| {
            let of = |kind: &str| format!("project/{code} project_{kind}");
            [of("postponed"), of("milestone_redated"), of("milestone_redated"), of("renewals_asked")]
        };
        let expected =
            [vec!["call/CPF-08 call_projects_postponed".to_owned()], one("E8-1").into(), one("E8-2").into()];
        assert_eq!(kinds, expected.concat());
        world.catch_up().await;
        let project = world.app.whole().project("E8-1", AsOf::Now).await.expect("a page");
        let dates: Vec<String> = project.milestones.iter().map(|m| m.span.start.to_string()).collect();
        assert_eq!(
            (project.card.stage.as_str(), project.card.implementation_year),
            ("postponed", Some(2021))
        );
        assert_eq!(dates, ["2021-09-08", "2021-11"]);
        let caused: Vec<_> =
            project.timeline.iter().rev().take(3).map(|entry| entry.meta.correlation_id).collect();
        assert!(caused.windows(2).all(|pair| pair[0] == pair[1]), "one causation for the act: {caused:?}");
    }

    pub async fn one_refused_project_refuses_the_act(world: World) {
        eighth_call(&world).await;
        let before = world.events().await;
        let refused =
            world.command(&office(), "postpone_projects", act(&json!({ "only": ["E8-1", "P18"] }))).await;
        let expected = Refusal::NotInCall { project: "P18".to_owned(), call: "CPF-08".to_owned() };
        assert!(matches!(&refused, Err(Failure::Refused(refusal)) if *refusal == expected), "{refused:?}");
        assert_eq!(world.events().await, before);
    }

    pub async fn a_project_that_may_not_move_is_named_and_the_act_refused(world: World) {
        eighth_call(&world).await;
        let first = act(&json!({ "only": ["E8-1"] }));
        world.command(&office(), "postpone_projects", first).await.expect("allowed");
        let before = world.events().await;
        let refused =
            world.command(&office(), "postpone_projects", act(&json!({ "only": ["E8-2", "E8-1"] }))).await;
        let Err(Failure::Refused(Refusal::OneOfMany { project, refusal })) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!((project.as_str(), refusal.code()), ("E8-1", "year-not-later"), "{refusal:?}");
        assert_eq!(world.events().await, before);
    }

    pub async fn a_call_that_has_ended_takes_no_project(world: World) {
        eighth_call(&world).await;
        let drafted =
            json!({ "call": "CPF-90", "programme": "comcec-project-funding", "ordinal": 90, "year": 2021 });
        world.command(&office(), "draft_call", drafted).await.expect("allowed");
        let cancelled = json!({ "call": "CPF-90", "reason": { "text": { "en": "No money" } } });
        world.command(&office(), "cancel_call", cancelled).await.expect("allowed");
        let before = world.events().await;
        let mut act = act(&json!({ "only": ["E8-1"] }));
        act["to_call"] = json!("CPF-90");
        let over = Refusal::CallOver { call: "CPF-90".to_owned() };
        let over = Refusal::OneOfMany { project: "E8-1".to_owned(), refusal: Box::new(over) };
        match world.command(&office(), "postpone_projects", act).await {
            Err(Failure::Refused(refusal)) => assert_eq!(refusal, over),
            other => panic!("{other:?}"),
        }
        assert_eq!(world.events().await, before, "nothing moved");
    }

    pub async fn all_means_those_that_may_be_postponed(world: World) {
        eighth_call(&world).await;
        let first = act(&json!({ "only": ["E8-1"] }));
        world.command(&office(), "postpone_projects", first).await.expect("allowed");
        world.catch_up().await;
        let done = world.command(&office(), "postpone_projects", act(&json!("all"))).await.expect("allowed");
        let postponed = done.events.iter().filter(|event| event.kind == "project_postponed");
        let streams: Vec<&str> = postponed.map(|event| event.stream.as_str()).collect();
        assert_eq!(streams, ["project/E8-2", "project/E8-3", "project/E8-4"]);
    }

    pub async fn all_names_those_that_stand_still_already(world: World) {
        eighth_call(&world).await;
        let first = act(&json!({ "only": ["E8-3", "E8-1"] }));
        world.command(&office(), "postpone_projects", first).await.expect("allowed");
        world.catch_up().await;
        let still = ["project/E8-1", "project/E8-3"].map(str::to_owned);
        assert_eq!(left_out(&world, json!("all")).await, BTreeSet::from(still));
        // Whoever names a project means it.
        assert_eq!(left_out(&world, json!({ "only": ["E8-1", "E8-2"] })).await, BTreeSet::new());
    }

    pub async fn all_names_those_whose_stage_does_not_allow_it(world: World) {
        eighth_call(&world).await;
        for (code, stage) in [("E8-8", "final_review"), ("E8-9", "rejected")] {
            let recorded = json!({
                "project": code, "title": { "en": "Roads" }, "owner": { "kind": "state", "country": "TN" },
                "programme": "comcec-project-funding", "call": "CPF-08", "sector": "tourism",
                "implementation_year": 2020, "stage": stage,
            });
            let request = crate::world::request(&nidaa_kernel::Actor::system(), "record_project", recorded);
            let reported = nidaa_app::Request { reconstruction: true, ..request };
            world.app.dispatch(reported).await.expect("a document may say so");
        }
        world.catch_up().await;
        let request = crate::world::request(&office(), "postpone_projects", act(&json!("all")));
        let preview = world.app.preview(&request, &crate::world::site()).await.expect("allowed");
        let named = preview.effects.iter().filter(|effect| matches!(effect, Effect::LeftOut { .. }));
        let expected =
            Effect::LeftOut { of: "project/E8-8".to_owned(), stage: Some("final_review".to_owned()) };
        assert_eq!(named.collect::<Vec<_>>(), [&expected], "one that has ended is not named");
        let done = world.command(&office(), "postpone_projects", act(&json!("all"))).await.expect("allowed");
        let call = done.events.iter().find(|event| event.kind == "call_projects_postponed");
        assert!(call.is_some(), "{done:?}");
    }

    /// Projects that the preview of a move to 2022 names as left out.
    async fn left_out(world: &World, projects: Value) -> BTreeSet<String> {
        let mut moved = act(&projects);
        moved["to_year"] = json!(2022);
        let request = crate::world::request(&office(), "postpone_projects", moved);
        let preview = world.app.preview(&request, &crate::world::site()).await.expect("allowed");
        let named = preview.effects.into_iter().filter_map(|effect| match effect {
            Effect::LeftOut { of, .. } => Some(of),
            _ => None,
        });
        named.collect()
    }

    fn undo(act: CommandId) -> Value {
        json!({ "call": "CPF-08", "act": act, "reason": { "text": { "en": "Another call was meant" } } })
    }

    async fn postponed(world: &World) -> CommandId {
        // "All" are those the boards show.
        world.catch_up().await;
        let done = world.command(&office(), "postpone_projects", act(&json!("all"))).await.expect("allowed");
        world.catch_up().await;
        done.command_id
    }

    pub async fn an_act_over_many_is_taken_back_in_one_act_and_each_person_hears_of_it_once(world: World) {
        let contacts = [("contacts.json", crate::world::CONTACTS)];
        assert_eq!(world.import(&contacts).await.faults, vec![]);
        eighth_call(&world).await;
        let act = postponed(&world).await;
        let request = crate::world::request(&office(), "revert_postponements", undo(act));
        let preview = world.app.preview(&request, &crate::world::site()).await.expect("allowed");
        let mails: Vec<&str> = preview
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Mail(mail) if mail.template == "decision_corrected" => Some(mail.to.as_str()),
                _ => None,
            })
            .collect();
        let distinct: BTreeSet<&str> = mails.iter().copied().collect();
        assert!(!mails.is_empty() && mails.len() == distinct.len(), "{mails:?}");
        let kinds = preview.events.iter().map(|event| event.kind.as_str());
        let reverted = kinds.filter(|kind| *kind == "project_decision_reverted").count();
        let done = world.app.dispatch_previewed(request.clone(), preview.hash).await.expect("as expected");
        assert_eq!((reverted, &done.events), (4, &preview.events));
        world.catch_up().await;
        let drafts = world.app.mails(AsOf::Now).await.expect("mails");
        let drafts = drafts.iter().filter(|mail| mail.template == "decision_corrected");
        let drafts: Vec<(&str, &str)> = drafts.map(|mail| (mail.to.as_str(), mail.state.as_str())).collect();
        assert_eq!(drafts.len(), mails.len());
        assert!(drafts.iter().all(|(_, state)| *state == "held"), "{drafts:?}");
        let cards = world.app.whole().projects(AsOf::Now).await.expect("cards");
        let moved = |card: &&CardView| ["E8-1", "E8-2", "E8-3", "E8-4"].contains(&card.code.as_str());
        assert!(cards.iter().filter(moved).all(|card| card.stage == "final_listed"), "{cards:?}");
        let again = world.command(&office(), "revert_postponements", undo(act)).await;
        assert!(matches!(&again, Err(Failure::Refused(Refusal::Missing { what: "act", .. }))), "{again:?}");
    }

    pub async fn an_act_whose_project_has_gone_on_is_not_taken_back(world: World) {
        eighth_call(&world).await;
        let act = postponed(&world).await;
        let why = json!({ "project": "E8-2", "reason": { "text": { "en": "No staff" } } });
        world.command(&office(), "withdraw_project", why).await.expect("allowed");
        let before = world.events().await;
        let refused = world.command(&office(), "revert_postponements", undo(act)).await;
        let Err(Failure::Refused(Refusal::OneOfMany { project, refusal })) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!((project.as_str(), refusal.code()), ("E8-2", "not-the-last-decision"));
        assert_eq!(world.events().await, before);
    }
}
