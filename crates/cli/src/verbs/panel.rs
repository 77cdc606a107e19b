//! `nidaa panel`: who decides on which call; `nidaa evaluation panel` shows one.

use super::ask::{list, moment};
use crate::{
    args::{Args, PanelVerb},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::issue,
};
use nidaa_app::{PanelLine, Sight};

/// `nidaa panel`.
pub async fn run(args: &Args, what: &PanelVerb) -> Result<(), Trouble> {
    let PanelVerb::List { call, account, moment: at } = what;
    let app = Engine::open(args).await?.ready().await?;
    let sight = Sight::of(issue::actor(&app, account).await?);
    let view = app.seen_by(&sight).panels(call.as_deref(), moment(at)?).await?;
    if args.json {
        out::json(&view);
    } else {
        list(args, &view.panels, line);
    }
    Ok(())
}

fn line(view: &PanelLine) -> String {
    let state = if view.adjourned { "ended" } else { "called" };
    format!("{:<12} {}  {state:<7} {}", view.panel, view.day, view.call)
}
