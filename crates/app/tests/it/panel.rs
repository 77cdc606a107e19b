//! A panel on every engine: votes stay sealed until they are counted, and whoever has a stake has none.

use crate::on_every_engine;

on_every_engine!(a_vote_is_sealed_until_it_is_closed, a_stake_keeps_a_member_from_voting);

mod stories {
    use crate::world::{World, actor, office};
    use nidaa_app::{AsOf, Failure};
    use nidaa_kernel::Actor;
    use serde_json::{Value, json};

    async fn allowed(world: &World, actor: &Actor, name: &str, data: Value) {
        world.command(actor, name, data).await.unwrap_or_else(|failure| panic!("{name}: {failure}"));
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
        let draft = json!({
            "project": "A", "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "SN" }, "call": "K",
            "programme": "comcec-project-funding", "sector": "tourism"
        });
        let logins = ["amel", "badr", "chadi"];
        for (name, data) in [
            ("draft_call", begin),
            ("draft_project", draft),
            ("convene_panel", json!({ "panel": "P-1", "call": "K", "day": "2028-01-20", "members": logins })),
            ("record_presence", json!({ "panel": "P-1", "present": logins })),
            ("open_vote", json!({ "panel": "P-1", "project": "A" })),
        ] {
            allowed(world, &office(), name, data).await;
        }
        members
    }

    fn vote(vote: &str) -> Value {
        json!({ "panel": "P-1", "project": "A", "vote": vote })
    }

    pub async fn a_vote_is_sealed_until_it_is_closed(world: World) {
        let [amel, badr, _] = at_vote(&world).await;
        allowed(&world, &amel, "cast_vote", vote("approve")).await;
        allowed(&world, &badr, "cast_vote", vote("approve")).await;
        world.catch_up().await;
        let sealed = world.app.panel("P-1", AsOf::Now).await.expect("a panel");
        let text = serde_json::to_string(&sealed).expect("JSON");
        assert!(!text.contains("approve"), "{text}");
        assert_eq!(sealed.ballots[0].voted, ["amel", "badr"]);
        allowed(&world, &office(), "close_vote", json!({ "panel": "P-1", "project": "A" })).await;
        allowed(&world, &office(), "adjourn_panel", json!({ "panel": "P-1" })).await;
        world.catch_up().await;
        let open = world.app.panel("P-1", AsOf::Now).await.expect("a panel");
        let ballot = &open.ballots[0];
        assert_eq!((ballot.outcome, ballot.votes.len(), open.adjourned), (Some("approve"), 2, true));
    }

    pub async fn a_stake_keeps_a_member_from_voting(world: World) {
        let [_, _, chadi] = at_vote(&world).await;
        let answer = world.command(&chadi, "cast_vote", vote("reject")).await;
        let Err(Failure::Refused(refusal)) = answer else { panic!("{answer:?}") };
        assert_eq!(refusal.code(), "conflict-of-interest");
        let out = json!({ "panel": "P-1", "project": "A", "ground": "own_country" });
        allowed(&world, &chadi, "recuse_member", out).await;
    }
}
