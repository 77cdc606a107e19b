//! A proposal without those who make it: a fold that never takes an identity in, so that none can come out.

use nidaa_domain::project::{DraftChange, LinkState, PartnerRole, ProjectEvent, Span};
use nidaa_kernel::{LocalText, MilestoneKey, Money};

pub use super::redactor::Redactor;

/// What an assessor reads of a proposal, before names are left out of its texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blind {
    /// Title as it was written.
    pub title: LocalText,
    /// Theme of the call.
    pub theme: Option<String>,
    /// What will be there at the end.
    pub outputs: Option<LocalText>,
    /// Money asked for.
    pub requested: Option<Money>,
    /// How many countries take part or were asked.
    pub countries: usize,
    /// Activities with their dates, in the order they were planned.
    pub activities: Vec<(LocalText, Span)>,
    keys: Vec<MilestoneKey>,
}

impl Blind {
    /// The proposal that a project's events tell. Countries are counted, never kept.
    pub fn told_by<'a>(events: impl Iterator<Item = &'a ProjectEvent>) -> Self {
        let (mut blind, mut links) = (Self::default(), Links::default());
        for event in events {
            blind.follow(event);
            links.follow(event);
        }
        blind.countries = links.live();
        blind
    }

    fn follow(&mut self, event: &ProjectEvent) {
        match event {
            ProjectEvent::Drafted { title, theme, .. } => {
                self.title.clone_from(title);
                self.theme.clone_from(theme);
            }
            ProjectEvent::Recorded { title, .. } => self.title.clone_from(title),
            ProjectEvent::DraftRevised { changes } => changes.iter().for_each(|change| match change {
                DraftChange::Title(title) => self.title.clone_from(title),
                DraftChange::Theme(theme) => self.theme = Some(theme.clone()),
                _ => {}
            }),
            ProjectEvent::FinalFicheSubmitted { fiche, .. }
            | ProjectEvent::FicheResubmitted { fiche, .. } => {
                (self.outputs, self.requested) = (Some(fiche.outputs.clone()), Some(fiche.requested));
            }
            ProjectEvent::MilestonePlanned { milestone, title, span, .. } => {
                self.keys.push(milestone.clone());
                self.activities.push((title.clone(), *span));
            }
            ProjectEvent::MilestoneRedated { milestone, to, .. } => {
                let place = self.keys.iter().position(|key| key == milestone);
                if let Some((_, span)) = place.and_then(|place| self.activities.get_mut(place)) {
                    *span = *to;
                }
            }
            _ => {}
        }
    }
}

/// Partnerships while they are counted.
#[derive(Default)]
struct Links(Vec<(nidaa_kernel::Country, PartnerRole, LinkState)>);

impl Links {
    fn follow(&mut self, event: &ProjectEvent) {
        let (country, role, state) = match event {
            ProjectEvent::PartnerInvited { country, role } => (*country, *role, LinkState::Invited),
            ProjectEvent::PartnerConfirmed { country, role } => (*country, *role, LinkState::Confirmed),
            // It goes on as it does.
            ProjectEvent::PartnerDeclined { stays: true, .. } => return,
            ProjectEvent::PartnerDeclined { country, role, .. } => (*country, *role, LinkState::Declined),
            ProjectEvent::PartnerWithdrawn { country, role, .. } => (*country, *role, LinkState::Withdrawn),
            ProjectEvent::PartnerReplaced { country, role, .. } => (*country, *role, LinkState::Replaced),
            _ => return,
        };
        self.0.retain(|(known, as_what, _)| (*known, *as_what) != (country, role));
        self.0.push((country, role, state));
    }

    fn live(&self) -> usize {
        let live = self.0.iter().filter(|(.., state)| state.is_live()).map(|(country, ..)| *country);
        live.collect::<std::collections::BTreeSet<_>>().len()
    }
}
