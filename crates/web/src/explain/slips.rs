//! What is wrong with a command that cannot be read: its name, or the place in its data that does not fit.

use crate::say::Say;
use nidaa_domain::{BadCommand, Misfit};
use nidaa_i18n::Args;

/// A command that cannot be read, in words. Of what its schema does not show, the reader itself speaks, in English.
pub(super) fn told(say: &Say, bad: &BadCommand) -> String {
    match bad {
        BadCommand::Unknown { name, nearest } => {
            let args = Args::new().with("command", name).with_or_none("nearest", nearest.map(str::to_owned));
            say.text("problem-unknown-command", &args)
        }
        BadCommand::Shape { name, misfit: Some(misfit), .. } => {
            let args = Args::new().with("command", name).with("what", place(say, misfit));
            say.text("problem-data", &args)
        }
        BadCommand::Shape { name, message, misfit: None } => {
            let args = Args::new().with("command", name).with("what", message);
            say.text("problem-data", &args)
        }
    }
}

fn place(say: &Say, misfit: &Misfit) -> String {
    let at =
        |path: &str| Args::new().with_or_none("path", Some(path.to_owned()).filter(|path| !path.is_empty()));
    match misfit {
        Misfit::Kind { path, written } => say.text("misfit-kind", &at(path).with("written", written)),
        Misfit::Choice { path, known } => {
            say.text("misfit-choice", &at(path).with("known", say.row(known.iter().cloned())))
        }
        Misfit::Currency { path, code } => say.text("misfit-currency", &at(path).with("code", code)),
        Misfit::Missing { path, members, written } => {
            let members = say.row(members.iter().cloned());
            say.text("misfit-missing", &at(path).with("members", members).with("written", written))
        }
        Misfit::Unknown { path, member, known, nearest } => {
            let args = at(path).with("member", member).with("known", say.row(known.iter().cloned()));
            say.text("misfit-unknown", &args.with_or_none("nearest", nearest.clone()))
        }
    }
}
