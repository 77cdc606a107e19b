//! What its reader may do with the call or project that a page shows.

use super::about::{About, acting, asker};
use crate::{Labels, explain::explain, links, problem::Problem, reader::Reader};
use nidaa_app::{Act, Failure};
use nidaa_kernel::Country;
use nidaa_workflow::Machine;
use std::collections::BTreeSet;

/// Commands whose pages say more than a form drawn from a schema can; those of the office are linked by buttons.
const OWN_PAGES: [&str; 4] = ["approve_project", "postpone_project", "revert_decision", "postpone_projects"];
/// Forms of a project are listed one by one.
const FORMS: &str = "save_form";

/// Something that may be done.
pub(crate) struct Doing {
    pub label: String,
    pub href: String,
}

impl Doing {
    /// The form of a command, with members of its data filled in.
    pub fn of(labels: &Labels, command: &str, given: &[(&str, String)]) -> Self {
        let pair =
            |(name, value): &(&str, String)| format!("{}={}", links::segment(name), links::segment(value));
        let query: Vec<String> = given.iter().map(pair).collect();
        let href = format!("/{}/act/{}?{}", labels.say.lang, links::segment(command), query.join("&"));
        Self { label: labels.say.word("step", command), href }
    }
}

/// Something that stage, role and relation allow, and a condition does not.
pub(crate) struct Hindered {
    pub label: String,
    pub why: String,
}

/// What a page offers.
#[derive(Default)]
pub(crate) struct Doings {
    pub open: Vec<Doing>,
    pub hindered: Vec<Hindered>,
    /// How many are hindered.
    pub count: String,
}

impl Doings {
    pub fn is_empty(&self) -> bool {
        self.open.is_empty() && self.hindered.is_empty()
    }
}

/// What the reader may do now, in the order of the policy file; nothing for whoever is not signed in.
pub(crate) async fn doings(reader: &Reader, about: &About) -> Result<Doings, Problem> {
    if reader.viewer.is_none() {
        return Ok(Doings::default());
    }
    let acts = match reader.web.site.app.acts(about.machine, &about.code, &asker(reader)?).await {
        Ok(acts) => acts,
        // A deputy whose days have just ended, and what documents name without telling more of it.
        Err(Failure::Refused(_) | Failure::NotFound { .. }) => vec![],
        Err(failure) => return Err(failure.into()),
    };
    let (labels, mut doings) = (reader.labels(), Doings::default());
    // What there is nothing of is neither offered nor excused.
    let is_offered = |act: &Act| act.at_hand && !is_elsewhere(&act.command, reader.is_office());
    for Act { command, refusal, .. } in acts.into_iter().filter(is_offered) {
        match refusal {
            None => doings.open.push(Doing::of(&labels, &command, &[about.member()])),
            Some(refusal) => {
                let label = labels.say.word("step", &command);
                let why = explain(&labels, &Failure::from(refusal)).detail;
                doings.hindered.push(Hindered { label, why });
            }
        }
    }
    if about.machine == Machine::Call {
        let begin = beginnings(reader, about).await?;
        doings.open.extend(begin);
    }
    doings.count = labels.say.count("page-act-hindered", doings.hindered.len());
    Ok(doings)
}

fn is_elsewhere(command: &str, is_office: bool) -> bool {
    command == FORMS || (is_office && OWN_PAGES.contains(&command))
}

/// Forms that begin a call, under the rules of any programme; nothing for whoever none of them lets do so.
pub(crate) fn begins_call(reader: &Reader) -> Vec<Doing> {
    let Some(actor) = acting(reader) else { return vec![] };
    let programmes = reader.web.site.app.shelf().programmes();
    let begins = programmes.iter().flat_map(|shelved| {
        let rules = &shelved.workflow;
        let begins = rules.commands(Machine::Call).filter(|info| info.begins).map(|info| info.command);
        begins.filter(|command| {
            let bearers = rules.bearers(Machine::Call, command, None);
            bearers.iter().any(|bearer| actor.has(&bearer.role.0))
        })
    });
    let begins: BTreeSet<String> = begins.collect();
    begins.iter().map(|command| Doing::of(&reader.labels(), command, &[])).collect()
}

/// The form of one command of a call or project, where the reader may give it now.
pub(crate) async fn offered(reader: &Reader, about: &About, command: &str) -> Result<Option<Doing>, Problem> {
    let act = reader.web.site.app.act(about.machine, &about.code, command, &asker(reader)?).await;
    let form = || Doing::of(&reader.labels(), command, &[about.member()]);
    match act {
        Ok(act) => Ok(act.refusal.is_none().then(form)),
        Err(Failure::Refused(_) | Failure::NotFound { .. }) => Ok(None),
        Err(failure) => Err(failure.into()),
    }
}

/// Forms that begin a proposal of a call, for whom the reader speaks.
async fn beginnings(reader: &Reader, about: &About) -> Result<Vec<Doing>, Problem> {
    let app = &reader.web.site.app;
    let begin = match app.beginnings(&about.code, &asker(reader)?).await {
        Ok(begin) => begin,
        Err(Failure::Refused(_) | Failure::NotFound { .. }) => vec![],
        Err(failure) => return Err(failure.into()),
    };
    let (labels, rules) = (reader.labels(), app.call_rules(&about.code).await?.0);
    let mut given = vec![about.member(), ("programme", rules.id().to_string())];
    let applies = app.may_apply(&rules, acting(reader).and_then(|actor| actor.institution.as_ref())).await?;
    match acting(reader).map(|actor| (&actor.institution, actor.country)) {
        Some((Some(key), country)) => match country.filter(|_| !applies) {
            Some(country) => given.extend(state(country)),
            None => given
                .extend([("owner/kind", "institution".to_owned()), ("owner/institution", key.to_string())]),
        },
        Some((None, Some(country))) => given.extend(state(country)),
        _ => {}
    }
    Ok(begin.iter().map(|command| Doing::of(&labels, command, &given)).collect())
}

/// A state as the owner of what is begun.
fn state(country: Country) -> [(&'static str, String); 2] {
    [("owner/kind", "state".to_owned()), ("owner/country", country.to_string())]
}
