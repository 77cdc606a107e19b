//! What a panel allows. One guard per refusal, in the order a person would check them, happy path last.

mod voting;

use crate::panel::{
    ConvenePanel, Meeting, MovePanel, Panel, PanelCommand, PanelEvent, RecordPresence, RecuseMember,
};
use crate::{Context, Refusal, Standing, doors::ASSESSOR};
use nidaa_kernel::{AccountLogin, Actor, Role};
use std::collections::BTreeSet;

pub use voting::is_voted_on;

/// Whether somebody may sit on a panel: the office, and whoever judges proposals.
pub fn may_sit(person: &Actor) -> bool {
    person.has(Role::OFFICE) || person.has(ASSESSOR)
}

impl Panel {
    /// Decides a command. Pure: everything it looks at is the panel, the command and the context.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &PanelCommand, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        use PanelCommand as C;
        if self.call.is_none() && !matches!(command, C::ConvenePanel(_)) {
            return Err(Refusal::Missing { what: "panel", code: command.code().to_owned() });
        }
        context.enters(command.name(), self.standing(command, &context.actor.login))?;
        if let C::ConvenePanel(data) = command {
            return self.convene(data, context);
        }
        if self.adjourned {
            return Err(Refusal::PanelOver { panel: command.code().to_owned() });
        }
        match command {
            C::ConvenePanel(data) => self.convene(data, context),
            C::MovePanel(data) => self.move_to(data, context),
            C::RecordPresence(data) => self.record_presence(data),
            C::RecuseMember(data) => self.recuse(data, context),
            C::OpenVote(data) => self.open_vote(data, context),
            C::CastVote(data) => self.cast(data, context),
            C::CloseVote(data) => self.close_vote(data, context),
            C::AdjournPanel(_) => self.adjourn(context),
        }
    }

    /// Whether somebody sits here and speaks for no other member.
    fn standing(&self, command: &PanelCommand, login: &AccountLogin) -> Option<Standing> {
        let about = command.about().and_then(|(_, member)| member).unwrap_or(login);
        (about == login && self.members.contains(login)).then_some(Standing::Member)
    }

    fn convene(&self, data: &ConvenePanel, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        if self.call.is_some() {
            return Err(Refusal::AlreadyExists { what: "panel", code: data.panel.clone() });
        }
        if data.panel.trim().is_empty() {
            return Err(Refusal::Empty { field: "panel" });
        }
        if context.around.call_stage.is_none() {
            return Err(Refusal::Missing { what: "call", code: data.call.to_string() });
        }
        if data.members.is_empty() {
            return Err(Refusal::Empty { field: "members" });
        }
        distinct(&data.members)?;
        seated(context)?;
        // A meeting of the past would be minutes that nobody wrote.
        let meeting = Meeting { day: data.day, begins: data.begins, place: data.place.clone() };
        meeting.check(context)?;
        let (panel, call, members) = (data.panel.clone(), data.call.clone(), data.members.clone());
        let Meeting { day, begins, place } = meeting;
        Ok(vec![PanelEvent::Convened { panel, call, day, begins, place, members }])
    }

    fn move_to(&self, data: &MovePanel, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        let Some(known) = &self.meeting else {
            return Err(Refusal::Missing { what: "panel", code: data.panel.clone() });
        };
        data.reason.check()?;
        let place = data.place.clone().or_else(|| known.place.clone());
        let meeting = Meeting { day: data.day, begins: data.begins.or(known.begins), place };
        if meeting == *known {
            return Err(Refusal::NothingToCorrect);
        }
        meeting.check(context)?;
        let (Meeting { day, begins, place }, reason) = (meeting, data.reason.clone());
        Ok(vec![PanelEvent::Moved { was: known.day, day, begins, place, reason }])
    }

    fn record_presence(&self, data: &RecordPresence) -> Result<Vec<PanelEvent>, Refusal> {
        distinct(&data.present)?;
        data.present.iter().try_for_each(|login| self.member(login))?;
        if data.present == self.present {
            return Err(Refusal::NothingToCorrect);
        }
        Ok(vec![PanelEvent::PresenceRecorded { present: data.present.clone() }])
    }

    /// A member leaves by themselves; the office may send anybody out.
    fn recuse(&self, data: &RecuseMember, context: &Context) -> Result<Vec<PanelEvent>, Refusal> {
        let member = data.member.clone().unwrap_or_else(|| context.actor.login.clone());
        self.member(&member)?;
        // A member learns nothing of projects of other calls.
        if context.around.case.call != self.call {
            return Err(Refusal::Missing { what: "project", code: data.project.to_string() });
        }
        if self.is_recused(&data.project, &member) {
            return Err(Refusal::AlreadyExists { what: "recusal", code: member.to_string() });
        }
        let voted = |ballot: &crate::panel::Ballot| ballot.votes.iter().any(|(login, _)| *login == member);
        if self.ballot(&data.project).is_some_and(voted) {
            return Err(Refusal::AlreadyExists { what: "vote", code: member.to_string() });
        }
        Ok(vec![PanelEvent::MemberRecused { project: data.project.clone(), member, ground: data.ground }])
    }

    fn member(&self, login: &AccountLogin) -> Result<(), Refusal> {
        if self.members.contains(login) {
            return Ok(());
        }
        Err(Refusal::Missing { what: "member", code: login.to_string() })
    }
}

fn distinct(logins: &[AccountLogin]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    match logins.iter().find(|login| !seen.insert(*login)) {
        Some(twice) => Err(Refusal::NamedTwice { code: twice.to_string() }),
        None => Ok(()),
    }
}

/// Whoever is called can come: with an account that is open, and a role of those who sit.
fn seated(context: &Context) -> Result<(), Refusal> {
    if let Some(unknown) = &context.around.unknown {
        return Err(Refusal::Missing { what: "account", code: unknown.to_string() });
    }
    match &context.around.unseated {
        Some(account) => Err(Refusal::MayNotSit { account: account.to_string() }),
        None => Ok(()),
    }
}
