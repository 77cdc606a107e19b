//! A project as a card.

use super::Unreached;
use crate::{
    Labels, links,
    say::{Phrase, Say},
    when::When,
};
use askama::{Template, filters::HtmlSafe};
use nidaa_app::{CardView, NextDutyView, NextMilestone};
use nidaa_domain::project::PartnerRole;
use nidaa_i18n::Args;

#[derive(Template)]
#[template(path = "parts/card.html")]
pub(crate) struct Card {
    say: Say,
    pub code: String,
    pub href: String,
    pub title: Phrase,
    owner: Phrase,
    year: Option<String>,
    sector: String,
    partners: Option<String>,
    counted: Option<String>,
    next: Option<String>,
    duty: Option<Duty>,
    late: Option<String>,
    unreached: Vec<Unreached>,
    is_reconstructed: bool,
    is_illustrative: bool,
}

impl HtmlSafe for Card {}

/// Who must act next.
struct Duty {
    text: String,
    is_late: bool,
}

impl Card {
    pub fn new(labels: &Labels, card: &CardView) -> Self {
        let say = &labels.say;
        let late = card.late_days.map(|days| say.count("page-card-late", days));
        Self {
            code: card.code.clone(),
            href: links::project(say.lang, &card.code),
            title: say.local(&card.title),
            owner: say.local(&card.owner.name),
            year: card.implementation_year.map(|year| year.to_string()),
            sector: labels.sector(&card.sector),
            partners: counted(partners(card)).map(|count| say.count("page-card-partners", count)),
            counted: card.member_states_count.map(|count| say.count("page-card-counted", count)),
            next: card.next_milestone.as_ref().map(|next| coming(say, next)),
            duty: None,
            late,
            unreached: vec![],
            is_reconstructed: card.reconstructed,
            is_illustrative: card.illustrative,
            say: say.clone(),
        }
    }
}

impl Card {
    /// The same card, leading to the project at the moment of the page.
    pub fn at(self, when: &When) -> Self {
        Self { href: when.keep(&self.href), ..self }
    }

    /// The same card with who must act next.
    pub fn with_duty(self, labels: &Labels, duty: Option<&NextDutyView>) -> Self {
        let duty = duty.map(|duty| Duty { text: owed(labels, duty), is_late: duty.is_late });
        Self { duty, ..self }
    }
}

impl Card {
    /// The same card with those around the project whom mails do not reach.
    pub fn with_unreached(self, unreached: Vec<Unreached>) -> Self {
        Self { unreached, ..self }
    }
}

/// What is owed, by whom and until when.
fn owed(labels: &Labels, duty: &NextDutyView) -> String {
    let say = &labels.say;
    let audiences = || say.row(duty.owed_by.iter().map(|audience| say.word("audience", audience)));
    let who = duty.country.map_or_else(audiences, |country| country.name(say.lang));
    let args = Args::new().with("duty", duty.label.best(say.lang).1).with("who", who);
    let day = duty.due.as_ref().map(|due| say.deadline(&due.deadline()));
    say.text("page-card-duty", &args.with_or_none("date", day))
}

fn partners(card: &CardView) -> usize {
    let live =
        |partner: &&nidaa_app::PartnerView| partner.role == PartnerRole::Partner && partner.state.is_live();
    card.partners.iter().filter(live).count()
}

fn counted(count: usize) -> Option<usize> {
    (count > 0).then_some(count)
}

fn coming(say: &Say, next: &NextMilestone) -> String {
    let title = next.title.best(say.lang).1;
    say.text("page-card-next", &Args::new().with("milestone", title).with("date", say.date(next.due)))
}
