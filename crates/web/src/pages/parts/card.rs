//! A project as a card.

use crate::{
    Labels, links,
    say::{Phrase, Say},
    when::When,
};
use askama::{Template, filters::HtmlSafe};
use nidaa_app::{CardView, NextMilestone};
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
    late: Option<String>,
    is_reconstructed: bool,
    is_illustrative: bool,
}

impl HtmlSafe for Card {}

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
            late,
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
