//! Whether the reason of a mail still holds when it is about to leave.

use crate::{Desk, Outgoing};
use nidaa_domain::{
    AnyEvent,
    call::CallEvent,
    panel::PanelEvent,
    project::{Act, GrantEvent, PartnerRole, ProjectEvent},
};
use nidaa_kernel::{CommandId, Country, Position};

/// Mails that stay true whatever happens next: they put in writing what has been received or has come to nothing.
const RECEIPTS: [&str; 3] = ["proposal_received", "mail_undelivered", "webhook_disabled"];
/// Mails that tell when a panel meets.
const MEETINGS: [&str; 2] = ["panel_convened", "panel_moved"];
/// Mails that tell until when proposals are taken.
pub const CALLS: [&str; 2] = ["call_announced", "call_opened"];
/// Mails that say that the time of projects ran out.
const LAPSED: &str = "project_lapsed";
/// Mails that say that a decision or a step of a call was taken back.
const CORRECTIONS: [&str; 3] = ["decision_corrected", "call_corrected", DUTY_CORRECTED];
const DUTY_CORRECTED: &str = "duty_corrected";
/// Mails that tell what the office decided about a duty.
const EASED: [&str; 2] = ["time_granted", "duty_excused"];

/// Why a mail need not be sent any more, as a `mail-cause` message names it; `None` while its reason holds.
/// `events` are those of its case and of the call around it, in any order.
pub fn moot(mail: &Outgoing, events: &[(Position, AnyEvent)]) -> Option<&'static str> {
    if RECEIPTS.contains(&mail.template.as_str()) {
        return None;
    }
    if is_correction(mail) {
        return taken_anew(mail, events);
    }
    let cause = events.iter().find(|(at, _)| *at == mail.event).map(|(_, event)| event);
    let invited = cause.and_then(invited);
    let done = cause.and_then(done);
    let told = match cause {
        Some(cause) => decision(cause).or_else(|| within(cause, mail.event, events)),
        None => own_end(mail, events),
    };
    let step_told = match cause {
        Some(cause) => step(cause),
        None => step_before(mail, events),
    };
    let act = cause.and_then(act_of);
    let later = events.iter().filter(|(at, _)| *at > mail.event);
    // A step or an end that was taken back ends nothing.
    let mut later = later.filter(|(at, event)| !is_taken_back(*at, event, events));
    later.find_map(|(_, event)| match event {
        AnyEvent::Project(ProjectEvent::ActReverted { act, part, .. }) => {
            (done == Some((*act, part.as_str()))).then_some("decision-reverted")
        }
        AnyEvent::Project(ProjectEvent::DecisionReverted { decision, .. }) => {
            (done.is_none() && told == Some(decision.as_str())).then_some("decision-reverted")
        }
        AnyEvent::Call(CallEvent::PostponementsReverted { reverts, .. }) => {
            (act == Some(*reverts)).then_some("decision-reverted")
        }
        AnyEvent::Call(CallEvent::StepReverted { step, .. }) => {
            (step_told == Some(step.as_str())).then_some("decision-reverted")
        }
        event => ends(mail, invited, event),
    })
}

/// Whether a mail says that a decision or a step of a call was taken back.
pub fn is_correction(mail: &Outgoing) -> bool {
    CORRECTIONS.contains(&mail.template.as_str())
}

/// Whether the desk knows why such a mail may fall away.
pub fn is_for_untold(mail: &Outgoing) -> bool {
    is_correction(mail) || EASED.contains(&mail.template.as_str())
}

/// Why a correction falls away, as a `mail-cause` message names it: the mail that was on its way to tell its reader of the mistake
/// did not leave, or the office has decided about the duty anew. So does a mail on a decision about a duty that was taken
/// back. `None` for any other mail.
pub fn untold(desk: &Desk, mail: &Outgoing) -> Option<&'static str> {
    let eased = desk.directory.eased();
    if EASED.contains(&mail.template.as_str()) {
        return eased.is_taken_back(mail.event).then_some("decision-reverted");
    }
    if mail.template == DUTY_CORRECTED && eased.is_decided_anew(mail.event) {
        return Some("decision-taken-anew");
    }
    let address = mail.address();
    let is_so = is_correction(mail) && desk.directory.is_untold(mail.event, &address);
    is_so.then_some("mistake-untold")
}

