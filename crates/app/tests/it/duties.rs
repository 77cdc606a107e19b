//! The ledger of obligations as questions see it: now from memory, earlier from its stored rows.

use crate::on_every_engine;

on_every_engine!(
    a_duty_is_listed_until_it_is_met_and_an_earlier_moment_shows_it_open,
    the_stored_ledger_is_the_one_kept_in_memory_at_every_position,
    a_duty_nobody_knows_is_told_apart_from_an_empty_list,
);

mod stories {
    use crate::world::{World, office};
    use nidaa_app::{AsOf, Failure, ObligationFilter};
    use nidaa_kernel::Position;
    use serde_json::json;

    const KEY: &str = "confirm_partnership/A/DZ/partner";

    async fn told(world: &World) {
        let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
            "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
        world.command(&office(), "draft_project", draft).await.expect("allowed");
        for country in ["DZ", "SN"] {
            let link = json!({ "project": "A", "country": country, "role": "partner" });
            world.command(&office(), "invite_partner", link).await.expect("allowed");
        }
    }

    async fn confirm(world: &World) {
        let link = json!({ "project": "A", "country": "DZ", "role": "partner" });
        world.command(&office(), "confirm_partner", link).await.expect("allowed");
    }

    async fn keys(world: &World, filter: ObligationFilter, as_of: AsOf) -> Vec<String> {
        let found = world.app.obligations(&filter, as_of).await.expect("a list");
        found.obligations.into_iter().map(|view| view.key).collect()
    }

    pub async fn a_duty_is_listed_until_it_is_met_and_an_earlier_moment_shows_it_open(world: World) {
        told(&world).await;
        let before = Position(world.events().await);
        let asked = |ended| ObligationFilter {
            duty: Some("confirm_partnership".into()),
            ended,
            ..Default::default()
        };
        confirm(&world).await;
        world.catch_up().await;
        let senegal = "confirm_partnership/A/SN/partner";
        assert_eq!(keys(&world, asked(false), AsOf::Now).await, [senegal]);
        assert_eq!(keys(&world, asked(true), AsOf::Now).await, [senegal, KEY]);
        assert_eq!(keys(&world, asked(false), AsOf::Position(before)).await, [KEY, senegal]);
        let met = world.app.obligation(KEY, AsOf::Now).await.expect("it is kept");
        let end = met.ended.expect("an end");
        assert_eq!(
            (met.state.as_str(), end.cause.event.as_str(), end.cause.by.as_str()),
            ("met", "project_partner_confirmed", "office")
        );
        assert_eq!(
            world.app.obligation(KEY, AsOf::Position(before)).await.expect("it was there").state,
            "open"
        );
    }

    pub async fn the_stored_ledger_is_the_one_kept_in_memory_at_every_position(world: World) {
        told(&world).await;
        world.catch_up().await;
        confirm(&world).await;
        world.catch_up().await;
        let everything = ObligationFilter { ended: true, ..Default::default() };
        let now = world.app.obligations(&everything, AsOf::Now).await.expect("a list");
        let at = AsOf::Position(Position(world.events().await));
        let stored = world.app.obligations(&everything, at).await.expect("a list");
        assert_eq!(stored.obligations, now.obligations);
        assert_eq!(stored.total, 3);
    }

    pub async fn a_duty_nobody_knows_is_told_apart_from_an_empty_list(world: World) {
        let unknown = world.app.obligation("submit_proposal/NONE", AsOf::Now).await;
        assert!(matches!(unknown, Err(Failure::NotFound { what: "obligation", .. })), "{unknown:?}");
        assert_eq!(keys(&world, ObligationFilter::default(), AsOf::Now).await, Vec::<String>::new());
    }
}
