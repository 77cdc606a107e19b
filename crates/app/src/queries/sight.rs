//! Through whose eyes a question is asked: the one place that keeps what a stage does not show.

use super::as_of::Resolved;
use crate::{App, Failure};
use nidaa_domain::{
    Relation,
    project::{Link, Project},
};
use nidaa_kernel::{Actor, ProgrammeId, Role};
use nidaa_projections::boards::{
    call_overview::CallOverview,
    status_board::{Card, StatusBoard},
};
use nidaa_workflow::{Shown, Workflow};
use std::collections::HashMap;

/// Who looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sight {
    /// Anybody.
    #[default]
    Public,
    /// Somebody with an account: what they have to do with, and the confidential duties that this account owes. A deputy
    /// is this with the rights of the one represented.
    Of(Actor),
    /// Whoever reads what comes to one address, which may be that of several: what any of them sees of a project.
    Readers(Vec<Actor>),
    /// Whom the office gave a secret address: every project, and no confidential duty.
    Trusted,
    /// The office, and the program itself: everything.
    Whole,
}

impl Sight {
    /// What somebody with an account sees.
    pub fn of(actor: Actor) -> Self {
        if actor.has(Role::OFFICE) || actor.has(Role::SYSTEM) { Self::Whole } else { Self::Of(actor) }
    }

    /// Those who look: accounts, and for the reader of a mail the institutions it speaks for.
    pub(super) const fn people(&self) -> &[Actor] {
        match self {
            Self::Of(actor) => std::slice::from_ref(actor),
            Self::Readers(actors) => actors.as_slice(),
            Self::Public | Self::Trusted | Self::Whole => &[],
        }
    }

    const fn is_everywhere(&self) -> bool {
        matches!(self, Self::Trusted | Self::Whole)
    }

    /// How much of a project in this stage is seen. Without rules nothing says that it may be shown.
    fn reach(&self, card: &Card, rules: Option<&Workflow>) -> Reach {
        let shown = rules.map_or(Shown::Involved, |rules| rules.shown(&card.stage));
        let involves = |actor: &Actor| Relation::involves(actor, &parties(card), rules);
        match (shown, self) {
            (Shown::Everyone, _) | (_, Self::Trusted | Self::Whole) => Reach::Whole,
            (_, Self::Of(actor)) if involves(actor) => Reach::Whole,
            (_, Self::Readers(actors)) if actors.iter().any(involves) => Reach::Whole,
            (Shown::Unnamed, _) => Reach::Unnamed,
            (Shown::Involved, _) => Reach::Nothing,
        }
    }
}

/// Whether somebody may not know that a project is there.
pub(crate) fn is_hidden_from(actor: &Actor, project: &Project, rules: Option<&Workflow>) -> bool {
    if !matches!(Sight::of(actor.clone()), Sight::Of(_)) {
        return false;
    }
    let shown = match (rules, &project.stage) {
        (Some(rules), Some(stage)) => rules.shown(stage),
        _ => Shown::Involved,
    };
    let live = project.links.iter().filter(|link| link.state.is_live());
    let links = live.map(|link| Link { country: link.country, role: link.role, state: link.state });
    let parties = Project { owner: project.owner.clone(), links: links.collect(), ..Project::default() };
    shown == Shown::Involved && !Relation::involves(actor, &parties, rules)
}

/// How much of a project somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// All that is public of one that everyone sees.
    Whole,
    /// That it is there, what it is about and how far it came, and nobody's name or country.
    Unnamed,
    /// Not that it is there.
    Nothing,
}

/// Who makes a project: its owner, and the countries that take part or were asked and have not said no.
fn parties(card: &Card) -> Project {
    let live = card.links.iter().filter(|link| link.state.is_live());
    let links = live.map(|link| Link { country: link.country, role: link.role, state: link.state });
    Project { owner: Some(card.owner.clone()), links: links.collect(), ..Project::default() }
}

