//! What follows from an event: told by comparing the state before and after it, so that a new event needs no line here.

use super::{DutyChange, OutboxChange, contract, dates};
use crate::{State, preview::Bases};
use jiff::civil::Date;
use nidaa_automation::Outgoing;
use nidaa_domain::{
    AnyEvent, Fact,
    call::CallEvent,
    mail::{Mail, MailState},
    project::{ProjectEvent, Subgrant, SubgrantState},
};
use nidaa_kernel::{CivilEnd, Lang, LocalText, Money, StreamId};
use serde::Serialize;
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use utoipa::ToSchema;

/// One thing that would change, or that somebody would be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Effect {
    /// A call or project comes into another stage.
    Stage {
        /// What it is of, such as `project/P18`.
        of: String,
        /// The stage before; none at the beginning.
        from: Option<String>,
        /// The stage after.
        to: String,
        /// The year a project was postponed to, where it returns before that year.
        #[serde(skip_serializing_if = "Option::is_none")]
        before_year: Option<i16>,
    },
    /// A date is set, moved or taken away.
    Date {
        /// What it is of, such as `project/P18`.
        of: String,
        /// Which date: `opens` or `closes` of a call, or `grace`, until when it lets in what comes after its close;
        /// `implementation_year`, `contract_starts`, `contract_ends`, `milestone/KEY` or `activity/KEY` of a project, or
        /// `readmitted`, until when it may be handed in after the close.
        what: String,
        /// The date before, as a day, a time of a day, a year, or `first/last`.
        from: Option<String>,
        /// The date after.
        to: Option<String>,
        /// IANA name of the zone on whose clocks a deadline is reckoned.
        #[serde(skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
        /// First day on which it holds, where an amendment of the contract names one; a thing may be told once for each.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schema(value_type = Option<String>, format = Date)]
        effective: Option<Date>,
    },
    /// Money is promised or taken back.
    Budget {
        /// What it is of, such as `project/P18`.
        of: String,
        /// Which amount: `envelope` of a call; `granted`, `contract`, `paid`, `pending`, `spent`, `line/KEY` of the contract,
        /// or `subgrant/KEY`.
        what: String,
        /// The amount before.
        #[schema(value_type = Option<Object>)]
        from: Option<Money>,
        /// The amount after.
        #[schema(value_type = Option<Object>)]
        to: Option<Money>,
        /// First day on which it holds, where an amendment of the contract names one; a thing may be told once for each.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schema(value_type = Option<String>, format = Date)]
        effective: Option<Date>,
    },
    /// Somebody owes something, by another day, or no longer.
    Obligation {
        /// What it is of, such as `project/P18`.
        of: String,
        /// The duty in the policy, such as `answer_invitation`.
        duty: String,
        /// Its name in every language.
        #[schema(value_type = Object)]
        label: LocalText,
        /// Key of the obligation.
        key: String,
        /// What within the project it is about, where it is one of several: a country with its role, or the key of a part.
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<String>,
        /// What becomes of it.
        change: DutyChange,
        /// Audiences that owe it.
        owed_by: Vec<String>,
        /// The last day before, or the time of it; none without a deadline.
        #[schema(value_type = Option<String>)]
        from: Option<CivilEnd>,
        /// The last day after, or the time of it.
        #[schema(value_type = Option<String>)]
        to: Option<CivilEnd>,
        /// IANA name of the zone on whose clocks the deadline is reckoned.
        #[serde(skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
    },
    /// A project stays as it is though all were meant, since it stands still already, or since its stage does not allow it.
    LeftOut {
        /// What it is, such as `project/P18`.
        of: String,
        /// The stage that does not allow it; none of what stands still.
        #[serde(skip_serializing_if = "Option::is_none")]
        stage: Option<String>,
    },
    /// Somebody is written to.
    Mail(MailEffect),
    /// Others are written to, whose names and letters are not for the one who asks.
    Letters {
        /// Template.
        template: String,
        /// The notice of the policy that causes them.
        rule: String,
        /// How many.
        count: usize,
    },
    /// A mail that was written before waits, is worded anew or will not leave.
    Outbox {
        /// Its id.
        mail: String,
        /// What becomes of it.
        change: OutboxChange,
        /// Address.
        to: String,
        /// Language.
        #[schema(value_type = String)]
        lang: Lang,
        /// Template.
        template: String,
        /// Subject line, as it would leave.
        subject: String,
        /// Text part, as it would leave.
        text: String,
    },
}

/// A mail that would be written, and what would become of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MailEffect {
    /// Address.
    pub to: String,
    /// Name of the reader.
    pub to_name: String,
    /// Language.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
    /// Text part.
    pub text: String,
    /// The notice of the policy that causes it.
    pub rule: String,
    /// What will become of it: `sent`, `held` until somebody lets it go, `waiting` for its reader's sake, or `cancelled`.
    #[schema(value_type = String)]
    pub state: MailState,
    /// Why it does not leave at once, such as `courtesy-muted` or `digest`; null where it does.
    pub cause: Option<&'static str>,
}

impl From<Outgoing> for MailEffect {
    fn from(mail: Outgoing) -> Self {
        let Outgoing { to, to_name, lang, template, subject, text, rule, .. } = mail;
        let (state, cause) = (MailState::Sent, None);
        Self { to, to_name, lang, template, subject, text, rule, state, cause }
    }
}

