//! The other programmes, from the draft of a call to its end: their own files, the same commands.

use crate::on_every_engine;

on_every_engine!(
    a_covid_response_call_runs_in_one_stage_to_its_end,
    an_al_quds_project_goes_through_the_implementing_partner_and_passes_money_on,
    nobody_becomes_the_owner_by_naming_itself_in_a_correction,
);

mod stories {
    use crate::world::{RULES, World, actor, implementing_partner, office, owner_of, owner_state};
    use nidaa_app::{Asker, Failure};
    use nidaa_kernel::Actor;
    use serde_json::{Value, json};

    /// Gives commands one after the other; each must be allowed.
    async fn done(world: &World, actor: &Actor, commands: &[(&str, Value)]) {
        for (name, data) in commands {
            if *name == "approve_project" {
                // What the others of the call hold is read from a board.
                world.catch_up().await;
            }
            if let Err(failure) = world.command(actor, name, data.clone()).await {
                panic!("{name}: {failure}");
            }
        }
    }

    /// The rule that refuses, without the programme's name where it is the file's.
    async fn refused(world: &World, actor: &Actor, name: &str, data: Value) -> String {
        match world.command(actor, name, data).await {
            Err(Failure::Refused(refusal)) => {
                let rule = refusal.rule();
                rule.split_once('/').map_or(rule.clone(), |(_, rest)| rest.to_owned())
            }
            other => panic!("{name}: {other:?}"),
        }
    }

    /// What an owner of a state could begin in the call.
    async fn beginnings(world: &World, call: &str) -> Vec<String> {
        let asker = Asker { actor: owner_state("GM"), on_behalf_of: None };
        world.app.beginnings(call, &asker).await.expect("a call")
    }

    fn usd(whole: i64) -> Value {
        json!({ "minor": whole * 100, "currency": "USD" })
    }

    /// A letter that was handed in.
    async fn pdf(world: &World) -> Value {
        let taken = world.app.hand_in(b"%PDF-1.7 a letter".to_vec()).await.expect("a PDF");
        json!([taken.named("letter.pdf")])
    }

    /// The call of a programme, open from its first day.
    async fn open(world: &World, call: &str, programme: &str, (opens, closes): (&str, &str)) {
        done(
            world,
            &office(),
            &[
                (
                    "open_account",
                    json!({ "account": "nadia", "name": "Nadia", "lang": "en", "roles": ["assessor"] }),
                ),
                ("draft_call", json!({ "call": call, "programme": programme, "ordinal": 3, "year": 2026 })),
                ("announce_call", json!({ "call": call, "opens": opens, "closes": closes })),
                ("set_envelope", json!({ "call": call, "envelope": usd(2_000_000) })),
                ("open_call", json!({ "call": call })),
            ],
        )
        .await;
    }

    /// From a proposal that was handed in to its implementation; nobody decides on it before it is scored.
    async fn carry_out(world: &World, programme: &str, project: &str, granted: i64) {
        let approve = json!({ "project": project, "granted": usd(granted) });
        let assign = json!({ "project": project, "assessor": "nadia" });
        let admissible = json!({ "project": project, "checklist": checklist(world, programme) });
        let begin = [("find_eligible", admissible), ("assign_assessor", assign)];
        done(world, &office(), &begin).await;
        let rule = refused(world, &office(), "approve_project", approve.clone()).await;
        assert_eq!(rule, "project/approve_project/scores_complete");
        let score = ("score_proposal", json!({ "project": project, "marks": marks(world, programme) }));
        done(world, &actor("nadia", "assessor"), &[score]).await;
        let activate = ("activate_project", json!({ "project": project }));
        done(world, &office(), &[("approve_project", approve), activate]).await;
    }

    /// A good mark for each criterion of the programme.
    fn marks(world: &World, programme: &str) -> Vec<Value> {
        let rules = world.app.shelf().current(&programme.parse().expect("a programme")).expect("its rules");
        let criteria = &rules.rubric().expect("a rubric").criteria;
        criteria.iter().map(|criterion| json!({ "criterion": criterion.id, "points": 7 })).collect()
    }

    /// Yes to every item that the programme asks before a proposal is judged.
    fn checklist(world: &World, programme: &str) -> Vec<Value> {
        let rules = world.app.shelf().current(&programme.parse().expect("a programme")).expect("its rules");
        rules.eligibility().iter().map(|item| json!({ "item": item.id, "passed": true })).collect()
    }

    fn covid(code: &str, country: &str, kind: &str) -> Value {
        json!({
            "project": code, "title": { "en": "Recovery" }, "owner": { "kind": "state", "country": country },
            "programme": "comcec-covid-response", "call": "CCR-03", "sector": "tourism", "project_type": kind,
        })
    }

