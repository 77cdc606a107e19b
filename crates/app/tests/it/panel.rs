//! A panel on every engine: votes stay sealed until they are counted, and whoever has a stake has none.

use crate::on_every_engine;

on_every_engine!(
    a_vote_is_sealed_until_it_is_closed,
    a_stake_keeps_a_member_from_voting,
    a_vote_given_before_a_stake_arose_is_not_counted,
    a_panel_is_called_of_open_accounts_that_may_sit,
    two_panels_that_meet_do_not_vote_on_one_project,
    a_panel_that_no_board_knows_yet_is_not_overlooked,
    a_meeting_ends_when_a_stake_has_broken_the_quorum,
    members_hear_of_their_meeting_as_the_preview_said,
    an_assessor_whose_account_is_closed_owes_no_score_and_the_office_hears_once,
);

mod stories {
    use crate::world::{World, actor, office, request, site};
    use nidaa_app::{AsOf, Effect, Failure, ObligationFilter, Request};
    use nidaa_kernel::{Actor, Role};
    use serde_json::{Value, json};

    async fn allowed(world: &World, actor: &Actor, name: &str, data: Value) {
        world.command(actor, name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"));
    }

    async fn refused(world: &World, actor: &Actor, name: &str, data: Value) -> &'static str {
        match world.command(actor, name, data).await {
            Err(Failure::Refused(refusal)) => refusal.code(),
            answer => panic!("{name}: {answer:?}"),
        }
    }

    async fn member(world: &World, login: &str, country: Option<&str>) -> Actor {
        let account =
            json!({ "account": login, "name": "A", "lang": "en", "roles": ["assessor"], "country": country });
        allowed(world, &office(), "open_account", account).await;
        Actor { country: country.map(|code| code.parse().expect("a code")), ..actor(login, "assessor") }
    }

    /// Three members at a vote on a project of Senegal; the third acts for Senegal.
    async fn at_vote(world: &World) -> [Actor; 3] {
        let members = [
            member(world, "amel", None).await,
            member(world, "badr", None).await,
            member(world, "chadi", Some("SN")).await,
        ];
        let begin = json!({ "call": "K", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 });
        allowed(world, &office(), "draft_call", begin).await;
        in_final_review(world, "A").await;
        let logins = ["amel", "badr", "chadi"];
        convene(world, "P-1", &logins).await;
        allowed(world, &office(), "open_vote", json!({ "panel": "P-1", "project": "A" })).await;
        members
    }

    /// A project of Senegal that the office is to decide on, as a document reports it.
    async fn in_final_review(world: &World, project: &str) {
        recorded(world, project, "final_review").await;
    }

    async fn recorded(world: &World, project: &str, stage: &str) {
        let reported = json!({
            "project": project, "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "SN" }, "call": "K",
            "programme": "comcec-project-funding", "sector": "tourism", "stage": stage,
            "implementation_year": 2028
        });
        let system = Actor { roles: vec![Role(Role::SYSTEM.to_owned())], ..Actor::system() };
        let import = Request { reconstruction: true, ..request(&system, "record_project", reported) };
        world.app.dispatch(import).await.expect("what a document reports");
    }

    /// A panel of these, who are all there.
    async fn convene(world: &World, panel: &str, logins: &[&str]) {
        let convened = json!({ "panel": panel, "call": "K", "day": "2099-01-20", "members": logins });
        allowed(world, &office(), "convene_panel", convened).await;
        allowed(world, &office(), "record_presence", json!({ "panel": panel, "present": logins })).await;
        world.catch_up().await;
    }

    fn vote(vote: &str) -> Value {
        json!({ "panel": "P-1", "project": "A", "vote": vote })
    }

    pub async fn a_vote_is_sealed_until_it_is_closed(world: World) {
        let [amel, badr, _] = at_vote(&world).await;
        allowed(&world, &amel, "cast_vote", vote("approve")).await;
        allowed(&world, &badr, "cast_vote", vote("approve")).await;
        world.catch_up().await;
        let sealed = world.app.whole().panel("P-1", AsOf::Now).await.expect("a panel");
        let text = serde_json::to_string(&sealed).expect("JSON");
        assert!(!text.contains("approve"), "{text}");
        assert_eq!(sealed.ballots[0].voted, ["amel", "badr"]);
        allowed(&world, &office(), "close_vote", json!({ "panel": "P-1", "project": "A" })).await;
        allowed(&world, &office(), "adjourn_panel", json!({ "panel": "P-1" })).await;
        world.catch_up().await;
        let open = world.app.whole().panel("P-1", AsOf::Now).await.expect("a panel");
        let ballot = &open.ballots[0];
        assert_eq!((ballot.outcome, ballot.votes.len(), open.adjourned), (Some("approve"), 2, true));
    }

