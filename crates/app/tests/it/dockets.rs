//! Decisions that are prepared in silence and carried out together.

use crate::on_every_engine;

on_every_engine!(
    nobody_hears_of_a_decision_that_waits,
    what_waits_is_previewed_and_applied_together,
    all_that_a_docket_decides_for_a_person_is_one_mail,
    one_refused_decision_leaves_all_waiting,
    a_decision_about_what_is_not_there_is_named,
    a_discarded_decision_is_not_carried_out,
    what_is_settled_is_kept_also_when_its_name_is_used_again,
);

mod stories {
    use crate::world::{CONTACTS, ILLUSTRATIONS, PROJECTS, World, office, request, site};
    use nidaa_app::{AsOf, Effect, Failure, Request};
    use nidaa_kernel::Position;
    use serde_json::{Value, json};
    use std::collections::BTreeSet;

    async fn eighth_call(world: &World) {
        let files =
            [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
    }

    fn postponed(code: &str, year: i16) -> Value {
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel was not possible" } });
        let data = json!({ "project": code, "reason": reason, "requested_by": "owner", "to_year": year });
        json!({ "docket": "D", "decision": code, "command": "postpone_project", "data": data })
    }

    async fn prepare(world: &World, code: &str, year: i16) {
        world.command(&office(), "prepare_decision", postponed(code, year)).await.expect("allowed");
    }

    fn apply() -> Request {
        request(&office(), "apply_docket", json!({ "docket": "D" }))
    }

    async fn stage(world: &World, code: &str) -> String {
        world.app.whole().project(code, AsOf::Now).await.expect("a page").card.stage
    }

    pub async fn nobody_hears_of_a_decision_that_waits(world: World) {
        eighth_call(&world).await;
        world.catch_up().await;
        let mails = world.app.mails(AsOf::Now).await.expect("the ledger");
        prepare(&world, "E8-1", 2021).await;
        world.catch_up().await;
        assert_eq!(world.app.mails(AsOf::Now).await.expect("the ledger"), mails);
        assert_eq!(stage(&world, "E8-1").await, "final_listed");
        let waiting = world.app.docket("D", AsOf::Now).await.expect("a docket").waiting;
        let told: Vec<(&str, &str)> =
            waiting.iter().map(|waiting| (waiting.decision.as_str(), waiting.command.as_str())).collect();
        assert_eq!(told, [("E8-1", "postpone_project")]);
    }

    pub async fn what_waits_is_previewed_and_applied_together(world: World) {
        eighth_call(&world).await;
        prepare(&world, "E8-2", 2021).await;
        prepare(&world, "E8-1", 2022).await;
        let preview = world.app.preview(&apply(), &site()).await.expect("allowed");
        let stages: Vec<&str> = preview
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Stage { of, .. } => Some(of.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(stages, ["project/E8-2", "project/E8-1"]);
        let done = world.app.dispatch_previewed(apply(), preview.hash).await.expect("as expected");
        assert_eq!(done.events, preview.events);
        let positions: Vec<i64> = done.events.iter().map(|event| event.position.0).collect();
        assert!(positions.windows(2).all(|pair| pair[1] == pair[0] + 1), "one append: {positions:?}");
        world.catch_up().await;
        assert_eq!([stage(&world, "E8-1").await, stage(&world, "E8-2").await], ["postponed", "postponed"]);
        assert!(matches!(world.app.docket("D", AsOf::Now).await, Err(Failure::NotFound { .. })));
    }

    pub async fn all_that_a_docket_decides_for_a_person_is_one_mail(world: World) {
        eighth_call(&world).await;
        world.catch_up().await;
        let before = world.app.mails(AsOf::Now).await.expect("the ledger").len();
        for code in ["E8-1", "E8-2", "E8-3"] {
            prepare(&world, code, 2021).await;
        }
        let preview = world.app.preview(&apply(), &site()).await.expect("allowed");
        let shown: BTreeSet<(String, String)> = preview
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Mail(mail) => Some((mail.to.clone(), mail.subject.clone())),
                _ => None,
            })
            .collect();
        world.app.dispatch(apply()).await.expect("allowed");
        world.catch_up().await;
        let mails = world.app.mails(AsOf::Now).await.expect("the ledger");
        let new = &mails[..mails.len() - before];
        let told: BTreeSet<(String, String)> =
            new.iter().map(|mail| (mail.to.clone(), mail.subject.clone())).collect();
        assert_eq!(told, shown, "what was previewed is what is sent");
        let people: BTreeSet<&str> = new.iter().map(|mail| mail.to.as_str()).collect();
        assert_eq!(people.len(), new.len(), "one mail for each person");
        let several = new.iter().find(|mail| mail.template == "several_notices").expect("one of several");
        let why = world.app.why(&several.id, AsOf::Now).await.expect("a reason");
        let parts: Vec<_> = why.parts.iter().map(|part| (part.case.as_deref(), part.left_out)).collect();
        let each = ["project/E8-2", "project/E8-3"].map(|case| (Some(case), false));
        assert_eq!(parts, each, "each has its own reason");
        let acts: BTreeSet<Position> = why.parts.iter().map(|part| part.event.position).collect();
        assert_eq!(acts.len(), 2, "and its own event");
    }