/// Why a correction falls away for a reader who was told of a part of what it takes back: that part was decided anew.
pub fn retold(desk: &Desk, mail: &Outgoing, events: &[(Position, AnyEvent)]) -> Option<&'static str> {
    if !is_correction(mail) {
        return None;
    }
    let told = desk.directory.told_wrongly(mail.event, &mail.address());
    let again = |told: &Position| {
        let named = events.iter().find(|(at, _)| at == told).and_then(|(_, event)| decision(event));
        let mut later = events.iter().filter(|(at, _)| *at > mail.event);
        named.is_some_and(|named| {
            Act::named(named).is_none() && later.any(|(_, event)| decision(event) == Some(named))
        })
    };
    (!told.is_empty() && told.iter().all(again)).then_some("decision-taken-anew")
}

/// A correction is not sent once all that it takes back was decided anew: what people were told is true again. Nothing else
/// makes it untrue.
fn taken_anew(mail: &Outgoing, events: &[(Position, AnyEvent)]) -> Option<&'static str> {
    let (_, back) = events.iter().find(|(at, _)| *at == mail.event)?;
    if let AnyEvent::Project(ProjectEvent::ActReverted { act, part, .. }) = back {
        let is_again = |(at, event): &(Position, AnyEvent)| {
            *at > mail.event && done(event) == Some((*act, part.as_str()))
        };
        return events.iter().any(is_again).then_some("decision-taken-anew");
    }
    let backs: Vec<&str> = match back {
        AnyEvent::Project(_) => taken_back_until(mail.event, events),
        AnyEvent::Call(CallEvent::StepReverted { step, .. }) => vec![step.as_str()],
        _ => vec![],
    };
    let named: fn(&AnyEvent) -> Option<&str> =
        if mail.template == "call_corrected" { step } else { decision };
    // Another payment is not the one that was taken back.
    let again = |back: &&str| {
        let mut later = events.iter().filter(|(at, _)| *at > mail.event);
        Act::named(back).is_none() && later.any(|(_, event)| named(event) == Some(back))
    };
    (!backs.is_empty() && backs.iter().all(again)).then_some("decision-taken-anew")
}

/// Decisions on a project that the act took back which ended with this event: it, and those before it of which more was to
/// come.
fn taken_back_until(last: Position, events: &[(Position, AnyEvent)]) -> Vec<&str> {
    let mut backs: Vec<_> = events
        .iter()
        .filter_map(|(at, event)| match event {
            AnyEvent::Project(ProjectEvent::DecisionReverted { decision, rest, .. }) if *at <= last => {
                Some((*at, *rest, decision.as_str()))
            }
            _ => None,
        })
        .collect();
    backs.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    let is_of_act =
        |(at, rest, _): &(Position, Option<u16>, &str)| *at == last || rest.is_some_and(|rest| rest > 0);
    backs.into_iter().take_while(is_of_act).map(|(_, _, decision)| decision).collect()
}

/// The decision that an event is, by its name.
fn decision(event: &AnyEvent) -> Option<&str> {
    match event {
        AnyEvent::Project(event) if event.stage().is_some() => Some(event.kind()),
        _ => None,
    }
}

/// What was done within a stage that can be taken back by itself, and to what.
fn done(event: &AnyEvent) -> Option<(Act, &str)> {
    match event {
        AnyEvent::Project(event) => event.act(),
        _ => None,
    }
}

/// The decision of which an event tells a part: it was decided with the last one before it.
fn within<'a>(event: &AnyEvent, at: Position, events: &'a [(Position, AnyEvent)]) -> Option<&'a str> {
    let AnyEvent::Project(event) = event else { return None };
    let is_part = match event {
        ProjectEvent::ConditionSet { .. } | ProjectEvent::RenewalsAsked { because: None, .. } => true,
        ProjectEvent::Grant(event) => matches!(**event, GrantEvent::RefundDue { .. }),
        _ => false,
    };
    let before = events.iter().filter(|(then, event)| is_part && *then < at && decision(event).is_some());
    before.max_by_key(|(then, _)| *then).and_then(|(_, event)| decision(event))
}

/// Mails on projects that end with a step of their call are caused by the first of them, which may be of another case: then
/// how the project of the mail's own case ended with it.
fn own_end<'a>(mail: &Outgoing, events: &'a [(Position, AnyEvent)]) -> Option<&'a str> {
    let of_mail = events.iter().filter(|(at, event)| *at > mail.event && decision(event).is_some());
    let first = of_mail.filter(|_| mail.template == LAPSED).min_by_key(|(at, _)| *at);
    first.and_then(|(_, event)| decision(event))
}