    pub async fn a_vote_given_before_a_stake_arose_is_not_counted(world: World) {
        let [amel, badr, _] = at_vote(&world).await;
        let dora = member(&world, "dora", None).await;
        in_final_review(&world, "B").await;
        convene(&world, "P-2", &["amel", "badr", "dora"]).await;
        allowed(&world, &office(), "open_vote", json!({ "panel": "P-2", "project": "B" })).await;
        for (who, for_what) in [(&amel, "approve"), (&badr, "reject"), (&dora, "approve")] {
            let vote = json!({ "panel": "P-2", "project": "B", "vote": for_what });
            allowed(&world, who, "cast_vote", vote).await;
        }
        allowed(&world, &office(), "list_person", json!({ "project": "B", "account": "badr" })).await;
        allowed(&world, &office(), "close_vote", json!({ "panel": "P-2", "project": "B" })).await;
        world.catch_up().await;
        let panel = world.app.whole().panel("P-2", AsOf::Now).await.expect("a panel");
        let ballot = &panel.ballots[0];
        assert_eq!((ballot.outcome, ballot.votes.len()), (Some("approve"), 2));
        assert_eq!(ballot.set_aside, ["badr"]);
    }

    pub async fn a_stake_keeps_a_member_from_voting(world: World) {
        let [_, _, chadi] = at_vote(&world).await;
        let answer = world.command(&chadi, "cast_vote", vote("reject")).await;
        let Err(Failure::Refused(refusal)) = answer else { panic!("{answer:?}") };
        assert_eq!(refusal.code(), "conflict-of-interest");
        let out = json!({ "panel": "P-1", "project": "A", "ground": "own_country" });
        allowed(&world, &chadi, "recuse_member", out).await;
    }
    pub async fn a_panel_is_called_of_open_accounts_that_may_sit(world: World) {
        at_vote(&world).await;
        let owner = json!({ "account": "dina", "name": "D", "lang": "ar", "roles": ["project_owner"] });
        allowed(&world, &office(), "open_account", owner).await;
        allowed(&world, &office(), "close_account", json!({ "account": "badr" })).await;
        let before = world.events().await;
        let convene = |members: [&str; 2], day: &str| json!({ "panel": "P-2", "call": "K", "day": day, "members": members });
        for (members, day, code) in [
            (["amel", "nobody"], "2099-01-20", "missing"),
            (["amel", "badr"], "2099-01-20", "missing"),
            (["amel", "dina"], "2099-01-20", "may-not-sit"),
            (["amel", "chadi"], "2020-01-20", "day-passed"),
        ] {
            assert_eq!(refused(&world, &office(), "convene_panel", convene(members, day)).await, code);
        }
        assert_eq!(world.events().await, before, "nothing was written");
        allowed(&world, &office(), "convene_panel", convene(["amel", "chadi"], "2099-01-20")).await;
    }

    pub async fn two_panels_that_meet_do_not_vote_on_one_project(world: World) {
        let [amel, badr, _] = at_vote(&world).await;
        convene(&world, "P-2", &["amel", "badr"]).await;
        world.catch_up().await;
        let again = json!({ "panel": "P-2", "project": "A" });
        assert_eq!(refused(&world, &office(), "open_vote", again.clone()).await, "voted-elsewhere");
        for member in [&amel, &badr] {
            allowed(&world, member, "cast_vote", vote("approve")).await;
        }
        allowed(&world, &office(), "close_vote", json!({ "panel": "P-1", "project": "A" })).await;
        assert_eq!(refused(&world, &office(), "open_vote", again.clone()).await, "voted-elsewhere");
        allowed(&world, &office(), "adjourn_panel", json!({ "panel": "P-1" })).await;
        world.catch_up().await;
        allowed(&world, &office(), "open_vote", again).await;
    }

    pub async fn a_panel_that_no_board_knows_yet_is_not_overlooked(world: World) {
        at_vote(&world).await;
        in_final_review(&world, "B").await;
        convene(&world, "P-2", &["amel", "badr"]).await;
        let convened = json!({ "panel": "P-3", "call": "K", "day": "2099-01-20", "members": ["amel"] });
        allowed(&world, &office(), "convene_panel", convened).await;
        let vote = json!({ "panel": "P-2", "project": "B" });
        let answer = world.command(&office(), "open_vote", vote.clone()).await;
        assert!(matches!(answer, Err(Failure::Busy)), "{answer:?}");
        world.catch_up().await;
        allowed(&world, &office(), "open_vote", vote).await;
    }

    pub async fn a_meeting_ends_when_a_stake_has_broken_the_quorum(world: World) {
        let [amel, ..] = at_vote(&world).await;
        allowed(&world, &amel, "cast_vote", vote("approve")).await;
        let end = json!({ "panel": "P-1" });
        assert_eq!(refused(&world, &office(), "adjourn_panel", end.clone()).await, "vote-open");
        allowed(&world, &office(), "list_person", json!({ "project": "A", "account": "badr" })).await;
        allowed(&world, &office(), "adjourn_panel", end).await;
        world.catch_up().await;
        let panel = world.app.whole().panel("P-1", AsOf::Now).await.expect("a panel");
        let ballot = &panel.ballots[0];
        assert!(panel.adjourned && ballot.undecided && ballot.votes.is_empty() && ballot.tally.is_none());
        assert!(!serde_json::to_string(&panel).expect("JSON").contains("approve"), "it stays sealed");
    }

