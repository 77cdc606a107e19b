//! Who is who: what the rules need to know beside the fact itself.

mod act;
mod call;
mod eased;
mod follow;
mod following;
mod former;
mod grant;
mod holidays;
mod known;
mod mailing;
mod panel;
mod seats;
mod stakes;
mod waiting;
mod years;

pub use call::KnownCall;
pub use eased::Eased;
pub use former::REPLACED;
pub use grant::{KnownGrant, KnownLine};
pub use known::{KnownInstitution, KnownMilestone, KnownPayment, KnownProject, KnownTask};
pub use mailing::KnownMail;
pub use panel::KnownPanel;
pub use waiting::Preference;

use crate::{Holidays, Outgoing, digest::is_quiet};
use act::Act;
use following::Following;
use former::Former;
use holidays::Confirmed;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use mailing::Mailing;
use nidaa_domain::{
    AnyEvent, Fact, RulesPin,
    call::CallEvent,
    docket::DocketEvent,
    evaluation::{EvaluationEvent, Ground},
    institution::Contact,
    mail::MailEvent,
    project::Owner,
    recipient::Recipient,
};
use nidaa_kernel::{
    AccountLogin, Actor, CallCode, CommandId, Country, InstitutionKey, Lang, LocalText, Position, ProgrammeId,
};
use nidaa_mail::Letter;
use seats::Seats;
use stakes::Stakes;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use uuid::Uuid;
use years::{Turn, Years};

/// Kind of those who are no institution.
const PERSON: &str = "person";
/// Role of those who pay.
const BANK: &str = "bank";

/// Institutions, people, projects and calls, folded from the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    institutions: BTreeMap<String, KnownInstitution>,
    people: BTreeMap<String, KnownInstitution>,
    former: Former,
    seats: Seats,
    /// Sign-in names of the people who act for the bank.
    bank: BTreeSet<String>,
    projects: BTreeMap<String, KnownProject>,
    calls: BTreeMap<String, KnownCall>,
    years: Years,
    panels: BTreeMap<String, KnownPanel>,
    mailing: Mailing,
    holidays: Confirmed,
    act: Act,
    /// The day on which an account was last given proposals of a call to judge, and how many on that day.
    assigned: BTreeMap<(String, Option<CallCode>), (Date, u32)>,
    /// Place in the log of each act over many projects.
    acts: BTreeMap<Uuid, Position>,
    stakes: Stakes,
    /// Place in the log of what told people of a decision or step, by that of the event that took it back.
    corrected: BTreeMap<Position, Vec<Position>>,
    eased: Eased,
    /// The last command that took an act over many projects back, and those projects.
    undoing: Option<(CommandId, BTreeSet<String>)>,
    following: Following,
    /// The docket that was applied last.
    docket: Option<RangeInclusive<Position>>,
}

impl Directory {
    /// Follows a fact. Facts that do not fit change nothing.
    pub fn apply(&mut self, fact: &Fact) {
        match &fact.event {
            AnyEvent::Institution(event) => self.follow_institution(fact.subject(), event, fact.position),
            AnyEvent::Project(event) => {
                self.act.follow(fact, event);
                self.following.follow(fact, event);
                let told_at = self.following.told_at(fact.subject(), fact.meta.command_id);
                let was = self.turn_of(fact.subject());
                self.follow_project(fact.subject(), event, (fact.position, told_at));
                self.years.turn(was, self.turn_of(fact.subject()));
            }
            AnyEvent::Call(event) => {
                if let CallEvent::PostponementsReverted { projects, .. } = event {
                    let projects = projects.iter().map(ToString::to_string).collect();
                    self.undoing = Some((fact.meta.command_id, projects));
                }
                if let Some(projects) = event.following() {
                    self.following = Following::begun(fact, projects);
                }
                self.follow_call(fact.subject(), event, (fact.position, fact.recorded_at));
            }
            AnyEvent::Mail(event) => {
                self.mailing.follow_mail(fact.subject(), event, fact.recorded_at);
            }
            AnyEvent::Recipient(event) => {
                self.follow_recipient(fact.subject(), event, fact.recorded_at);
            }
            AnyEvent::Wording(event) => self.mailing.follow_wording(fact.subject(), event),
            AnyEvent::Holidays(event) => self.holidays.follow(fact.subject(), event),
            AnyEvent::Account(event) => self.follow_account(fact.subject(), event, fact.position),
            AnyEvent::Evaluation(event) => {
                if let Some(project) = self.projects.get_mut(fact.subject()) {
                    project.follow_evaluation(event);
                }
                if let EvaluationEvent::AssessorAssigned { assessor, .. } = event {
                    let (today, told) = (fact.recorded_at.to_zoned(TimeZone::UTC).date(), &mut self.assigned);
                    let call = self.projects.get(fact.subject()).and_then(|project| project.call.clone());
                    let (day, count) = told.entry((assessor.to_string(), call)).or_insert((today, 0));
                    (*day, *count) = (today, if *day == today { *count + 1 } else { 1 });
                }
            }
            AnyEvent::Panel(event) => self.follow_panel(fact.subject(), event),
            AnyEvent::Obligation(event) => self.follow_obligation(fact.subject(), event, fact.position),
            AnyEvent::Docket(DocketEvent::Applied { events, .. }) => {
                let until = Position(fact.position.0 + i64::from(*events));
                self.docket = Some(fact.position..=until);
            }
            AnyEvent::Docket(_) | AnyEvent::Feed(_) | AnyEvent::Webhook(_) | AnyEvent::Rules(_) => {}
        }
        self.weigh(fact);
    }

