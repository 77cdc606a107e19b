//! `GET /{lang}/assessments/{code}`: one proposal without names, and the sheet on which it is marked.

use super::{Due, Judgment, Named, answers::Answered, owed, state};
use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::{
        form::{Wrong, fresh_id, value},
        page,
        parts::Tag,
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{BlindView, CriterionView};
use nidaa_domain::evaluation::Ground;
use nidaa_i18n::Args;

/// A piece of the proposal.
struct Fact {
    name: String,
    value: String,
}

struct Activity {
    title: Phrase,
    dates: String,
}

#[derive(Template)]
#[template(path = "assessments/sheet.html")]
pub(super) struct Page {
    frame: Frame,
    done: Option<String>,
    back: String,
    code: String,
    title: Phrase,
    state: Tag,
    due: Option<Due>,
    facts: Vec<Fact>,
    outputs: Option<Phrase>,
    activities: Vec<Activity>,
    forms: Vec<Answered>,
    own: Option<Judgment>,
    others: Vec<Judgment>,
    sheet: Option<Sheet>,
    wrong: Option<Wrong>,
}

/// What may be typed, unless an earlier moment is shown. One form carries both acts, so that none loses what was typed for the other.
struct Sheet {
    command_id: String,
    /// Where a conflict is declared.
    conflict: String,
    /// Whether there is a score already; then a conflict can still be declared.
    is_scored: bool,
    hint: String,
    rows: Vec<Row>,
    summary: String,
    grounds: Vec<Choice>,
    note: String,
    is_conflict_open: bool,
}

struct Row {
    id: String,
    label: Phrase,
    weight: String,
    points: String,
    points_wrong: Option<String>,
    comment: String,
    comment_wrong: Option<String>,
}

struct Choice {
    code: &'static str,
    label: String,
    is_chosen: bool,
}

/// What a person may say of themselves, the most usual first.
const GROUNDS: [Ground; 6] = [
    Ground::Personal,
    Ground::Financial,
    Ground::OwnCountry,
    Ground::OwnInstitution,
    Ground::ListedPerson,
    Ground::Other,
];

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>, when: When) -> Result<Response, Problem> {
    let view = reader.web.site.app.assessment(&named.code, &reader.actor()?, when.as_of).await?;
    page(&with(&reader, &when, &view, &[], None).await?)
}

/// The page, also with a form that was refused and what was typed into it.
pub(super) async fn with(
    reader: &Reader,
    when: &When,
    view: &BlindView,
    typed: &[(String, String)],
    wrong: Option<Wrong>,
) -> Result<Page, Problem> {
    let labels = reader.labels();
    let say = &labels.say;
    let (title, owed) = (say.local(&view.title), owed(reader, when, Some(&view.project)).await?);
    let frame = Frame::at(reader, title.text.clone(), Tab::Assessments, when, view.at).await?;
    Ok(Page {
        frame: frame.failed(wrong.is_some()),
        done: when.after.map(|position| say.with("page-decide-done", "position", position)),
        back: when.keep(&reader.link("/assessments")),
        code: view.project.clone(),
        title,
        state: state(say, view),
        due: Due::of(say, &owed, &view.project),
        facts: facts(&labels, view),
        outputs: view.outputs.as_ref().map(|outputs| say.local(outputs)),
        activities: activities(&labels, view),
        forms: view.forms.iter().map(|form| Answered::new(say, form)).collect(),
        own: view.own.as_ref().map(|own| Judgment::new(&labels, own)),
        others: view.others.iter().map(|other| Judgment::new(&labels, other)).collect(),
        sheet: (!view.at.past).then(|| Sheet::new(&labels, reader, view, typed, wrong.as_ref())),
        wrong,
    })
}

fn facts(labels: &Labels, view: &BlindView) -> Vec<Fact> {
    let say = &labels.say;
    let fact = |key: &str, value: Option<String>| value.map(|value| Fact { name: say.t(key), value });
    let all = [
        fact("page-project-sector", Some(labels.sector(&view.sector))),
        fact(
            "page-project-theme",
            crate::pages::projects::theme(labels, view.theme_title.as_ref(), view.theme.as_deref()),
        ),
        fact("page-assessment-requested", view.requested.map(|money| say.money(money))),
        fact("page-assessment-countries", Some(say.number(view.countries))),
    ];
    all.into_iter().flatten().collect()
}

fn activities(labels: &Labels, view: &BlindView) -> Vec<Activity> {
    let activity =
        |(title, span): &(_, _)| Activity { title: labels.say.local(title), dates: labels.say.span(*span) };
    view.activities.iter().map(activity).collect()
}

impl Sheet {
    fn new(
        labels: &Labels,
        reader: &Reader,
        view: &BlindView,
        typed: &[(String, String)],
        wrong: Option<&Wrong>,
    ) -> Self {
        let say = &labels.say;
        let (lowest, highest) = view.scale;
        let args = Args::new().with("lowest", say.number(lowest)).with("highest", say.number(highest));
        let chosen = value(typed, "ground");
        let choice = |ground: Ground| Choice {
            code: ground.as_str(),
            label: say.word("own-ground", ground.as_str()),
            is_chosen: chosen == ground.as_str(),
        };
        Self {
            command_id: fresh_id(),
            conflict: format!("{}/conflict", crate::links::assessment(reader.lang, &view.project)),
            is_scored: view.own.is_some(),
            hint: say.text("page-assessment-hint", &args.with("below", say.number(view.comment_below))),
            rows: view.criteria.iter().map(|one| Row::new(labels, one, typed, wrong)).collect(),
            summary: value(typed, "summary"),
            grounds: GROUNDS.into_iter().map(choice).collect(),
            note: value(typed, "note"),
            is_conflict_open: !chosen.is_empty() || wrong.is_some_and(|wrong| wrong.field == "ground"),
        }
    }
}

impl Row {
    fn new(
        labels: &Labels,
        criterion: &CriterionView,
        typed: &[(String, String)],
        wrong: Option<&Wrong>,
    ) -> Self {
        let id = &criterion.id;
        let wrong_at =
            |field: String| wrong.filter(|wrong| wrong.field == field).map(|wrong| wrong.detail.clone());
        Self {
            label: labels.say.local(&criterion.label),
            weight: labels.say.with(
                "page-assessment-weight",
                "percent",
                labels.say.percent(criterion.weight * 100),
            ),
            points: value(typed, &points(id)),
            points_wrong: wrong_at(points(id)),
            comment: value(typed, &comment(id)),
            comment_wrong: wrong_at(comment(id)),
            id: id.clone(),
        }
    }
}

/// Name and id of the input for the mark of a criterion.
pub(super) fn points(criterion: &str) -> String {
    format!("points-{criterion}")
}

/// Name and id of the input for the comment on a criterion.
pub(super) fn comment(criterion: &str) -> String {
    format!("comment-{criterion}")
}