    fn award(project: &str, key: &str, amount: i64) -> Value {
        let purpose = json!({ "ar": "أدوات", "en": "Tools" });
        json!({ "project": project, "subgrant": key, "beneficiary": "جمعية", "amount": usd(amount), "purpose": purpose })
    }

    pub async fn a_covid_response_call_runs_in_one_stage_to_its_end(world: World) {
        world.clock.set("2026-10-16T09:00:00Z");
        // Topics only suggest, so the call is announced without any.
        open(&world, "CCR-03", "comcec-covid-response", ("2026-10-16", "2026-11-15")).await;
        shared_expertise(&world).await;
        direct_grant(&world).await;
        let late = |code| covid(code, "GM", "needs_assessment");
        assert_eq!(beginnings(&world, "CCR-03").await, ["draft_project"]);
        done(&world, &owner_state("GM"), &[("draft_project", late("C"))]).await;
        world.clock.set("2026-11-16T09:00:00Z");
        assert_eq!(beginnings(&world, "CCR-03").await, Vec::<String>::new(), "none is offered");
        for actor in [owner_state("GM"), office()] {
            let rule = refused(&world, &actor, "draft_project", late("D")).await;
            assert_eq!(
                rule, "project/draft_project/begun_in_time",
                "though the clock has not closed the call yet"
            );
        }
        let submit = json!({ "project": "C" });
        let rule = refused(&world, &owner_state("GM"), "submit_project", submit).await;
        assert_eq!(rule, "project/submit_project/submitted_in_time");
        let withdraw = json!({ "project": "C", "reason": { "text": { "en": "Too late" } } });
        done(&world, &owner_state("GM"), &[("withdraw_project", withdraw)]).await;
        end(&world, "CCR-03", &["A", "B"]).await;
        // The file has no step that ends the year, so the clock is not set for one.
        world.clock.set("2028-01-01T09:00:00Z");
        let (backend, now) = (world.app.log().backend(), world.app.log().now());
        let lease = jiff::SignedDuration::from_secs(1);
        let timers = backend.claim_timers(&["end_year"], 8, now, lease).await.expect("the log answers");
        assert!(timers.is_empty(), "{timers:?}");
    }

    async fn shared_expertise(world: &World) {
        let (owner, submit) = (owner_state("SN"), json!({ "project": "A" }));
        let institution = json!({ "kind": "institution", "institution": "SESRIC" });
        let mut foreign = covid("X", "SN", "sharing_expertise");
        foreign["owner"] = institution;
        assert_eq!(
            refused(world, &office(), "draft_project", foreign).await,
            "project/draft_project/applicants"
        );
        let mut nameless = covid("X", "SN", "");
        nameless["project_type"] = Value::Null;
        assert_eq!(refused(world, &owner, "draft_project", nameless).await, "empty");
        done(world, &owner, &[("draft_project", covid("A", "SN", "sharing_expertise"))]).await;
        let rule = refused(world, &owner, "submit_project", submit.clone()).await;
        assert_eq!(rule, "project/submit_project/expertise_has_a_provider");
        let provider = json!({ "project": "A", "country": "TR", "role": "provider" });
        done(world, &owner, &[("invite_partner", provider)]).await;
        let rule = refused(world, &owner, "submit_project", submit.clone()).await;
        assert_eq!(rule, "project/submit_project/answers_complete");
        let answers = json!({ "harm": "Fewer visitors", "results": "Trained guides", "requested": usd(900), "provider_letter": pdf(world).await });
        let save = json!({ "project": "A", "form": "covid_proposal", "answers": answers });
        done(world, &owner, &[("save_form", save), ("submit_project", submit)]).await;
        carry_out(world, "comcec-covid-response", "A", 900).await;
        let rule = refused(world, &owner, "award_subgrant", award("A", "S1", 10)).await;
        assert_eq!(rule, "project/award_subgrant/gives_grants");
    }

    async fn direct_grant(world: &World) {
        let owner = owner_state("NE");
        let answers = json!({ "harm": "Lost jobs", "results": "New tools", "requested": usd(1000), "selection_of_grantees": "By lot" });
        done(
            world,
            &owner,
            &[
                ("draft_project", covid("B", "NE", "direct_grant")),
                ("save_form", json!({ "project": "B", "form": "covid_proposal", "answers": answers })),
                ("submit_project", json!({ "project": "B" })),
            ],
        )
        .await;
        carry_out(world, "comcec-covid-response", "B", 1000).await;
        done(world, &owner, &[("award_subgrant", award("B", "S1", 600))]).await;
        let rule = refused(world, &owner, "award_subgrant", award("B", "S2", 401)).await;
        assert_eq!(rule, "subgrants-exceed-grant");
        let settle = json!({ "project": "B", "subgrant": "S1", "spent": usd(550) });
        done(world, &owner, &[("settle_subgrant", settle), ("award_subgrant", award("B", "S2", 450))]).await;
        let close = json!({ "project": "B" });
        let rule = refused(world, &office(), "close_project", close).await;
        assert_eq!(rule, "project/close_project/subgrants_settled");
        let cancel =
            json!({ "project": "B", "subgrant": "S2", "reason": { "text": { "en": "Moved away" } } });
        done(world, &owner, &[("cancel_subgrant", cancel)]).await;
    }