    /// What changes a project or its evaluation may give an assessor a stake in it, or take it away.
    fn weigh(&mut self, fact: &Fact) {
        let code = fact.subject();
        match (&fact.event, self.projects.get(code)) {
            (AnyEvent::Project(_) | AnyEvent::Evaluation(_), Some(project)) => {
                self.stakes.weigh(code, project);
            }
            _ => self.stakes.rest(),
        }
    }

    /// Every institution, by key.
    pub fn institutions(&self) -> impl Iterator<Item = (&str, &KnownInstitution)> {
        self.institutions.iter().map(|(key, institution)| (key.as_str(), institution))
    }

    /// The institution of this key.
    pub fn institution(&self, key: &str) -> Option<&KnownInstitution> {
        self.institutions.get(key)
    }

    /// The person of an open account, by its sign-in name.
    pub fn person(&self, login: &str) -> Option<(&str, &KnownInstitution)> {
        self.people.get_key_value(login).map(|(login, person)| (login.as_str(), person))
    }

    /// The open account of a sign-in name: what it may do, and for whom it speaks.
    pub fn actor(&self, login: &str) -> Option<&Actor> {
        self.stakes.actor(login)
    }

    /// The people of open accounts that act for the bank, by sign-in name.
    pub fn bank(&self) -> impl Iterator<Item = (&str, &KnownInstitution)> {
        self.bank.iter().filter_map(|login| self.person(login))
    }

    /// The first institution whose present contact has this address; where there is none, the person of an account.
    pub fn institution_of(&self, address: &str) -> Option<&KnownInstitution> {
        let has = |contact: &Contact| contact.email.trim().eq_ignore_ascii_case(address.trim());
        let mut known = self.institutions.values().chain(self.people.values());
        known.find(|known| known.contact.as_ref().is_some_and(has))
    }

