//! What forms that give a command have in common.

use crate::{
    links,
    pages::{page, parts::Effects, projects::fill::latin},
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::{Done, Failure, Order, Request};
use nidaa_domain::{
    Refusal,
    project::{Reason, RequestedBy},
};
use nidaa_kernel::{CommandId, LocalText};
use serde_json::{Value, json};
use uuid::Uuid;

/// A hidden field of every such form, drawn when the form is shown: sent twice, it gets the first answer.
/// Ids are drawn in the order of time, so that the log's index of commands grows at its end.
pub(crate) fn fresh_id() -> String {
    Uuid::now_v7().to_string()
}

/// The id that such a form sent.
///
/// # Errors
/// [`Problem`] for a text that is none.
pub(crate) fn command_id(text: &str) -> Result<CommandId, Problem> {
    text.parse::<Uuid>().map(CommandId).map_err(|error| Problem::bad("command_id", error))
}

/// What comes with every such form beside its own fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sending {
    /// Id of the command.
    pub id: String,
    /// Hash of the effects that the page has shown; empty when it has shown none.
    pub expect: String,
    /// Whether the reader only wants to see what would follow.
    pub looks: bool,
    /// The docket on which the decision is put instead of being taken now.
    docket: Option<String>,
}

impl Sending {
    pub fn of(pairs: &[(String, String)]) -> Self {
        let step = value(pairs, "step");
        Self {
            id: value(pairs, "command_id"),
            expect: value(pairs, "expect"),
            looks: step == "preview",
            docket: (step == "prepare").then(|| Docket::of(pairs).name),
        }
    }

    /// Where the reader goes when it is done: to the docket, or to what was changed.
    pub fn leads(&self, reader: &Reader, href: String) -> String {
        self.docket.as_ref().map_or(href, |docket| links::docket(reader.lang, docket))
    }

    /// Shows what the command would do if the reader only looks; else gives it and leads to the docket or to `href`, which
    /// it has changed. What is refused is said on the form.
    pub async fn carry<P: Template>(
        self,
        reader: &Reader,
        (command, data): (&str, Value),
        href: String,
        form: impl AsyncFnOnce(Shown) -> Result<P, Problem>,
    ) -> Result<Response, Problem> {
        let answer = if self.looks {
            Effects::of(reader, command, data.clone()).await.map(Err)
        } else {
            self.send(reader, command, data.clone()).await.map(Ok)
        };
        match answer {
            Ok(Ok(done)) => {
                let href = self.leads(reader, href);
                Ok(Redirect::to(&links::after(&href, done.position)).into_response())
            }
            Ok(Err(effects)) => {
                page(&form(Shown { command_id: self.id, effects: Some(effects), wrong: None }).await?)
            }
            Err(problem) => {
                let (effects, problem) = if problem.is_preview_moved() {
                    seen_anew(Effects::of(reader, command, data).await, problem)
                } else {
                    (None, problem)
                };
                let wrong = Shown::wrong(Wrong::of(reader, problem)?);
                again(&form(Shown { effects, ..wrong }).await?)
            }
        }
    }

    /// Gives a command in the name of the reader; with the effects that were shown, or not at all. What goes on a docket
    /// is only prepared.
    pub async fn send(&self, reader: &Reader, command: &str, data: Value) -> Result<Done, Problem> {
        let id = command_id(&self.id)?;
        let order = match &self.docket {
            Some(docket) => Order::parse("prepare_decision", prepared(docket, command, &data))?,
            None => Order::parse(command, data)?,
        };
        let request = Request::one(id, reader.actor()?, order).on_behalf_of(reader.principal());
        let app = &reader.web.site.app;
        if self.expect.is_empty() || self.docket.is_some() {
            return Ok(app.dispatch(request).await?);
        }
        Ok(app.dispatch_previewed(request, self.expect.clone()).await?)
    }
}

/// What a form shows beside its own fields.
pub(crate) struct Shown {
    /// Id of the command that it may give next.
    pub command_id: String,
    pub effects: Option<Effects>,
    pub wrong: Option<Wrong>,
}

impl Default for Shown {
    /// The form before anything was typed.
    fn default() -> Self {
        Self { command_id: fresh_id(), effects: None, wrong: None }
    }
}

impl Shown {
    /// What is sent next is another wish, so it gets an id of its own.
    pub fn wrong(wrong: Wrong) -> Self {
        Self { wrong: Some(wrong), ..Self::default() }
    }
}

/// The effects that a command would have by now, beside the problem; where it is refused by now, that is the problem.
fn seen_anew(now: Result<Effects, Problem>, moved: Problem) -> (Option<Effects>, Problem) {
    match now {
        Ok(effects) => (Some(effects), moved),
        Err(refused) => (None, refused),
    }
}

/// A form that was refused.
pub(crate) fn again(form: &impl Template) -> Result<Response, Problem> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(form)?).into_response())
}

/// The docket that a form names: `parts/prepare.html`.
#[derive(Clone, Debug)]
pub(crate) struct Docket {
    pub name: String,
    /// Whether its part of the form is open.
    pub is_open: bool,
}

impl Default for Docket {
    /// The usual one.
    fn default() -> Self {
        Self { name: "decisions".to_owned(), is_open: false }
    }
}