/// The step of the call with which the projects of such a mail ended.
fn step_before<'a>(mail: &Outgoing, events: &'a [(Position, AnyEvent)]) -> Option<&'a str> {
    let steps = events.iter().filter(|(at, event)| *at < mail.event && step(event).is_some());
    let last = steps.filter(|_| mail.template == LAPSED).max_by_key(|(at, _)| *at);
    last.and_then(|(_, event)| step(event))
}

/// Whether an event is a step of a call or the end of a project that was taken back after it.
fn is_taken_back(at: Position, event: &AnyEvent, events: &[(Position, AnyEvent)]) -> bool {
    let (step, end) = (step(event), end(event));
    events.iter().filter(|(then, _)| *then > at).any(|(_, later)| match later {
        AnyEvent::Call(CallEvent::StepReverted { step: back, .. }) => step == Some(back.as_str()),
        AnyEvent::Project(ProjectEvent::DecisionReverted { decision, .. }) => end == Some(decision.as_str()),
        _ => false,
    })
}

/// The end of a project before its time that an event is, by its name.
const fn end(event: &AnyEvent) -> Option<&str> {
    match event {
        AnyEvent::Project(event @ (ProjectEvent::Withdrawn { .. } | ProjectEvent::Terminated { .. })) => {
            Some(event.kind())
        }
        _ => None,
    }
}

/// The step of a call that an event is, by its name.
fn step(event: &AnyEvent) -> Option<&str> {
    match event {
        AnyEvent::Call(event) if event.stage().is_some() => Some(event.kind()),
        _ => None,
    }
}

/// The act over many projects that an event tells of.
const fn act_of(event: &AnyEvent) -> Option<CommandId> {
    match event {
        AnyEvent::Call(CallEvent::ProjectsPostponed { act, .. }) => Some(*act),
        _ => None,
    }
}

fn ends(mail: &Outgoing, invited: Option<Link>, event: &AnyEvent) -> Option<&'static str> {
    match event {
        AnyEvent::Project(ProjectEvent::Withdrawn { .. }) => Some("project-withdrawn"),
        AnyEvent::Project(ProjectEvent::Terminated { .. }) => Some("project-terminated"),
        AnyEvent::Project(ProjectEvent::Grant(event)) if mail.template == "refund_due" => {
            matches!(**event, GrantEvent::RefundSettled {}).then_some("duty-over")
        }
        AnyEvent::Panel(event) if MEETINGS.contains(&mail.template.as_str()) => overtaken(event),
        AnyEvent::Project(event) if invited.is_some() && answered(event) == invited => {
            Some("invitation-answered")
        }
        AnyEvent::Call(CallEvent::Cancelled { .. }) => Some("call-cancelled"),
        AnyEvent::Call(CallEvent::Closed { .. }) if CALLS.contains(&mail.template.as_str()) => {
            Some("call-closed")
        }
        // The notice that wrote it writes another one of the later close, to the same people.
        AnyEvent::Call(CallEvent::DeadlineExtended { .. }) if mail.template == "deadline_extended" => {
            Some("deadline-extended")
        }
        _ => None,
    }
}

/// What became of a meeting since a mail told when it is: a later mail tells that, to the same people.
const fn overtaken(event: &PanelEvent) -> Option<&'static str> {
    match event {
        PanelEvent::Moved { .. } => Some("panel-moved"),
        PanelEvent::Adjourned {} => Some("panel-ended"),
        _ => None,
    }
}

/// A country and as what it takes part: in two roles it answers twice.
type Link = (Country, PartnerRole);

const fn invited(event: &AnyEvent) -> Option<Link> {
    match event {
        AnyEvent::Project(ProjectEvent::PartnerInvited { country, role }) => Some((*country, *role)),
        _ => None,
    }
}

const fn answered(event: &ProjectEvent) -> Option<Link> {
    match event {
        ProjectEvent::PartnerConfirmed { country, role }
        | ProjectEvent::PartnerDeclined { country, role, stays: false, .. }
        | ProjectEvent::PartnerWithdrawn { country, role, .. }
        | ProjectEvent::PartnerReplaced { country, role, .. } => Some((*country, *role)),
        _ => None,
    }
}
