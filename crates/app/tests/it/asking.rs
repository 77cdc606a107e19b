//! Boards: as of any moment, and the same when rebuilt.

use crate::on_every_engine;

on_every_engine!(an_earlier_moment_is_shown_as_it_was, rebuilt_boards_equal_the_live_ones);

mod stories {
    use crate::world::{ILLUSTRATIONS, PROJECTS, World, office};
    use nidaa_app::{AsOf, BoardFilter};
    use nidaa_kernel::Position;
    use nidaa_projections::boards;
    use nidaa_store::RowQuery;
    use serde_json::json;

    async fn seeded(world: &World) {
        world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        world.catch_up().await;
    }

    async fn postpone(world: &World) {
        let reason = json!({ "text": { "en": "Travel was not possible" } });
        let data = json!({ "call": "CPF-08", "projects": "all", "reason": reason, "requested_by": "owner", "to_year": 2021 });
        world.command(&office(), "postpone_projects", data).await.expect("allowed");
        world.catch_up().await;
    }

    pub async fn an_earlier_moment_is_shown_as_it_was(world: World) {
        seeded(&world).await;
        let before = Position(world.events().await);
        let shown = world.app.status_board(&BoardFilter::default(), AsOf::Now).await.expect("a board");
        postpone(&world).await;
        let then =
            world.app.status_board(&BoardFilter::default(), AsOf::Position(before)).await.expect("a board");
        let now = world.app.status_board(&BoardFilter::default(), AsOf::Now).await.expect("a board");
        assert_eq!((then.cards, then.columns), (shown.cards, shown.columns));
        assert_eq!(now.cards.iter().filter(|card| card.stage == "postponed").count(), 4);
    }

    pub async fn rebuilt_boards_equal_the_live_ones(world: World) {
        seeded(&world).await;
        postpone(&world).await;
        let live = every_row(&world).await;
        nidaa_worker::forget_all(&world.app).await.expect("boards can be forgotten");
        assert_eq!(every_row(&world).await, vec![]);
        world.catch_up().await;
        assert_eq!(every_row(&world).await, live);
    }

    /// Every version of every row, told by asking as of each position.
    async fn every_row(world: &World) -> Vec<(String, i64, String, String)> {
        let (backend, mut rows) = (world.app.log().backend(), vec![]);
        for board in boards() {
            for position in 1..=world.events().await {
                let query = RowQuery { as_of: Some(Position(position)), ..RowQuery::default() };
                for row in
                    backend.rows(board.name(), board.version(), &query).await.expect("the store answers")
                {
                    if row.from.0 == position {
                        rows.push((board.name().to_owned(), position, row.key, row.body));
                    }
                }
            }
        }
        rows
    }
}
