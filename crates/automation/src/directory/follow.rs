//! How facts change who is who.

use super::{BANK, Directory, KnownCall, KnownGrant, KnownInstitution, KnownProject, PERSON, former::Post};
use crate::audience::address;
use jiff::Timestamp;
use nidaa_domain::{
    account::AccountEvent,
    call::CallEvent,
    institution::{Contact, InstitutionEvent},
    obligation::ObligationEvent,
    project::ProjectEvent,
    recipient::RecipientEvent,
};
use nidaa_kernel::{Actor, Lang, LocalText, Position};

impl Directory {
    pub(super) fn follow_institution(&mut self, key: &str, event: &InstitutionEvent, at: Position) {
        self.seats.follow(key, event);
        if let InstitutionEvent::Registered { name, kind, country, .. } = event {
            let (name, kind, country) = (name.clone(), kind.clone(), *country);
            self.institutions.insert(key.to_owned(), KnownInstitution { name, kind, country, contact: None });
        }
        if let InstitutionEvent::ContactAppointed { contact: to }
        | InstitutionEvent::ContactReplaced { to, .. } = event
            && let Some(institution) = self.institutions.get_mut(key)
        {
            let before = institution.contact.replace(self.mailing.in_chosen_language(to));
            if let Some(before) = before.filter(|before| address(before) != address(to)) {
                self.former.leave(&before, Post::Institution(key.to_owned()), at);
            }
        }
    }

    pub(super) fn follow_account(&mut self, login: &str, event: &AccountEvent, at: Position) {
        match event {
            AccountEvent::Opened { account, name, lang, roles, country, institution } => {
                self.stakes.open(Actor {
                    login: account.clone(),
                    roles: roles.clone(),
                    country: *country,
                    institution: institution.clone(),
                });
                // Whoever comes back may be of the bank no longer.
                self.bank.remove(login);
                if roles.iter().any(|role| role.0 == BANK) {
                    self.bank.insert(login.to_owned());
                }
                let (name, kind) = (LocalText::in_lang(*lang, name.as_str()), PERSON.to_owned());
                let person = KnownInstitution { name, kind, country: *country, contact: None };
                self.people.insert(login.to_owned(), person);
                // Whoever comes back may act for somebody else than before.
                for (code, project) in
                    self.projects.iter().filter(|(_, project)| project.assessors.contains(account))
                {
                    self.stakes.weigh(code, project);
                }
            }
            AccountEvent::Closed {} => {
                if let Some(before) = self.people.remove(login).and_then(|person| person.contact) {
                    self.former.leave(&before, Post::Account(login.to_owned()), at);
                }
                self.bank.remove(login);
                self.stakes.close(login);
            }
            AccountEvent::DeputyAppointed { .. } | AccountEvent::DeputyDismissed { .. } => {}
            AccountEvent::AddressNamed { email } => {
                if let Some(person) = self.people.get_mut(login) {
                    let lang = Lang::ALL.into_iter().find(|lang| person.name.get(*lang).is_some());
                    let name = person.name.best(Lang::En).1.to_owned();
                    let contact = Contact { name, email: email.clone(), lang: lang.unwrap_or_default() };
                    let before = person.contact.replace(self.mailing.in_chosen_language(&contact));
                    if let Some(before) = before.filter(|before| address(before) != address(&contact)) {
                        self.former.leave(&before, Post::Account(login.to_owned()), at);
                    }
                }
            }
        }
    }

    pub(super) fn follow_recipient(&mut self, address: &str, event: &RecipientEvent, at: Timestamp) {
        self.mailing.follow_recipient(address, event, at);
        let known = self.institutions.values_mut().chain(self.people.values_mut());
        let grants = self.projects.values_mut().filter_map(|project| project.grant.as_mut());
        let people = grants.flat_map(KnownGrant::contacts_mut);
        for contact in known.filter_map(|known| known.contact.as_mut()).chain(people) {
            *contact = self.mailing.in_chosen_language(contact);
        }
    }

    /// A project that follows a step of its call is told of where the first of them is, at `told_at`.
    pub(super) fn follow_project(
        &mut self,
        code: &str,
        event: &ProjectEvent,
        (position, told_at): (Position, Option<Position>),
    ) {
        let reverts = matches!(
            event,
            ProjectEvent::DecisionReverted { .. } | ProjectEvent::ActReverted { with_decision: false, .. }
        );
        // A project postponed as part of an act is silent itself; the act told people.
        let told_by = match event {
            ProjectEvent::Postponed { act: Some(act), .. } => {
                self.acts.get(&act.0).copied().unwrap_or(position)
            }
            _ => told_at.unwrap_or(position),
        };
        if let Some(begun) = KnownProject::begun(event) {
            self.projects.insert(code.to_owned(), begun);
            return;
        }
        let people = self.replaceable(code, event);
        if let Some(project) = self.projects.get_mut(code) {
            project.follow(event);
            project.decide(event, told_by);
            if reverts {
                // What several projects take back in one act is told with the first of them, of each in its own words.
                let told = project.taken_back.iter().map(|(_, told_by)| *told_by);
                self.corrected.entry(told_at.unwrap_or(position)).or_default().extend(told);
            }
            for contact in project.grant.iter_mut().flat_map(KnownGrant::contacts_mut) {
                *contact = self.mailing.in_chosen_language(contact);
            }
        }
        self.follow_people(code, &people, position);
    }

    /// A duty's key names what it is, and then of what.
    pub(super) fn follow_obligation(&mut self, key: &str, event: &ObligationEvent, at: Position) {
        if let Some(told_by) = self.eased.follow(key, event, at) {
            self.corrected.insert(at, vec![told_by]);
        }
        let project = key.split_once('/').and_then(|(duty, of)| Some((duty, self.projects.get_mut(of)?)));
        let Some((duty, project)) = project else { return };
        match self.eased.time(key) {
            Some(to) => drop(project.granted.insert(duty.to_owned(), to.clone())),
            None => drop(project.granted.remove(duty)),
        }
    }

    pub(super) fn follow_call(
        &mut self,
        code: &str,
        event: &CallEvent,
        (position, at): (Position, Timestamp),
    ) {
        if let CallEvent::ProjectsPostponed { act, .. } = event {
            self.acts.insert(act.0, position);
        }
        if let CallEvent::PostponementsReverted { reverts, .. } = event {
            self.corrected.extend(self.acts.get(&reverts.0).map(|told_by| (position, vec![*told_by])));
        }
        match KnownCall::begun(event) {
            Some(begun) => {
                self.calls.insert(code.to_owned(), begun);
            }
            None => {
                if let Some(call) = self.calls.get_mut(code) {
                    call.follow(event, (position, at));
                    let reverts = matches!(event, CallEvent::StepReverted { .. });
                    let told = call.taken_back.filter(|_| reverts);
                    self.corrected.extend(told.map(|told| (position, vec![told])));
                }
            }
        }
    }
}
