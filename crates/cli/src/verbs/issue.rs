//! `nidaa do`.

use crate::{
    args::{Args, Do, Wish},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::{App, Order, Request, Set, SetItem};
use nidaa_i18n::Args as Words;
use nidaa_kernel::{AccountLogin, Actor, CommandId};
use nidaa_scenario::{Slip, read_yaml};
use nidaa_web::Labels;
use serde_json::Value;
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
        let list = read_set(&text).map_err(|Slip { line, column, message }| {
            Trouble::usage(format!("{}:{line}:{column}: {message}", file.display()))
        })?;
        let set = Set::read(list)?;
        let account = named.map(str::to_owned).or_else(|| set.account.as_ref().map(ToString::to_string));
        let account =
            account.ok_or_else(|| Trouble::usage("who gives the set? --as, or `as` in the file"))?;
        let login = AccountLogin::new(&account).map_err(|error| Trouble::usage(format!("--as: {error}")))?;
        Ok(Self { orders: set.given_by(&login)?, account })
    }
}

/// The commands as they are written. Read as what they are to be first: then a slip has its place.
fn read_set(text: &str) -> Result<Value, Slip> {
    read_yaml::<Vec<SetItem>>(text)?;
    read_yaml(text)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        read_set(text).map_or_else(
            |Slip { line, column, message }| format!("{line}:{column}: {message}"),
            |list| list.to_string(),
        )
    }

    #[test]
    fn a_slip_in_a_set_is_told_with_its_place_and_what_was_meant() {
        let misspelt = told("- command: resume_project\n  date: {project: P1}\n");
        assert_eq!(misspelt, "2:3: no member is called `date` here; did you mean `data`?");
        let twice = told("- command: resume_project\n  command: reject_project\n");
        assert!(twice.starts_with("2:3: ") && twice.contains("`command` stands twice"), "{twice}");
        let one = told("command: resume_project\n");
        assert!(one.contains("a list is expected here"), "{one}");
        let colon = told("- command: resume_project\n  data: a: b\n");
        assert!(colon.contains("double quotes"), "{colon}");
    }

    #[test]
    fn a_set_without_a_slip_is_read_as_it_is_written() {
        let list = r#"[{"as":"office","command":"resume_project","data":{"project":"P1"}}]"#;
        assert_eq!(told(list), list);
        assert_eq!(told("- {as: office, command: resume_project, data: {project: P1}}"), list);
    }
}
