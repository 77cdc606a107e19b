//! A proposal without those who make it: a fold that never takes an identity in, so that none can come out.

use nidaa_domain::project::{DraftChange, LinkState, PartnerRole, ProjectEvent, Span};
use nidaa_kernel::{Lang, LocalText, MilestoneKey, Money};

/// What stands for a name that was left out.
const LEFT_OUT: &str = "▒▒▒";

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

/// Leaves names out of texts, whatever their case.
#[derive(Clone, Debug, Default)]
pub struct Redactor {
    /// In small letters, the longest first, so that a name within a name leaves nothing behind.
    names: Vec<Vec<char>>,
}

impl Redactor {
    /// Leaves these names out. Blanks and names of one letter are passed over.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        let small = |name: String| name.trim().chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
        let mut names: Vec<Vec<char>> = names.into_iter().map(small).filter(|name| name.len() > 1).collect();
        names.sort_by(|a, b| (b.len(), a).cmp(&(a.len(), b)));
        names.dedup();
        Self { names }
    }

    /// The text in each of its languages without the names.
    pub fn text(&self, text: &LocalText) -> LocalText {
        let mut clean = text.clone();
        for lang in Lang::ALL {
            let side = match lang {
                Lang::Ar => &mut clean.ar,
                Lang::En => &mut clean.en,
                Lang::Fr => &mut clean.fr,
            };
            *side = side.as_deref().map(|said| self.plain(said));
        }
        clean
    }

    /// A text without the names. A name counts only as a whole word: `Mali` stays within `formalities`.
    pub fn plain(&self, text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let (mut clean, mut at) = (String::with_capacity(text.len()), 0);
        while let Some(letter) = letters.get(at) {
            if let Some(name) = self.names.iter().find(|name| stands_at(name, &letters, at)) {
                clean.push_str(LEFT_OUT);
                at += name.len();
            } else {
                clean.push(*letter);
                at += 1;
            }
        }
        clean
    }
}

/// Whether the name stands here as a whole word. Arabic joins its prefixes to a word, so there the end alone counts.
fn stands_at(name: &[char], letters: &[char], at: usize) -> bool {
    let Some(found) = letters.get(at..at + name.len()) else { return false };
    let same = found.iter().zip(name).all(|(a, b)| a.to_lowercase().eq(b.to_lowercase()));
    let arabic = |letter: &char| ('\u{0600}'..='\u{06FF}').contains(letter);
    let begins = at == 0 || name.first().is_some_and(arabic) || !letters[at - 1].is_alphanumeric();
    let ends = letters.get(at + name.len()).is_none_or(|next| !next.is_alphanumeric());
    same && begins && ends
}
