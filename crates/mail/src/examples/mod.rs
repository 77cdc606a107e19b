//! One example of each mail, by which the words of each are held and an office sees what its own would look like.

#![expect(clippy::missing_panics_doc, reason = "what examples are made of is readable")]

pub mod grant;

use crate::{
    CallAnnounced, CallCancelled, CallCorrected, CallOpened, DeadlineExtended, DeadlineReminder, Debt,
    DebtDelay, DecisionCorrected, Digest, DigestLine, DutyEntry, DutyLine, Escalation, Letter, ListPublished,
    Mail, MailUndelivered, ManyDuties, OpenDraft, Overdue, PartnerAnswer, PartnerAnswered, PartnerInvited,
    PartnerLeft, ProjectApproved, ProjectIneligible, ProjectOnReserve, ProjectPostponed, ProjectRef,
    ProjectRejected, ProjectResumed, ProjectShortListed, ProjectTerminated, ProjectWithdrawn,
    ProposalReceived, Reader, RequestedBy, SeveralDuties, SeveralNotices, TargetCancelled, Told,
    WebhookDisabled,
};
use nidaa_kernel::{Country, Currency, Deadline, Lang, LocalText, Money, Position, ProjectCode};

/// Who reads the examples, in each language under a name of it.
pub fn reader(lang: Lang) -> Reader {
    let name = match lang {
        Lang::Ar => "ليلى بن يوسف",
        Lang::En => "Layla Benyoussef",
        Lang::Fr => "Leïla Benyoussef",
    };
    let programme =
        LocalText::all("تمويل مشاريع الكومسيك", "COMCEC Project Funding", "Financement de projets du COMCEC");
    Reader { name: name.into(), lang, programme, clock: "Africa/Dakar".into() }
}

/// A project as mails name it.
pub fn project(code: &str, title: LocalText) -> ProjectRef {
    ProjectRef { code: ProjectCode::new(code).expect("a code"), title }
}

/// Its title is known in Arabic only, as in the sources.
fn orchards() -> ProjectRef {
    project("P08", LocalText::in_lang(Lang::Ar, "تطوير نظام معلومات السوق الزراعية"))
}

fn indonesia() -> LocalText {
    LocalText::all("إندونيسيا", "Indonesia", "Indonésie")
}

/// The twelfth call opens.
pub fn call_opened() -> CallOpened {
    let closes =
        Deadline::end_of("2026-09-30".parse().expect("a date"), "Europe/Istanbul").expect("a deadline");
    CallOpened {
        ordinal: 12,
        title: LocalText::default(),
        closes,
        themes: vec![
            LocalText::all("السياحة الحلال", "Muslim-friendly tourism", "Tourisme halal"),
            LocalText::in_lang(Lang::En, "Market information systems"),
        ],
        url: "https://nidaa.example/calls/CPF-12".into(),
    }
}

/// A proposal with a title in Arabic only.
pub fn proposal_received() -> ProposalReceived {
    ProposalReceived {
        project: orchards(),
        owner: indonesia(),
        call: Some(12),
        received: "2026-09-14T08:30:00Z".parse().expect("a moment"),
        zone: "Europe/Istanbul".into(),
        url: "https://nidaa.example/projects/P08".into(),
    }
}

/// A grant with a note.
pub fn project_approved() -> ProjectApproved {
    let dollars = Currency::try_from("USD".to_owned()).expect("a currency");
    ProjectApproved {
        project: orchards(),
        owner: indonesia(),
        call: Some(12),
        year: Some(2027),
        granted: Some(Money { minor: 4_000_000, currency: dollars }),
        note: LocalText::in_lang(Lang::Fr, "Sous réserve du budget révisé."),
        url: "https://nidaa.example/projects/P08".into(),
    }
}

/// So many projects are put off.
pub fn project_postponed(count: usize) -> ProjectPostponed {
    let all = [
        orchards(),
        project("P10", LocalText::in_lang(Lang::En, "Halal tourism")),
        project("P11", LocalText::all("الفقر", "Poverty", "Pauvreté")),
    ];
    ProjectPostponed {
        projects: all.into_iter().take(count).collect(),
        to_year: 2021,
        requested_by: RequestedBy::Owner,
        reason: LocalText::all("ظروف السفر", "Travel was not possible", "Voyages impossibles"),
        url: "https://nidaa.example/calls/CPF-08".into(),
    }
}