    /// IANA name of the zone in which the reader of an address lives.
    pub fn clock_of(&self, address: &str) -> &'static str {
        let country = self.institution_of(address).and_then(|known| known.country);
        &crate::calendar::calendar(country).zone
    }

    /// Keys of the institutions whose present contact has this address.
    pub fn keys_of<'a>(&'a self, address: &'a str) -> impl Iterator<Item = &'a str> {
        let has = |contact: &Contact| contact.email.trim().eq_ignore_ascii_case(address.trim());
        let of = self.institutions.iter().filter(move |(_, known)| known.contact.as_ref().is_some_and(has));
        of.map(|(key, _)| key.as_str())
    }

    /// Sign-in names of the open accounts whose mails come to this address.
    pub fn logins_of<'a>(&'a self, address: &'a str) -> impl Iterator<Item = &'a str> {
        let has = |contact: &Contact| contact.email.trim().eq_ignore_ascii_case(address.trim());
        let of = self.people.iter().filter(move |(_, known)| known.contact.as_ref().is_some_and(has));
        of.map(|(login, _)| login.as_str())
    }

    /// The project of this code.
    pub fn project(&self, code: &str) -> Option<&KnownProject> {
        self.projects.get(code)
    }

    /// Every project, by code.
    pub fn projects(&self) -> impl Iterator<Item = &KnownProject> {
        self.projects.values()
    }

    /// The call of a project and its years; none of one without a call.
    fn turn_of(&self, code: &str) -> Option<(CallCode, Turn)> {
        let project = self.projects.get(code)?;
        Some((project.call.clone()?, (project.first_year, project.year)))
    }

    /// The first and the present year of the projects of a call, each pair once.
    pub fn years_of(&self, call: &CallCode) -> impl Iterator<Item = Turn> {
        self.years.of(call)
    }

    /// The call of this code.
    pub fn call(&self, code: &str) -> Option<&KnownCall> {
        self.calls.get(code)
    }

    /// Every call, with its code.
    pub fn calls(&self) -> impl Iterator<Item = (&str, &KnownCall)> {
        self.calls.iter().map(|(code, call)| (code.as_str(), call))
    }

    /// Holidays an officer confirmed, by state.
    pub fn holidays(&self) -> &Holidays {
        self.holidays.days()
    }

    /// The call of a project.
    pub fn call_of(&self, project: &KnownProject) -> Option<&KnownCall> {
        self.call(project.call.as_ref()?.as_str())
    }

    /// The programme whose policy decides who is told of a fact.
    pub fn programme_of(&self, fact: &Fact) -> Option<&ProgrammeId> {
        match self.case_of(fact) {
            Some(("call", code)) => self.call(code).map(|call| &call.programme),
            Some((_, code)) => self.project(code).map(|project| &project.programme),
            None => self.programme_of_mail(fact),
        }
    }

    /// A mail about several cases went out under the rule of the first of its duties; a digest went out under none.
    fn programme_of_mail(&self, fact: &Fact) -> Option<&ProgrammeId> {
        let AnyEvent::Mail(MailEvent::Failed { .. } | MailEvent::Bounced { .. }) = &fact.event else {
            return None;
        };
        let (named, _) = self.mail(fact.subject())?.rule.split_once('/')?;
        let of_projects = || self.projects().map(|project| &project.programme);
        let programmes = || self.calls().map(|(_, call)| &call.programme).chain(of_projects());
        programmes().find(|programme| programme.as_str() == named)
    }

    /// The release of that policy which the fact's call follows; `None` where the programme's present one decides.
    pub fn rules_of(&self, fact: &Fact) -> Option<&RulesPin> {
        let call = match self.case_of(fact)? {
            ("call", code) => self.call(code),
            (_, code) => self.call_of(self.project(code)?),
        };
        call?.rules.as_ref()
    }

    /// The call or project a fact is of, as kind and code; what becomes of a mail is of the case the mail is about.
    fn case_of<'a>(&'a self, fact: &'a Fact) -> Option<(&'a str, &'a str)> {
        match &fact.event {
            AnyEvent::Call(_) | AnyEvent::Project(_) => Some((fact.event.stream(), fact.subject())),
            AnyEvent::Evaluation(_) => Some(("project", fact.subject())),
            AnyEvent::Panel(_) => Some(("call", self.panel(fact.subject())?.call.as_str())),
            AnyEvent::Mail(MailEvent::Failed { .. } | MailEvent::Bounced { .. }) => {
                let case = self.mail(fact.subject())?.case.as_deref()?.split_once('/')?;
                match case {
                    ("call" | "project", _) => Some(case),
                    ("panel", code) => Some(("call", self.panel(code)?.call.as_str())),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether the event of a project it followed last was the first of its kind that its act tells of this project: an
    /// act that sets many things at once is told once.
    pub const fn is_first_of_act(&self) -> bool {
        self.act.is_first
    }

    /// Whether the account was given a proposal of the call to judge by the last fact, and by no other of its day.
    pub fn is_first_of_day(&self, assessor: &str, call: Option<&CallCode>) -> bool {
        let key = (assessor.to_owned(), call.cloned());
        self.assigned.get(&key).is_some_and(|(_, count)| *count == 1)
    }

    /// Why an account that was given a proposal must not judge it as things stand; nothing when it may.
    pub fn stake(&self, project: &str, login: &AccountLogin) -> Option<Ground> {
        self.stakes.of(project, login)
    }

    /// Whether an account that was given a proposal must not judge it, or cannot since it was closed.
    pub fn is_barred(&self, project: &str, login: &AccountLogin) -> bool {
        self.stakes.has_left(login) || self.stake(project, login).is_some()
    }

    /// Whether nothing keeps the person of an account from judging a project, whoever it was given to.
    pub fn may_judge(&self, project: &KnownProject, login: &AccountLogin) -> bool {
        self.stakes.ground(project, login).is_none()
    }

    /// Assessors of the project of the last fact who must not judge it since that fact, and why.
    pub fn arisen(&self) -> &[(AccountLogin, Ground)] {
        self.stakes.arisen()
    }

    /// Those who have a proposal and may judge it.
    pub fn judges<'a>(&'a self, project: &'a KnownProject) -> impl Iterator<Item = &'a AccountLogin> {
        let may = |login: &&AccountLogin| !self.is_barred(project.code.as_str(), login);
        project.judging.assigned.iter().filter(may)
    }

    /// The first mail of a case that came to an address, in small letters, or is about to; later ones answer it.
    pub fn thread(&self, case: &str, address: &str) -> Option<Uuid> {
        self.mailing.thread(case, address)
    }

    /// What an address wants, and whether it works.
    pub fn recipient(&self, address: &str) -> Recipient {
        self.mailing.recipient(address)
    }

    /// A mail in the office's own words, where it wrote any for its kind and language that can be filled.
    pub fn in_own_words(&self, template: &str, lang: Lang, letter: Letter) -> Letter {
        let own = self.mailing.wording(template, lang);
        own.and_then(|wording| wording.write(template, lang, &letter)).unwrap_or(letter)
    }

    /// A mail that was sent or came to nothing.
    pub fn mail(&self, id: &str) -> Option<&KnownMail> {
        self.mailing.mail(id)
    }

    /// Whether an address was written to because of an event, or that of somebody in whose place its reader is.
    pub fn was_told(&self, event: Position, address: &str) -> bool {
        self.lineage(event, address).any(|address| self.mailing.was_told(event, address))
    }

    /// Those whom a mail told of one of these events as a matter of a case, or who are the contact now in their place.
    pub fn told(&self, events: &[Position], case: &str) -> Vec<&Contact> {
        let told = self.mailing.told(events, case);
        told.flat_map(|(event, address)| self.present(event, address)).collect()
    }

    /// Whether a mail to an address was written because of an event, whatever became of it.
    pub fn was_written(&self, event: Position, address: &str) -> bool {
        self.mailing.was_written(event, address)
    }

    /// Whether the reader of a mail was told of its case later by another one, or is to be.
    pub fn hears_later(&self, mail: &Outgoing, template: &str) -> bool {
        self.mailing.hears_later(mail, template)
    }

    /// Whether an event took back what no mail told an address in the end, though one was on its way then.
    pub fn is_untold(&self, reverting: Position, address: &str) -> bool {
        let told_by = self.corrected.get(&reverting).filter(|told_by| !told_by.is_empty());
        told_by.is_some_and(|told_by| !told_by.iter().any(|told_by| self.was_told(*told_by, address)))
    }

    /// Events of which mails told an address what this one took back.
    pub fn told_wrongly(&self, reverting: Position, address: &str) -> Vec<Position> {
        let told_by = self.corrected.get(&reverting).into_iter().flatten().copied();
        told_by.filter(|told_by| self.was_told(*told_by, address)).collect()
    }

    /// Events of which mails told that this one took back.
    pub fn corrected_by(&self, reverting: Position) -> &[Position] {
        self.corrected.get(&reverting).map(Vec::as_slice).unwrap_or_default()
    }

    /// What the office decided about duties.
    pub const fn eased(&self) -> &Eased {
        &self.eased
    }

    /// Whether somebody is or was written to at an address: a contact, the person of an account or of a contract, or whoever
    /// has a mail of ours.
    pub fn is_anybodys(&self, address: &str) -> bool {
        self.contact_of(address).is_some() || self.mailing.knows(address)
    }

    /// Whoever has an address: a contact, the person of an account or of a contract.
    fn contact_of(&self, address: &str) -> Option<&Contact> {
        let has = |contact: &&Contact| contact.email.trim().eq_ignore_ascii_case(address.trim());
        let of_contracts = || {
            let grants = self.projects().filter_map(|project| project.grant.as_ref());
            let mut people = grants.flat_map(|grant| grant.people.values());
            people.find_map(|person| person.contact.as_ref().filter(has))
        };
        self.institution_of(address).and_then(|known| known.contact.as_ref()).or_else(of_contracts)
    }

    /// The last position of the docket within which an event stands; `None` of an event that follows from none.
    pub fn docket_until(&self, position: Position) -> Option<Position> {
        let within = self.docket.as_ref().filter(|docket| docket.contains(&position));
        within.map(|docket| *docket.end())
    }

    /// Takes note of a mail that is on its way to the outbox, before its own events tell of it.
    pub fn note(&mut self, mail: &Outgoing) {
        if let Some(case) = &mail.case {
            self.mailing.begin(case, &mail.to, mail.id);
        }
    }

    /// Those for whom an account speaks: its institution, or the bodies of its state.
    pub fn spoken_for<'a>(
        &'a self,
        institution: Option<&'a str>,
        country: Option<Country>,
    ) -> impl Iterator<Item = (&'a str, &'a KnownInstitution)> {
        let speaks = move |key: &str, known: &KnownInstitution| match institution {
            Some(own) => key == own,
            None => country.is_some_and(|country| crate::audience::speaks_for(known, country)),
        };
        self.institutions().filter(move |(key, known)| speaks(key, known))
    }

    /// Addresses, in small letters, of the contacts for whom an account speaks, and its own.
    pub fn addresses_of(&self, actor: &Actor) -> BTreeSet<String> {
        let institution = actor.institution.as_ref().map(InstitutionKey::as_str);
        let spoken_for = self.spoken_for(institution, actor.country);
        let own = spoken_for.chain(self.person(actor.login.as_str()));
        own.filter_map(|(_, known)| known.contact.as_ref()).map(crate::audience::address).collect()
    }

    /// What an address wants.
    pub fn preference(&self, address: &str) -> Preference {
        self.mailing.preference(address)
    }

    /// Ids of the mails that wait for the digest of an address in small letters, the oldest first, and from when on that
    /// digest is reckoned.
    pub fn waiting(&self, address: &str) -> Option<(Timestamp, &[String])> {
        self.mailing.waiting.of(address)
    }

    /// Ids of the mails that wait for the end of the quiet hours of an address in small letters.
    pub fn quieted(&self, address: &str) -> impl Iterator<Item = &str> {
        self.mailing.waiting.quieted(address)
    }

    /// Ids of the mails that wait for the end of quiet hours of addresses that have none at a moment.
    pub fn waiting_for_nothing(&self, now: Timestamp) -> impl Iterator<Item = &str> {
        let awake = self.mailing.waiting.quiet().filter(move |(address, _)| !is_quiet(self, address, now));
        awake.flat_map(|(_, mails)| mails.iter().map(String::as_str))
    }

    /// Addresses for which mails wait.
    pub fn awaiting(&self) -> impl Iterator<Item = &str> {
        self.mailing.waiting.addresses()
    }

    /// Notes that a mail that is only foreseen would wait for a digest.
    pub(crate) fn gather(&mut self, mail: &Outgoing, at: Timestamp) {
        let known = KnownMail {
            left_out: vec![],
            because: vec![],
            to: mail.to.clone(),
            template: mail.template.clone(),
            subject: mail.subject.clone(),
            case: mail.case.clone(),
            event: mail.event,
            rule: mail.rule.clone(),
            with: mail.with(),
            duty: mail.duty,
            at,
            leaves: !mail.hold,
            digested: false,
            put_off: false,
            given_up: false,
        };
        self.mailing.know(&mail.id.to_string(), known);
        self.mailing.waiting.gather(&mail.to, &mail.id.to_string(), at);
    }

    /// Notes that a digest that is only foreseen would have told what waits.
    pub(crate) fn forget_waiting(&mut self, address: &str) {
        self.mailing.waiting.forget(address);
    }

    /// Name of an owner, in every language it is known in; an unknown institution is named by its key.
    pub fn owner_name(&self, owner: &Owner) -> LocalText {
        match owner {
            Owner::State { country } => {
                let [ar, en, fr] = Lang::ALL.map(|lang| country.name(lang));
                LocalText::all(ar, en, fr)
            }
            Owner::Institution { institution } => {
                let known = self.institution(institution.as_str()).map(|known| known.name.clone());
                known.unwrap_or_else(|| LocalText::in_lang(Lang::En, institution.as_str()))
            }
        }
    }

    /// Where the act over many projects was told that an event takes back; none of any other event.
    pub fn told_by_act(&self, act: CommandId) -> Option<Position> {
        self.acts.get(&act.0).copied()
    }

    /// Of a project that follows a step of its call, those for which the event of the first of them tells, in the order of
    /// the step: all with that first, none with any other. `None` where it follows none.
    pub fn told_together(&self, fact: &Fact) -> Option<Vec<&KnownProject>> {
        let projects = self.following.told_together(fact)?;
        Some(projects.iter().filter_map(|code| self.project(code.as_str())).collect())
    }

    /// Whether an act over many projects speaks for what happens to this one under the same command.
    pub fn is_spoken_for(&self, command: CommandId, project: &str) -> bool {
        self.undoing.as_ref().is_some_and(|(id, projects)| *id == command && projects.contains(project))
    }
}