    /// Addresses of the mails of this template that a command would send.
    async fn foreseen(world: &World, name: &str, data: Value, template: &str) -> Vec<String> {
        let asked = request(&office(), name, data);
        let preview = world.app.preview(&asked, &site()).await.expect("allowed");
        let told = preview.effects.into_iter().filter_map(|effect| match effect {
            Effect::Mail(mail) if mail.template == template => Some(mail.to),
            _ => None,
        });
        let told = told.collect();
        world.app.dispatch_previewed(asked, preview.hash).await.expect("as expected");
        world.catch_up().await;
        told
    }

    /// Addresses in the mailbox that got a mail of this template.
    async fn told(world: &World, template: &str) -> Vec<String> {
        let mails = world.app.mails(AsOf::Now).await.expect("mails");
        let mut told: Vec<String> =
            mails.into_iter().filter(|mail| mail.template == template).map(|mail| mail.to).collect();
        told.sort();
        told
    }

    async fn reached(world: &World, login: &str) {
        let address = json!({ "account": login, "email": format!("{login}@example.org") });
        allowed(world, &office(), "name_address", address).await;
    }

    pub async fn members_hear_of_their_meeting_as_the_preview_said(world: World) {
        at_vote(&world).await;
        for login in ["amel", "chadi"] {
            reached(&world, login).await;
        }
        let convened = json!({ "panel": "P-9", "call": "K", "day": "2099-01-20", "begins": "10:00",
            "place": "https://meet.example/p-9", "members": ["amel", "chadi"] });
        let moved = json!({ "panel": "P-9", "day": "2099-01-27", "reason": { "text": { "en": "Snow" } } });
        for (command, data, template) in [
            ("convene_panel", convened, "panel_convened"),
            ("move_panel", moved.clone(), "panel_moved"),
            ("adjourn_panel", json!({ "panel": "P-9" }), "panel_ended"),
        ] {
            let foreseen = foreseen(&world, command, data, template).await;
            assert_eq!(foreseen, ["amel@example.org", "chadi@example.org"], "{template}");
            assert_eq!(told(&world, template).await, foreseen, "{template}");
        }
        let before = world.events().await;
        assert_eq!(refused(&world, &office(), "move_panel", moved).await, "panel-over");
        assert_eq!(world.events().await, before, "nothing was written");
        let view = world.app.whole().panel("P-9", AsOf::Now).await.expect("a panel");
        assert_eq!(view.day.map(|day| day.to_string()).as_deref(), Some("2099-01-27"));
        assert_eq!(view.place.as_deref(), Some("https://meet.example/p-9"));
        let line = world.app.whole().panels(Some("K"), AsOf::Now).await.expect("panels").panels;
        assert!(
            line.iter().any(|line| line.panel == "P-9" && line.day.year() == 2099 && line.begins.is_some())
        );
    }

    pub async fn an_assessor_whose_account_is_closed_owes_no_score_and_the_office_hears_once(world: World) {
        at_vote(&world).await;
        let itself = json!({ "institution": "CCO", "name": { "en": "CCO" }, "kind": "oic_standing_committee_secretariat", "country": "TR" });
        let contact = json!({ "institution": "CCO", "contact": { "name": "C. D.", "email": "cco@example.org", "lang": "en" } });
        allowed(&world, &office(), "register_institution", itself).await;
        allowed(&world, &office(), "appoint_contact", contact).await;
        for project in ["B", "C"] {
            recorded(&world, project, "eligible").await;
            let given = json!({ "project": project, "assessor": "amel" });
            allowed(&world, &office(), "assign_assessor", given).await;
        }
        world.catch_up().await;
        let owed = || ObligationFilter { duty: Some("score_proposal".into()), ..Default::default() };
        let keys = async |world: &World| {
            let found = world.app.whole().obligations(&owed(), AsOf::Now).await.expect("a list");
            found.obligations.into_iter().map(|view| view.key).collect::<Vec<_>>()
        };
        assert_eq!(keys(&world).await, ["score_proposal/B/1", "score_proposal/C/1"]);
        let close = json!({ "account": "amel" });
        let foreseen = foreseen(&world, "close_account", close.clone(), "assessor_left").await;
        assert_eq!((foreseen.clone(), keys(&world).await), (vec!["cco@example.org".to_owned()], vec![]));
        assert_eq!(told(&world, "assessor_left").await, foreseen, "once, with both proposals");
        assert_eq!(refused(&world, &office(), "close_account", close).await, "missing");
        member(&world, "amel", None).await;
        world.catch_up().await;
        assert_eq!(keys(&world).await, ["score_proposal/B/1", "score_proposal/C/1"]);
    }
}