/// A country is asked to take part.
pub fn partner_invited() -> PartnerInvited {
    PartnerInvited {
        country: "DZ".parse().expect("a country"),
        role: "beneficiary",
        project: orchards(),
        owner: indonesia(),
        call: None,
        year: Some(2027),
        due: Some(last_day("2026-09-30")),
        url: "https://nidaa.example/projects/P08".into(),
    }
}

/// An answer to an invitation, read by somebody whose clock is behind Ankara's.
pub fn debt() -> Debt {
    Debt {
        duty: LocalText::all(
            "الرد على الدعوة إلى المشاركة",
            "Answer the invitation to take part",
            "Répondre à l'invitation à participer",
        ),
        code: "P08".into(),
        title: orchards().title,
        part: Some(LocalText::all("السنغال", "Senegal", "Sénégal")),
        due: Deadline::end_of("2026-09-30".parse().expect("a date"), "Europe/Istanbul").expect("a deadline"),
    }
}

fn delays() -> Vec<DebtDelay> {
    let duty = LocalText::all("التحقق من الأهلية", "Check the eligibility", "Vérifier la recevabilité");
    vec![
        DebtDelay { duty, owed_by: vec!["office".into()], count: 2, days: 6, at_rest: false },
        DebtDelay {
            duty: debt().duty,
            owed_by: vec!["invited_partner".into()],
            count: 1,
            days: 1,
            at_rest: false,
        },
        DebtDelay { duty: debt().duty, owed_by: vec![], count: 1, days: 3, at_rest: true },
    ]
}

/// A deadline in so many days.
pub fn deadline_reminder(days_left: i64) -> DeadlineReminder {
    DeadlineReminder { debt: debt(), days_left, url: "https://nidaa.example/projects/P08".into() }
}

/// A deadline that is over.
pub fn overdue() -> Overdue {
    Overdue { debt: debt(), days: 10, delays: delays(), url: "https://nidaa.example/projects/P08".into() }
}

/// One is due in a week, one today, one is late and its reader stands above those who owe it.
pub fn several_duties() -> SeveralDuties {
    let reason = LocalText::all("لم يصل رد.", "No answer came.", "Aucune réponse.");
    let owed_by = vec![LocalText::in_lang(Lang::Fr, "Ministère du commerce")];
    let line = |days, part: Option<LocalText>, above| DutyLine { debt: Debt { part, ..debt() }, days, above };
    SeveralDuties {
        duties: vec![
            line(-7, debt().part, None),
            line(0, None, None),
            line(10, debt().part, Some((owed_by, reason))),
        ],
        url: "https://nidaa.example/projects/P08".into(),
    }
}

/// A project was approved, and others were postponed in words of the office.
pub fn several_notices(reader: &Reader) -> SeveralNotices {
    let (approved, postponed) = (project_approved().letter(reader), project_postponed(3).letter(reader));
    let own = Letter::rewritten(reader.lang, &postponed.subject, "P18 <b>\n\nP19 & P20");
    SeveralNotices {
        first: approved.subject,
        notices: vec![approved.section, postponed.section, own.section],
        url: "https://nidaa.example/en/calls/CPF-12".into(),
    }
}

/// Those of [`several_duties`], one of another project that presses more, and one whose project is not named.
pub fn many_duties() -> ManyDuties {
    let SeveralDuties { duties, url } = several_duties();
    let due = Deadline::end_of("2026-09-20".parse().expect("a date"), "Europe/Istanbul").expect("a deadline");
    let title = LocalText::in_lang(Lang::En, "Halal tourism");
    let other = Debt { code: "P31".into(), title, part: None, due, ..debt() };
    let unnamed = Debt { code: "P40".into(), title: LocalText::default(), part: None, ..debt() };
    let line = |debt, days| DutyLine { debt, days, above: None };
    let duties = duties.into_iter().chain([line(other, 3), line(unnamed, -7)]);
    ManyDuties {
        duties: duties.map(|line| DutyEntry { line, url: url.clone() }).collect(),
        url: "https://nidaa.example/obligations".into(),
    }
}

