//! Ask, decline, suspend, renew, file. The postponement itself is one of the project's decisions.

use super::{
    DeclinePostponement, FileDocument, RenewConsent, RenewDocument, Renewal, RequestPostponement,
    SuspendProject,
};
use crate::line::check_title;
use crate::project::{LinkState, Project, ProjectEvent, Reason, ResumeProject, check_year};
use crate::{Context, Policy, Refusal, obligation::Excused};
use jiff::civil::Date;
use nidaa_kernel::{PartKey, StageId};
use nidaa_workflow::Machine;

impl Project {
    pub(in crate::project) fn request_postponement(
        &self,
        data: &RequestPostponement,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        check_year(data.to_year)?;
        self.check_later(data.to_year)?;
        self.check_other_call(data.to_call.as_ref())?;
        if let Some(wish) = &self.journey.wish {
            let code = wish.to_year.to_string();
            return Err(Refusal::AlreadyExists { what: "postponement_wish", code });
        }
        self.next_stage(context, "request_postponement")?;
        data.reason.check_listed(context)?;
        let (reason, to_call) = (data.reason.clone(), data.to_call.clone());
        Ok(vec![ProjectEvent::PostponementRequested { reason, to_year: data.to_year, to_call }])
    }

    pub(in crate::project) fn decline_postponement(
        &self,
        data: &DeclinePostponement,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        if self.journey.wish.is_none() {
            return Err(Refusal::Missing { what: "postponement_wish", code: data.project.to_string() });
        }
        self.next_stage(context, "decline_postponement")?;
        Ok(vec![ProjectEvent::PostponementDeclined { reason: data.reason.clone() }])
    }

    pub(in crate::project) fn suspend(
        &self,
        data: &SuspendProject,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        context.has_rules("suspend_project")?;
        let stage = self.next_stage(context, "suspend_project")?;
        Ok(vec![ProjectEvent::Suspended { reason: data.reason.clone(), stage }])
    }

    /// Takes a project up again; before the year it was postponed to, it is said why.
    pub(in crate::project) fn resume(
        &self,
        data: &ResumeProject,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.as_ref().map_or(Ok(()), Reason::check)?;
        context.has_rules("resume_project")?;
        let stage = self.next_stage(context, "resume_project")?;
        let before_year = self.journey.away_to.filter(|year| context.today().year() < *year);
        if let Some(year) = before_year.filter(|_| data.reason.is_none()) {
            return Err(Refusal::EarlyReturn { year });
        }
        Ok(vec![ProjectEvent::Resumed { before_year, reason: data.reason.clone(), stage }])
    }

    /// What holds for the old year only: the word of every country that takes part and will do so when the new year
    /// begins, and documents that will have expired when it ends. Only what the rules let be given anew in the stage it waits in is asked for.
    pub(in crate::project) fn renewals(
        &self,
        to_year: i16,
        waits_in: &StageId,
        context: &Context,
    ) -> Option<ProjectEvent> {
        let Policy::Pinned(rules) = &context.policy else { return None };
        let open = |command: &str| !rules.bearers(Machine::Project, command, Some(waits_in)).is_empty();
        let then = self.partners_by(first_day(to_year));
        let confirmed = self.links.iter().filter(|link| link.state == LinkState::Confirmed);
        let confirmed = confirmed.filter(|link| then.links.contains(link));
        let consents = confirmed.map(|link| Renewal::Consent { country: link.country, role: link.role });
        let last = last_day(to_year);
        let documents = self.journey.documents.iter().filter_map(|document| {
            let valid_until = document.valid_until.filter(|until| *until < last)?;
            Some(Renewal::Document { document: document.document.clone(), valid_until })
        });
        let consents = consents.filter(|_| open("renew_consent"));
        let documents = documents.filter(|_| open("renew_document"));
        let renewals: Vec<Renewal> = consents.chain(documents).collect();
        (!renewals.is_empty()).then_some(ProjectEvent::RenewalsAsked { renewals, because: None })
    }

    pub(in crate::project) fn renew_consent(
        &self,
        data: &RenewConsent,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let renewal = Renewal::Consent { country: data.country, role: data.role };
        if !self.journey.renewals.contains(&renewal) {
            return Err(Refusal::Missing { what: "renewal", code: data.country.to_string() });
        }
        context.speaks_for(data.country)?;
        self.next_stage(context, "renew_consent")?;
        let renewed = ProjectEvent::ConsentRenewed { country: data.country, role: data.role };
        Ok(self.renewed(renewed, context, |open| *open == renewal))
    }

    /// What was given anew or is waited for no longer, and with the last of it that all is.
    pub(in crate::project) fn renewed(
        &self,
        event: ProjectEvent,
        context: &Context,
        is: impl Fn(&Renewal) -> bool,
    ) -> Vec<ProjectEvent> {
        std::iter::once(event).chain(self.all_given(&context.around.excused, is)).collect()
    }

    /// That all is given, where this was the last of what was waited for.
    pub(in crate::project) fn all_given(
        &self,
        excused: &Excused,
        is: impl Fn(&Renewal) -> bool,
    ) -> Option<ProjectEvent> {
        let is_given = self.renewals_awaited(excused).any(&is) && self.renewals_awaited(excused).all(is);
        is_given.then_some(ProjectEvent::RenewalsDone {})
    }

    /// What is to be given anew, without that from which the office excused.
    pub(in crate::project) fn renewals_awaited<'a>(
        &'a self,
        excused: &'a Excused,
    ) -> impl Iterator<Item = &'a Renewal> {
        self.journey.renewals.iter().filter(|one| !excused.waives(one))
    }

    pub(in crate::project) fn file_document(
        &self,
        data: &FileDocument,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        if self.document(&data.document).is_some() {
            return Err(Refusal::AlreadyExists { what: "document", code: data.document.to_string() });
        }
        check_title("title", &data.title)?;
        self.next_stage(context, "file_document")?;
        Ok(vec![ProjectEvent::DocumentFiled {
            document: data.document.clone(),
            title: data.title.clone(),
            valid_until: data.valid_until,
        }])
    }

    pub(in crate::project) fn renew_document(
        &self,
        data: &RenewDocument,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let known = self.document(&data.document);
        let known =
            known.ok_or_else(|| Refusal::Missing { what: "document", code: data.document.to_string() })?;
        let later = known.valid_until.map(|until| until.tomorrow().unwrap_or(until));
        let is_open = self.journey.renewals.iter().any(|open| open.is_document(&data.document));
        let last = self.implementation_year.filter(|_| is_open).map(last_day);
        if let Some(needs) = later.max(last).filter(|needs| data.valid_until < *needs) {
            return Err(Refusal::ExpiresTooSoon {
                until: data.valid_until.to_string(),
                needs: needs.to_string(),
            });
        }
        self.next_stage(context, "renew_document")?;
        let (document, valid_until) = (data.document.clone(), data.valid_until);
        let renewed = ProjectEvent::DocumentRenewed { document, valid_until };
        Ok(self.renewed(renewed, context, |open| open.is_document(&data.document)))
    }

    fn document(&self, key: &PartKey) -> Option<&super::Document> {
        self.journey.documents.iter().find(|document| document.document == *key)
    }
}

fn first_day(year: i16) -> Date {
    Date::new(year, 1, 1).unwrap_or(Date::MAX)
}

/// A document holds for a year of implementation when it holds to the end of it.
fn last_day(year: i16) -> Date {
    Date::new(year, 12, 31).unwrap_or(Date::MAX)
}