impl Docket {
    /// The one that was typed, or the usual one. Another name is typed only where the part is open.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let (usual, typed) = (Self::default(), value(pairs, "docket"));
        let name = Some(typed.trim()).filter(|name| !name.is_empty()).unwrap_or(&usual.name).to_owned();
        Self { is_open: name != usual.name || value(pairs, "step") == "prepare", name }
    }
}

/// A decision as it stands on a docket, named after what it is about.
fn prepared(docket: &str, command: &str, data: &Value) -> Value {
    let about = data["project"].as_str().or_else(|| data["call"].as_str()).unwrap_or(command);
    json!({ "docket": docket, "decision": about, "command": command, "data": data })
}

/// Gives a command in the name of the reader.
pub(crate) async fn send(reader: &Reader, id: &str, command: &str, data: Value) -> Result<Done, Problem> {
    Sending { id: id.to_owned(), ..Sending::default() }.send(reader, command, data).await
}

/// Stops whoever is not of the office before a form is shown; what may be done is decided by the rules.
pub(crate) fn check_office(reader: &Reader) -> Result<(), Problem> {
    reader.actor()?;
    if reader.is_office() { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Why a form is shown again.
pub(crate) struct Wrong {
    /// Name of the field it is about; empty when it is about none.
    pub field: String,
    pub detail: String,
    pub advice: Option<String>,
    pub rule: Option<String>,
    /// What the rule rests on, in sentences.
    pub grounds: Vec<String>,
}

impl Wrong {
    /// A failure that the person can do something about; anything else is not the form's to show.
    pub fn of(reader: &Reader, problem: Problem) -> Result<Self, Problem> {
        let Problem::Failure(failure) = &problem else { return Err(problem) };
        if !matches!(
            **failure,
            Failure::Refused(_)
                | Failure::File(_)
                | Failure::Busy
                | Failure::CommandReused(_)
                | Failure::PreviewMoved { .. }
        ) {
            return Err(problem);
        }
        let said = problem.said(reader);
        let grounds = said.grounds.map(|grounds| grounds.sentences).unwrap_or_default();
        Ok(Self {
            field: field(failure).to_owned(),
            detail: said.detail,
            advice: said.advice,
            rule: said.rule,
            grounds,
        })
    }

    /// A year that is no number.
    pub fn year(reader: &Reader) -> Self {
        let detail = reader.say().t("page-decide-year-wrong");
        Self { field: "to_year".to_owned(), detail, advice: None, rule: None, grounds: vec![] }
    }
}

fn field(failure: &Failure) -> &'static str {
    let Failure::Refused(refusal) = failure else { return "" };
    match refusal.bare() {
        Refusal::Empty { field: "reason" } => "reason",
        Refusal::Empty { field: "subject" } | Refusal::Malformed { field: "subject" } => "subject",
        Refusal::TooLong { field, .. }
        | Refusal::UnknownPlaceholder { field, .. }
        | Refusal::UnreadableWording { field, .. } => field,
        Refusal::LackingPlaceholder { .. } => "text",
        Refusal::NotLater { .. } | Refusal::YearOutOfRange { .. } => "to_year",
        Refusal::ReasonNotListed { .. } => "code",
        Refusal::OwnCall { .. } | Refusal::CallOver { .. } => "to_call",
        Refusal::NothingSelected | Refusal::OneOfMany { .. } => "projects",
        _ => "",
    }
}

/// The fields of a postponement, as they were typed.
#[derive(Clone, Default)]
pub(crate) struct Move {
    /// Code of the reason, empty where none was chosen.
    pub code: String,
    pub reason: String,
    pub to_year: String,
    /// The call it leads to, empty where it stays with its own.
    pub to_call: String,
    pub requested_by: String,
    pub docket: Docket,
}

impl Move {
    pub fn of(pairs: &[(String, String)]) -> Self {
        Self {
            code: value(pairs, "code"),
            reason: value(pairs, "reason"),
            to_year: value(pairs, "to_year"),
            to_call: value(pairs, "to_call"),
            requested_by: value(pairs, "requested_by"),
            docket: Docket::of(pairs),
        }
    }

    pub fn reason(&self, reader: &Reader) -> Reason {
        let code = Some(self.code.clone()).filter(|code| !code.is_empty());
        Reason { code, text: LocalText::in_lang(reader.lang, self.reason.trim()) }
    }

    /// The call it leads to; none where it stays with its own.
    pub fn to_call(&self) -> Option<&str> {
        Some(self.to_call.as_str()).filter(|code| !code.is_empty())
    }

    /// The year; Arabic-Indic digits are read as well as Latin ones.
    pub fn year(&self) -> Option<i16> {
        latin(&self.to_year).parse().ok()
    }

    pub fn wish(&self) -> RequestedBy {
        if self.requested_by == "office" { RequestedBy::Office } else { RequestedBy::Owner }
    }
}

/// The first field of a form with this name, empty when there is none.
pub(crate) fn value(pairs: &[(String, String)], name: &str) -> String {
    pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_in_arabic_indic_digits_is_the_same_year() {
        let typed = Move { to_year: " ٢٠٢٧ ".to_owned(), ..Move::default() };
        assert_eq!(typed.year(), Some(2027));
    }
}
