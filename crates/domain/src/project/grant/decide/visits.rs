//! Visit, answer, set right, tick off.

use super::{GrantEvent, check_state, missing, taken};
use crate::project::{AnswerFinding, CheckClosingItem, Project, ResolveFinding, ReturnFinding, VisitProject};
use crate::{Context, Refusal};
use nidaa_kernel::PartKey;

impl Project {
    pub(super) fn visit_project(
        &self,
        data: &VisitProject,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        if self.grant.visits.contains(&data.visit) {
            return Err(taken("visit", &data.visit));
        }
        if data.note.is_empty() {
            return Err(Refusal::Empty { field: "note" });
        }
        context.has_come(data.on)?;
        super::contract::once(data.findings.iter().map(|record| &record.finding))?;
        for record in &data.findings {
            if self.grant.findings.iter().any(|known| known.record.finding == record.finding) {
                return Err(taken("finding", &record.finding));
            }
            if record.text.is_empty() {
                return Err(Refusal::Empty { field: "finding" });
            }
            super::check_days(data.on, record.due)?;
            // A document may tell of a visit long ago.
            if !context.reconstructs() && context.days_until(record.due) < 0 {
                return Err(Refusal::DayPassed { day: record.due.to_string() });
            }
        }
        self.next_stage(context, "visit_project")?;
        let (visit, note, findings) = (data.visit.clone(), data.note.clone(), data.findings.clone());
        Ok(GrantEvent::VisitRecorded { visit, on: data.on, note, findings })
    }

    pub(super) fn resolve_finding(
        &self,
        data: &ResolveFinding,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.proof.check()?;
        self.finding_in(&data.finding, &["open", "answered"])?;
        self.next_stage(context, "resolve_finding")?;
        Ok(GrantEvent::FindingResolved { finding: data.finding.clone(), proof: data.proof.clone() })
    }

    /// An answer that nobody has judged yet may be given anew.
    pub(super) fn answer_finding(
        &self,
        data: &AnswerFinding,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        if data.answer.is_empty() {
            return Err(Refusal::Empty { field: "answer" });
        }
        self.finding_in(&data.finding, &["open", "answered"])?;
        self.next_stage(context, "answer_finding")?;
        Ok(GrantEvent::FindingAnswered { finding: data.finding.clone(), answer: data.answer.clone() })
    }

    pub(super) fn return_finding(
        &self,
        data: &ReturnFinding,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.reason.check()?;
        self.finding_in(&data.finding, &["answered"])?;
        self.next_stage(context, "return_finding")?;
        Ok(GrantEvent::FindingReturned { finding: data.finding.clone(), reason: data.reason.clone() })
    }

    fn finding_in(&self, key: &PartKey, needs: &[&'static str]) -> Result<(), Refusal> {
        let found = self.grant.findings.iter().find(|known| known.record.finding == *key);
        let found = found.ok_or_else(|| missing("finding", key))?;
        check_state("finding", key, found.state.as_str(), needs)
    }

    pub(super) fn check_closing_item(
        &self,
        data: &CheckClosingItem,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        // What is told of old projects was ticked under rules that nobody kept.
        if context.rules().is_some() && !context.texts("closing_checklist").contains(&data.item) {
            return Err(Refusal::Missing { what: "closing_item", code: data.item.clone() });
        }
        if self.grant.closing.contains(&data.item) {
            return Err(Refusal::AlreadyExists { what: "closing_item", code: data.item.clone() });
        }
        self.next_stage(context, "check_closing_item")?;
        Ok(GrantEvent::ClosingItemChecked { item: data.item.clone() })
    }
}
