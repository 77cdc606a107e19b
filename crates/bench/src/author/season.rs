//! A call from its announcement to the close of its projects. Projects move in a drawn order, so that their events
//! lie mixed in the log as people would have sent them.

use super::{
    Author, Moment, Stream,
    script::{Place, Script, theme_of},
    words::title,
};
use crate::Outcome;
use jiff::{civil::Date, tz::TimeZone};
use nidaa_app::State;
use nidaa_domain::{
    Command, Surroundings,
    call::{
        AnnounceCall, CallCommand, CloseCall, DraftCall, OpenCall, PublishFinalList, PublishShortList,
        SetThemes, StartImplementation, Theme,
    },
    project::ProjectCommand,
};
use nidaa_kernel::{CallCode, ProjectCode, SectorId, StageId};
use nidaa_store::Append;
use rand::{Rng, rngs::StdRng};
use std::collections::VecDeque;

/// Proposals of one call.
const PROJECTS: usize = 300;
/// Months from the start of the call's year: when proposals come, and when each of a project's months of work is over.
const CALLED: i8 = 9;
const WORKED: i8 = 37;

/// A call and its projects at work.
struct Season {
    year: i16,
    code: CallCode,
    call: Stream,
    projects: Vec<(Stream, Script)>,
    appends: Vec<Append>,
}

impl Author {
    /// Everything that happens in one call, in order: about 9,000 events.
    pub fn season(&mut self) -> Outcome<Vec<Append>> {
        let mut season = self.begin()?;
        self.projects_do(&mut season, CALLED, |script| &mut script.proposal)?;
        let code = season.code.clone();
        self.call_does(&mut season, CallCommand::CloseCall(CloseCall { call: code.clone() }))?;
        self.projects_do(&mut season, CALLED, |script| &mut script.review)?;
        let projects = season.listed(|script| !script.decision.is_empty());
        let list = PublishShortList { call: code.clone(), projects };
        self.call_does(&mut season, CallCommand::PublishShortList(list))?;
        self.projects_do(&mut season, CALLED, |script| &mut script.decision)?;
        let projects = season.listed(|script| !script.work.is_empty());
        let list = PublishFinalList { call: code.clone(), projects };
        self.call_does(&mut season, CallCommand::PublishFinalList(list))?;
        self.call_does(&mut season, CallCommand::StartImplementation(StartImplementation { call: code }))?;
        self.projects_do(&mut season, WORKED, |script| &mut script.work)?;
        Ok(season.appends)
    }

    fn begin(&mut self) -> Outcome<Season> {
        self.seasons += 1;
        let year = 2013 + i16::try_from(self.seasons)?;
        let code = CallCode::new(format!("CPF-{:02}", self.seasons))?;
        let (call, projects, appends) = (Stream::empty("call", code.as_str()), vec![], vec![]);
        let mut season = Season { year, code: code.clone(), call, projects, appends };
        for command in self.opening(&code, year)? {
            self.call_does(&mut season, command)?;
        }
        let sectors = self.sectors();
        for _ in 0..PROJECTS {
            let script = self.script(&code, &sectors, year + 1)?;
            season.projects.push((Stream::empty("project", script.project.as_str()), script));
        }
        Ok(season)
    }

    fn script(&mut self, call: &CallCode, sectors: &[SectorId], year: i16) -> Outcome<Script> {
        self.projects += 1;
        let sector = &sectors[self.projects % sectors.len()];
        let items = self.workflow.eligibility().iter().map(|item| item.id.clone()).collect();
        let place = Place { programme: &self.workflow.id().clone(), call, sector, year, items };
        Script::draw(&mut self.dice, ProjectCode::new(format!("P{:06}", self.projects))?, &place)
    }

    fn opening(&mut self, call: &CallCode, year: i16) -> Outcome<[CallCommand; 4]> {
        let (call, programme) = (|| call.clone(), self.workflow.id().clone());
        let theme = |sector: SectorId, dice: &mut StdRng| Theme {
            key: theme_of(&sector),
            sector,
            title: title(dice),
        };
        let themes = self.sectors().into_iter().map(|sector| theme(sector, &mut self.dice)).collect();
        let (opens, closes) = (Date::new(year, 9, 1)?, Date::new(year, 9, 30)?);
        let title = title(&mut self.dice);
        Ok([
            CallCommand::DraftCall(DraftCall { call: call(), programme, ordinal: self.seasons, year, title }),
            CallCommand::SetThemes(SetThemes { call: call(), themes }),
            CallCommand::AnnounceCall(AnnounceCall { call: call(), opens, closes: closes.into() }),
            CallCommand::OpenCall(OpenCall { call: call() }),
        ])
    }

