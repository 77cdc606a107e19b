//! The call or project a command is about, and where its reader comes from and goes to.

use super::shape::{Field, Shape};
use crate::{links, pages::form::Wrong, problem::Problem, reader::Reader, say::Phrase};
use nidaa_app::{AsOf, Asker, Failure};
use nidaa_domain::CommandInfo;
use nidaa_kernel::{Actor, Lang};
use nidaa_workflow::Machine;
use serde_json::Value;

/// The call or project an address names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct About {
    pub machine: Machine,
    pub code: String,
}

/// Why the rules do not let the command through.
pub(super) struct Refused {
    pub wrong: Wrong,
    /// Whether the door itself is shut to the reader, so that nothing is asked.
    pub shuts: bool,
}

impl About {
    /// The member of the data that names it.
    pub fn member(&self) -> (&'static str, String) {
        (self.machine.as_str(), self.code.clone())
    }

    pub fn href(&self, lang: Lang) -> String {
        match self.machine {
            Machine::Call => links::call(lang, &self.code),
            Machine::Project => links::project(lang, &self.code),
        }
    }

    /// Its name.
    pub async fn name(&self, reader: &Reader) -> Result<Phrase, Problem> {
        let labels = reader.labels();
        Ok(match self.machine {
            Machine::Project => {
                labels.say.local(&reader.seen().project(&self.code, AsOf::Now).await?.card.title)
            }
            Machine::Call => {
                crate::pages::calls::name(&labels, &reader.seen().call(&self.code, AsOf::Now).await?)
            }
        })
    }
}

/// What the address names among the command's members: a project it is about, before its call.
pub(super) fn of(fields: &[Field], given: &[(String, String)]) -> Option<About> {
    let named = |machine: Machine, is_required: bool| {
        let is_asked = |field: &&Field| field.name == machine.as_str() && (field.is_required || !is_required);
        fields.iter().find(is_asked)?;
        let code = given.iter().find(|(name, _)| name == machine.as_str())?.1.clone();
        Some(About { machine, code })
    };
    named(Machine::Project, true).or_else(|| named(Machine::Call, false))
}

/// What is known of the reader and asked of nearly everybody: the country it speaks for.
pub(super) fn defaults(reader: &Reader, fields: &[Field]) -> Vec<(String, String)> {
    let country = acting(reader).and_then(|actor| actor.country).map(|country| country.to_string());
    let is_asked = |field: &Field| field.is_required && field.shape == Shape::Country;
    let asked = fields.iter().find(|field| is_asked(field)).map(|field| field.name.clone());
    asked.zip(country).into_iter().collect()
}

/// Whoever acts: the one represented, where somebody is.
pub(super) fn acting(reader: &Reader) -> Option<&Actor> {
    let viewer = reader.viewer.as_ref()?;
    Some(viewer.acts_for.as_ref().map_or(&viewer.actor, |principal| &principal.deputy))
}

/// Whether names must not be shown: whoever judges a proposal does not read who proposes it.
pub(super) fn is_blind(reader: &Reader, command: &CommandInfo) -> bool {
    command.machine == "evaluation" && !reader.is_office()
}

/// Who asks what may be done.
pub(super) fn asker(reader: &Reader) -> Result<Asker, Problem> {
    Ok(Asker { actor: reader.actor()?, on_behalf_of: reader.principal() })
}

/// What the rules of the call or project say to the command. Of what no policy opens, the dispatch alone decides.
pub(super) async fn refused(
    reader: &Reader,
    about: Option<&About>,
    command: &CommandInfo,
) -> Result<Option<Refused>, Problem> {
    let Some(about) = about.filter(|about| about.machine.as_str() == command.machine) else {
        return Ok(None);
    };
    let app = &reader.web.site.app;
    let act = app.act(about.machine, &about.code, command.name, &asker(reader)?).await?;
    let Some(refusal) = act.refusal else { return Ok(None) };
    let shuts = refusal.ruled().is_some_and(|ruled| ruled.step.shuts());
    let wrong = Wrong::of(reader, Failure::from(refusal).into())?;
    Ok(Some(Refused { wrong, shuts }))
}

/// The page of what a command has changed.
pub(super) fn changed(reader: &Reader, aggregate: &str, data: &Value) -> String {
    match (data["project"].as_str(), data["call"].as_str()) {
        _ if aggregate == "institution" => of_institution(reader, data),
        (Some(project), _) => links::project(reader.lang, project),
        (None, Some(call)) => links::call(reader.lang, call),
        (None, None) => home(reader, aggregate),
    }
}

/// The registry, as far as the institution is told in it.
fn of_institution(reader: &Reader, data: &Value) -> String {
    let key = data["institution"].as_str().unwrap_or_default();
    reader.link(&format!("/registry?text={}", links::segment(key)))
}

/// The page that lists things of this kind.
pub(super) fn home(reader: &Reader, aggregate: &str) -> String {
    reader.link(match aggregate {
        "call" => "/calls",
        "holidays" => "/holidays",
        "institution" => "/registry",
        "account" if reader.is_office() => "/accounts",
        "account" => "/deputies",
        "docket" => "/dockets",
        "mail" => "/mailbox",
        "obligation" => "/obligations",
        "webhook" => "/webhooks",
        "wording" => "/wordings",
        _ => "/board",
    })
}

/// The currency in which the project's money is, else that of its call's or programme's envelope, else dollars.
pub(super) async fn currency(reader: &Reader, about: Option<&About>) -> Result<String, Problem> {
    let app = &reader.web.site.app;
    let Some(about) = about else { return Ok("USD".to_owned()) };
    let rules = match about.machine {
        Machine::Call => app.call_rules(&about.code).await?.0,
        Machine::Project => {
            let books = reader.seen().grant(&about.code, AsOf::Now).await?.books;
            if let Some(books) = books {
                return Ok(books.granted.currency.as_str().to_owned());
            }
            app.project_rules(&about.code).await?.0
        }
    };
    Ok(rules.envelope().map_or("USD", |envelope| envelope.currency.as_str()).to_owned())
}
