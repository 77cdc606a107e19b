//! What rules about the meetings of panels have in common.

use crate::{KnownPanel, KnownProject, Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{day_under, institution::Contact, panel::is_voted_on, zone_of};
use nidaa_i18n::{Args, plain};
use nidaa_kernel::{AccountLogin, ProjectCode};
use nidaa_mail::{Calendar, CalendarEntry, CalendarStatus, Mail, Meeting, Slot};

/// The mail for each member of the panel that the fact is of, with the meeting for the calendar; `mail` makes it of what
/// this reader may know.
pub(super) fn tell<M: Mail>(situation: &Situation<'_>, mail: impl Fn(Meeting) -> M) -> Option<Vec<Outgoing>> {
    let panel = situation.directory.panel(situation.fact.subject())?;
    let voted_on = voted_on(situation, panel);
    let scope = Scope { panel: &panel.members, ..Scope::default() };
    let written = |contact: &Contact| {
        let meeting = meeting(situation, panel, &voted_on, contact);
        let slot = meeting.starts.map_or(Slot::Day(meeting.day), Slot::From);
        let letter = situation.outgoing(contact, &mail(meeting));
        with_meeting(situation, panel, slot, letter)
    };
    Some(situation.contacts(scope).into_values().map(written).collect())
}

/// The same of a meeting that is over: it stays in calendars, unless it was to be on a later day.
pub(super) fn tell_end<M: Mail>(
    situation: &Situation<'_>,
    mail: impl Fn(Meeting) -> M,
) -> Option<Vec<Outgoing>> {
    let panel = situation.directory.panel(situation.fact.subject())?;
    let today = day_under(situation.workflow, situation.fact.recorded_at);
    let mails = tell(situation, mail)?.into_iter();
    let is_kept = panel.meeting.day <= today;
    Some(mails.map(|mail| if is_kept { Outgoing { calendar: None, ..mail } } else { mail }).collect())
}

/// Projects of the call that the panel may vote on as they stand.
fn voted_on<'a>(situation: &Situation<'a>, panel: &KnownPanel) -> Vec<&'a KnownProject> {
    let is_open = |project: &&KnownProject| {
        let stage = project.stage.as_ref();
        project.call.as_ref() == Some(&panel.call)
            && stage.is_some_and(|stage| is_voted_on(situation.workflow, stage))
    };
    situation.directory.projects().filter(is_open).collect()
}

fn meeting(
    situation: &Situation<'_>,
    panel: &KnownPanel,
    voted_on: &[&KnownProject],
    contact: &Contact,
) -> Meeting {
    let (directory, code) = (situation.directory, situation.fact.subject());
    let zone = zone_of(situation.workflow);
    Meeting {
        panel: code.to_owned(),
        call: directory.call(panel.call.as_str()).map(|call| call.ordinal),
        day: panel.meeting.day,
        starts: panel.meeting.starts(zone),
        zone: zone.to_owned(),
        place: panel.meeting.place.clone(),
        projects: agenda(situation, panel, voted_on, contact),
        url: situation.site.panel(code, contact.lang),
    }
}

/// What this reader may know of: where members share an address, what each of them may judge.
fn agenda(
    situation: &Situation<'_>,
    panel: &KnownPanel,
    voted_on: &[&KnownProject],
    contact: &Contact,
) -> Vec<ProjectCode> {
    let directory = situation.directory;
    let reads = |login: &&AccountLogin| directory.logins_of(&contact.email).any(|own| own == login.as_str());
    let readers: Vec<&AccountLogin> = panel.members.iter().filter(reads).collect();
    let may = |project: &KnownProject, login: &AccountLogin| {
        directory.may_judge(project, login) && !panel.recused.contains(&(project.code.clone(), login.clone()))
    };
    let shown = voted_on.iter().filter(|project| readers.iter().all(|login| may(project, login)));
    shown.map(|project| project.code.clone()).collect()
}

/// The meeting for the reader's calendar. A later mail moves the entry, and that of a meeting that ended takes it away.
fn with_meeting(situation: &Situation<'_>, panel: &KnownPanel, slot: Slot, mail: Outgoing) -> Outgoing {
    let (code, lang) = (situation.fact.subject(), mail.lang);
    let lead = mail.text.lines().next().unwrap_or_default();
    let told: Vec<&str> = std::iter::once(lead).chain(panel.meeting.place.as_deref()).collect();
    let entry = CalendarEntry {
        uid: format!("panel/{code}@nidaa"),
        sequence: situation.fact.position.0,
        changed: situation.fact.recorded_at,
        slot,
        summary: plain(lang, "page-panel-title", &Args::new().with("panel", code)),
        description: told.join("\n"),
        url: situation.site.panel(code, lang),
        status: match situation.fact.event.full_kind().as_str() {
            "panel_adjourned" => CalendarStatus::Cancelled,
            _ => CalendarStatus::Confirmed,
        },
    };
    let name = situation.workflow.title().best(lang).1.to_owned();
    Outgoing { calendar: Some(Calendar { name, entries: vec![entry] }.write()), ..mail }
}
