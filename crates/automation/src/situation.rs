//! A fact, a notice that follows it, and all they need to become mails.

use crate::{
    Desk, Directory, KnownProject, Obligation, Outgoing, Recipient, Site,
    audience::{Contacts, Scope, address, contacts},
    entry::close_uid,
    ledger::{of_duty, zone},
    reminders::{carrier_title, case_of, debt, named, recipients, url_of},
};
use jiff::{Timestamp, tz::TimeZone};
use nidaa_domain::{
    AnyEvent, Fact,
    institution::Contact,
    project::{GrantEvent, ProjectEvent},
};
use nidaa_kernel::{Deadline, Lang, LocalText, PartKey, derived_uuid};
use nidaa_mail::{
    Calendar, CalendarEntry, CalendarStatus, Debt, Mail, OpenDraft, ProjectRef, Reader, Slot, Told,
};
use nidaa_workflow::{Due, Notice, ObligationRule, ParameterValue, Workflow};

/// Audience of whoever owes the duty that a fact is of.
const DEBTOR: &str = "debtor";

pub struct Situation<'a> {
    pub fact: &'a Fact,
    pub directory: &'a Directory,
    pub workflow: &'a Workflow,
    pub site: &'a Site,
    pub notice: &'a Notice,
    /// Who owes what; there where the fact is of a duty.
    pub desk: Option<&'a Desk>,
    /// Key of the duty that is told of: that of the fact, or one that moved with it.
    pub duty: Option<&'a str>,
}

/// A duty that the fact is of, with all it stands on.
#[derive(Clone, Copy)]
pub struct Owed<'a> {
    pub desk: &'a Desk,
    pub row: &'a Obligation,
    pub rule: &'a ObligationRule,
}

impl Owed<'_> {
    /// Title of what carries it, unless not everybody may know whose it is.
    pub fn title(&self) -> LocalText {
        carrier_title(self.desk, self.row)
    }

    /// What within the project.
    pub fn part(&self) -> Option<LocalText> {
        self.row.part.as_ref().map(|part| named(self.desk, self.row, part))
    }
}

