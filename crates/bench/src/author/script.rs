//! What happens to one project, as the commands its people give, in the phases of its call.

use super::words::{reason, title};
use crate::Outcome;
use jiff::civil::Date;
use nidaa_domain::project::{
    ActivateProject, ApproveProject, Checked, CloseProject, ConfirmPartner, DeclinePartner, DraftProject,
    FindEligible, FindIneligible, InvitePartner, MissMilestone, Owner, PartnerRole, PlanMilestone,
    PostponeProject, ProjectCommand as C, PutOnReserve, ReachMilestone, RedateMilestone, RejectProject,
    ReplacePartner, RequestedBy, ResumeProject, ShortListProject, Span, SubmitProject, WithdrawPartner,
};
use nidaa_kernel::{
    ApproxDate, CallCode, Country, MilestoneKey, ProgrammeId, ProjectCode, SectorId, member_states,
};
use rand::{Rng, rngs::StdRng, seq::SliceRandom};
use std::collections::VecDeque;

/// Where a project is to be begun.
pub struct Place<'a> {
    pub programme: &'a ProgrammeId,
    pub call: &'a CallCode,
    pub sector: &'a SectorId,
    /// Year of implementation.
    pub year: i16,
    /// Items of the eligibility checklist.
    pub items: Vec<String>,
}

/// One project's commands, phase by phase. A phase is empty when the project has ended before.
pub struct Script {
    pub project: ProjectCode,
    pub proposal: VecDeque<C>,
    pub review: VecDeque<C>,
    pub decision: VecDeque<C>,
    pub work: VecDeque<C>,
}

/// Who and what the script is about.
struct Cast {
    project: ProjectCode,
    owner: Country,
    partners: Vec<Country>,
    /// A state that is asked later.
    spare: Country,
    milestones: Vec<(MilestoneKey, Span)>,
    year: i16,
}

impl Script {
    /// Draws a life. About four in six proposals are carried out.
    pub fn draw(dice: &mut StdRng, project: ProjectCode, place: &Place<'_>) -> Outcome<Self> {
        let cast = Cast::draw(dice, project, place.year)?;
        let proposal = cast.proposal(dice, place);
        let short_listed = dice.random_bool(0.85);
        let approved = short_listed && dice.random_bool(0.8);
        Ok(Self {
            review: cast.review(dice, short_listed, &place.items),
            decision: if short_listed { cast.decision(dice, approved) } else { VecDeque::new() },
            work: if approved { cast.work(dice) } else { VecDeque::new() },
            proposal,
            project: cast.project,
        })
    }
}

impl Cast {
    fn draw(dice: &mut StdRng, project: ProjectCode, year: i16) -> Outcome<Self> {
        let mut states: Vec<Country> = member_states().iter().map(|state| state.country).collect();
        states.shuffle(dice);
        let partners = states.split_off(states.len() - dice.random_range(3..=6));
        let count = dice.random_range(4..=8);
        let milestones = (1..=count).map(|number| milestone(number, year)).collect::<Outcome<_>>()?;
        Ok(Self { project, owner: states[0], spare: states[1], partners, milestones, year })
    }

    fn proposal(&self, dice: &mut StdRng, place: &Place<'_>) -> VecDeque<C> {
        let project = || self.project.clone();
        let mut commands = VecDeque::from([C::DraftProject(DraftProject {
            project: project(),
            title: title(dice),
            owner: Owner::State { country: self.owner },
            programme: place.programme.clone(),
            call: Some(place.call.clone()),
            sector: place.sector.clone(),
            theme: Some(theme_of(place.sector)),
            project_type: None,
            recommendation: None,
            continues: None,
            member_states_count: None,
            implementation_year: Some(self.year),
        })]);
        for (number, country) in self.partners.iter().enumerate() {
            commands.extend(self.asked(dice, *country, number < 2));
        }
        for (milestone, span) in &self.milestones {
            let (milestone, title, span) = (milestone.clone(), title(dice), *span);
            let plan = PlanMilestone { project: project(), milestone, title, span, activity: None };
            commands.push_back(C::PlanMilestone(plan));
        }
        commands.push_back(C::SubmitProject(SubmitProject { project: project() }));
        commands
    }

    /// An invitation and its answer.
    fn asked(&self, dice: &mut StdRng, country: Country, agrees: bool) -> [C; 2] {
        let (project, role) = (self.project.clone(), PartnerRole::Partner);
        let invited = C::InvitePartner(InvitePartner { project: project.clone(), country, role });
        let answer = if agrees || dice.random_bool(0.8) {
            C::ConfirmPartner(ConfirmPartner { project, country, role })
        } else {
            C::DeclinePartner(DeclinePartner { project, country, role, reason: reason(dice) })
        };
        [invited, answer]
    }

