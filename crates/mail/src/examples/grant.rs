//! One example of each mail on evaluation and grant, and of each of its turns.

use super::{debt, project, told};
use crate::{
    ActivityAnnounced, ActivityHeld, AmendmentDecided, AmendmentRequested, AssessorAssigned, AssessorLeft,
    AssessorNeeded, BarredLine, BudgetTransferred, ChangeLine, ChangeSide, ConditionJudged, ConditionLine,
    ConditionsSet, ConflictDeclared, ConsentAsked, ConsentRefused, ContractReady, ContractSigned, Debt,
    DutyCorrected, DutyExcused, FicheReceived, FindingAnswered, FindingJudged, FindingLine, FocalPointAsked,
    FocalPointLeft, GraceGranted, Lapse, Letter, Mail, Meeting, OpenDraft, PanelConvened, PanelEnded,
    PanelMoved, PaymentDecided, PaymentOutcome, PaymentRequested, PostponementDeclined,
    PostponementRequested, ProjectActivated, ProjectClosed, ProjectDeclined, ProjectEligible, ProjectLapsed,
    ProjectReadmitted, ProjectSuspended, PromotionProposed, ProofReported, ProposalReturned, ProposalScored,
    ProposalSubmitted, Reader, RefundDue, RefundReceived, RefundWhy, ReportJudged, ReportOutcome,
    ReportReceived, RevisionRequested, SeatLine, ShiftLine, TimeGranted, Told, Venue, VisitRecorded,
    YearEnded,
};
use nidaa_kernel::{ApproxDate, Country, Currency, Deadline, Lang, LocalText, Money, SectorId};

/// A mail written for a reader: what it is an example of, its template, and the letter.
pub struct Example {
    /// What it is an example of.
    pub name: &'static str,
    /// The mail.
    pub template: &'static str,
    /// What is read.
    pub letter: Letter,
}

fn example<M: Mail>(name: &'static str, mail: &M, reader: &Reader) -> Example {
    Example { name, template: M::TEMPLATE, letter: mail.letter(reader) }
}

fn bare() -> Told {
    Told { reason: LocalText::default(), ..told() }
}

fn usd(minor: i64) -> Money {
    Money { minor, currency: Currency::try_from("USD".to_owned()).expect("a currency") }
}

fn country(code: &str) -> Country {
    code.parse().expect("two capitals")
}

fn day(date: &str) -> jiff::civil::Date {
    date.parse().expect("a date")
}

fn days(first: &str, last: &str) -> (ApproxDate, ApproxDate) {
    (ApproxDate::day(day(first)), ApproxDate::day(day(last)))
}

fn deadline(date: &str) -> Deadline {
    Deadline::end_of(day(date), "Europe/Istanbul").expect("a deadline")
}

fn workshop() -> LocalText {
    LocalText::all("ورشة عمل عن الأسعار", "Workshop on prices", "Atelier sur les prix")
}

fn material() -> LocalText {
    LocalText::all(
        "نشر المادة التدريبية",
        "Publish the training material",
        "Publier le matériel de formation",
    )
}

fn venue() -> LocalText {
    LocalText::all("تسمية مكان الانعقاد", "Name the venue", "Désigner le lieu")
}

/// A longer time, another line, an activity that is new and a country that leaves.
fn changes() -> Vec<ChangeLine> {
    let line = |minor| ChangeSide::Line { head: "travel".into(), partner: None, amount: usd(minor) };
    let activity = ChangeSide::Activity { title: workshop(), span: days("2027-09-06", "2027-09-08") };
    vec![
        ChangeLine {
            thing: "ends",
            before: ChangeSide::Day(day("2027-11-30")),
            after: ChangeSide::Day(day("2027-12-31")),
        },
        ChangeLine { thing: "line", before: line(2_000_000), after: line(1_500_000) },
        ChangeLine { thing: "activity", before: ChangeSide::Nothing, after: activity },
        ChangeLine {
            thing: "partner",
            before: ChangeSide::Country(country("MY")),
            after: ChangeSide::Nothing,
        },
        ChangeLine {
            thing: "contact",
            before: ChangeSide::Person("Amel".into()),
            after: ChangeSide::Person("سري".into()),
        },
    ]
}