impl<'a> Situation<'a> {
    /// The project the fact is of.
    pub fn project(&self) -> Option<&'a KnownProject> {
        self.directory.project(self.fact.subject())
    }

    /// The notice's recipients for this scope.
    pub fn contacts(&self, scope: Scope<'a>) -> Contacts<'a> {
        contacts(self.directory, &self.notice.to, scope.under(self.workflow))
    }

    /// The mail for each recipient; only what depends on the reader, such as the link, is made anew for each.
    pub fn to_all<M: Mail>(&self, scope: Scope<'a>, mail: impl Fn(&Contact) -> M) -> Vec<Outgoing> {
        self.contacts(scope).into_values().map(|contact| self.outgoing(contact, &mail(contact))).collect()
    }

    /// The mail for one recipient.
    pub fn outgoing<M: Mail>(&self, contact: &Contact, mail: &M) -> Outgoing {
        self.outgoing_of(self.workflow.title().clone(), contact, mail)
    }

    /// The same, to a contact of this programme or house.
    pub fn outgoing_of<M: Mail>(&self, programme: LocalText, contact: &Contact, mail: &M) -> Outgoing {
        let clock = self.directory.clock_of(&contact.email).to_owned();
        let letter =
            mail.letter(&Reader { name: contact.name.clone(), lang: contact.lang, programme, clock });
        let letter = self.directory.in_own_words(M::TEMPLATE, contact.lang, letter);
        let rule = format!("{}/notice/{}", self.workflow.id(), self.notice.id);
        let event = self.fact.position;
        let (case, address) = (self.case(), address(contact));
        Outgoing {
            id: derived_uuid(&["mail", &event.to_string(), &rule, &address]),
            to_name: contact.name.clone(),
            to: contact.email.trim().to_owned(),
            lang: contact.lang,
            template: M::TEMPLATE.to_owned(),
            subject: letter.subject,
            text: letter.text,
            html: letter.html,
            rule,
            event,
            duty: self.notice.duty,
            thread: self.directory.thread(&case, &address),
            case: Some(case),
            hold: self.notice.hold,
            calendar: None,
            secret: None,
            due: None,
            duties: vec![],
            dues: vec![],
            early: false,
            parts: vec![],
            section: letter.section,
        }
    }

    /// The mail as one of another case than that of its fact, in the thread of that one.
    pub fn of_case(&self, mail: Outgoing, case: String) -> Outgoing {
        let thread = self.directory.thread(&case, &mail.to.to_lowercase());
        Outgoing { thread, case: Some(case), ..mail }
    }

    /// The mail as one of what it tells of: of one project in the thread of that one, of several in that of their call.
    pub fn gathered(&self, mail: Outgoing, projects: &[&KnownProject]) -> Outgoing {
        match projects {
            // Of one project its own thread tells, whatever others the act was about.
            [project] => self.of_case(mail, format!("project/{}", project.code)),
            [KnownProject { call: Some(call), .. }, ..] => self.of_case(mail, format!("call/{call}")),
            _ => mail,
        }
    }

    /// Where a reader sees all the projects: the page of the one, or of their call.
    pub fn url_of_all(&self, projects: &[&KnownProject], lang: Lang) -> String {
        match projects {
            [project] => self.site.project(project.code.as_str(), lang),
            [KnownProject { call: Some(call), .. }, ..] => self.site.call(call.as_str(), lang),
            _ => self.site.call(self.fact.subject(), lang),
        }
    }

    /// What the mail is about: the mails of one case to one person form a thread.
    fn case(&self) -> String {
        // What happens to an evaluation is of its project.
        let kind = match &self.fact.event {
            AnyEvent::Evaluation(_) => "project",
            event => event.stream(),
        };
        if let Some(owed) = self.owed() {
            return case_of(owed.row);
        }
        let own = || format!("{kind}/{}", self.fact.subject());
        // A mail about a mail belongs to the case of that mail.
        let of_mail = self.directory.mail(self.fact.subject()).and_then(|mail| mail.case.clone());
        of_mail.unwrap_or_else(own)
    }

    /// The mail with the close of its call for the reader's calendar. A later mail on the same call moves the entry.
    pub fn with_close(&self, mail: Outgoing, closes: &Deadline) -> Outgoing {
        let call = self.fact.subject();
        let entry = CalendarEntry {
            uid: close_uid(call),
            sequence: self.fact.position.0,
            changed: self.fact.recorded_at,
            slot: Slot::LastHour(closes.end),
            summary: mail.subject.clone(),
            description: mail.text.lines().next().unwrap_or_default().to_owned(),
            url: self.site.call(call, mail.lang),
            status: CalendarStatus::Confirmed,
        };
        let name = self.workflow.title().best(mail.lang).1.to_owned();
        let calendar = Some(Calendar { name, entries: vec![entry] }.write());
        Outgoing { calendar, due: Some(closes.end), ..mail }
    }

    /// A proposal that is still open, with its own time where that outlasts `until`, which all have.
    pub fn draft(&self, project: &KnownProject, until: Timestamp) -> OpenDraft {
        let closes = Due::Date("call.closes".to_owned());
        let hangs_on_close = |duty: &str| {
            let rule = self.workflow.obligation(duty)?;
            self.workflow.deadline(rule.deadline.as_ref()?).filter(|deadline| deadline.due == closes)
        };
        let granted = project.granted.iter().filter(|(duty, _)| hangs_on_close(duty).is_some());
        let own = granted.map(|(_, granted)| granted).chain(&project.let_in);
        let last = own.max_by_key(|own| own.end).filter(|own| own.end > until);
        OpenDraft { project: project_ref(project), until: last.cloned() }
    }

    /// A decision on the project of the fact, told to all; `mail` makes the mail of what everybody is told.
    pub fn tell_of_project<M: Mail>(
        &self,
        reason: &LocalText,
        mail: impl Fn(Told) -> M,
    ) -> Option<Vec<Outgoing>> {
        let project = self.project()?;
        Some(self.tell(project, Scope::of(project), reason, mail))
    }

    /// The same of any project, to those whom the scope names.
    pub fn tell<M: Mail>(
        &self,
        project: &'a KnownProject,
        scope: Scope<'a>,
        reason: &LocalText,
        mail: impl Fn(Told) -> M,
    ) -> Vec<Outgoing> {
        self.to_all(scope, |contact| mail(self.told(project, reason, contact)))
    }

    /// What everybody is told of a project, for one recipient.
    pub fn told(&self, project: &KnownProject, reason: &LocalText, contact: &Contact) -> Told {
        Told {
            project: project_ref(project),
            owner: self.directory.owner_name(&project.owner),
            call: self.ordinal(project),
            reason: reason.clone(),
            url: self.site.project(project.code.as_str(), contact.lang),
        }
    }

    /// The duty the fact is of.
    pub fn owed(&self) -> Option<Owed<'a>> {
        let desk = self.desk?;
        let row = desk.ledger.get(self.duty.unwrap_or_else(|| self.fact.subject()))?;
        Some(Owed { desk, row, rule: desk.ledger.rule(row)? })
    }

    /// The duty as a mail tells it; none while it has no deadline.
    pub fn debt(&self) -> Option<Debt> {
        let Owed { desk, row, rule } = self.owed()?;
        Some(debt(desk, row, rule, row.due.as_ref()?))
    }

    /// Where this recipient sees the duty.
    pub fn duty_url(&self, to: &Recipient) -> Option<String> {
        Some(url_of(self.owed()?.row, to, self.site))
    }

    /// The mail of the duty for each recipient; the audience `debtor` is whoever owes it.
    pub fn tell_of_duty<M: Mail>(&self, mail: impl Fn(&Recipient) -> Option<M>) -> Option<Vec<Outgoing>> {
        let Owed { desk, row, .. } = self.owed()?;
        let named = self.notice.to.iter().flat_map(|audience| match audience.as_str() {
            DEBTOR => row.owed_by.as_slice(),
            _ => std::slice::from_ref(audience),
        });
        let audiences: Vec<String> = named.cloned().collect();
        let to = recipients(desk, row, &audiences).into_values();
        to.map(|to| Some(self.outgoing(&to.contact, &mail(&to)?))).collect()
    }

    /// The deadline of the duty of the project that the fact opens for those whom the notice names.
    pub fn opens_until(&self) -> Option<Deadline> {
        let (project, event) = (self.project()?, self.fact.event.full_kind());
        let call = self.directory.call_of(project);
        let is_theirs = |duty: &&ObligationRule| {
            duty.opened_by.contains(&event) && duty.owed_by.iter().any(|owes| self.notice.to.contains(owes))
        };
        let duty = self.workflow.obligations().iter().find(is_theirs)?;
        let tz = TimeZone::get(zone(call, self.workflow)).unwrap_or(TimeZone::UTC);
        let today = self.fact.recorded_at.to_zoned(tz).date();
        of_duty(duty, self.workflow, (Some(project), call), None, today)
    }

    /// What happened to the grant of the project, if that is what happened.
    pub fn grant(&self) -> Option<&'a GrantEvent> {
        match &self.fact.event {
            AnyEvent::Project(ProjectEvent::Grant(event)) => Some(event),
            _ => None,
        }
    }

    /// Title of an activity of the project, or its key where the contract names none.
    pub fn activity(&self, activity: &PartKey) -> Option<LocalText> {
        let title = self.project()?.activities.get(activity.as_str()).cloned();
        Some(title.unwrap_or_else(|| LocalText::in_lang(Lang::En, activity.as_str())))
    }

    /// Number of a project's call.
    pub fn ordinal(&self, project: &KnownProject) -> Option<u16> {
        self.directory.call_of(project).map(|call| call.ordinal)
    }

    /// The zone in which moments of a project are told: its call's, else the programme's, else UTC.
    pub fn zone(&self, project: &KnownProject) -> String {
        let of_call = self.directory.call_of(project).and_then(|call| call.closes.as_ref());
        let of_programme = self.workflow.parameter("zone").map(|zone| &zone.value);
        match (of_call, of_programme) {
            (Some(closes), _) => closes.zone.clone(),
            (None, Some(ParameterValue::Text(zone))) => zone.clone(),
            _ => "UTC".to_owned(),
        }
    }
}

pub fn project_ref(project: &KnownProject) -> ProjectRef {
    ProjectRef { code: project.code.clone(), title: project.title.clone() }
}
