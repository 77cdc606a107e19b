//! What each project of a call asks for, holds and waits for: the sums a call's envelope is checked by.

use crate::Board;
use nidaa_domain::{
    AnyEvent, Fact,
    project::{ASKED_IN_FORM, AnswerChanges, Fiche, GrantEvent, ProjectEvent},
};
use nidaa_kernel::{CallCode, Money, ProjectCode, StageId};
use nidaa_workflow::Answer;
use serde::{Deserialize, Serialize};

/// A project's money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Its code.
    pub project: ProjectCode,
    /// Its call.
    pub call: CallCode,
    /// Present stage.
    pub stage: StageId,
    /// Money asked for, by the final document handed in last, or else in a form.
    pub requested: Option<Money>,
    /// Whether a final document says so: then what a form says no longer counts.
    pub by_fiche: bool,
    /// Money granted; nothing any more once it is given up or lapsed, and of a project that ended before its time what was
    /// paid and did not come back.
    pub granted: Option<Money>,
    /// Money that left under its contract and did not come back; nothing where no contract was signed.
    pub paid: Option<Money>,
    /// Whether its contract was signed, or its work begun where the contract is kept elsewhere.
    pub begun: bool,
    /// Whether it was withdrawn or terminated.
    pub ended_early: bool,
    /// Place on the reserve list, while it waits there.
    pub reserve_rank: Option<u16>,
}

/// One row per project of a call, under the project's code.
pub struct Grants;

impl Board for Grants {
    const NAME: &'static str = "grants";
    const VERSION: i32 = 4;
    type Row = Grant;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Project(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Grant>, fact: &Fact) -> Option<Grant> {
        let AnyEvent::Project(event) = &fact.event else { return row };
        let mut grant = row.or_else(|| Grant::begun(event))?;
        grant.follow(event);
        Some(grant)
    }
}

impl Grant {
    /// A project outside any call draws on no envelope.
    fn begun(event: &ProjectEvent) -> Option<Self> {
        let (ProjectEvent::Drafted { project, call, stage, .. }
        | ProjectEvent::Recorded { project, call, stage, .. }) = event
        else {
            return None;
        };
        let (project, stage) = (project.clone(), stage.clone());
        Some(Self {
            project,
            call: call.clone()?,
            stage,
            requested: None,
            by_fiche: false,
            granted: None,
            paid: None,
            begun: false,
            ended_early: false,
            reserve_rank: None,
        })
    }

    fn follow(&mut self, event: &ProjectEvent) {
        if let Some(stage) = event.stage() {
            self.stage = stage.clone();
        }
        match event {
            ProjectEvent::FinalFicheSubmitted { fiche: Fiche { requested, .. }, .. }
            | ProjectEvent::FicheResubmitted { fiche: Fiche { requested, .. }, .. } => {
                (self.requested, self.by_fiche) = (Some(*requested), true);
            }
            ProjectEvent::Answered { answers, .. } => self.answer(answers),
            ProjectEvent::Approved { granted, .. } => {
                (self.granted, self.reserve_rank) = (*granted, None);
            }
            ProjectEvent::DecisionReverted { granted, reserve_rank, .. } => {
                (self.granted, self.reserve_rank) = (*granted, *reserve_rank);
                self.ended_early = false;
            }
            ProjectEvent::PutOnReserve { rank, .. } => self.reserve_rank = Some(*rank),
            ProjectEvent::ReserveExpired { .. } | ProjectEvent::Rejected { .. } => self.reserve_rank = None,
            ProjectEvent::Declined { .. } | ProjectEvent::Lapsed { .. } => {
                (self.granted, self.reserve_rank) = (None, None);
            }
            ProjectEvent::Withdrawn { .. } => {
                (self.granted, self.reserve_rank, self.ended_early) = (None, None, true);
            }
            ProjectEvent::Activated { .. } => self.begun = true,
            ProjectEvent::Terminated { .. } => {
                self.ended_early = true;
                self.granted = self.granted.filter(|_| self.begun);
            }
            ProjectEvent::ActReverted { amount: Some(back), .. } => self.settle(0, back.minor),
            ProjectEvent::Grant(event) => self.book(event),
            _ => {}
        }
        if let Some(paid) = self.paid.filter(|_| self.ended_early) {
            self.granted = Some(paid).filter(|paid| paid.minor > 0);
        }
    }

    fn answer(&mut self, answers: &AnswerChanges) {
        match answers.get(ASKED_IN_FORM).filter(|_| !self.by_fiche) {
            Some(Some(Answer::Money(asked))) => self.requested = Some(*asked),
            Some(None) => self.requested = None,
            Some(Some(_)) | None => {}
        }
    }

    fn book(&mut self, event: &GrantEvent) {
        let (amount, back) = match event {
            GrantEvent::ContractSigned { grant, .. } => {
                (self.paid, self.begun) = (Some(Money { minor: 0, ..*grant }), true);
                return;
            }
            GrantEvent::PaymentMade { amount, .. } => (amount.minor, 0),
            GrantEvent::RefundReceived { amount, .. } => (0, amount.minor),
            _ => return,
        };
        self.settle(amount, back);
    }

    const fn settle(&mut self, amount: i64, back: i64) {
        if let Some(paid) = &mut self.paid {
            paid.minor = paid.minor.saturating_add(amount).saturating_sub(back);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn usd(whole: i64) -> Value {
        json!({ "minor": whole * 100, "currency": "USD" })
    }

    fn answered(answer: &Value) -> ProjectEvent {
        let event = json!({ "type": "answered", "form": "proposal", "answers": { ASKED_IN_FORM: answer } });
        serde_json::from_value(event).expect("an event")
    }

    fn asked(events: &[ProjectEvent]) -> Option<i64> {
        let begun = json!({
            "type": "drafted", "project": "A", "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "SN" },
            "call": "K", "programme": "p", "sector": "trade", "stage": "draft"
        });
        let begun = serde_json::from_value(begun).expect("an event");
        let mut grant = Grant::begun(&begun).expect("a project of a call");
        for event in events {
            grant.follow(event);
        }
        grant.requested.map(|asked| asked.minor / 100)
    }

    #[test]
    fn a_form_says_what_is_asked_for_until_a_final_document_does() {
        let fiche = json!({
            "type": "final_fiche_submitted", "stage": "final_review",
            "fiche": { "requested": usd(60), "outputs": { "en": "A guide" }, "staff": 1 }
        });
        let fiche: ProjectEvent = serde_json::from_value(fiche).expect("an event");
        let form = || answered(&usd(40));
        assert_eq!(asked(&[form()]), Some(40));
        assert_eq!(asked(&[form(), answered(&Value::Null)]), None);
        assert_eq!(asked(&[form(), fiche.clone(), form()]), Some(60));
    }
}
