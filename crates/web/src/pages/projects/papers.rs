//! Conditions of the approval and filed documents, as sections of a project's page.

use crate::{
    Labels,
    pages::parts::Tag,
    say::{Phrase, Say},
};
use askama::{Template, filters::HtmlSafe};
use nidaa_app::{ConditionView, DocumentView, ProjectView};
use nidaa_kernel::ApproxDate;

struct Condition {
    text: Phrase,
    key: String,
    due: String,
    state: Tag,
    proof: Option<String>,
    lacking: Option<Phrase>,
}

struct Document {
    title: Phrase,
    key: String,
    filed: String,
    until: Option<String>,
}

/// Nothing at all where there are neither.
#[derive(Template)]
#[template(path = "projects/papers.html")]
pub(super) struct Section {
    say: Say,
    conditions: Vec<Condition>,
    documents: Vec<Document>,
}

impl HtmlSafe for Section {}

impl Section {
    pub fn new(labels: &Labels, project: &ProjectView) -> Self {
        let say = &labels.say;
        Self {
            say: say.clone(),
            conditions: project.conditions.iter().map(|one| condition(say, one)).collect(),
            documents: project.documents.iter().map(|one| document(say, one)).collect(),
        }
    }
}

fn condition(say: &Say, view: &ConditionView) -> Condition {
    let tone = match view.state {
        "met" | "waived" => "done",
        "reported" => "review",
        _ => "waiting",
    };
    Condition {
        text: say.local(&view.text),
        key: view.condition.clone(),
        due: say.date(ApproxDate::day(view.due)),
        state: Tag { tone, word: say.word("condition", view.state) },
        proof: view.proof.clone(),
        lacking: view.lacking.as_ref().map(|reason| say.local(&reason.text)),
    }
}

fn document(say: &Say, view: &DocumentView) -> Document {
    Document {
        title: say.local(&view.title),
        key: view.document.clone(),
        filed: say.moment(view.filed_at),
        until: view
            .valid_until
            .map(|until| say.with("page-papers-until", "until", say.date(ApproxDate::day(until)))),
    }
}