/// Every example for one reader.
pub fn examples(reader: &Reader) -> Vec<Example> {
    let all = [evaluation, contract, reports, conditions, followed, eased, panels, refunds];
    all.into_iter().flat_map(|some| some(reader)).collect()
}

/// A panel that meets at ten in Ankara, or on a day whose hour is not known yet.
fn panels(reader: &Reader) -> Vec<Example> {
    let starts = Some("2027-01-12T07:00:00Z".parse().expect("a moment"));
    let code = |code: &str| code.parse().expect("a code");
    let meeting = Meeting {
        panel: "PANEL-12".into(),
        call: Some(12),
        day: "2027-01-12".parse().expect("a day"),
        starts,
        zone: "Europe/Istanbul".into(),
        place: Some("https://meet.example/panel-12".into()),
        projects: vec![code("P18"), code("P21")],
        url: "https://nidaa.example/en/panels/PANEL-12".into(),
    };
    let bare = Meeting { call: None, starts: None, place: None, projects: vec![], ..meeting.clone() };
    let moved = |meeting: &Meeting, reason| PanelMoved {
        meeting: meeting.clone(),
        was: "2027-01-05".parse().expect("a day"),
        reason,
    };
    let reason = LocalText::in_lang(Lang::En, "The room is taken.");
    vec![
        example("panel_convened", &PanelConvened(meeting.clone()), reader),
        example("panel_convened_for_a_day", &PanelConvened(bare.clone()), reader),
        example("panel_moved", &moved(&meeting, reason), reader),
        example("panel_moved_to_a_day", &moved(&bare, LocalText::default()), reader),
        example("panel_ended", &PanelEnded(meeting), reader),
        example("panel_ended_of_no_call", &PanelEnded(bare), reader),
    ]
}

/// Money that is to be given back, for each of the reasons; and an assessor who left.
fn refunds(reader: &Reader) -> Vec<Example> {
    let due = |told, why, due| RefundDue { told, amount: usd(2_500_000), why, due };
    let left = |projects| {
        let url = "https://nidaa.example/en/obligations".into();
        AssessorLeft { assessor: "a1".into(), projects, url }
    };
    let one = told().project;
    vec![
        example("refund_due_of_terminated", &due(told(), RefundWhy::Terminated, None), reader),
        example("refund_due_of_withdrawn", &due(told(), RefundWhy::Withdrawn, None), reader),
        example("refund_due", &due(bare(), RefundWhy::Accounted, Some(deadline("2027-02-19"))), reader),
        example("assessor_left", &left(vec![one.clone()]), reader),
        example("assessor_left_by_several", &left(vec![one.clone(), one]), reader),
        example("focal_point_left", &seats_left(&["tourism"]), reader),
        example("focal_point_left_of_several", &seats_left(&["tourism", "trade"]), reader),
    ]
}

/// A focal point who left, in so many areas.
fn seats_left(sectors: &[&str]) -> FocalPointLeft {
    let seat = |sector: &&str| SeatLine {
        institution: LocalText::all("وكالة السياحة", "Agency of Tourism", "Agence du tourisme"),
        sector: SectorId::new(*sector).expect("a sector"),
    };
    let url = "https://nidaa.example/en/registry".into();
    FocalPointLeft { account: "awa".into(), seats: sectors.iter().map(seat).collect(), url }
}

