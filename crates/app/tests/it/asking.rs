//! Boards: as of any moment, and the same when rebuilt.

use crate::on_every_engine;

on_every_engine!(
    an_earlier_moment_is_shown_as_it_was,
    rebuilt_boards_equal_the_live_ones,
    a_page_after_a_command_waits_for_the_boards_whoever_keeps_them,
    a_project_is_told_as_of_the_position_it_is_asked_for,
    a_project_is_told_even_while_the_boards_lag,
    two_nodes_that_project_at_once_keep_the_boards_of_one,
);

mod stories {
    use crate::world::{ILLUSTRATIONS, PROJECTS, World, office, settings};
    use nidaa_app::{AsOf, BoardFilter, Failure};
    use nidaa_kernel::Position;
    use nidaa_projections::boards;
    use nidaa_store::RowQuery;
    use serde_json::json;
    use tokio::sync::watch;
    use tokio_util::sync::CancellationToken;

    async fn seeded(world: &World) {
        world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        world.catch_up().await;
    }

    async fn postpone(world: &World) {
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel was not possible" } });
        let data = json!({ "call": "CPF-08", "projects": "all", "reason": reason, "requested_by": "owner", "to_year": 2021 });
        world.command(&office(), "postpone_projects", data).await.expect("allowed");
        world.catch_up().await;
    }

    pub async fn an_earlier_moment_is_shown_as_it_was(world: World) {
        seeded(&world).await;
        let before = Position(world.events().await);
        let shown =
            world.app.whole().status_board(&BoardFilter::default(), AsOf::Now).await.expect("a board");
        postpone(&world).await;
        let then = world
            .app
            .whole()
            .status_board(&BoardFilter::default(), AsOf::Position(before))
            .await
            .expect("a board");
        let now = world.app.whole().status_board(&BoardFilter::default(), AsOf::Now).await.expect("a board");
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

    pub async fn a_page_after_a_command_waits_for_the_boards_whoever_keeps_them(world: World) {
        let (app, stop) = (world.app.clone(), CancellationToken::new());
        let (tell, _) = watch::channel(Position::ZERO);
        let worker = tokio::spawn(nidaa_worker::run(app.clone(), settings(), tell, stop.clone()));
        let draft = |call: &str, ordinal: u16| json!({ "call": call, "programme": "comcec-project-funding", "ordinal": ordinal, "year": 2033 });
        let own =
            world.command(&office(), "draft_call", draft("CPF-20", 20)).await.expect("allowed").position;
        app.wait_for_boards(own).await.expect("the store answers");
        assert!(app.boards_at().await.expect("the store answers") >= own, "its own worker");
        stop.cancel();
        worker.await.expect("the worker ends");

        let other = world.another_node().await;
        let later =
            world.command(&office(), "draft_call", draft("CPF-21", 21)).await.expect("allowed").position;
        let settings = settings();
        let (waited, kept) =
            tokio::join!(app.wait_for_boards(later), nidaa_worker::catch_up(&other, &settings));
        assert!(waited.is_ok() && kept.is_ok());
        assert!(app.boards_at().await.expect("the store answers") >= later, "another node's worker");
    }

    pub async fn a_project_is_told_as_of_the_position_it_is_asked_for(world: World) {
        seeded(&world).await;
        let before = AsOf::Position(Position(world.events().await));
        let code = "E8-1";
        let shown = world.app.whole().project(code, AsOf::Now).await.expect("a project");
        postpone(&world).await;
        let (then, now) =
            (world.app.whole().project(code, before).await, world.app.whole().project(code, AsOf::Now).await);
        let (then, now) = (then.expect("a project"), now.expect("a project"));
        assert_eq!(
            (then.card, then.milestones, then.timeline.len()),
            (shown.card, shown.milestones, shown.timeline.len())
        );
        assert_eq!((now.card.stage.as_str(), now.card.implementation_year), ("postponed", Some(2021)));
        let unknown = world.app.whole().project(code, AsOf::Position(Position(1))).await;
        assert!(matches!(unknown, Err(Failure::NotFound { what: "project", .. })), "{unknown:?}");
    }

    pub async fn a_project_is_told_even_while_the_boards_lag(world: World) {
        seeded(&world).await;
        nidaa_worker::forget_all(&world.app).await.expect("boards can be forgotten");
        let project = world.app.whole().project("P18", AsOf::Now).await.expect("a project");
        assert_eq!((project.at.position, project.card.stage.as_str()), (Position(0), "active"));
    }

    pub async fn two_nodes_that_project_at_once_keep_the_boards_of_one(world: World) {
        world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        let (one, other) = (world.app.clone(), world.another_node().await);
        let project = async |app| {
            let mut projector = nidaa_worker::Projector::load(app).await.expect("boards of this shape");
            projector.catch_up(|_| {}).await.expect("the boards follow")
        };
        let head = Position(world.events().await);
        assert_eq!(tokio::join!(project(one), project(other)), (head, head));
        let kept = every_row(&world).await;
        nidaa_worker::forget_all(&world.app).await.expect("boards can be forgotten");
        project(world.app.clone()).await;
        assert_eq!(every_row(&world).await, kept);
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
