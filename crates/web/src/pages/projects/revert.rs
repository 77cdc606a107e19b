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
    say::Say,
};
use askama::Template;
use axum::{Form, extract::Path, response::Response};
use nidaa_app::{AsOf, Asker};
use nidaa_domain::project::Reversible;
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;
use serde_json::{Value, json};

const COMMAND: &str = "revert_decision";

/// What was typed, and what was shown: the decisions, the last one first, since a newer one is not taken back with them; and
/// what is taken back by itself.
#[derive(Clone)]
struct Typed {
    decisions: Vec<Reversible>,
    acts: Vec<Reversible>,
    decision: Reversible,
    reason: String,
}

impl Typed {
    /// What was decided after the chosen decision.
    fn followers(&self, decision: &Reversible) -> Vec<&Reversible> {
        if self.acts.contains(decision) {
            return vec![];
        }
        self.decisions.iter().take_while(|known| *known != decision).collect()
    }

    fn shown(&self) -> String {
        joined(&self.decisions)
    }

    fn shown_acts(&self) -> String {
        joined(&self.acts)
    }
}

fn joined(all: &[Reversible]) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
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
    let acts = reader.web.site.app.reversible_acts(&named.code, &asker).await?;
    let decision = decisions.first().or_else(|| acts.first()).cloned();
    let decision = decision.unwrap_or_else(|| Reversible::from(""));
    let typed = Typed { decisions, acts, decision, reason: String::new() };
    page(&form(&reader, &named.code, typed, Shown::default()).await?)
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let listed = |field| value(&pairs, field).split_whitespace().map(Reversible::from).collect();
    let typed = Typed {
        decisions: listed("decisions"),
        acts: listed("acts"),
        decision: Reversible::from(value(&pairs, "decision").as_str()),
        reason: value(&pairs, "reason"),
    };
    let order = (COMMAND, data(&reader, &named.code, &typed));
    let form = async |shown| form(&reader, &named.code, typed, shown).await;
    Sending::of(&pairs).carry(&reader, order, links::project(reader.lang, &named.code), form).await
}

fn data(reader: &Reader, code: &str, typed: &Typed) -> Value {
    let text = LocalText::in_lang(reader.lang, typed.reason.trim());
    let followers = typed.followers(&typed.decision);
    let followers: Vec<&str> = followers.iter().map(|one| one.decision.as_str()).collect();
    let Reversible { decision, part } = &typed.decision;
    let reason = json!({ "text": text });
    json!({ "project": code, "decision": decision, "followers": followers, "part": part, "reason": reason })
}

/// What is taken back, as its reader calls it.
pub(crate) fn named(say: &Say, back: &Reversible) -> String {
    let word = say.word("decision", &back.decision);
    let Some(part) = &back.part else { return word };
    say.text("mail-decision-of", &Args::new().with("decision", word).with("part", part))
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
        .with("decision", named(&say, &typed.decision));
    let choice = |decision: &Reversible| {
        let followers = typed.followers(decision);
        let names = say.row(followers.iter().copied().map(|one| named(&say, one)));
        let args = Args::new()
            .with("decision", named(&say, decision))
            .with_or_none("followers", Some(names).filter(|_| !followers.is_empty()));
        let label = say.text("page-decide-revert-choice", &args);
        Choice { value: decision.to_string(), label, is_chosen: *decision == typed.decision }
    };
    // Of decisions of one name the last can be chosen: whoever wants an earlier one begins with that.
    let mut distinct: Vec<&Reversible> = vec![];
    for decision in typed.decisions.iter().chain(&typed.acts) {
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
