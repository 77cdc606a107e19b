use super::change::lines;
use crate::{Outgoing, audience::Scope, situation::Situation};
use jiff::civil::Date;
use nidaa_domain::{
    AnyEvent, day_under,
    project::{ChangeRecord, GrantEvent, ProjectEvent, Reason, Renewal},
};
use nidaa_kernel::Country;
use nidaa_mail::ConsentAsked;

/// What the countries are asked about.
struct Question<'a> {
    countries: Vec<Country>,
    changes: &'a [ChangeRecord],
    effective: Date,
    reason: &'a Reason,
}

/// Whenever a change of a contract, or of those who take part, concerns a partner country, then the country is asked again
/// and shown the difference. What is asked for because of a postponement was told with it.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let Question { countries, changes, effective, reason } = question(situation)?;
    let project = situation.project()?;
    let due = situation.opens_until();
    let ask = |country: &Country| {
        let scope = Scope { invited: Some(*country), ..Scope::of(project) };
        let mail = |told| ConsentAsked {
            told,
            country: *country,
            effective,
            changes: lines(changes),
            due: due.clone(),
        };
        situation.tell(project, scope, &reason.text, mail)
    };
    Some(countries.iter().flat_map(ask).collect())
}

fn question<'a>(situation: &Situation<'a>) -> Option<Question<'a>> {
    if let Some(GrantEvent::AmendmentRequested { changes, effective, reason, consents, .. }) =
        situation.grant()
    {
        return Some(Question { countries: consents.clone(), changes, effective: *effective, reason });
    }
    let AnyEvent::Project(ProjectEvent::RenewalsAsked { renewals, because }) = &situation.fact.event else {
        return None;
    };
    let because = because.as_ref()?;
    let mut countries: Vec<Country> = renewals
        .iter()
        .filter_map(|renewal| match renewal {
            Renewal::Consent { country, .. } => Some(*country),
            Renewal::Document { .. } => None,
        })
        .collect();
    // Of a country in two roles one word is asked for each, by one mail.
    countries.sort_unstable();
    countries.dedup();
    let effective = day_under(situation.workflow, situation.fact.occurred_at);
    Some(Question { countries, changes: &because.changes, effective, reason: &because.reason })
}