fn evaluation(reader: &Reader) -> Vec<Example> {
    let lapsed = |lapse| ProjectLapsed { told: bare(), projects: vec![bare().project], lapse };
    let rice = || project("P09", LocalText::in_lang(Lang::En, "Rice seed"));
    let of_call = || Told { url: "https://nidaa.example/calls/CPF-12".into(), ..told() };
    let lapsed_together =
        |lapse| ProjectLapsed { told: of_call(), projects: vec![told().project, rice()], lapse };
    let revision = RevisionRequested {
        told: bare(),
        comments: LocalText::in_lang(Lang::Fr, "Le budget ne couvre pas l'interprétation."),
        due: deadline("2027-01-20"),
    };
    let asked = |closes| FocalPointAsked { told: bare(), closes };
    let assigned = |call, due| {
        let url = "https://nidaa.example/en/obligations?whom=a1".into();
        AssessorAssigned { call, due, url }
    };
    let line = |assessor: &str, ground| BarredLine { assessor: assessor.into(), ground };
    let barred = vec![line("a1", "own_country"), line("a2", "listed_person")];
    let needed = AssessorNeeded { told: bare(), barred, missing: 1 };
    let fiche = |is_revised| FicheReceived { told: bare(), is_revised };
    vec![
        example("assessor_assigned", &assigned(Some(12), Some(deadline("2026-10-24"))), reader),
        example("assessor_assigned_without_call", &assigned(None, None), reader),
        example("assessor_needed", &needed, reader),
        example("project_eligible", &ProjectEligible(bare()), reader),
        example("focal_point_asked", &asked(Some(deadline("2026-09-30"))), reader),
        example("focal_point_asked_without_call", &asked(None), reader),
        example("proposal_returned", &ProposalReturned(told()), reader),
        example(
            "project_readmitted",
            &ProjectReadmitted { told: told(), until: deadline("2026-10-05") },
            reader,
        ),
        example("fiche_received", &fiche(false), reader),
        example("fiche_received_again", &fiche(true), reader),
        example("revision_requested", &revision, reader),
        example(
            "promotion_proposed",
            &PromotionProposed { told: bare(), rank: 1, left: Some(usd(3_000_000)) },
            reader,
        ),
        example("proposal_lapsed", &lapsed(Lapse::Proposal), reader),
        example("fiche_lapsed", &lapsed(Lapse::Fiche), reader),
        example("revision_lapsed", &lapsed(Lapse::Revision), reader),
        example("reserve_lapsed", &lapsed(Lapse::Money), reader),
        example("proposals_lapsed", &lapsed_together(Lapse::Proposal), reader),
        example("fiches_lapsed", &lapsed_together(Lapse::Fiche), reader),
        example("reserves_lapsed", &lapsed_together(Lapse::Money), reader),
        example("project_declined", &ProjectDeclined(told()), reader),
    ]
}