    fn sectors(&self) -> Vec<SectorId> {
        self.workflow.sectors().iter().map(|sector| sector.id.clone()).collect()
    }

    fn call_does(&mut self, season: &mut Season, command: CallCommand) -> Outcome<()> {
        // A call that is open closes in October; all else is done in time.
        let month = if matches!(command, CallCommand::CloseCall(_)) { 10 } else { CALLED };
        let moment = season.moment(month, "")?;
        let append = self.act(&mut season.call, &Command::Call(command), &moment)?;
        season.appends.push(append);
        Ok(())
    }

    /// Plays one phase of every script, one command of a drawn project after the other.
    fn projects_do(
        &mut self,
        season: &mut Season,
        month: i8,
        phase: impl Fn(&mut Script) -> &mut VecDeque<ProjectCommand>,
    ) -> Outcome<()> {
        let mut playing: Vec<usize> = (0..season.projects.len()).collect();
        while !playing.is_empty() {
            let drawn = self.dice.random_range(0..playing.len());
            match phase(&mut season.projects[playing[drawn]].1).pop_front() {
                Some(command) => self.project_does(season, playing[drawn], month, command)?,
                None => drop(playing.swap_remove(drawn)),
            }
        }
        Ok(())
    }

    fn project_does(
        &mut self,
        season: &mut Season,
        number: usize,
        month: i8,
        command: ProjectCommand,
    ) -> Outcome<()> {
        let sector = match &season.projects[number].0.state {
            State::Project(project) => project.sector.as_ref().map(ToString::to_string).unwrap_or_default(),
            _ => String::new(),
        };
        let moment = season.moment(month, &sector)?;
        let append = self.act(&mut season.projects[number].0, &Command::Project(command), &moment)?;
        season.appends.push(append);
        Ok(())
    }
}

impl Season {
    fn listed(&self, on: impl Fn(&Script) -> bool) -> Vec<ProjectCode> {
        self.projects.iter().filter(|(_, script)| on(script)).map(|(_, s)| s.project.clone()).collect()
    }

    /// The projects that have begun, with their stages.
    fn stages(&self) -> Vec<(ProjectCode, StageId)> {
        let begun = |stream: &Stream| match &stream.state {
            State::Project(project) => project.code.clone().zip(project.stage.clone()),
            _ => None,
        };
        self.projects.iter().filter_map(|(stream, _)| begun(stream)).collect()
    }

    /// The tenth of a month, counted from the call's year on, and what the call says to a project of this area.
    fn moment(&self, month: i8, sector: &str) -> Outcome<Moment> {
        let (year, month) = (self.year + i16::from((month - 1) / 12), (month - 1) % 12 + 1);
        let now = Date::new(year, month, 10)?.at(9, 0, 0, 0).to_zoned(TimeZone::UTC)?.timestamp();
        let State::Call(call) = &self.call.state else { return Err("a call's stream holds a call".into()) };
        let around = Surroundings {
            call_stage: call.stage.clone(),
            in_time: call.closes.as_ref().is_none_or(|closes| closes.in_time(now)),
            call_themes: call.themes_of(sector),
            registered: true,
            call_projects: self.stages(),
            ..Surroundings::default()
        };
        Ok(Moment { now, around })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::backbone;

    #[test]
    fn a_season_is_what_the_rules_allow() {
        let mut author = Author::new(7, backbone().expect("readable rules")).expect("an author");
        let season = author.season().unwrap_or_else(|error| panic!("seed 7: {error}"));
        let writes = season.iter().flat_map(|append| &append.writes);
        let of_projects = writes.filter(|write| write.stream_type == "project");
        let closed = of_projects.flat_map(|write| &write.events).filter(|event| event.event_type == "closed");
        assert!(closed.count() > 0, "no project came to its end");
    }
}