    fn review(&self, dice: &mut StdRng, short_listed: bool, items: &[String]) -> VecDeque<C> {
        let project = || self.project.clone();
        let answers = |failed: usize| -> Vec<Checked> {
            let one = |(number, item): (usize, &String)| Checked {
                item: item.clone(),
                passed: number >= failed,
                note: None,
            };
            items.iter().enumerate().map(one).collect()
        };
        let eligible = || C::FindEligible(FindEligible { project: project(), checklist: answers(0) });
        let reject =
            |dice: &mut StdRng| C::RejectProject(RejectProject { project: project(), reason: reason(dice) });
        if short_listed {
            let short_list = C::ShortListProject(ShortListProject { project: project() });
            return VecDeque::from([eligible(), short_list]);
        }
        if dice.random_bool(0.5) {
            return VecDeque::from([eligible(), reject(dice)]);
        }
        let (reason, checklist) = (reason(dice), answers(1));
        VecDeque::from([C::FindIneligible(FindIneligible { project: project(), reason, checklist })])
    }

    fn decision(&self, dice: &mut StdRng, approved: bool) -> VecDeque<C> {
        let project = self.project.clone();
        VecDeque::from([if approved {
            C::ApproveProject(ApproveProject { project, granted: None, note: None, conditions: vec![] })
        } else {
            C::PutOnReserve(PutOnReserve { project, rank: dice.random_range(1..=40) })
        }])
    }

    fn work(&self, dice: &mut StdRng) -> VecDeque<C> {
        let project = || self.project.clone();
        let mut commands = VecDeque::from([C::ActivateProject(ActivateProject { project: project() })]);
        let late = dice.random_bool(0.25);
        if late {
            commands.extend(self.postponed(dice));
        }
        if dice.random_bool(0.2) {
            commands.extend(self.partner_leaves(dice));
        }
        for number in 0..self.milestones.len() {
            commands.extend(self.happens(dice, number, i16::from(late)));
        }
        commands.push_back(C::CloseProject(CloseProject { project: project() }));
        commands
    }

    fn postponed(&self, dice: &mut StdRng) -> [C; 2] {
        let (project, requested_by) = (self.project.clone(), RequestedBy::Owner);
        let (reason, to_year) = (reason(dice), self.year + 1);
        // It goes on before its new year, which says why.
        let resume = ResumeProject { project: project.clone(), reason: Some(reason.clone()) };
        let postpone = PostponeProject { project, reason, requested_by, to_year, to_call: None };
        [C::PostponeProject(postpone), C::ResumeProject(resume)]
    }

    fn partner_leaves(&self, dice: &mut StdRng) -> [C; 3] {
        let (project, role, by) = (|| self.project.clone(), PartnerRole::Partner, self.spare);
        let (country, reason) = (self.partners[0], reason(dice));
        let leaves = WithdrawPartner { project: project(), country, role, reason: reason.clone() };
        let replaced = ReplacePartner { project: project(), country, role, by, reason };
        let confirmed = ConfirmPartner { project: project(), country: by, role };
        [C::WithdrawPartner(leaves), C::ReplacePartner(replaced), C::ConfirmPartner(confirmed)]
    }

    /// A milestone is often moved by two weeks, then reached or missed.
    fn happens(&self, dice: &mut StdRng, number: usize, years: i16) -> Vec<C> {
        let (project, (milestone, span)) = (|| self.project.clone(), &self.milestones[number]);
        let milestone = || milestone.clone();
        let span = two_weeks_later(span.moved_by_years(years));
        let mut commands = vec![];
        if dice.random_bool(0.4) {
            let (milestone, reason) = (milestone(), reason(dice));
            commands.push(C::RedateMilestone(RedateMilestone {
                project: project(),
                milestone,
                span,
                reason,
            }));
        }
        commands.push(if dice.random_bool(0.9) {
            let participants = Some(dice.random_range(15..90));
            let (project, milestone) = (project(), milestone());
            C::ReachMilestone(ReachMilestone { project, milestone, span, participants })
        } else {
            let reason = Some(reason(dice));
            C::MissMilestone(MissMilestone { project: project(), milestone: milestone(), reason })
        });
        commands
    }
}

/// The one theme the call has for an area.
pub fn theme_of(sector: &SectorId) -> String {
    format!("{sector}-1")
}

/// Three days in the month of its number.
fn milestone(number: i8, year: i16) -> Outcome<(MilestoneKey, Span)> {
    let day = |day| Date::new(year, number, day).map(ApproxDate::day);
    Ok((MilestoneKey::new(format!("M{number}"))?, Span { start: day(5)?, end: day(7)? }))
}

fn two_weeks_later(span: Span) -> Span {
    let later = |date: ApproxDate| {
        let day = date.first_day();
        ApproxDate::day(day.saturating_add(jiff::Span::new().days(14)))
    };
    Span { start: later(span.start), end: later(span.end) }
}
