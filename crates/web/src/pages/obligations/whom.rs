//! Whose duties are listed: the reader's own unless something else is asked for, and a choice by name.

use super::Wanted;
use crate::{Labels, pages::parts::Select, problem::Problem, reader::Reader, say::Say};
use nidaa_app::ObligationFilter;
use nidaa_kernel::{Country, InstitutionKey, member_states};

/// The reader's own duties, as an address names them.
const OWN: &str = "me";

/// So many institutions are chosen from a list; where there are more, their countries alone are.
const LISTED: usize = 500;

/// Whoever has duties of its own begins with these; the office, which looks after all, and the public begin with all.
/// What asks for one project, call or duty means everybody's.
pub(super) fn beginning(reader: &Reader, wanted: &Wanted, is_asked: bool) -> String {
    let is_about = [&wanted.project, &wanted.call, &wanted.duty].iter().any(|text| !text.trim().is_empty());
    if is_asked || is_about || reader.is_office() || own(reader).is_empty() {
        return wanted.whom.clone();
    }
    OWN.to_owned()
}

/// The filter with the names of the reader in place of the word for them.
pub(super) fn meant(reader: &Reader, filter: ObligationFilter) -> ObligationFilter {
    let own = own(reader);
    if filter.whom.as_deref() != Some(OWN) || own.is_empty() {
        return filter;
    }
    ObligationFilter { whom: None, own, ..filter }
}

/// The names under which the reader, or the one represented, may owe something.
fn own(reader: &Reader) -> Vec<String> {
    let Some(viewer) = &reader.viewer else { return vec![] };
    let actor = viewer.acting();
    let login = viewer.acts_for.as_ref().map_or(&actor.login, |of| &of.login).to_string();
    let body = actor.institution.as_ref().map(InstitutionKey::to_string);
    let body = body.or_else(|| actor.country.map(|country| country.to_string()));
    body.into_iter().chain([login]).collect()
}

/// The reader, the audiences of the rules, and those who stand behind them: countries, and for the office institutions as
/// well, since not every institution is shown to everybody.
pub(super) async fn choice(reader: &Reader, labels: &Labels, whom: &str) -> Result<Select, Problem> {
    let say = &labels.say;
    let own = (!own(reader).is_empty()).then(|| (OWN.to_owned(), say.t("page-obligations-own-duties")));
    let mut parties = if reader.is_office() { institutions(reader, say).await? } else { vec![] };
    if parties.len() > LISTED {
        parties.clear();
    }
    let named = |country: Country| (country.to_string(), country.name(say.lang));
    parties.extend(member_states().iter().map(|state| named(state.country)));
    nidaa_i18n::sort_by_name(say.lang, &mut parties, |(_, name)| name.clone());
    let mut all: Vec<_> = own.into_iter().chain(labels.debtors()).chain(parties).collect();
    if !whom.is_empty() && !all.iter().any(|(code, _)| code == whom) {
        let name = whom.parse::<Country>().map_or_else(|_| whom.to_owned(), |country| country.name(say.lang));
        all.push((whom.to_owned(), name));
    }
    Ok(Select::new(say, ("whom", say.t("page-obligations-whom")), whom, all))
}

async fn institutions(reader: &Reader, say: &Say) -> Result<Vec<(String, String)>, Problem> {
    let (_, desk) = reader.web.site.app.desk().await?;
    let all = desk.directory.institutions();
    Ok(all.map(|(key, known)| (key.to_owned(), known.name.best(say.lang).1.to_owned())).collect())
}
