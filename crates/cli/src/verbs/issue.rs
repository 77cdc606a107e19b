//! `nidaa do`.

use crate::{
    args::{Args, Do, Wish},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::{App, Order, Request};
use nidaa_kernel::{Actor, CommandId};
use nidaa_web::Labels;
use serde_json::Value;
use std::io::Read;
use uuid::Uuid;

/// Carries out a command by name.
pub async fn run(args: &Args, asked: &Do) -> Result<(), Trouble> {
    let order = order(&asked.wish)?;
    let engine = Engine::open(args).await?;
    let app = engine.ready().await?;
    let actor = actor(&app, &asked.wish.account).await?;
    let command_id = CommandId(asked.command_id.unwrap_or_else(Uuid::now_v7));
    let labels = Labels::new(app.shelf(), args.lang, &engine.config.zone, true);
    let request = Request::one(command_id, actor, order).on_behalf_of(asked.wish.on_behalf_of.clone());
    let done = match &asked.expect_preview {
        Some(hash) => app.dispatch_previewed(request, hash.clone()).await,
        None => app.dispatch(request).await,
    };
    let done = done.map_err(|failure| Trouble::said(failure, &labels))?;
    engine.settle(&app).await?;
    if args.json {
        out::json(&done);
    } else {
        for event in &done.events {
            out::line(&format!("{}\t{}\t{}", event.position, event.stream, event.kind));
        }
    }
    if done.replayed {
        eprintln!("this command id was carried out before; this is its first answer");
    }
    Ok(())
}

/// The command as it is written on the command line.
pub fn order(wish: &Wish) -> Result<Order, Trouble> {
    Ok(Order::parse(&wish.command, data(wish)?)?)
}

fn data(wish: &Wish) -> Result<Value, Trouble> {
    let mut text = wish.data.clone();
    if text == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text)?;
    }
    serde_json::from_str(&text).map_err(|error| Trouble::usage(format!("--data is not JSON: {error}")))
}

/// Whoever runs this program on the log itself may act as the program.
pub async fn actor(app: &App, login: &str) -> Result<Actor, Trouble> {
    if login == "system" {
        return Ok(Actor::system());
    }
    let account = app.account(login).await?;
    let account = account.map(|(actor, ..)| actor);
    account.ok_or_else(|| Trouble::refused("unknown-account", format!("there is no account {login:?}")))
}
