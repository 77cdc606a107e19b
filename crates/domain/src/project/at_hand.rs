//! Whether there is anything that a command could be about: what a page offers, and what nobody need be offered yet.

use crate::project::{
    ActivityState, AmendmentState, ConditionState, FindingState, LinkState, MilestoneState, PaymentState,
    Project, Renewal, ReportKind, ReportState, SubgrantState,
};

impl Project {
    /// Whether the project has something in a state in which this command takes it, such as a payment to approve. A
    /// command that brings along what it is about always has.
    pub fn has_at_hand(&self, command: &str) -> bool {
        match command {
            "report_proof" => self.has_condition(&[ConditionState::Open, ConditionState::Reported]),
            "accept_proof" | "reject_proof" => self.has_condition(&[ConditionState::Reported]),
            "request_postponement" => self.journey.wish.is_none(),
            "decline_postponement" => self.journey.wish.is_some(),
            "renew_consent" => self.journey.renewals.iter().any(|one| matches!(one, Renewal::Consent { .. })),
            "renew_document" => !self.journey.documents.is_empty(),
            "revert_decision" => !self.decisions.is_empty() || !self.acts().is_empty(),
            "redate_milestone" | "reach_milestone" | "miss_milestone" => {
                self.milestones.iter().any(|one| one.state == MilestoneState::Planned)
            }
            "settle_subgrant" | "cancel_subgrant" => {
                self.subgrants.iter().any(|one| one.state == SubgrantState::Awarded)
            }
            "confirm_partner" => self.has_link(&[LinkState::Invited]),
            "decline_partner" => {
                self.has_link(&[LinkState::Invited]) || self.grant.newcomers().next().is_some()
            }
            "withdraw_partner" => self.has_link(&[LinkState::Confirmed]),
            "replace_partner" => self.links.iter().any(|one| one.state != LinkState::Replaced),
            _ => self.has_in_grant(command),
        }
    }

    fn has_in_grant(&self, command: &str) -> bool {
        let grant = &self.grant;
        match command {
            "sign_contract" => grant.contract.is_none(),
            "transfer_budget" | "request_payment" | "receive_refund" => grant.contract.is_some(),
            "request_amendment" => grant.contract.is_some() && !self.has_amendment(false),
            "give_consent" | "refuse_consent" => self.has_amendment(true),
            "approve_amendment" | "refuse_amendment" => self.has_amendment(false),
            "begin_amendments" => grant.next_beginning().is_some(),
            "announce_activity" => self.has_activity(&[ActivityState::Planned, ActivityState::Announced]),
            "hold_activity" => self.has_activity(&[ActivityState::Announced]),
            "return_report" => self.has_report(None, &[ReportState::Submitted, ReportState::Endorsed]),
            "endorse_report" => self.has_report(None, &[ReportState::Submitted]),
            "accept_report" => self.has_handed_in(ReportKind::Progress),
            "accept_final_report" => self.has_handed_in(ReportKind::Final),
            "approve_payment" | "refuse_payment" | "make_payment" => {
                grant.payments.iter().any(|one| one.state == PaymentState::Requested)
            }
            "answer_finding" | "resolve_finding" => {
                grant.findings.iter().any(|one| one.state != FindingState::Resolved)
            }
            "return_finding" => grant.findings.iter().any(|one| one.state == FindingState::Answered),
            _ => true,
        }
    }

    fn has_condition(&self, states: &[ConditionState]) -> bool {
        self.conditions.iter().any(|(_, state)| states.contains(state))
    }

    fn has_link(&self, states: &[LinkState]) -> bool {
        self.links.iter().any(|one| states.contains(&one.state))
    }

    fn has_amendment(&self, is_asked: bool) -> bool {
        let mut open = self.grant.amendments.iter().filter(|one| one.state == AmendmentState::Requested);
        open.any(|one| !is_asked || !one.consents.is_empty())
    }

    fn has_activity(&self, states: &[ActivityState]) -> bool {
        let mut planned = self.grant.contract.iter().flat_map(|contract| &contract.activities);
        planned.any(|one| states.contains(&self.grant.activity_state(&one.activity)))
    }

    fn has_handed_in(&self, kind: ReportKind) -> bool {
        self.has_report(Some(kind), &[ReportState::Submitted, ReportState::Endorsed])
    }

    fn has_report(&self, kind: Option<ReportKind>, states: &[ReportState]) -> bool {
        let mut reports = self.grant.reports.iter();
        reports.any(|one| kind.is_none_or(|kind| one.kind == kind) && states.contains(&one.state))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Commands of a life that a project without anything is offered none of.
    const NEED_SOMETHING: [&str; 31] = [
        "report_proof",
        "accept_proof",
        "reject_proof",
        "decline_postponement",
        "renew_consent",
        "renew_document",
        "revert_decision",
        "redate_milestone",
        "reach_milestone",
        "miss_milestone",
        "settle_subgrant",
        "cancel_subgrant",
        "confirm_partner",
        "decline_partner",
        "withdraw_partner",
        "replace_partner",
        "transfer_budget",
        "request_amendment",
        "request_payment",
        "receive_refund",
        "give_consent",
        "approve_amendment",
        "begin_amendments",
        "announce_activity",
        "hold_activity",
        "endorse_report",
        "accept_report",
        "approve_payment",
        "make_payment",
        "answer_finding",
        "return_finding",
    ];

    #[test]
    fn what_needs_something_is_not_at_hand_where_there_is_nothing() {
        let bare = Project::default();
        let names: Vec<&str> = crate::Command::infos().into_iter().map(|info| info.name).collect();
        for command in NEED_SOMETHING {
            assert!(names.contains(&command), "{command} is no command");
            assert!(!bare.has_at_hand(command), "{command}");
        }
        assert_eq!(["sign_contract", "submit_project"].map(|one| bare.has_at_hand(one)), [true; 2]);
    }

    #[test]
    fn a_proof_is_judged_once_it_is_shown_and_until_it_is_accepted() {
        let with = |state: &str| {
            let condition = json!({ "key": "K", "text": { "en": "Letters" }, "due": "2030-01-01" });
            let mut project = serde_json::to_value(Project::default()).expect("JSON");
            project["conditions"] = json!([[condition, state]]);
            let project: Project = serde_json::from_value(project).expect("a project");
            ["report_proof", "accept_proof"].map(|command| project.has_at_hand(command))
        };
        assert_eq!(["open", "reported", "met"].map(with), [[true, false], [true, true], [false, false]]);
    }
}
