//! One example of each mail.

use nidaa_kernel::{Currency, Deadline, Lang, LocalText, Money, ProjectCode};
use nidaa_mail::{
    CallOpened, DeadlineReminder, Debt, DebtDelay, Escalation, Letter, Mail, MailUndelivered, Overdue,
    PartnerInvited, ProjectApproved, ProjectPostponed, ProjectRef, ProposalReceived, Reader, RequestedBy,
};

pub fn reader(lang: Lang) -> Reader {
    let name = match lang {
        Lang::Ar => "ليلى بن يوسف",
        Lang::En => "Layla Benyoussef",
        Lang::Fr => "Leïla Benyoussef",
    };
    let programme =
        LocalText::all("تمويل مشاريع الكومسيك", "COMCEC Project Funding", "Financement de projets du COMCEC");
    Reader { name: name.into(), lang, programme }
}

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

pub fn partner_invited() -> PartnerInvited {
    PartnerInvited {
        country: "DZ".parse().expect("a country"),
        role: "beneficiary",
        project: orchards(),
        owner: indonesia(),
        call: None,
        year: Some(2027),
        url: "https://nidaa.example/projects/P08".into(),
    }
}

/// An answer to an invitation, read by somebody whose clock is behind Ankara's.
fn debt() -> Debt {
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
        clock: "Africa/Dakar".into(),
    }
}

fn delays() -> Vec<DebtDelay> {
    let duty = LocalText::all("التحقق من الأهلية", "Check the eligibility", "Vérifier la recevabilité");
    vec![
        DebtDelay { duty, owed_by: vec!["office".into()], count: 2, days: 9 },
        DebtDelay { duty: debt().duty, owed_by: vec!["invited_partner".into()], count: 1, days: 1 },
    ]
}

pub fn deadline_reminder(days_left: i64) -> DeadlineReminder {
    DeadlineReminder { debt: debt(), days_left, url: "https://nidaa.example/projects/P08".into() }
}

pub fn overdue() -> Overdue {
    Overdue { debt: debt(), days: 10, delays: delays(), url: "https://nidaa.example/projects/P08".into() }
}

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
    vec![
        call_opened().letter(reader),
        proposal_received().letter(reader),
        project_approved().letter(reader),
        project_postponed(1).letter(reader),
        project_postponed(3).letter(reader),
        partner_invited().letter(reader),
        mail_undelivered(false).letter(reader),
        mail_undelivered(true).letter(reader),
        deadline_reminder(7).letter(reader),
        deadline_reminder(0).letter(reader),
        overdue().letter(reader),
        escalation().letter(reader),
    ]
}

pub fn mail_undelivered(came_back: bool) -> MailUndelivered {
    MailUndelivered {
        address: "focal.point.ma@example.org".into(),
        subject: "تأجيل تنفيذ المشروع P08 إلى عام 2027".into(),
        said: "5.1.1 smtp; 550 5.1.1 No such mailbox".into(),
        came_back,
        institution: came_back
            .then(|| LocalText::all("وزارة السياحة", "Ministry of Tourism", "Ministère du Tourisme")),
        url: "https://nidaa.example/mailbox/5a4c6f0e".into(),
    }
}