fn contract(reader: &Reader) -> Vec<Example> {
    let url = || String::from("https://nidaa.example/calls/CPF-12");
    let rice = || project("P09", LocalText::in_lang(Lang::En, "Rice seed"));
    let ready = |projects| ContractReady { projects, url: url() };
    let signed = ContractSigned {
        told: bare(),
        number: "CPF-12/08".into(),
        grant: usd(4_000_000),
        ends: day("2027-11-30"),
        authority: "Amel".into(),
        person: "سري".into(),
    };
    let requested = AmendmentRequested { told: told(), effective: day("2027-07-01"), changes: changes() };
    let asked = ConsentAsked {
        told: told(),
        country: country("MY"),
        effective: day("2027-07-01"),
        changes: changes(),
        due: Some(deadline("2027-06-15")),
    };
    let decided = |is_approved| AmendmentDecided {
        told: if is_approved { bare() } else { told() },
        amendment: "A1".into(),
        is_approved,
        begins_on: None,
        changes: changes(),
    };
    let for_later = AmendmentDecided { begins_on: Some(day("2027-07-01")), ..decided(true) };
    let payment =
        |told, outcome| PaymentDecided { told, payment: "P1".into(), amount: Some(usd(1_200_000)), outcome };
    let made = PaymentOutcome::Made { on: day("2027-02-15"), reference: "TR-2027-114".into() };
    let pay = PaymentRequested {
        told: bare(),
        payment: "P1".into(),
        kind: "advance",
        amount: usd(1_200_000),
        due: Some(deadline("2027-02-15")),
    };
    let refund = RefundReceived {
        told: bare(),
        amount: usd(20_000),
        on: day("2028-01-10"),
        reference: "TR-2028-007".into(),
    };
    vec![
        example("contract_ready", &ready(vec![rice()]), reader),
        example(
            "contracts_ready",
            &ready(vec![rice(), project("P10", workshop()), project("P11", material())]),
            reader,
        ),
        example("contract_signed", &signed, reader),
        example("amendment_requested", &requested, reader),
        example("consent_asked", &asked, reader),
        example("consent_refused", &ConsentRefused { told: told(), country: country("MY") }, reader),
        example("amendment_approved", &decided(true), reader),
        example("amendment_approved_for_later", &for_later, reader),
        example("amendment_refused", &decided(false), reader),
        example("payment_requested", &pay, reader),
        example("payment_approved", &payment(bare(), PaymentOutcome::Approved { nth: 2 }), reader),
        example("payment_refused", &payment(told(), PaymentOutcome::Refused), reader),
        example("payment_made", &payment(bare(), made), reader),
        example("budget_transferred", &transferred(), reader),
        example("refund_received", &refund, reader),
        example("project_closed", &ProjectClosed(bare()), reader),
    ]
}

/// From the owner's travel to a partner's accommodation, and on to its meeting.
fn transferred() -> BudgetTransferred {
    let line = |head: &str, partner: Option<&str>| (head.to_owned(), partner.map(country));
    let shift = |from, to, minor| ShiftLine { from, to, amount: usd(minor) };
    let shifts = vec![
        shift(line("travel", None), line("accommodation", Some("MY")), 30_000),
        shift(line("travel", None), line("meeting", Some("MY")), 20_000),
    ];
    BudgetTransferred { told: told(), amount: usd(50_000), shifts }
}

fn reports(reader: &Reader) -> Vec<Example> {
    let received =
        |kind| ReportReceived { told: bare(), report: "R2".into(), kind, due: Some(deadline("2027-10-15")) };
    let judged = |told, outcome| ReportJudged { told, report: "R2".into(), outcome };
    let closed = |balance| ReportOutcome::Final { eligible: usd(3_900_000), balance: usd(balance) };
    let announced = |venue| ActivityAnnounced {
        told: bare(),
        activity: workshop(),
        span: days("2027-09-06", "2027-09-08"),
        venue,
    };
    let hybrid = Venue { city: Some(("Jakarta".into(), country("ID"))), is_online: true };
    vec![
        example("report_received", &received("progress"), reader),
        example("final_report_received", &received("final"), reader),
        example("report_returned", &judged(told(), ReportOutcome::Returned), reader),
        example("report_accepted", &judged(bare(), ReportOutcome::Accepted), reader),
        example("final_report_accepted", &judged(bare(), closed(300_000)), reader),
        example("final_report_accepted_with_refund", &judged(bare(), closed(-20_000)), reader),
        example("activity_announced", &announced(hybrid), reader),
        example("activity_announced_online", &announced(Venue { city: None, is_online: true }), reader),
    ]
}

