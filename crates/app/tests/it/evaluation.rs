//! Evaluation on every engine: who gets what, who sees what, and what counts.

use crate::on_every_engine;

on_every_engine!(
    an_assessor_sees_no_name,
    a_conflict_that_arises_hides_the_case_and_its_score,
    scores_of_others_are_hidden_until_ones_own_is_in,
    a_proposal_is_short_listed_on_enough_good_scores,
    proposals_are_shared_out_evenly_and_the_same_twice,
    the_ranking_is_of_each_area_and_as_of_any_moment,
);

mod stories {
    use crate::world::{World, actor, office};
    use nidaa_app::{AsOf, Done, Failure};
    use nidaa_kernel::{Actor, Position};
    use serde_json::{Value, json};

    const CRITERIA: [&str; 5] = ["relevance", "multilateral_benefit", "feasibility", "outputs", "cost"];
    const ITEMS: [&str; 4] =
        ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];

    async fn allowed(world: &World, actor: &Actor, name: &str, data: Value) -> Done {
        world.command(actor, name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }

    fn refusal(answer: Result<Done, Failure>) -> (String, &'static str) {
        match answer {
            Err(Failure::Refused(refusal)) => (refusal.rule(), refusal.code()),
            other => panic!("{other:?}"),
        }
    }

    async fn assessor(world: &World, login: &str, country: Option<&str>) -> Actor {
        let account =
            json!({ "account": login, "name": "A", "lang": "en", "roles": ["assessor"], "country": country });
        allowed(world, &office(), "open_account", account).await;
        let country = country.map(|code| code.parse().expect("a code"));
        Actor { country, ..actor(login, "assessor") }
    }

    /// Eligible proposals of SESRIC in an open call: A and B in tourism, C in trade, each with Senegal.
    async fn eligible(world: &World) {
        let entry = json!({ "institution": "SESRIC", "name": { "en": "Statistical Centre", "ar": "مركز الأبحاث" }, "acronym": "SESRIC",
            "kind": "oic_subsidiary_organ", "country": "TR" });
        allowed(world, &office(), "register_institution", entry).await;
        let theme = |key: &str, sector: &str| json!({ "key": key, "sector": sector, "title": { "en": key } });
        let begin = json!({ "call": "K", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 });
        for (name, data) in [
            ("draft_call", begin),
            (
                "set_themes",
                json!({ "call": "K", "themes": [theme("guides", "tourism"), theme("window", "trade")] }),
            ),
            ("announce_call", json!({ "call": "K", "opens": "2026-01-01", "closes": "2099-12-31" })),
            ("open_call", json!({ "call": "K" })),
        ] {
            allowed(world, &office(), name, data).await;
        }
        for (code, sector, theme) in
            [("A", "tourism", "guides"), ("B", "tourism", "guides"), ("C", "trade", "window")]
        {
            let draft = json!({
                "project": code, "title": { "en": "SESRIC and Senegal train guides", "ar": "مركز الأبحاث يدرّب المرشدين في السنغال" },
                "owner": { "kind": "institution", "institution": "SESRIC" }, "call": "K", "programme": "comcec-project-funding",
                "sector": sector, "theme": theme
            });
            let checklist: Vec<Value> =
                ITEMS.iter().map(|item| json!({ "item": item, "passed": true })).collect();
            for (name, data) in [
                ("draft_project", draft),
                ("invite_partner", json!({ "project": code, "country": "SN", "role": "partner" })),
                ("submit_project", json!({ "project": code })),
                ("find_eligible", json!({ "project": code, "checklist": checklist })),
            ] {
                allowed(world, &office(), name, data).await;
            }
        }
        world.catch_up().await;
    }

    fn score(project: &str, points: i64) -> Value {
        let mark =
            |criterion: &&str| json!({ "criterion": criterion, "points": points, "comment": "Because" });
        json!({ "project": project, "marks": CRITERIA.iter().map(mark).collect::<Vec<_>>() })
    }

    async fn assign(world: &World, project: &str, login: &str) {
        allowed(world, &office(), "assign_assessor", json!({ "project": project, "assessor": login })).await;
    }

    pub async fn an_assessor_sees_no_name(world: World) {
        eligible(&world).await;
        let (amel, badr) = (assessor(&world, "amel", None).await, assessor(&world, "badr", None).await);
        assign(&world, "A", "amel").await;
        assign(&world, "A", "badr").await;
        allowed(&world, &amel, "score_proposal", score("A", 6)).await;
        allowed(&world, &badr, "score_proposal", score("A", 8)).await;
        world.catch_up().await;
        let seen = world.app.assessment("A", &amel, AsOf::Now).await.expect("her case");
        let text = serde_json::to_string(&seen).expect("JSON");
        for name in [
            "SESRIC",
            "Statistical Centre",
            "مركز الأبحاث",
            "Senegal",
            "السنغال",
            "Sénégal",
            "\"SN\"",
            "amel",
            "badr",
        ] {
            assert!(!text.contains(name), "{name} in {text}");
        }
        assert_eq!((seen.countries, seen.others.len()), (1, 1));
        let office = world.app.evaluation("A", AsOf::Now).await.expect("the office sees it");
        assert_eq!((office.average, office.scores, office.assessors.len()), (7_000, 2, 2));
    }

    pub async fn a_conflict_that_arises_hides_the_case_and_its_score(world: World) {
        eligible(&world).await;
        let amel = assessor(&world, "amel", Some("MA")).await;
        assign(&world, "A", "amel").await;
        allowed(&world, &amel, "score_proposal", score("A", 9)).await;
        assign(&world, "B", "amel").await;
        for project in ["A", "B"] {
            let invite = json!({ "project": project, "country": "MA", "role": "partner" });
            allowed(&world, &office(), "invite_partner", invite).await;
        }
        world.catch_up().await;
        let hidden = world.app.assessment("A", &amel, AsOf::Now).await;
        assert!(matches!(hidden, Err(Failure::NotFound { .. })), "{hidden:?}");
        let mine = world.app.assessments(&amel, AsOf::Now).await.expect("a list");
        assert_eq!(mine, vec![]);
        let late = world.command(&amel, "score_proposal", score("B", 9)).await;
        assert_eq!(refusal(late).1, "conflict-of-interest");
        let view = world.app.evaluation("A", AsOf::Now).await.expect("the office sees it");
        assert_eq!((view.scores, view.assessors[0].conflict), (0, Some("own_country")));
        let decline = json!({ "project": "B", "country": "MA", "role": "partner", "reason": { "text": { "en": "No" } } });
        allowed(&world, &office(), "decline_partner", decline).await;
        allowed(&world, &amel, "score_proposal", score("B", 9)).await;
    }

    pub async fn scores_of_others_are_hidden_until_ones_own_is_in(world: World) {
        eligible(&world).await;
        let (amel, badr) = (assessor(&world, "amel", None).await, assessor(&world, "badr", None).await);
        assign(&world, "A", "amel").await;
        assign(&world, "A", "badr").await;
        allowed(&world, &amel, "score_proposal", score("A", 6)).await;
        world.catch_up().await;
        let before = world.app.assessment("A", &badr, AsOf::Now).await.expect("his case");
        allowed(&world, &badr, "score_proposal", score("A", 8)).await;
        world.catch_up().await;
        let after = world.app.assessment("A", &badr, AsOf::Now).await.expect("his case");
        let scores: Vec<i64> = after.others.iter().map(|other| other.score).collect();
        assert_eq!((before.others, before.own, scores), (vec![], None, vec![6_000]));
    }

    pub async fn a_proposal_is_short_listed_on_enough_good_scores(world: World) {
        eligible(&world).await;
        let (amel, badr) = (assessor(&world, "amel", None).await, assessor(&world, "badr", None).await);
        let short = || json!({ "project": "A" });
        let rule = |guard: &str| format!("comcec-project-funding/project/short_list_project/{guard}");
        for (person, points) in [(&amel, 5), (&badr, 6)] {
            let few = world.command(&office(), "short_list_project", short()).await;
            assert_eq!(refusal(few).0, rule("scores_complete"));
            assign(&world, "A", person.login.as_str()).await;
            allowed(&world, person, "score_proposal", score("A", points)).await;
        }
        let low = world.command(&office(), "short_list_project", short()).await;
        assert_eq!(refusal(low).0, rule("pass_mark_reached"));
        for person in [&amel, &badr] {
            assign(&world, "B", person.login.as_str()).await;
            allowed(&world, person, "score_proposal", score("B", 6)).await;
        }
        allowed(&world, &office(), "short_list_project", json!({ "project": "B" })).await;
    }

    pub async fn proposals_are_shared_out_evenly_and_the_same_twice(world: World) {
        eligible(&world).await;
        for (login, country) in [("amel", None), ("badr", None), ("chadi", Some("SN"))] {
            assessor(&world, login, country).await;
        }
        world.catch_up().await;
        let done = allowed(&world, &office(), "assign_assessors", json!({ "call": "K" })).await;
        let assigned =
            done.events.iter().filter(|event| event.kind == "evaluation_assessor_assigned").count();
        assert_eq!((assigned, done.events[0].kind.as_str()), (6, "call_assessors_assigned"));
        world.catch_up().await;
        for project in ["A", "B", "C"] {
            let view = world.app.evaluation(project, AsOf::Now).await.expect("the office sees it");
            let mut names: Vec<&str> = view.assessors.iter().map(|one| one.assessor.as_str()).collect();
            names.sort_unstable();
            assert_eq!(names, ["amel", "badr"], "whoever acts for Senegal judges none of them");
        }
        let again = world.command(&office(), "assign_assessors", json!({ "call": "K" })).await;
        assert_eq!(refusal(again).1, "nothing-to-assign");
    }

    pub async fn the_ranking_is_of_each_area_and_as_of_any_moment(world: World) {
        eligible(&world).await;
        let (amel, badr) = (assessor(&world, "amel", None).await, assessor(&world, "badr", None).await);
        let mut last = Position::ZERO;
        for (project, points) in [("A", [6, 7]), ("B", [8, 9]), ("C", [5, 5])] {
            for (person, points) in [&amel, &badr].into_iter().zip(points) {
                assign(&world, project, person.login.as_str()).await;
                last = allowed(&world, person, "score_proposal", score(project, points)).await.position;
            }
        }
        world.catch_up().await;
        let shown = |view: nidaa_app::RankingView| -> Vec<(String, String, Option<u32>, i64, bool)> {
            let one = |place: nidaa_app::PlaceView| {
                (place.sector, place.project, place.place, place.average, place.passed)
            };
            view.places.into_iter().map(one).collect()
        };
        let line = |sector: &str, project: &str, place, average, passed| {
            (sector.to_owned(), project.to_owned(), place, average, passed)
        };
        let now = world.app.ranking("K", AsOf::Now).await.expect("a ranking");
        let expected = [
            line("tourism", "B", Some(1), 8_500, true),
            line("tourism", "A", Some(2), 6_500, true),
            line("trade", "C", Some(1), 5_000, false),
        ];
        assert_eq!(shown(now), expected);
        let before = world.app.ranking("K", AsOf::Position(Position(last.0 - 1))).await.expect("a ranking");
        let trade: Vec<_> = shown(before).into_iter().filter(|place| place.1 == "C").collect();
        assert_eq!(trade, [line("trade", "C", None, 5_000, false)]);
    }
}
