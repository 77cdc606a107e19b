//! `nidaa rebuild`.

use crate::{args::Args, engine::Engine, out, trouble::Trouble};
use indicatif::{ProgressBar, ProgressStyle};
use nidaa_worker::Projector;
use serde_json::json;

/// Rebuilds one board, or all.
pub async fn run(args: &Args, board: Option<&str>) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    let app = engine.app().await?;
    match board {
        Some(board) => nidaa_worker::forget(&app, board).await?,
        None => nidaa_worker::forget_all(&app).await?,
    }
    let head = app.log().head().await?.position;
    let bar = bar(head.0);
    let at = Projector::load(app)
        .await?
        .catch_up(|position| bar.set_position(u64::try_from(position.0).unwrap_or(0)))
        .await?;
    bar.finish_and_clear();
    if args.json {
        out::json(&json!({ "board": board, "position": at }));
    }
    out::say(args, "cli-rebuilt", &nidaa_i18n::Args::new().with("board", board.unwrap_or("*")));
    Ok(())
}

/// A bar on a terminal; nothing elsewhere.
pub fn bar(total: i64) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(total).unwrap_or(0));
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} {per_sec} {eta}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}
