//! Whom a command is open to that no policy file opens: one table, which every decision asks and the page of access shows.

use crate::Refusal;
use nidaa_kernel::{Actor, Role};
use serde::Serialize;

/// What an actor may be to what such a command is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is about the actor's own account.
    #[serde(rename = "self")]
    Oneself,
    /// Acts for an institution or a state whose contact has the mail address it is about.
    Reader,
    /// Was given the proposal to score.
    Assigned,
    /// Sits on the panel, and speaks for no other member.
    Member,
    /// Enters what a document reports.
    Import,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 5] = [Self::Oneself, Self::Reader, Self::Assigned, Self::Member, Self::Import];

    /// The word tables use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Oneself => "self",
            Self::Reader => "reader",
            Self::Assigned => "assigned",
            Self::Member => "member",
            Self::Import => "import",
        }
    }
}

/// Somebody a door is open to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Visitor {
    /// The role; none where any will do.
    pub role: Option<&'static str>,
    /// What the actor must be to what the command is about, if anything.
    pub relation: Option<Standing>,
}

impl Visitor {
    const OFFICE: Self = Self { role: Some(Role::OFFICE), relation: None };
    const SYSTEM: Self = Self { role: Some(Role::SYSTEM), relation: None };

    const fn reader(role: &'static str) -> Self {
        Self { role: Some(role), relation: Some(Standing::Reader) }
    }

    const fn anybody(relation: Standing) -> Self {
        Self { role: None, relation: Some(relation) }
    }

    /// Whether somebody of this role who is this is meant.
    pub fn is(&self, role: &str, stands: &[Standing]) -> bool {
        self.role.is_none_or(|needed| needed == role)
            && self.relation.is_none_or(|needed| stands.contains(&needed))
    }
}

/// Commands with the same door, and whom it is open to.
type Line = (&'static [&'static str], &'static [Visitor]);

const OFFICE: &[Visitor] = &[Visitor::OFFICE];
const SYSTEM: &[Visitor] = &[Visitor::SYSTEM];
const STAFF: &[Visitor] = &[Visitor::OFFICE, Visitor::SYSTEM];

const DOORS: &[Line] = &[
    // What documents report of a life, outside its rules.
    (&["record_call"], SYSTEM),
    (&["record_project"], &[Visitor { relation: Some(Standing::Import), ..Visitor::SYSTEM }]),
    // The register. Whoever is represented says by whom, and everybody where they are written to.
    (&["register_institution", "grant_registration", "end_registration"], STAFF),
    (&["appoint_contact", "replace_contact", "mark_contact_unreachable", "confirm_contact"], STAFF),
    (&["appoint_focal_point", "relieve_focal_point"], STAFF),
    (&["open_account", "close_account"], STAFF),
    (
        &["appoint_deputy", "dismiss_deputy", "name_address"],
        &[Visitor::OFFICE, Visitor::SYSTEM, Visitor::anybody(Standing::Oneself)],
    ),
    (&["confirm_holiday", "withdraw_holiday"], STAFF),
    // Evaluation. The office assigns and does not score.
    (&["assign_assessor", "release_assessor", "lift_conflict", "list_person"], OFFICE),
    (
        &["declare_conflict"],
        &[Visitor::OFFICE, Visitor { role: Some(ASSESSOR), relation: Some(Standing::Oneself) }],
    ),
    (&["score_proposal"], &[Visitor { role: Some(ASSESSOR), relation: Some(Standing::Assigned) }]),
    (&["convene_panel", "move_panel", "record_presence", "open_vote", "close_vote", "adjourn_panel"], OFFICE),
    (&["recuse_member"], &[Visitor::OFFICE, Visitor::anybody(Standing::Member)]),
    (&["cast_vote"], &[Visitor::anybody(Standing::Member)]),
    // Decisions that wait, and duties.
    (&["prepare_decision", "discard_decision", "apply_docket"], STAFF),
    (&["grant_time", "excuse", "revert_duty_decision"], STAFF),
    (&["remind"], SYSTEM),
    // Mails. What becomes of one on its way is the program's own to say; what an address wants, its reader says, too.
    (&["hold_mail", "edit_mail", "release_mail", "cancel_mail", "resend_mail"], STAFF),
    (&["prepare_mail", "confirm_mail", "defer_mail", "fail_mail", "bounce_mail"], SYSTEM),
    (&["wait_mail", "digest_mail", "send_digest"], SYSTEM),
    (&["mute_courtesy_mails", "want_courtesy_mails", "choose_mail_language", "choose_mail_pace"], READERS),
    (&["suppress_recipient", "restore_recipient", "revoke_mail_links"], STAFF),
    (&["write_wording", "drop_wording"], STAFF),
    // What leaves for other programs. That a webhook does not answer, the program alone sees.
    (&["open_feed", "close_feed"], READERS),
    (
        &["register_webhook", "replay_webhook", "enable_webhook", "rotate_webhook_key", "remove_webhook"],
        STAFF,
    ),
    (&["disable_webhook"], SYSTEM),
    (&["publish_rules"], SYSTEM),
];

