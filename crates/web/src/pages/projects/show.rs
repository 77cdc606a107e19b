//! `GET /{lang}/projects/{code}`.

use super::{
    Named,
    countries::{Group, groups},
    evaluation, files, fill, grant,
    milestones::Line,
    papers, theme,
};
use crate::{
    Labels,
    frame::{Frame, Tab},
    labels::tone,
    links,
    pages::{
        act::{About, Doings, House, doings},
        obligations::list as duties,
        page,
        parts::{Entry, Live, Tag, Unreached, entries, notes, unreached},
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    sentences::Teller,
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{
    ActivityView, GrantView, ObligationFilter, ObligationView, OwnerView, PostponementView, ProjectView,
};
use nidaa_domain::project::{RequestedBy, Sheet};
use nidaa_i18n::Args;
use nidaa_kernel::ProjectCode;
use nidaa_workflow::Machine;
use std::collections::HashMap;

/// A fact with its name.
struct Fact {
    name: String,
    value: String,
    href: Option<String>,
}

/// A form that the reader may fill in now.
struct FormLink {
    title: String,
    href: String,
    /// How many answers are still wanted.
    missing: Option<String>,
}

/// Where the record comes from.
struct Origin {
    notes: Vec<String>,
    is_illustrative: bool,
}

#[derive(Template)]
#[template(path = "projects/show.html")]
struct Page {
    frame: Frame,
    live: Option<Live>,
    done: Option<String>,
    code: String,
    title: Phrase,
    stage: Tag,
    late: Option<String>,
    /// Whether the reader is told whose project it is; if not, what is missing was not left undone.
    is_named: bool,
    owner: Phrase,
    facts: Vec<Fact>,
    groups: Vec<Group>,
    counted: Option<String>,
    milestones: Vec<Line>,
    duties: Vec<duties::Line>,
    /// Where a calendar of them is opened.
    calendar: Option<String>,
    postponement: Option<String>,
    unreached: Vec<Unreached>,
    papers: papers::Section,
    grant: Option<grant::Section>,
    origin: Option<Origin>,
    entries: Vec<Entry>,
    forms: Vec<FormLink>,
    files: Vec<files::Line>,
    approve: Option<String>,
    postpone: Option<String>,
    revert: Option<String>,
    doings: Doings,
    journeys: String,
    evaluation: Option<String>,
}

pub(crate) async fn get(reader: Reader, when: When, Path(named): Path<Named>) -> Result<Response, Problem> {
    let project = reader.seen().project(&named.code, when.as_of).await?;
    let grant = reader.seen().grant(&named.code, when.as_of).await?;
    let owed = owed(&reader, &when, &named.code).await?;
    let (labels, clock, card) = (reader.labels(), reader.clock().await?, &project.card);
    let say = &labels.say;
    let is_named = card.owner.kind != "unnamed";
    let unreached = unreached(&reader, is_named.then_some(named.code.as_str()).into_iter(), &when).await?;
    let house = House::of(&reader, &labels, project.at.past);
    let may = |command: &str| {
        let is_open = project.open_commands.iter().any(|open| open == command);
        is_open && reader.is_office() && !project.at.past
    };
    let href = links::project(reader.lang, &card.code);
    let about = About { machine: Machine::Project, code: card.code.clone() };
    let title = say.with("page-project-title", "code", &card.code);
    page(&Page {
        frame: Frame::at(&reader, title, Tab::None, &when, project.at).await?,
        live: Live::new(&reader, &when, project.at),
        done: when.after.map(|position| say.with("page-decide-done", "position", position)),
        title: say.local(&card.title),
        stage: Tag { tone: tone(&card.stage), word: labels.stage_of(&project.stage_label) },
        late: card.late_days.map(|days| say.count("page-card-late", days)),
        is_named,
        owner: say.local(&card.owner.name),
        facts: facts(&labels, &project, &when),
        groups: groups(&labels, &card.partners, &when),
        counted: card.member_states_count.map(|count| say.count("page-card-counted", count)),
        milestones: project.milestones.iter().map(|milestone| Line::new(&labels, milestone)).collect(),
        duties: owed.iter().map(|duty| duties::Line::new(&labels, duty, &clock)).collect(),
        calendar: (reader.is_office() && !project.at.past).then(|| format!("{href}/calendar")),
        postponement: project.postponement.as_ref().map(|moved| postponed(&labels, moved)),
        unreached: unreached.values().flatten().map(|one| Unreached::new(&labels, &house, one)).collect(),
        papers: papers::Section::new(&labels, &project),
        grant: grant::Section::new(&labels, &grant),
        origin: project.provenance.as_ref().map(|provenance| Origin {
            notes: notes(&labels, provenance),
            is_illustrative: provenance.illustrative,
        }),
        entries: entries(
            &labels,
            Teller::new(&labels, institutions(&labels, &card.owner, &grant)),
            &project.timeline,
        ),
        forms: forms(&reader, &labels, &project).await?,
        files: files::lines(&reader, &labels, &project).await?,
        approve: may("approve_project").then(|| format!("{href}/approve")),
        postpone: may("postpone_project").then(|| format!("{href}/postpone")),
        revert: may("revert_decision").then(|| format!("{href}/revert")),
        doings: if project.at.past { Doings::default() } else { doings(&reader, &about).await? },
        journeys: reader.link("/postponements"),
        evaluation: evaluation::link(&reader, &when, &named.code).await?,
        code: card.code.clone(),
    })
}

async fn forms(reader: &Reader, labels: &Labels, project: &ProjectView) -> Result<Vec<FormLink>, Problem> {
    let is_open = !project.at.past && project.open_commands.iter().any(|open| open == "save_form");
    let (true, Ok(actor)) = (is_open, reader.actor()) else { return Ok(vec![]) };
    let Ok(code) = ProjectCode::new(project.card.code.clone()) else { return Ok(vec![]) };
    let sheets = reader.web.site.app.open_sheets(&code, actor, reader.principal()).await?;
    let link = |sheet: Sheet| FormLink {
        title: sheet.form.title.best(labels.say.lang).1.to_owned(),
        href: fill::link(reader, code.as_str(), &sheet.form.id),
        missing: (!sheet.missing.is_empty())
            .then(|| labels.say.count("page-form-missing", sheet.missing.len())),
    };
    Ok(sheets.into_iter().map(link).collect())
}

/// What is owed, the first deadline first.
async fn owed(reader: &Reader, when: &When, code: &str) -> Result<Vec<ObligationView>, Problem> {
    let filter = ObligationFilter { project: Some(code.to_owned()), ..ObligationFilter::default() };
    Ok(reader.seen().obligations(&filter, when.as_of).await?.obligations)
}

fn facts(labels: &Labels, project: &ProjectView, when: &When) -> Vec<Fact> {
    let (say, card) = (&labels.say, &project.card);
    let fact = |key: &str, value: Option<String>, href: Option<String>| {
        value.map(|value| Fact { name: say.t(key), value, href })
    };
    let call = card.call.as_ref();
    let continued = project.continues.as_ref().map(|earlier| match earlier {
        Some(code) => say.with("page-project-continues-code", "project", code),
        None => say.t("page-project-continues"),
    });
    let earlier = project.continues.clone().flatten();
    let earlier = earlier.map(|code| when.keep(&links::project(say.lang, &code)));
    let all = [
        fact("page-project-call", call.cloned(), call.map(|code| when.keep(&links::call(say.lang, code)))),
        fact("page-project-sector", Some(labels.sector(&card.sector)), None),
        fact("page-project-programme", Some(labels.programme(&card.programme)), None),
        fact("page-project-year", card.implementation_year.map(|year| year.to_string()), None),
        fact("page-project-since", Some(say.moment(card.since)), None),
        fact(
            "page-project-theme",
            theme(labels, project.theme_title.as_ref(), project.theme.as_deref()),
            None,
        ),
        fact("page-project-recommendation", project.recommendation.clone(), None),
        fact("page-project-continues", continued, earlier),
        fact("page-project-wording", project.wording.clone(), None),
    ];
    all.into_iter().flatten().collect()
}

fn postponed(labels: &Labels, moved: &PostponementView) -> String {
    let wish = if moved.requested_by == RequestedBy::Owner { "owner" } else { "office" };
    let from = moved.from_year.map_or_else(|| "none".to_owned(), |year| year.to_string());
    let args = Args::new()
        .with("requested_by", wish)
        .with("from_year", from)
        .with("to_year", moved.to_year.to_string())
        .with("reason", moved.reason.text.best(labels.say.lang).1);
    let told = labels.say.text("event-project-postponed", &args);
    match moved.to_call.as_ref().filter(|_| moved.call_cancelled) {
        Some(call) => {
            format!("{told} {}", labels.say.with("page-postponements-call-cancelled", "call", call))
        }
        None => told,
    }
}

/// The page knows the name of the present owner only.
fn institutions(labels: &Labels, owner: &OwnerView, grant: &GrantView) -> HashMap<String, String> {
    let owner = owner.institution.iter().map(|key| (key.clone(), &owner.name));
    let provider = |one: &'_ ActivityView| {
        let key = one.really.as_ref()?.provider_institution.as_ref()?.to_string();
        Some((key, one.provider_name.clone()?))
    };
    let providers = grant.activities.iter().filter_map(provider);
    let all = owner.map(|(key, name)| (key, name.clone())).chain(providers);
    all.map(|(key, name)| (key, name.best(labels.say.lang).1.to_owned())).collect()
}
