//! `GET` and `POST /{lang}/projects/{code}/revert`: takes a decision back, because it was wrong, with those that rest on
//! it.

use super::Named;
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Sending, Shown, Wrong, check_office, value},
        page,
        parts::Effects,
    },
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{Form, extract::Path, response::Response};
use nidaa_app::{AsOf, Asker};
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;
use serde_json::{Value, json};

const COMMAND: &str = "revert_decision";

/// What was typed, and the decisions that were shown, the last one first: a newer one is not taken back with them.
#[derive(Clone)]
struct Typed {
    decisions: Vec<String>,
    decision: String,
    reason: String,
}

impl Typed {
    /// What was decided after the chosen decision.
    fn followers(&self, decision: &str) -> Vec<String> {
        self.decisions.iter().take_while(|known| *known != decision).cloned().collect()
    }

    fn shown(&self) -> String {
        self.decisions.join(" ")
    }
}

/// A decision that can be chosen.
struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "projects/revert.html")]
struct Page {
    frame: Frame,
    question: String,
    back: String,
    command_id: String,
    choices: Vec<Choice>,
    typed: Typed,
    wrong: Option<Wrong>,
    effects: Option<Effects>,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    check_office(&reader)?;
    let asker = Asker { actor: reader.actor()?, on_behalf_of: reader.principal() };
    let decisions = reader.web.site.app.decisions(&named.code, &asker).await?;
    let decision = decisions.first().cloned().unwrap_or_default();
    let typed = Typed { decisions, decision, reason: String::new() };
    page(&form(&reader, &named.code, typed, Shown::default()).await?)
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let decisions = value(&pairs, "decisions").split_whitespace().map(str::to_owned).collect();
    let typed = Typed { decisions, decision: value(&pairs, "decision"), reason: value(&pairs, "reason") };
    let order = (COMMAND, data(&reader, &named.code, &typed));
    let form = async |shown| form(&reader, &named.code, typed, shown).await;
    Sending::of(&pairs).carry(&reader, order, links::project(reader.lang, &named.code), form).await
}

fn data(reader: &Reader, code: &str, typed: &Typed) -> Value {
    let text = LocalText::in_lang(reader.lang, typed.reason.trim());
    let followers = typed.followers(&typed.decision);
    json!({ "project": code, "decision": typed.decision, "followers": followers, "reason": { "text": text } })
}

async fn form(
    reader: &Reader,
    code: &str,
    typed: Typed,
    Shown { command_id, effects, wrong }: Shown,
) -> Result<Page, Problem> {
    let project = reader.seen().project(code, AsOf::Now).await?;
    let say = reader.say();
    let args = Args::new()
        .with("title", project.card.title.best(reader.lang).1)
        .with("decision", say.word("decision", &typed.decision));
    let choice = |decision: &String| {
        let followers = typed.followers(decision);
        let named = say.row(followers.iter().map(|one| say.word("decision", one)));
        let args = Args::new()
            .with("decision", say.word("decision", decision))
            .with_or_none("followers", Some(named).filter(|_| !followers.is_empty()));
        let label = say.text("page-decide-revert-choice", &args);
        Choice { value: decision.clone(), label, is_chosen: *decision == typed.decision }
    };
    // Of decisions of one name the last can be chosen: whoever wants an earlier one begins with that.
    let mut distinct: Vec<&String> = vec![];
    for decision in &typed.decisions {
        if !distinct.contains(&decision) {
            distinct.push(decision);
        }
    }
    let choices = distinct.into_iter().map(choice).collect();
    Ok(Page {
        frame: Frame::new(reader, say.t("page-decide-revert"), Tab::None).failed(wrong.is_some()),
        question: say.text("page-decide-revert-question", &args),
        back: links::project(reader.lang, code),
        command_id,
        choices,
        typed,
        wrong,
        effects,
    })
}