/// What came in a week.
pub fn digest(reader: &Reader) -> Digest {
    let line = |subject: String, url: Option<&str>| DigestLine {
        subject,
        day: "2026-09-22".parse().expect("a date"),
        why: Some(nidaa_i18n::t(reader.lang, "happening-call_opened")),
        url: url.map(ToOwned::to_owned),
    };
    Digest {
        day: "2026-09-23".parse().expect("a date"),
        lines: vec![
            line(call_opened().letter(reader).subject, Some("https://nidaa.example/calls/CPF-14")),
            line(deadline_reminder(7).letter(reader).subject, None),
        ],
        url: "https://nidaa.example/obligations".into(),
    }
}

/// What somebody else owes.
pub fn escalation() -> Escalation {
    Escalation {
        debt: debt(),
        days: 10,
        owed_by: vec![LocalText::in_lang(Lang::Fr, "Ministère du commerce")],
        reason: LocalText::all("لم يصل رد.", "No answer came.", "Aucune réponse."),
        delays: delays(),
        url: "https://nidaa.example/projects/P08".into(),
    }
}

/// Every mail for one reader.
pub fn letters(reader: &Reader) -> Vec<Letter> {
    let mut letters = vec![
        call_opened().letter(reader),
        proposal_received().letter(reader),
        project_approved().letter(reader),
        project_postponed(1).letter(reader),
        project_postponed(3).letter(reader),
        partner_invited().letter(reader),
        decision_corrected().letter(reader),
        mail_undelivered(false).letter(reader),
        mail_undelivered(true).letter(reader),
        deadline_reminder(7).letter(reader),
        deadline_reminder(0).letter(reader),
        overdue().letter(reader),
        escalation().letter(reader),
        several_duties().letter(reader),
        many_duties().letter(reader),
        digest(reader).letter(reader),
        webhook_disabled().letter(reader),
    ];
    letters.extend(decisions(reader).into_iter().map(|(_, letter)| letter));
    letters.extend(grant::examples(reader).into_iter().map(|example| example.letter));
    letters
}

/// An address that takes nothing, or sent it back.
pub fn mail_undelivered(came_back: bool) -> MailUndelivered {
    MailUndelivered {
        address: "focal.point.ma@example.org".into(),
        subject: "تأجيل تنفيذ المشروع P08 إلى عام 2027".into(),
        said: "5.1.1 smtp; 550 5.1.1 No such mailbox".into(),
        came_back,
        is_gone: true,
        institution: came_back
            .then(|| LocalText::all("وزارة السياحة", "Ministry of Tourism", "Ministère du Tourisme")),
        url: "https://nidaa.example/mailbox/5a4c6f0e".into(),
    }
}

/// An endpoint that does not answer.
pub fn webhook_disabled() -> WebhookDisabled {
    WebhookDisabled {
        webhook: "open-data".into(),
        error: "503 Service Unavailable".into(),
        at: Position(412),
        url: "https://nidaa.example/en/webhooks".into(),
    }
}

/// What all mails on a project tell.
pub fn told() -> Told {
    Told {
        project: orchards(),
        owner: indonesia(),
        call: Some(12),
        reason: LocalText::all(
            "لا تتوافر ميزانية كافية",
            "The budget does not suffice",
            "Le budget ne suffit pas",
        ),
        url: "https://nidaa.example/projects/P08".into(),
    }
}

/// A decision that was wrong.
pub fn decision_corrected() -> DecisionCorrected {
    DecisionCorrected {
        projects: vec![orchards()],
        decisions: vec!["approved".into()],
        reason: LocalText::all(
            "وُضع رقم مشروع آخر",
            "The code of another project was entered",
            "Le code d’un autre projet avait été saisi",
        ),
        url: "https://nidaa.example/projects/P08".into(),
    }
}

fn last_day(date: &str) -> Deadline {
    Deadline::end_of(date.parse().expect("a date"), "Europe/Istanbul").expect("a deadline")
}