    pub async fn one_refused_decision_leaves_all_waiting(world: World) {
        eighth_call(&world).await;
        prepare(&world, "E8-1", 2021).await;
        prepare(&world, "E8-2", 2019).await;
        let before = world.events().await;
        let answer = world.app.dispatch(apply()).await;
        let Err(Failure::Refused(refusal)) = answer else { panic!("{answer:?}") };
        assert_eq!((refusal.code(), refusal.rule().as_str()), ("decision-refused", "domain/year-not-later"));
        assert_eq!(
            refusal.to_string(),
            "decision 2 of the docket, E8-2 (postpone_project): the new year 2019 must be later than 2020"
        );
        // Before the mails of the import follow, which are events as well.
        assert_eq!(world.events().await, before);
        world.catch_up().await;
        assert_eq!(world.app.docket("D", AsOf::Now).await.expect("a docket").waiting.len(), 2);
    }

    pub async fn a_decision_about_what_is_not_there_is_named(world: World) {
        eighth_call(&world).await;
        prepare(&world, "E8-1", 2021).await;
        prepare(&world, "GONE", 2021).await;
        let told = "decision 2 of the docket, GONE (postpone_project): there is no project GONE";
        let shown = world.app.preview(&apply(), &site()).await.err().map(|failure| failure.to_string());
        let refused = world.app.dispatch(apply()).await.err().map(|failure| failure.to_string());
        assert_eq!([shown.as_deref(), refused.as_deref()], [Some(told); 2]);
    }

    pub async fn what_is_settled_is_kept_also_when_its_name_is_used_again(world: World) {
        eighth_call(&world).await;
        let discard = async || {
            let data =
                json!({ "docket": "D", "decision": "E8-1", "reason": { "text": { "en": "Not yet" } } });
            world.command(&office(), "discard_decision", data).await.expect("allowed");
        };
        prepare(&world, "E8-2", 2021).await;
        prepare(&world, "E8-1", 2022).await;
        discard().await;
        world.app.dispatch(apply()).await.expect("allowed");
        let applied = world.app.log().head().await.expect("a log").position;
        prepare(&world, "E8-3", 2021).await;
        prepare(&world, "E8-1", 2021).await;
        world.catch_up().await;
        let told = async |as_of| {
            let kept = world.app.docket_kept("D", as_of).await.expect("a docket");
            let waiting = kept.waiting.iter().map(|one| one.decision.to_string());
            let settled =
                kept.settled.iter().map(|one| format!("{} {}", one.prepared.decision, one.outcome.as_str()));
            (waiting.collect::<Vec<_>>().join(" "), settled.collect::<Vec<_>>().join(", "))
        };
        let pair = |waiting: &str, settled: &str| (waiting.to_owned(), settled.to_owned());
        let then = "E8-1 discarded, E8-2 applied";
        assert_eq!(told(AsOf::Now).await, pair("E8-3 E8-1", then));
        assert_eq!(told(AsOf::Position(applied)).await, pair("", then));
        let happened = AsOf::Happened(world.app.log().now());
        assert_eq!(told(happened).await, pair("E8-3 E8-1", then), "folded anew");
        discard().await;
        world.catch_up().await;
        assert_eq!(told(AsOf::Now).await, pair("E8-3", "E8-1 discarded, E8-2 applied, E8-1 discarded"));
        assert!(matches!(world.app.docket_kept("D2", AsOf::Now).await, Err(Failure::NotFound { .. })));
    }

    pub async fn a_discarded_decision_is_not_carried_out(world: World) {
        eighth_call(&world).await;
        prepare(&world, "E8-1", 2021).await;
        prepare(&world, "E8-2", 2021).await;
        let discard = json!({ "docket": "D", "decision": "E8-1", "reason": { "text": { "en": "Not yet" } } });
        world.command(&office(), "discard_decision", discard).await.expect("allowed");
        world.app.dispatch(apply()).await.expect("allowed");
        world.catch_up().await;
        assert_eq!([stage(&world, "E8-1").await, stage(&world, "E8-2").await], ["final_listed", "postponed"]);
    }
}