    /// Closes the call, its projects and the call's year.
    async fn end(world: &World, call: &str, projects: &[&str]) {
        for (name, data) in [
            ("close_call", json!({ "call": call })),
            ("publish_final_list", json!({ "call": call, "projects": projects })),
            ("start_implementation", json!({ "call": call })),
        ] {
            // Some of these look at the boards for the call's projects.
            world.catch_up().await;
            done(world, &office(), &[(name, data)]).await;
        }
        for project in projects {
            done(world, &office(), &[("close_project", json!({ "project": project }))]).await;
        }
        world.catch_up().await;
        done(world, &office(), &[("complete_call", json!({ "call": call }))]).await;
    }

    fn al_quds(owner: &str) -> Value {
        json!({
            "project": "Q", "title": { "ar": "ترميم مكتبة" }, "owner": { "kind": "institution", "institution": owner },
            "programme": "comcec-al-quds", "call": "AQP-26", "sector": "heritage", "project_type": "renovation",
        })
    }

    fn registered(key: &str, kind: &str) -> (&'static str, Value) {
        let data = json!({ "institution": key, "name": { "en": key }, "kind": kind, "country": "PS" });
        ("register_institution", data)
    }

    pub async fn an_al_quds_project_goes_through_the_implementing_partner_and_passes_money_on(world: World) {
        world.clock.set("2026-10-15T09:00:00Z");
        let entered = [
            registered("LIBRARY", "non_profit"),
            registered("SHOP", "company"),
            registered("ATHC", "national_body"),
        ];
        done(&world, &office(), &entered).await;
        open(&world, "AQP-26", "comcec-al-quds", ("2026-10-15", "2026-11-14")).await;
        let (owner, partner) = (owner_of("LIBRARY"), implementing_partner("ATHC"));
        for stranger in ["SHOP", "NOBODY"] {
            let rule = refused(&world, &owner_of(stranger), "draft_project", al_quds(stranger)).await;
            assert_eq!(rule, "project/draft_project/applicants");
        }
        let answers = json!({
            "living_conditions": "قاعة قراءة للأحياء المجاورة", "people_reached": 400, "site": "حارة النصارى", "permit": pdf(&world).await,
            "passes_on": true, "selection_of_grantees": "لجنة محلية", "requested": usd(5000),
        });
        let save = json!({ "project": "Q", "form": "al_quds_proposal", "answers": answers });
        done(&world, &owner, &[("draft_project", al_quds("LIBRARY")), ("save_form", save)]).await;
        let submit = json!({ "project": "Q" });
        assert_eq!(refused(&world, &owner, "submit_project", submit.clone()).await, "project/submit_project");
        let stranger = world.command(&implementing_partner("SHOP"), "submit_project", submit.clone()).await;
        assert!(matches!(stranger, Err(Failure::NotFound { .. })), "a stranger learns nothing: {stranger:?}");
        done(&world, &partner, &[("submit_project", submit)]).await;
        carry_out(&world, "comcec-al-quds", "Q", 5000).await;
        let settle = json!({ "project": "Q", "subgrant": "S1", "spent": usd(1200) });
        done(&world, &partner, &[("award_subgrant", award("Q", "S1", 1200)), ("settle_subgrant", settle)])
            .await;
        world.clock.set("2026-11-15T09:00:00Z");
        end(&world, "AQP-26", &["Q"]).await;
    }

    /// A policy may let owners correct their projects: who owns one follows from before the correction.
    pub async fn nobody_becomes_the_owner_by_naming_itself_in_a_correction(world: World) {
        let begins = RULES.find("- command: correct_project").expect("the shipped policy opens it");
        let (before, way) = RULES.split_at(begins);
        let rules =
            format!("{before}{}", way.replacen("roles: [office]", "roles: [project_owner, office]", 1));
        let world = world.under(&rules).await;
        let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
            "owner": { "kind": "state", "country": "DZ" }, "programme": "comcec-project-funding" });
        done(&world, &office(), &[("draft_project", draft)]).await;
        let correct = |country: &str| {
            let owner = json!({ "kind": "state", "country": country });
            json!({ "project": "A", "correction": { "fact": "owner", "value": owner }, "reason": { "text": { "en": "x" } } })
        };
        let stranger = world.command(&owner_state("TD"), "correct_project", correct("TD")).await;
        assert!(matches!(stranger, Err(Failure::NotFound { .. } | Failure::Refused(_))), "{stranger:?}");
        done(&world, &owner_state("DZ"), &[("correct_project", correct("TD"))]).await;
    }
}