impl Effect {
    pub(super) fn of_mail(mail: Outgoing) -> Self {
        Self::Mail(mail.into())
    }
}

/// States of a fork, moved on event by event.
pub(super) struct Changes(HashMap<StreamId, Arc<State>>);

impl From<&Bases> for Changes {
    fn from(bases: &Bases) -> Self {
        Self(bases.clone())
    }
}

impl Changes {
    /// The mail that the event is of, as it now stands on the fork.
    pub fn mail(&self, fact: &Fact) -> Option<&Mail> {
        match &**self.0.get(&StreamId::of(fact.event.stream(), fact.subject()))? {
            State::Mail(mail) if fact.event.stream() == "mail" => Some(mail),
            _ => None,
        }
    }

    /// What the event changes; `first` is the first day for proposals of its call before and after it, `today` the day on
    /// and after which a contract is looked at. A stream that the decision did not begin from changes nothing.
    pub fn of(&mut self, fact: &Fact, first: [Option<Date>; 2], today: Date) -> Vec<Effect> {
        let kind = fact.event.stream();
        let of = format!("{kind}/{}", fact.subject());
        let Some(state) = self.0.get_mut(&StreamId::of(kind, fact.subject())) else { return vec![] };
        let before = Arc::clone(state);
        *state = Arc::new((*before).clone().evolve(&fact.event));
        let mut effects: Vec<Effect> = stage_change(&of, &before, state, &fact.event).into_iter().collect();
        effects.extend(dates::changes(&of, (&before, state), first));
        effects.extend(budget_changes(&of, &before, state));
        effects.extend(left_out(&fact.event));
        effects.extend(contract_changes(&of, (&before, state), &fact.event, today));
        effects
    }
}

fn left_out(event: &AnyEvent) -> Vec<Effect> {
    let AnyEvent::Call(CallEvent::ProjectsPostponed { left_out, elsewhere, .. }) = event else {
        return vec![];
    };
    let still = left_out.iter().map(|code| (code, None));
    let elsewhere = elsewhere.iter().map(|(code, stage)| (code, Some(stage.to_string())));
    let effect = |(code, stage)| Effect::LeftOut { of: format!("project/{code}"), stage };
    still.chain(elsewhere).map(effect).collect()
}

/// Only what happens to a grant changes what its contract says.
fn contract_changes(of: &str, states: (&State, &State), event: &AnyEvent, today: Date) -> Vec<Effect> {
    match (states, event) {
        ((State::Project(before), State::Project(after)), AnyEvent::Project(ProjectEvent::Grant(event))) => {
            contract::changes(of, (&before.grant, &after.grant), event, today)
        }
        _ => vec![],
    }
}

fn stage_change(of: &str, before: &State, after: &State, event: &AnyEvent) -> Option<Effect> {
    let (from, to) = (stage(before), stage(after)?);
    let before_year = match event {
        AnyEvent::Project(ProjectEvent::Resumed { before_year, .. }) => *before_year,
        _ => None,
    };
    let changed = from.as_deref() != Some(to.as_str());
    changed.then(|| Effect::Stage { of: of.to_owned(), from, to, before_year })
}

fn stage(state: &State) -> Option<String> {
    let held = match state {
        State::Call(call) => call.stage.as_ref(),
        State::Project(project) => project.stage.as_ref(),
        _ => None,
    };
    held.map(ToString::to_string)
}

/// A fact of the first moment is told as well: what is zero and was not there before is left out.
fn budget_changes(of: &str, before: &State, after: &State) -> Vec<Effect> {
    let (mut before, after) = (amounts(before), amounts(after));
    let mut changes = vec![];
    for (what, to) in after {
        let from = before.remove(&what);
        if from != Some(to) && (from.is_some() || to.minor != 0) {
            let of = of.to_owned();
            changes.push(Effect::Budget { of, what, from, to: Some(to), effective: None });
        }
    }
    let gone = before.into_iter();
    changes.extend(gone.map(|(what, from)| Effect::Budget {
        of: of.to_owned(),
        what,
        from: Some(from),
        to: None,
        effective: None,
    }));
    changes
}

/// What a sub-grant binds: nothing once it is cancelled.
fn of_subgrant(subgrant: &Subgrant) -> Option<(String, Money)> {
    let bound = (subgrant.state != SubgrantState::Cancelled).then_some(subgrant.amount);
    Some((format!("subgrant/{}", subgrant.key), bound?))
}

/// Every amount a state holds but those of the contract's lines, by its name.
fn amounts(state: &State) -> BTreeMap<String, Money> {
    let project = match state {
        State::Call(call) => {
            return call.envelope.iter().map(|sum| ("envelope".to_owned(), *sum)).collect();
        }
        State::Project(project) => project,
        _ => return BTreeMap::new(),
    };
    let mut amounts: BTreeMap<String, Money> =
        project.granted.iter().map(|granted| ("granted".to_owned(), *granted)).collect();
    if let Some(books) = project.grant.books() {
        let sums = [
            ("contract", books.granted),
            ("paid", books.paid),
            ("pending", books.pending),
            ("spent", books.spent),
        ];
        amounts.extend(sums.map(|(what, sum)| (what.to_owned(), sum)));
    }
    amounts.extend(project.subgrants.iter().filter_map(of_subgrant));
    amounts
}
