use crate::{
    KnownProject, Outgoing,
    audience::{Scope, is_member},
    situation::Situation,
};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact};
use nidaa_kernel::StageId;
use nidaa_mail::DeadlineExtended;
use nidaa_workflow::{Machine, Workflow};

/// Who has a hand in a proposal that was not handed in yet.
const CONCERNED: [&str; 2] = ["project_owner", "partner_contacts"];
/// Who hands a proposal on, where it waits for that.
const FOCAL_POINT: &str = "focal_point";
const ENDORSE: &str = "endorse_project";

/// Whenever the close of a call moves, then those who may propose learn the new day and why; who has an open draft, or was
/// asked to take part in one, learns that it is still open. To all others it is news.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::DeadlineExtended { from, to, reason }) = &situation.fact.event else {
        return None;
    };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let mail = |contact: &Contact| {
        let mail = DeadlineExtended {
            ordinal: call.ordinal,
            before: from.clone(),
            closes: to.clone(),
            reason: reason.text.clone(),
            drafts: drafts(situation, code, contact).map(|draft| situation.draft(draft, to.end)).collect(),
            url: situation.site.call(code, contact.lang),
        };
        let outgoing = situation.outgoing(contact, &mail).news_unless(!mail.drafts.is_empty());
        situation.with_close(outgoing, to)
    };
    Some(situation.contacts(Scope::default()).into_values().map(mail).collect())
}

/// Open drafts of the call in which the contact has a hand, by code.
fn drafts<'a>(
    situation: &'a Situation<'_>,
    call: &'a str,
    contact: &'a Contact,
) -> impl Iterator<Item = &'a KnownProject> {
    let directory = situation.directory;
    let of_call = directory.projects().filter(move |project| {
        let is_of = project.call.as_ref().is_some_and(|code| code.as_str() == call);
        is_of && project.stage.as_ref().is_some_and(|stage| is_draft(situation.workflow, stage))
    });
    of_call.filter(move |project| {
        let scope = Scope::of(project);
        let stage = project.stage.as_ref();
        let endorses = stage.is_some_and(|stage| is_open(situation.workflow, &[ENDORSE], stage));
        let audiences = CONCERNED.into_iter().chain(endorses.then_some(FOCAL_POINT)).map(str::to_owned);
        let audiences: Vec<String> = audiences.collect();
        directory.keys_of(&contact.email).any(|key| {
            let known = directory.institution(key);
            known.is_some_and(|known| is_member(directory, &audiences, (key, known), scope))
        })
    })
}

/// Whether a project in this stage is still to be handed in.
pub(super) fn is_draft(workflow: &Workflow, stage: &StageId) -> bool {
    is_open(workflow, &["submit_project", "send_to_focal_point", ENDORSE], stage)
}

fn is_open(workflow: &Workflow, commands: &[&str], stage: &StageId) -> bool {
    let mut all = workflow.commands(Machine::Project);
    all.any(|info| commands.contains(&info.command.as_str()) && info.open_in.contains(stage))
}
