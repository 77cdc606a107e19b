//! A fact, a notice that follows it, and all they need to become mails.

use crate::{
    Directory, KnownProject, Outgoing, Site,
    audience::{Contacts, Scope, address, contacts},
};
use nidaa_domain::{Fact, institution::Contact};
use nidaa_kernel::derived_uuid;
use nidaa_mail::{Mail, ProjectRef, Reader};
use nidaa_workflow::{Notice, ParameterValue, Workflow};

pub struct Situation<'a> {
    pub fact: &'a Fact,
    pub directory: &'a Directory,
    pub workflow: &'a Workflow,
    pub site: &'a Site,
    pub notice: &'a Notice,
}

impl<'a> Situation<'a> {
    /// The project the fact is of.
    pub fn project(&self) -> Option<&'a KnownProject> {
        self.directory.project(self.fact.subject())
    }

    /// The notice's recipients for this scope.
    pub fn contacts(&self, scope: Scope<'a>) -> Contacts<'a> {
        contacts(self.directory, &self.notice.to, scope)
    }

    /// The mail for each recipient; only what depends on the reader, such as the link, is made anew for each.
    pub fn to_all<M: Mail>(&self, scope: Scope<'a>, mail: impl Fn(&Contact) -> M) -> Vec<Outgoing> {
        self.contacts(scope).into_values().map(|contact| self.outgoing(contact, &mail(contact))).collect()
    }

    /// The mail for one recipient.
    pub fn outgoing<M: Mail>(&self, contact: &Contact, mail: &M) -> Outgoing {
        let programme = self.workflow.title().clone();
        let letter = mail.letter(&Reader { name: contact.name.clone(), lang: contact.lang, programme });
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
            secret: None,
        }
    }

    /// What the mail is about: the mails of one case to one person form a thread.
    fn case(&self) -> String {
        let own = || format!("{}/{}", self.fact.event.stream(), self.fact.subject());
        // A mail about a mail belongs to the case of that mail.
        let of_mail = self.directory.mail(self.fact.subject()).and_then(|mail| mail.case.clone());
        of_mail.unwrap_or_else(own)
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