/// The role of those who score.
pub(crate) const ASSESSOR: &str = "assessor";

/// The office, and whoever may be the contact of an institution or is written to as a person, for its own address.
const READERS: &[Visitor] = &[
    Visitor::OFFICE,
    Visitor::SYSTEM,
    Visitor::reader("project_owner"),
    Visitor::reader("focal_point"),
    Visitor::reader("partner"),
    Visitor::reader("implementing_partner"),
    Visitor::reader("bank"),
    Visitor::reader(ASSESSOR),
];

/// Whom a command is open to; nobody where the policy files say it.
pub fn visitors(command: &str) -> &'static [Visitor] {
    let doors = DOORS.iter().find(|(commands, _)| commands.contains(&command));
    doors.map_or(&[], |(_, visitors)| *visitors)
}

/// Whether a door asks anybody for this standing.
pub fn asks_for(command: &str, standing: Standing) -> bool {
    visitors(command).iter().any(|visitor| visitor.relation == Some(standing))
}

/// Whether the program alone gives a command, of its own accord.
pub(crate) fn is_programs_own(command: &str) -> bool {
    // What a document reports is given by whoever imports it.
    visitors(command) == SYSTEM && command != "record_call"
}

/// Checks that the door of a command is open to an actor who is this to what it is about.
pub(crate) fn enter(command: &str, actor: &Actor, stands: &[Standing]) -> Result<(), Refusal> {
    let visitors = visitors(command);
    let is = |visitor: &Visitor| match visitor.role {
        Some(role) => actor.has(role) && visitor.is(role, stands),
        None => visitor.is("", stands),
    };
    if visitors.iter().any(is) { Ok(()) } else { Err(shut(visitors, actor)) }
}

/// What is missing: a role where one alone would do, else the standing that the actor's role needs.
fn shut(visitors: &[Visitor], actor: &Actor) -> Refusal {
    let alone: Vec<&Visitor> = visitors.iter().filter(|visitor| visitor.relation.is_none()).collect();
    let near = visitors.iter().find(|visitor| visitor.role.is_none_or(|role| actor.has(role)));
    let code = actor.login.to_string();
    match near.and_then(|visitor| visitor.relation).filter(|_| alone.is_empty()) {
        Some(Standing::Assigned) => Refusal::NotAssigned { account: code },
        Some(Standing::Member) => Refusal::Missing { what: "member", code },
        _ => {
            let meant = if alone.is_empty() { visitors.iter().collect() } else { alone };
            let roles = meant.into_iter().filter_map(|visitor| visitor.role);
            Refusal::lacking_role(actor, roles)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DOORS, visitors};
    use crate::Command;
    use std::collections::BTreeSet;

    #[test]
    fn every_command_outside_the_policy_files_has_one_line() {
        let lines: Vec<&str> = DOORS.iter().flat_map(|(commands, _)| commands.iter().copied()).collect();
        let is_outside = |machine: &str, name: &str| {
            !matches!(machine, "call" | "project") || matches!(name, "record_call" | "record_project")
        };
        let every = Command::every().into_iter().filter(|info| is_outside(info.machine, info.name));
        let every: BTreeSet<&str> = every.map(|info| info.name).collect();
        assert_eq!(lines.len(), every.len(), "one line each");
        assert_eq!(lines.iter().copied().collect::<BTreeSet<_>>(), every);
        assert!(every.into_iter().all(|name| !visitors(name).is_empty()));
    }

    #[test]
    fn people_and_scripts_are_offered_no_command_that_is_the_programs_own() {
        let offered: BTreeSet<&str> = Command::infos().into_iter().map(|info| info.name).collect();
        let own = Command::every().into_iter().map(|info| info.name).filter(|name| !offered.contains(name));
        let own: Vec<&str> = own.collect();
        let told = [
            "prepare_mail",
            "defer_mail",
            "confirm_mail",
            "fail_mail",
            "bounce_mail",
            "wait_mail",
            "digest_mail",
            "send_digest",
            "remind",
            "disable_webhook",
            "publish_rules",
        ];
        assert_eq!(own.iter().copied().collect::<BTreeSet<_>>(), told.into_iter().collect());
        assert!(offered.contains("record_call"));
    }
}
