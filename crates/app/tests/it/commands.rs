//! The dispatch: once, by the right person, all or nothing, whatever the caller does.

use crate::on_every_engine;

on_every_engine!(
    the_same_command_twice_is_answered_alike,
    a_used_command_id_with_other_content_is_refused,
    an_owner_of_another_project_is_no_owner_here,
    commands_that_meet_are_all_decided,
    a_caller_that_goes_away_does_not_stop_its_command,
    a_refusal_rests_on_what_other_nodes_have_done,
    a_project_that_another_node_has_begun_exists,
    a_command_carried_out_before_is_answered_though_it_would_be_refused_now,
    no_proposal_enters_a_call_that_another_node_has_cancelled,
    a_question_is_answered_on_what_another_node_has_written,
);

mod stories {
    use crate::world::{World, give, office, owner_of, owner_state};
    use nidaa_app::{App, AsOf, Asker, Failure};
    use nidaa_kernel::CommandId;
    use nidaa_workflow::Machine;
    use serde_json::{Value, json};
    use std::time::Duration;
    use uuid::Uuid;

    fn draft(code: &str) -> Value {
        json!({
            "project": code, "title": { "en": "Roads" }, "owner": { "kind": "institution", "institution": "SESRIC" },
            "programme": "comcec-project-funding", "sector": "trade"
        })
    }

    fn milestone(project: &str, key: &str) -> Value {
        let span = json!({ "start": "2027-05-01", "end": "2027-05-02" });
        json!({ "project": project, "milestone": key, "title": { "en": "Workshop" }, "span": span })
    }

    pub async fn the_same_command_twice_is_answered_alike(world: World) {
        let id = CommandId(Uuid::now_v7());
        let first = world.command_as(id, &office(), "draft_project", draft("A")).await.expect("allowed");
        let events = world.events().await;
        let second =
            world.command_as(id, &office(), "draft_project", draft("A")).await.expect("answered again");
        assert_eq!((first.events, first.replayed, second.replayed), (second.events, false, true));
        assert_eq!(world.events().await, events);
    }

    pub async fn a_used_command_id_with_other_content_is_refused(world: World) {
        let id = CommandId(Uuid::now_v7());
        world.command_as(id, &office(), "draft_project", draft("A")).await.expect("allowed");
        let other = world.command_as(id, &office(), "draft_project", draft("B")).await;
        assert!(matches!(other, Err(Failure::CommandReused(used)) if used == id), "{other:?}");
    }

    pub async fn an_owner_of_another_project_is_no_owner_here(world: World) {
        world.command(&owner_of("SESRIC"), "draft_project", draft("A")).await.expect("its own project");
        let own = world.command(&owner_of("SESRIC"), "plan_milestone", milestone("A", "m1")).await;
        let strange = world.command(&owner_of("SMIIC"), "plan_milestone", milestone("A", "m2")).await;
        let state = world.command(&owner_state("SN"), "plan_milestone", milestone("A", "m3")).await;
        let code = |answer: Result<nidaa_app::Done, Failure>| answer.err().map(|failure| failure.code());
        assert_eq!(
            [code(own), code(strange), code(state)],
            [None, Some("not-found"), Some("not-found")],
            "a draft is for the involved alone"
        );
    }