/// The application as somebody sees it. What tells of projects is asked of this, and of nothing else.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub(super) app: &'a App,
    pub(super) sight: &'a Sight,
}

impl App {
    /// Questions through somebody's eyes.
    pub const fn seen_by<'a>(&'a self, sight: &'a Sight) -> Seen<'a> {
        Seen { app: self, sight }
    }

    /// Questions through the eyes of the office, as the operator of the command line asks.
    pub const fn whole(&self) -> Seen<'_> {
        self.seen_by(&Sight::Whole)
    }
}

/// How much of every project somebody sees at a moment.
pub(super) enum Reaches {
    /// All of each.
    All,
    /// By code.
    Of(HashMap<String, Reach>),
}

impl Reaches {
    /// One that no board knows yet is not shown yet.
    pub fn of(&self, project: &str) -> Reach {
        match self {
            Self::All => Reach::Whole,
            Self::Of(known) => known.get(project).copied().unwrap_or(Reach::Nothing),
        }
    }
}

impl Seen<'_> {
    /// How much of every project is seen at a moment, by the stage it is in then.
    pub(super) async fn reaches(&self, at: Resolved) -> Result<Reaches, Failure> {
        if self.sight.is_everywhere() {
            return Ok(Reaches::All);
        }
        let cards = self.app.rows::<StatusBoard>(at.basis).await?;
        self.reaches_of(&cards, at).await
    }

    /// The same, for cards that were read already.
    pub(super) async fn reaches_of(&self, cards: &[Card], at: Resolved) -> Result<Reaches, Failure> {
        if self.sight.is_everywhere() {
            return Ok(Reaches::All);
        }
        let pinned = self.app.pinned_rules(at).await?;
        let reach = |card: &Card| {
            let rules = card.call.as_ref().and_then(|call| pinned.get(call.as_str()).cloned());
            let rules = rules.or_else(|| self.app.current_rules(&card.programme));
            (card.code.to_string(), self.sight.reach(card, rules.as_ref()))
        };
        Ok(Reaches::Of(cards.iter().map(reach).collect()))
    }

    /// How much is seen of the one project whose card was folded from its stream.
    pub(super) async fn reach(&self, card: &Card, at: Resolved) -> Result<Reach, Failure> {
        if self.sight.is_everywhere() {
            return Ok(Reach::Whole);
        }
        let rules = match &card.call {
            Some(call) => self.app.rules_of_call(call.as_str(), &card.programme, at).await?,
            None => self.app.current_rules(&card.programme),
        };
        Ok(self.sight.reach(card, rules.as_ref()))
    }
}

impl App {
    /// The rules that calls are pinned to at a moment, by call.
    async fn pinned_rules(&self, at: Resolved) -> Result<HashMap<String, Workflow>, Failure> {
        let mut pinned = HashMap::new();
        for call in self.rows::<CallOverview>(at.basis).await? {
            if let Some(pin) = &call.rules
                && let Some(rules) = self.kept_rules(&pin.digest).await?
            {
                pinned.insert(call.code.to_string(), rules);
            }
        }
        Ok(pinned)
    }

    /// Rules by digest, where they can still be read: a board is shown without them too, under the present ones.
    async fn kept_rules(&self, digest: &str) -> Result<Option<Workflow>, Failure> {
        match self.rules(digest).await {
            Err(Failure::RulesMissing(_)) => Ok(None),
            found => found.map(Some),
        }
    }

    async fn rules_of_call(
        &self,
        call: &str,
        programme: &ProgrammeId,
        at: Resolved,
    ) -> Result<Option<Workflow>, Failure> {
        let call = self.row::<CallOverview>(call, at.basis).await?;
        let kept = match call.and_then(|call| call.rules) {
            Some(pin) => self.kept_rules(&pin.digest).await?,
            None => None,
        };
        Ok(kept.or_else(|| self.current_rules(programme)))
    }
}
