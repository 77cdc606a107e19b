//! `nidaa do`.

use crate::{
    args::{Args, Do, Wish},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::{App, Order, Request, Set};
use nidaa_i18n::Args as Words;
use nidaa_kernel::{AccountLogin, Actor, CommandId};
use nidaa_web::Labels;
use serde_json::Value;
use serde_saphyr::{DefaultMessageFormatter, MessageFormatter};
use std::{io::Read, path::Path};
use uuid::Uuid;

/// Carries out a command by name, or a set of them.
pub async fn run(args: &Args, asked: &Do) -> Result<(), Trouble> {
    let asking = Asking::of(&asked.wish)?;
    let engine = Engine::open(args).await?;
    let app = engine.ready().await?;
    let actor = actor(&app, &asking.account).await?;
    let command_id = CommandId(asked.command_id.unwrap_or_else(Uuid::now_v7));
    let labels = Labels::new(app.shelf(), args.lang, &engine.config.zone, true);
    let request =
        Request::set(command_id, actor, asking.orders).on_behalf_of(asked.wish.on_behalf_of.clone());
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
        out::say(args, "cli-replayed", &Words::new());
    }
    Ok(())
}

/// What is written on the command line, or in the file of a set.
pub struct Asking {
    /// Who acts.
    pub account: String,
    /// Commands in their order.
    pub orders: Vec<Order>,
}

impl Asking {
    /// Reads a command with its data, or a set.
    pub fn of(wish: &Wish) -> Result<Self, Trouble> {
        match (&wish.set, &wish.command, &wish.account) {
            (Some(file), _, named) => Self::of_set(file, named.as_deref()),
            (None, Some(command), Some(account)) => {
                let orders = vec![Order::parse(command, data(wish)?)?];
                Ok(Self { account: account.clone(), orders })
            }
            (None, ..) => Err(Trouble::usage("name a command and who gives it, or a set")),
        }
    }

    fn of_set(file: &Path, named: Option<&str>) -> Result<Self, Trouble> {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Trouble::usage(format!("{}: {error}", file.display())))?;
        let list: Value =
            read_set(&text).map_err(|error| Trouble::usage(format!("{}:{error}", file.display())))?;
        let set = Set::read(list)?;
        let account = named.map(str::to_owned).or_else(|| set.account.as_ref().map(ToString::to_string));
        let account =
            account.ok_or_else(|| Trouble::usage("who gives the set? --as, or `as` in the file"))?;
        let login = AccountLogin::new(&account).map_err(|error| Trouble::usage(format!("--as: {error}")))?;
        Ok(Self { orders: set.given_by(&login)?, account })
    }
}

/// YAML, of which JSON is a part.
fn read_set(text: &str) -> Result<Value, String> {
    let options = nidaa_workflow::yaml_options();
    serde_saphyr::from_str_with_options(text, options).map_err(|error: serde_saphyr::Error| {
        let place = error.location().map_or((1, 1), |place| (place.line(), place.column()));
        let message = DefaultMessageFormatter.format_message(error.without_snippet()).into_owned();
        format!("{}:{}: {message}", place.0, place.1)
    })
}

fn data(wish: &Wish) -> Result<Value, Trouble> {
    let mut text = wish.data.clone();
    if text == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text)?;
    }
    serde_json::from_str(&text).map_err(|error| {
        Trouble::misused("cli-data-not-json", Words::new().with("message", error.to_string()))
    })
}

/// Whoever runs this program on the log itself may act as the program.
pub async fn actor(app: &App, login: &str) -> Result<Actor, Trouble> {
    if login == "system" {
        return Ok(Actor::system());
    }
    let account = app.account(login).await?;
    let account = account.map(|(actor, ..)| actor);
    account.ok_or_else(|| Trouble::missing("unknown-account", "account", login))
}
