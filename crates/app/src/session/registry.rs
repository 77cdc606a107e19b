//! What the registry says on the day of a decision: who is registered where, and whose focal point is on duty.

use super::Session;
use crate::{Failure, State};
use jiff::civil::Date;
use nidaa_domain::{
    Relation, Target,
    account::Account,
    institution::{Institution, InstitutionCommand, Register},
    project::{Owner, Project},
};
use nidaa_kernel::{Country, InstitutionKey};

impl Session<'_> {
    /// Whether the owner is registered on this day in the working group of the project's area. Of a state, any of its
    /// institutions may be the registered one.
    pub(super) async fn is_registered(&mut self, project: &Project, day: Date) -> Result<bool, Failure> {
        let (Some(owner), Some(sector)) = (&project.owner, &project.sector) else { return Ok(false) };
        let seats = match owner {
            Owner::Institution { institution } => vec![self.institution(institution).await?],
            Owner::State { country } => self.national(*country).await?,
        };
        Ok(seats.iter().any(|seat| seat.is_registered(sector, day)))
    }

    /// What a new entry is held against. What a document reports was entered elsewhere, and areas come and go.
    pub(super) async fn register_of(
        &mut self,
        command: &InstitutionCommand,
    ) -> Result<Option<Register>, Failure> {
        if self.request.reconstruction {
            return Ok(None);
        }
        let (appointee, others) = match command {
            InstitutionCommand::GrantRegistration(_) => (Account::default(), vec![]),
            InstitutionCommand::AppointFocalPoint(data) => {
                let country = self.institution(&data.institution).await?.country;
                (self.account(&data.account).await?, self.app.focal_points(country).await?)
            }
            _ => return Ok(None),
        };
        let programmes = self.app.shelf().programmes();
        let areas = programmes.iter().flat_map(|shelved| shelved.workflow.sectors());
        Ok(Some(Register { areas: areas.map(|area| area.id.clone()).collect(), appointee, others }))
    }

    /// Takes the relation of a focal point away from who has it, where this area ever had one by appointment and it is
    /// another, or nobody any more.
    pub(super) async fn keep_on_duty(
        &mut self,
        relations: &mut Vec<Relation>,
        project: &Project,
        day: Date,
    ) -> Result<(), Failure> {
        let country = project.owner.as_ref().and_then(Owner::country);
        let (Some(country), Some(sector)) = (country, &project.sector) else { return Ok(()) };
        let actor = self.acting().await?;
        // A deputy is on duty when the one represented is.
        let on_duty = self.request.on_behalf_of.clone().unwrap_or_else(|| actor.login.clone());
        if !relations.contains(&Relation::FocalPoint) || !actor.has("focal_point") {
            return Ok(());
        }
        let national = self.national(country).await?;
        if Institution::on_duty(&national, sector, day).is_some_and(|logins| !logins.contains(&&on_duty)) {
            relations.retain(|relation| *relation != Relation::FocalPoint);
        }
        Ok(())
    }

    /// Whether anybody is on duty as focal point of the project's area on this day. Who closes the account meanwhile is seen
    /// under the log's lock; a deputy is on duty when the one represented is.
    pub(super) async fn has_focal_point(&mut self, project: &Project, day: Date) -> Result<bool, Failure> {
        let country = project.owner.as_ref().and_then(Owner::country);
        let (Some(country), Some(sector)) = (country, &project.sector) else { return Ok(false) };
        let national = self.national(country).await?;
        let logins = match Institution::on_duty(&national, sector, day) {
            Some(appointed) => appointed.into_iter().cloned().collect(),
            None => self.focal_points(country).await?,
        };
        for login in logins {
            if self.account(&login).await?.is_focal_point_of(country) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A state's institutions that were ever registered or had a focal point. Which ones there are is read from the
    /// board; what they are is read from their streams, which must not move before the decision is written.
    async fn national(&mut self, country: Country) -> Result<Vec<Institution>, Failure> {
        let mut entries = vec![];
        for key in self.seats_of(country).await? {
            entries.push(self.institution(&key).await?);
        }
        Ok(entries)
    }

    async fn institution(&mut self, key: &InstitutionKey) -> Result<Institution, Failure> {
        let target = Target { kind: "institution", code: key.to_string() };
        match self.state(&target).await? {
            State::Institution(institution) => Ok(institution),
            _ => Ok(Institution::default()),
        }
    }
}