    pub async fn commands_that_meet_are_all_decided(world: World) {
        world.command(&office(), "draft_project", draft("A")).await.expect("allowed");
        let keys: Vec<String> = (0..4).map(|number| format!("m{number}")).collect();
        let office = office();
        let meet = keys.iter().map(|key| world.command(&office, "plan_milestone", milestone("A", key)));
        let answers = futures::future::join_all(meet).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), keys.len(), "{answers:?}");
        world.catch_up().await;
        let project = world.app.whole().project("A", AsOf::Now).await.expect("a page");
        assert_eq!(project.milestones.len(), keys.len());
    }

    pub async fn a_caller_that_goes_away_does_not_stop_its_command(world: World) {
        let id = CommandId(Uuid::now_v7());
        let office = office();
        {
            let command = world.command_as(id, &office, "draft_project", draft("A"));
            futures::pin_mut!(command);
            // Asked once and dropped: as a page whose reader closes the window.
            let _ = futures::poll!(command.as_mut());
        }
        let backend = world.app.log().backend().clone();
        let known = async {
            while backend.command(id).await.expect("the log answers").is_none() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), known).await.expect("the command is carried out");
    }

    pub async fn a_refusal_rests_on_what_other_nodes_have_done(world: World) {
        let there = world.another_node().await;
        world.command(&office(), "draft_project", draft("A")).await.expect("allowed");
        world.command(&office(), "plan_milestone", milestone("A", "m")).await.expect("allowed");
        let withdraw = json!({ "project": "A", "reason": { "text": { "en": "No staff" } } });
        give(&there, &office(), "withdraw_project", withdraw).await.expect("allowed");
        let again = world.command(&office(), "plan_milestone", milestone("A", "n")).await;
        let Err(Failure::Refused(refusal)) = again else { panic!("{again:?}") };
        assert!(refusal.to_string().contains("withdrawn"), "{refusal}");
    }

    pub async fn a_project_that_another_node_has_begun_exists(world: World) {
        let there = world.another_node().await;
        world.command(&office(), "draft_project", draft("A")).await.expect("allowed");
        let again = give(&there, &office(), "draft_project", draft("A")).await;
        assert_eq!(again.err().map(|failure| failure.code()), Some("already-exists"));
    }

    pub async fn a_command_carried_out_before_is_answered_though_it_would_be_refused_now(world: World) {
        let (id, withdraw) = (
            CommandId(Uuid::now_v7()),
            json!({ "project": "A", "reason": { "text": { "en": "No staff" } } }),
        );
        world.command(&office(), "draft_project", draft("A")).await.expect("allowed");
        let first =
            world.command_as(id, &office(), "withdraw_project", withdraw.clone()).await.expect("allowed");
        let second =
            world.command_as(id, &office(), "withdraw_project", withdraw).await.expect("answered again");
        assert_eq!((first.events, second.replayed), (second.events, true));
    }

    pub async fn no_proposal_enters_a_call_that_another_node_has_cancelled(world: World) {
        let there = world.another_node().await;
        let roads = json!({ "key": "roads", "sector": "trade", "title": { "en": "Roads" } });
        for (name, data) in [
            (
                "draft_call",
                json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 }),
            ),
            ("set_themes", json!({ "call": "C", "themes": [roads] })),
            ("announce_call", json!({ "call": "C", "opens": "2026-01-01", "closes": "2099-12-31" })),
            ("open_call", json!({ "call": "C" })),
        ] {
            world.command(&office(), name, data).await.expect(name);
        }
        let mut proposal = draft("A");
        (proposal["call"], proposal["theme"]) = (json!("C"), json!("roads"));
        world.command(&office(), "draft_project", proposal).await.expect("allowed");
        let partner = json!({ "project": "A", "country": "MA", "role": "partner" });
        world.command(&office(), "invite_partner", partner).await.expect("allowed");
        world.catch_up().await;
        let cancel = json!({ "call": "C", "reason": { "text": { "en": "No money" } } });
        give(&there, &office(), "cancel_call", cancel).await.expect("allowed");
        let submitted = world.command(&office(), "submit_project", json!({ "project": "A" })).await;
        let Err(Failure::Refused(refusal)) = submitted else { panic!("{submitted:?}") };
        // The cancellation has ended the proposal, and this node knows it.
        assert_eq!(refusal.code(), "not-open-in-stage");
        assert_eq!(refusal.rule(), "comcec-project-funding/project/submit_project");
    }

    /// What the office may do with project A, its stage, and its parts.
    async fn known(app: &App) -> (Vec<String>, Option<String>, Vec<String>) {
        let asker = Asker { actor: office(), on_behalf_of: None };
        let acts = app.acts(Machine::Project, "A", &asker).await.expect("a project");
        let (_, stage) = app.project_rules("A").await.expect("its rules");
        let parts = app.parts("A").await.expect("a project").into_iter().map(|part| part.key);
        let acts = acts.into_iter().map(|act| act.command).collect();
        (acts, stage.map(|stage| stage.to_string()), parts.collect())
    }

    pub async fn a_question_is_answered_on_what_another_node_has_written(world: World) {
        let there = world.another_node().await;
        world.command(&office(), "draft_project", draft("A")).await.expect("allowed");
        assert_eq!(known(&there).await, known(&world.app).await);
        world.command(&office(), "plan_milestone", milestone("A", "m")).await.expect("allowed");
        assert_eq!(known(&there).await.2, ["m"]);
        let withdraw = json!({ "project": "A", "reason": { "text": { "en": "No staff" } } });
        world.command(&office(), "withdraw_project", withdraw).await.expect("allowed");
        let (acts, stage, _) = known(&there).await;
        assert_eq!(stage.as_deref(), Some("withdrawn"));
        assert!(!acts.iter().any(|command| command == "plan_milestone"), "{acts:?}");
    }
}
