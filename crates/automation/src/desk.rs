//! Who is who and who owes what, folded side by side.

use crate::{
    Directory, KnownInstitution, Ledger, Obligation, Outgoing,
    audience::{Scope, is_member, members},
    reminders::spoken_of,
};
use nidaa_domain::{AnyEvent, Fact, obligation::ObligationEvent};
use nidaa_i18n::{Args, exists, plain, t};
use nidaa_kernel::{Country, Lang, Position};
use nidaa_workflow::Workflow;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Audiences of those who stand around a project.
const PARTIES: [&str; 3] = ["project_owner", "partner_contacts", "focal_point"];

/// What rules and questions about duties look at.
#[derive(Clone, Default)]
pub struct Desk {
    /// Who is who.
    pub directory: Directory,
    /// Who owes what.
    pub ledger: Ledger,
    /// The last rules of each programme that a fact was seen under, by its id.
    pub(crate) rules: BTreeMap<String, Workflow>,
    /// Mails that follow from this page and from the one before it, which may still be on its way into the store.
    fresh: [BTreeMap<Uuid, Outgoing>; 2],
}

impl Desk {
    /// The same rules beside people and a ledger of before.
    #[must_use]
    pub fn of_before(&self, directory: Directory, ledger: Ledger) -> Self {
        Self { directory, ledger, rules: self.rules.clone(), fresh: Default::default() }
    }

    /// Begins the next page of the log: what followed from the one before the last is in the store.
    pub fn turn_page(&mut self) {
        self.fresh.rotate_right(1);
        self.fresh[0].clear();
    }

    /// Takes note of a mail that is on its way to the outbox.
    pub fn note(&mut self, mail: &Outgoing) {
        self.directory.note(mail);
        self.fresh[0].insert(mail.id, mail.clone());
    }

    /// A mail that is on its way to the outbox, where the store may not have it yet.
    pub fn fresh(&self, mail: Uuid) -> Option<&Outgoing> {
        self.fresh.iter().find_map(|page| page.get(&mail))
    }

    /// Follows a fact; `workflow` is the policy around it once the directory knows it, if there is one. Answers the
    /// keys of the obligations it changed.
    pub fn apply(&mut self, fact: &Fact, workflow: Option<&Workflow>) -> Vec<String> {
        if let Some(workflow) = workflow {
            self.see(workflow);
        }
        match (&fact.event, workflow) {
            (AnyEvent::Obligation(ObligationEvent::Reminded { with, .. }), _) => {
                let named = std::iter::once(fact.subject()).chain(with.iter().map(String::as_str));
                let keys = spoken_of(self, named, fact.recorded_at);
                self.ledger.speak(&keys, fact);
                keys
            }
            (AnyEvent::Obligation(_), _) => self.ledger.follow(fact, &self.directory),
            (AnyEvent::Account(_), _) => self.ledger.attend(fact, &self.directory),
            (_, Some(workflow)) => self.ledger.apply(fact, &self.directory, workflow),
            _ => vec![],
        }
    }

    fn see(&mut self, workflow: &Workflow) {
        let id = workflow.id().as_str();
        if self.rules.get(id).is_none_or(|known| known.version() < workflow.version()) {
            self.rules.insert(id.to_owned(), workflow.clone());
        }
    }

    /// What a rule that wrote a mail is about, in words: the event its notice follows, or the duty it reminds of. `None`
    /// where no rules are known that have it.
    pub fn about(&self, rule: &str, lang: Lang) -> Option<String> {
        let (programme, name) = rule.split_once('/')?;
        let rules = self.rules.get(programme)?;
        match name.split_once('/')? {
            ("notice", name) => {
                let notice = rules.notices().iter().find(|notice| notice.id == name)?;
                let event = format!("happening-{}", notice.event);
                let event = exists(&event).then(|| t(lang, &event))?;
                Some(plain(lang, "page-mailbox-after", &Args::new().with("event", event)))
            }
            ("obligation", name) => Some(rules.obligation(name)?.label.best(lang).1.to_owned()),
            _ => None,
        }
    }

    /// The institutions that owe a duty, by key.
    pub fn debtors<'a>(
        &'a self,
        row: &'a Obligation,
    ) -> impl Iterator<Item = (&'a str, &'a KnownInstitution)> {
        members(&self.directory, &row.owed_by, self.scope(row))
    }

    /// Those of the debtors that can act on it: they have a contact or are their country's focal point. All, where none is.
    pub fn answerable<'a>(&'a self, row: &'a Obligation) -> Vec<(&'a str, &'a KnownInstitution)> {
        let all: Vec<_> = self.debtors(row).collect();
        let able: Vec<_> = all.iter().copied().filter(|(_, known)| known.answers()).collect();
        if able.is_empty() { all } else { able }
    }

    /// Keys of the institutions that an audience names around a duty, such as one of a rung above those who owe it.
    pub fn audience<'a>(&'a self, row: &'a Obligation, audience: &str) -> Vec<&'a str> {
        let (scope, named) = (self.scope(row), [audience.to_owned()]);
        let all = self.directory.institutions();
        all.filter(|member| is_member(&self.directory, &named, *member, scope)).map(|(key, _)| key).collect()
    }

    /// Keys of the institutions that stand around a project: its owner, the countries that take part or were asked, and the
    /// owner's focal point.
    pub fn parties(&self, project: &str) -> Vec<&str> {
        let Some(project) = self.directory.project(project) else { return vec![] };
        let scope = Scope::of(project);
        let all = self.directory.institutions();
        let audiences = PARTIES.map(str::to_owned);
        all.filter(|member| is_member(&self.directory, &audiences, *member, scope))
            .map(|(key, _)| key)
            .collect()
    }

    /// What the audiences of a duty are about.
    pub(crate) fn scope(&self, row: &Obligation) -> Scope<'_> {
        row.scope(&self.directory, self.ledger.policy(row))
    }

    /// Whether a mail on an event tells its reader of a duty: the event opened it or moved its deadline, and whoever is
    /// written to at the address owes it.
    pub fn tells_debtor(&self, row: &Obligation, event: Position, address: &str) -> bool {
        let mut keys = self.directory.keys_of(address).chain(self.directory.logins_of(address));
        row.is_set_by(event) && keys.any(|key| self.owes(row, key))
    }

    /// Whether `whom` owes a duty: an audience by its name, an institution by its key, an account by its sign-in name, or a
    /// country by its code.
    pub fn owes(&self, row: &Obligation, whom: &str) -> bool {
        if row.owed_by.iter().any(|audience| audience == whom) {
            return true;
        }
        if self.debtors(row).any(|(key, _)| key == whom) {
            return true;
        }
        let scope = self.scope(row);
        match whom.parse::<Country>() {
            Ok(country) => self.debtors(row).any(|(_, institution)| institution.country == Some(country)),
            Err(_) => self.directory.institution(whom).is_some_and(|institution| {
                is_member(&self.directory, &row.owed_by, (whom, institution), scope)
            }),
        }
    }
}
