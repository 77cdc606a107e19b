//! Of evaluations, panels, conditions and sub-grants.

use crate::Labels;
use nidaa_domain::Refusal;
use nidaa_i18n::Args;
use nidaa_workflow::Machine;

/// What refusals of evaluations, panels, conditions and sub-grants are told with.
pub(super) fn judging(labels: &Labels, refusal: &Refusal) -> Args {
    let say = &labels.say;
    let args = Args::new();
    match refusal {
        Refusal::NotAssigned { account } | Refusal::MayNotSit { account } => args.with("account", account),
        Refusal::ConflictOfInterest { account, ground } => {
            args.with("account", account).with("ground", say.word("ground", ground))
        }
        Refusal::NotScored { stage } => args.with("stage", labels.stage(Machine::Project, stage)),
        Refusal::MarkMissing { criterion } => args.with("criterion", labels.criterion(criterion)),
        Refusal::MarkOffScale { criterion, lowest, highest } => args
            .with("criterion", labels.criterion(criterion))
            .with("lowest", lowest.to_string())
            .with("highest", highest.to_string()),
        Refusal::CommentNeeded { criterion, below } => {
            args.with("criterion", labels.criterion(criterion)).with("below", below.to_string())
        }
        Refusal::ConditionState { condition, state } => {
            args.with("condition", condition).with("state", say.word("condition", state))
        }
        Refusal::QuorumNotMet { have, need } => {
            args.number("have", i64::from(*have)).number("need", i64::from(*need))
        }
        Refusal::VoteOpen { project } => args.with("project", project),
        Refusal::SubgrantOver { key, state } => {
            args.with("key", key).with("state", say.word("subgrant", state))
        }
        Refusal::PanelOver { panel } => args.with("panel", panel),
        Refusal::NoVoteInStage { project, stage } => {
            args.with("project", project).with("stage", labels.stage(Machine::Project, stage))
        }
        Refusal::VotedElsewhere { project, panel } => args.with("project", project).with("panel", panel),
        _ => args,
    }
}