fn conditions(reader: &Reader) -> Vec<Example> {
    let visit = |findings| VisitRecorded {
        told: bare(),
        on: day("2027-06-14"),
        note: LocalText::in_lang(Lang::En, "Well under way."),
        findings,
    };
    let finding = |text, due| FindingLine { text, due: day(due) };
    let answered = FindingAnswered {
        told: bare(),
        finding: material(),
        answer: LocalText::in_lang(Lang::Ar, "المادة على موقع الوزارة"),
    };
    let finding_judged = |is_resolved| FindingJudged { told: told(), finding: material(), is_resolved };
    let shown = ProofReported {
        told: bare(),
        condition: venue(),
        proof: "https://ministry.example/venue.pdf".into(),
        due: Some(deadline("2027-02-20")),
    };
    let set = ConditionsSet {
        told: bare(),
        conditions: vec![
            ConditionLine { text: venue(), due: day("2027-02-28") },
            ConditionLine {
                text: LocalText::in_lang(Lang::Ar, "اعتماد الميزانية"), due: day("2027-03-31")
            },
        ],
    };
    let condition =
        |is_met| ConditionJudged { told: if is_met { bare() } else { told() }, condition: venue(), is_met };
    vec![
        example(
            "visit_recorded",
            &visit(vec![finding(material(), "2027-07-31"), finding(venue(), "2027-08-31")]),
            reader,
        ),
        example("visit_recorded_without_findings", &visit(vec![]), reader),
        example("finding_answered", &answered, reader),
        example("finding_resolved", &finding_judged(true), reader),
        example("finding_returned", &finding_judged(false), reader),
        example("conditions_set", &set, reader),
        example("proof_reported", &shown, reader),
        example("condition_met", &condition(true), reader),
        example("proof_rejected", &condition(false), reader),
    ]
}

/// What the office follows, and what rests.
fn followed(reader: &Reader) -> Vec<Example> {
    let asked = PostponementRequested { told: told(), to_year: 2028 };
    let held = ActivityHeld { told: bare(), activity: workshop(), span: days("2027-09-06", "2027-09-08") };
    let projects =
        vec![project("P18", workshop()), project("P09", LocalText::in_lang(Lang::En, "Rice seed"))];
    let ended = YearEnded { ordinal: 12, projects, url: "https://nidaa.example/calls/CPF-12".into() };
    vec![
        example("proposal_submitted", &ProposalSubmitted(bare()), reader),
        example("proposal_scored", &ProposalScored(bare()), reader),
        example("postponement_requested", &asked, reader),
        example("postponement_declined", &PostponementDeclined(told()), reader),
        example("project_suspended", &ProjectSuspended(told()), reader),
        example("project_activated", &ProjectActivated(bare()), reader),
        example("activity_held", &held, reader),
        example("year_ended", &ended, reader),
    ]
}

/// What was given beyond the rules, and who must not judge.
fn eased(reader: &Reader) -> Vec<Example> {
    let url = || String::from("https://nidaa.example/projects/P08");
    let granted = TimeGranted {
        debt: Debt { due: deadline("2027-02-28"), ..debt() },
        before: deadline("2027-01-31"),
        reason: told().reason,
        url: url(),
    };
    let Debt { duty, code, title, part, .. } = debt();
    let excused = DutyExcused { duty, code, title, part, reason: told().reason, url: url() };
    let corrected = DutyCorrected {
        duty: excused.duty.clone(),
        code: excused.code.clone(),
        title: excused.title.clone(),
        part: excused.part.clone(),
        decision: "excused".into(),
        due: Some(deadline("2027-01-31")),
        reason: told().reason,
        url: url(),
    };
    let undated =
        DutyCorrected { decision: "time_granted".into(), due: None, part: None, ..corrected.clone() };
    let grace = GraceGranted {
        ordinal: 12,
        until: "2026-09-30T21:30:00Z".parse().expect("a moment"),
        zone: "Europe/Istanbul".into(),
        reason: told().reason,
        drafts: vec![OpenDraft { project: project("P10", workshop()), until: None }],
        url: "https://nidaa.example/calls/CPF-12".into(),
    };
    let conflict = ConflictDeclared {
        told: bare(),
        person: "سري".into(),
        ground: "financial",
        note: "Owns shares of a supplier.".into(),
    };
    vec![
        example("time_granted", &granted, reader),
        example("duty_excused", &excused, reader),
        example("duty_corrected", &corrected, reader),
        example("duty_corrected_undated", &undated, reader),
        example("grace_granted", &grace, reader),
        example("conflict_declared", &conflict, reader),
    ]
}