fn partner_left(before: &'static str, by: Option<&str>) -> PartnerLeft {
    PartnerLeft { told: told(), country: country("QA"), role: "partner", before, by: by.map(country) }
}

fn country(code: &str) -> Country {
    code.parse().expect("two capitals")
}

/// A mail by its name, written for a reader.
type Written = (&'static str, Letter);

/// The mails that tell decisions on a project or a call.
#[expect(clippy::too_many_lines, reason = "it is a list")]
pub fn decisions(reader: &Reader) -> Vec<Written> {
    let bare = || Told { reason: LocalText::default(), ..told() };
    let answered = |answer: PartnerAnswer| PartnerAnswered {
        told: if answer == PartnerAnswer::Yes { bare() } else { told() },
        country: country("QA"),
        role: "partner",
        answer,
    };
    let from = jiff::civil::date(2027, 6, 1);
    let one = || vec!["A3".to_owned()];
    let joins_not = PartnerAnswer::NotThen { amendments: one(), from, stays: false };
    let returns_not = PartnerAnswer::NotThen { amendments: one(), from, stays: true };
    let list = |is_final: bool| ListPublished {
        ordinal: 12,
        is_final,
        projects: vec![orchards(), project("P09", LocalText::in_lang(Lang::En, "Rice seed"))],
        url: "https://nidaa.example/calls/CPF-12".into(),
    };
    let url = || String::from("https://nidaa.example/calls/CPF-12");
    let announced = CallAnnounced {
        ordinal: 12,
        opens: "2026-09-01".parse().expect("a date"),
        closes: last_day("2026-09-30"),
        themes: call_opened().themes,
        url: url(),
    };
    let extended = DeadlineExtended {
        ordinal: 12,
        before: last_day("2026-09-30"),
        closes: last_day("2026-10-15"),
        reason: told().reason,
        drafts: vec![OpenDraft { project: orchards(), until: None }],
        url: url(),
    };
    let failed = vec![
        LocalText::all(
            "عدد الدول الشريكة كاف",
            "There are enough partner countries",
            "Les pays partenaires suffisent",
        ),
        LocalText::in_lang(Lang::En, "The activities are of admissible kinds"),
    ];
    let ineligible = ProjectIneligible { told: told(), failed };
    let cancelled = |count| CallCancelled {
        ordinal: 12,
        projects: project_postponed(count).projects,
        reason: told().reason,
        url: url(),
    };
    let stranded = |count, ending: usize| TargetCancelled {
        ordinal: 12,
        projects: project_postponed(count).projects,
        ending: project_postponed(ending + 1).projects.split_off(1),
        reason: told().reason,
        url: if count == 1 { told().url } else { url() },
    };
    let corrected = |step: &str, count| CallCorrected {
        ordinal: 12,
        step: step.to_owned(),
        projects: project_postponed(count).projects,
        reason: told().reason,
        url: url(),
    };
    vec![
        ("project_short_listed", ProjectShortListed(bare()).letter(reader)),
        ("project_ineligible", ineligible.letter(reader)),
        ("project_rejected", ProjectRejected(told()).letter(reader)),
        ("project_on_reserve", ProjectOnReserve { told: bare(), rank: 2 }.letter(reader)),
        (
            "project_withdrawn",
            ProjectWithdrawn {
                told: told(),
                back: Some(Money { minor: 2_500_000, currency: Currency::USD }),
            }
            .letter(reader),
        ),
        ("project_resumed", ProjectResumed(bare()).letter(reader)),
        (
            "project_terminated",
            ProjectTerminated {
                told: told(),
                back: Some(Money { minor: 2_500_000, currency: Currency::USD }),
            }
            .letter(reader),
        ),
        ("partner_confirmed", answered(PartnerAnswer::Yes).letter(reader)),
        ("partner_declined", answered(PartnerAnswer::No).letter(reader)),
        ("partner_does_not_join", answered(joins_not).letter(reader)),
        ("partner_does_not_join_again", answered(returns_not).letter(reader)),
        ("partner_left", partner_left("confirmed", None).letter(reader)),
        ("partner_replaced", partner_left("confirmed", Some("SN")).letter(reader)),
        ("partner_uninvited", partner_left("invited", None).letter(reader)),
        ("partner_replaced_unanswered", partner_left("invited", Some("SN")).letter(reader)),
        ("call_announced", announced.letter(reader)),
        ("deadline_extended", extended.letter(reader)),
        ("call_cancelled", cancelled(0).letter(reader)),
        ("call_cancelled_with_proposals", cancelled(3).letter(reader)),
        ("call_corrected", corrected("short_list_published", 0).letter(reader)),
        ("call_corrected_with_proposals", corrected("cancelled", 2).letter(reader)),
        ("target_cancelled", stranded(1, 0).letter(reader)),
        ("target_cancelled_of_several", stranded(3, 0).letter(reader)),
        ("target_cancelled_with_proposals", stranded(1, 2).letter(reader)),
        ("short_list_published", list(false).letter(reader)),
        ("final_list_published", list(true).letter(reader)),
    ]
}

/// One example of a mail that knows a value for each of its placeholders.
pub fn whole(template: &str, lang: Lang) -> Option<Letter> {
    told_by_template(template, &reader(lang)).into_iter().reduce(|first, other| Letter {
        values: other.values.into_iter().chain(first.values).collect(),
        ..first
    })
}

/// The examples of one mail.
pub fn told_by_template(template: &str, reader: &Reader) -> Vec<Letter> {
    match template {
        "call_opened" => {
            let title = LocalText::in_lang(Lang::En, "The twelfth call");
            vec![CallOpened { title, ..call_opened() }.letter(reader)]
        }
        "proposal_received" => vec![proposal_received().letter(reader)],
        "project_approved" => vec![project_approved().letter(reader)],
        "project_postponed" => vec![project_postponed(1).letter(reader), project_postponed(3).letter(reader)],
        "partner_invited" => vec![PartnerInvited { call: Some(12), ..partner_invited() }.letter(reader)],
        "mail_undelivered" => vec![mail_undelivered(true).letter(reader)],
        "webhook_disabled" => vec![webhook_disabled().letter(reader)],
        "deadline_reminder" => vec![deadline_reminder(7).letter(reader)],
        "overdue" => vec![overdue().letter(reader)],
        "escalation" => vec![escalation().letter(reader)],
        "several_duties" => vec![several_duties().letter(reader)],
        "many_duties" => vec![many_duties().letter(reader)],
        "several_notices" => vec![several_notices(reader).letter(reader)],
        "digest" => vec![digest(reader).letter(reader)],
        "decision_corrected" => {
            let several =
                DecisionCorrected { projects: project_postponed(3).projects, ..decision_corrected() };
            vec![decision_corrected().letter(reader), several.letter(reader)]
        }
        "target_cancelled" => {
            let several =
                ["target_cancelled", "target_cancelled_of_several", "target_cancelled_with_proposals"];
            several.map(|name| named(reader, name)).concat()
        }
        "call_cancelled" => named(reader, "call_cancelled_with_proposals"),
        "call_corrected" => named(reader, "call_corrected_with_proposals"),
        "partner_answered" => {
            let answers = ["partner_declined", "partner_does_not_join", "partner_does_not_join_again"];
            answers.map(|name| named(reader, name)).concat()
        }
        "partner_left" => named(reader, "partner_replaced"),
        "list_published" => named(reader, "short_list_published"),
        "project_short_listed" => vec![ProjectShortListed(told()).letter(reader)],
        "project_resumed" => vec![ProjectResumed(told()).letter(reader)],
        "project_on_reserve" => vec![ProjectOnReserve { told: told(), rank: 2 }.letter(reader)],
        other => {
            let grant = grant::examples(reader).into_iter();
            let grant = grant.filter(|example| example.template == other).map(|example| example.letter);
            grant.chain(named(reader, other)).collect()
        }
    }
}

fn named(reader: &Reader, name: &str) -> Vec<Letter> {
    let all = decisions(reader).into_iter();
    all.filter(|(found, _)| *found == name).map(|(_, letter)| letter).collect()
}
