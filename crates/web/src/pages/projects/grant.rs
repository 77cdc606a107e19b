//! The grant as a section of a project's page: sums, budget beside its baseline, payments, reports, amendments.

use super::aftermath::{self, FindingRow, Item, RefundRow, TransferRow};
use crate::{
    Labels,
    pages::parts::Tag,
    say::{Phrase, Say},
    sentences::place,
};
use askama::{Template, filters::HtmlSafe};
use nidaa_app::{ActivityView, AskView, GrantView, LineView};
use nidaa_domain::project::{
    Amendment, Attendance, Books, Change, ChangeRecord, Contract, Payment, PaymentState, Report, ReportState,
};
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, Country, Money};

/// A name and what it is.
struct Pair {
    name: String,
    value: String,
}

struct BudgetRow {
    head: String,
    spender: String,
    /// As signed, where that is another amount than now.
    signed: Option<String>,
    now: String,
    spent: String,
}

struct ActivityRow {
    title: Phrase,
    dates: String,
    /// Where it is or was, as announced or held.
    place: Option<String>,
    /// Who gave training or expertise.
    provider: Option<String>,
    /// How many came from where.
    attendance: Option<String>,
    state: Tag,
}

/// A payment or a report.
struct Row {
    key: String,
    kind: String,
    amount: String,
    state: Tag,
    /// What is known besides: when and how it was paid, why it was refused, what is to be revised.
    notes: Vec<String>,
}

struct ChangeRow {
    what: String,
    before: String,
    after: String,
}

struct AmendmentBlock {
    key: String,
    state: Tag,
    effective: String,
    consents: Vec<Pair>,
    changes: Vec<ChangeRow>,
}

#[derive(Template)]
#[template(path = "projects/grant.html")]
pub(super) struct Section {
    say: Say,
    facts: Vec<Pair>,
    sums: Vec<Pair>,
    budget: Vec<BudgetRow>,
    activities: Vec<ActivityRow>,
    payments: Vec<Row>,
    reports: Vec<Row>,
    amendments: Vec<AmendmentBlock>,
    transfers: Vec<TransferRow>,
    refunds: Vec<RefundRow>,
    findings: Vec<FindingRow>,
    closing: Vec<Item>,
}

impl HtmlSafe for Section {}

impl Section {
    /// The section; none before a contract is signed.
    pub fn new(labels: &Labels, grant: &GrantView) -> Option<Self> {
        let (contract, books) = (grant.contract.as_ref()?, grant.books.as_ref()?);
        let say = &labels.say;
        Some(Self {
            facts: facts(say, contract, grant),
            sums: sums(say, books),
            budget: grant.budget.iter().map(|line| budget(say, line)).collect(),
            activities: grant.activities.iter().map(|activity| self::activity(say, activity)).collect(),
            payments: grant.payments.iter().map(|payment| self::payment(say, payment)).collect(),
            reports: grant.reports.iter().map(|report| self::report(say, report)).collect(),
            amendments: grant.amendments.iter().map(|one| amendment(say, grant, one)).collect(),
            transfers: grant.transfers.iter().map(|one| aftermath::transfer(say, grant, one)).collect(),
            refunds: grant.refunds.iter().map(|one| aftermath::refund(say, one)).collect(),
            findings: grant.findings.iter().map(|one| aftermath::finding(say, grant, one)).collect(),
            closing: aftermath::closing(say, grant),
            say: say.clone(),
        })
    }
}

fn facts(say: &Say, contract: &Contract, grant: &GrantView) -> Vec<Pair> {
    let period = nidaa_i18n::span(say.lang, day(contract.starts), day(contract.ends));
    let pair = |key: &str, value: String| Pair { name: say.t(&format!("page-grant-{key}")), value };
    let present = [
        pair("contract", contract.number.clone()),
        pair("signed", say.date(day(contract.signed_on))),
        pair("period", period),
        pair("version", grant.version.to_string()),
        pair("authority", contract.responsible_authority.name.clone()),
        pair("contact", contract.contact_person.name.clone()),
    ];
    let coming = grant.coming.iter().flat_map(|coming| {
        let name = say.with("page-grant-from", "date", say.date(day(coming.from)));
        coming.changes.iter().map(move |record| Pair { name: name.clone(), value: to_come(say, record) })
    });
    present.into_iter().chain(coming).collect()
}

/// What will change: its name, and what it will be or that it is given up.
fn to_come(say: &Say, record: &ChangeRecord) -> String {
    let joins;
    let (key, change) = match (&record.change, &record.was) {
        (&Change::NoPartner { country, role }, _) => {
            joins = Change::Partner { country, role };
            ("page-grant-leaves", &joins)
        }
        (Change::NoLine { .. } | Change::NoActivity { .. }, Some(was)) => ("page-grant-gone", was),
        (change, _) => ("page-grant-coming", change),
    };
    let name = match change {
        Change::Starts { .. } => say.t("page-grant-contract-start"),
        Change::Ends { .. } => say.t("page-grant-contract-end"),
        change => what(say, change),
    };
    say.text(key, &Args::new().with("what", name).with("value", told(say, change)))
}

fn sums(say: &Say, books: &Books) -> Vec<Pair> {
    let pair =
        |key: &str, money: Money| Pair { name: say.t(&format!("page-grant-{key}")), value: say.money(money) };
    let mut sums = vec![
        pair("granted", books.granted),
        pair("paid", books.paid),
        pair("pending", books.pending),
        pair("spent", books.spent),
        pair("unsettled", books.unsettled),
    ];
    match books.balance {
        Some(balance) if balance.minor > 0 => sums.push(pair("owed", balance)),
        Some(balance) if balance.minor < 0 => {
            sums.push(pair("back", Money { minor: balance.minor.saturating_neg(), ..balance }));
        }
        _ => {}
    }
    sums
}

fn budget(say: &Say, line: &LineView) -> BudgetRow {
    let nothing = || say.t("page-grant-nothing");
    BudgetRow {
        head: say.word("budget-head", &line.head),
        spender: spender(say, line.partner),
        signed: (line.signed != line.now).then(|| line.signed.map_or_else(nothing, |money| say.money(money))),
        now: line.now.map_or_else(nothing, |money| say.money(money)),
        spent: line.spent.map(|money| say.money(money)).unwrap_or_default(),
    }
}

fn spender(say: &Say, partner: Option<Country>) -> String {
    partner.map_or_else(|| say.t("page-grant-owner"), |country| country.name(say.lang))
}

fn activity(say: &Say, activity: &ActivityView) -> ActivityRow {
    let really = activity.really.as_ref();
    let span = really.map_or(activity.planned.span, |really| really.span);
    let country = really.and_then(|really| really.provider).map(|country| country.name(say.lang));
    let institution = activity.provider_name.as_ref().map(|name| name.best(say.lang).1.to_owned());
    ActivityRow {
        title: say.local(&activity.planned.title),
        dates: say.span(span),
        place: really.map(|really| place(say, &really.place)),
        provider: country.or(institution).map(|who| say.with("page-grant-provider", "who", who)),
        attendance: really.and_then(|really| attendance(say, &really.attendance)),
        state: state(say, activity.state),
    }
}

/// How many came from each country.
fn attendance(say: &Say, attendance: &[Attendance]) -> Option<String> {
    let came = |part: &Attendance| {
        let args = Args::new().with("country", part.country.name(say.lang));
        say.text("page-grant-came", &args.number("people", i64::from(part.participants)))
    };
    (!attendance.is_empty())
        .then(|| say.with("page-grant-attendance", "countries", say.row(attendance.iter().map(came))))
}

fn payment(say: &Say, payment: &Payment) -> Row {
    let approved = matches!(payment.state, PaymentState::Requested).then_some(payment.approvals);
    let approved = approved.map(|approvals| say.count("page-grant-approvals", approvals));
    let paid = payment.paid_on.map(|on| say.date(day(on)));
    let refused = payment.refused.as_ref().map(|reason| reason.text.best(say.lang).1.to_owned());
    Row {
        notes: [approved, paid, payment.reference.clone(), refused].into_iter().flatten().collect(),
        key: payment.payment.to_string(),
        kind: say.word("payment-kind", payment.kind.as_str()),
        amount: say.money(payment.amount),
        state: state(say, payment.state.as_str()),
    }
}

fn report(say: &Say, report: &Report) -> Row {
    let returned = report.comment.as_ref().filter(|_| report.state == ReportState::Returned);
    Row {
        notes: returned.map(|comment| comment.text.best(say.lang).1.to_owned()).into_iter().collect(),
        key: report.report.to_string(),
        kind: say.word("part-state", report.kind.as_str()),
        amount: say.span(report.period),
        state: state(say, report.state.as_str()),
    }
}

fn amendment(say: &Say, grant: &GrantView, amendment: &Amendment) -> AmendmentBlock {
    let consent =
        |ask: &AskView| Pair { name: ask.country.name(say.lang), value: say.word("part-state", ask.state) };
    let asks = grant.asks.iter().filter(|ask| ask.amendment == amendment.amendment);
    AmendmentBlock {
        key: amendment.amendment.to_string(),
        state: state(say, amendment.state.as_str()),
        effective: say.date(day(amendment.effective)),
        consents: asks.map(consent).collect(),
        changes: amendment.changes.iter().map(|record| of_amendment(say, amendment, record)).collect(),
    }
}

/// A change of an amendment; of a country that declined to join by it, that it did.
fn of_amendment(say: &Say, amendment: &Amendment, record: &ChangeRecord) -> ChangeRow {
    let row = change(say, record);
    let is_declined = |country, role| amendment.declined.contains(&(country, role));
    match record.change {
        Change::Partner { country, role } if is_declined(country, role) => {
            ChangeRow { after: say.row([row.after, say.word("link", "declined")]), ..row }
        }
        _ => row,
    }
}

fn change(say: &Say, record: &ChangeRecord) -> ChangeRow {
    let before = match (&record.was, &record.change) {
        (Some(was), _) => told(say, was),
        (None, Change::NoPartner { country, .. }) => country.name(say.lang),
        (None, _) => say.t("page-grant-nothing"),
    };
    let after = match &record.change {
        Change::NoPartner { .. } => say.t("page-grant-nothing"),
        change => told(say, change),
    };
    ChangeRow { what: what(say, &record.change), before, after }
}

/// What a change is of.
fn what(say: &Say, change: &Change) -> String {
    say.t(match change {
        Change::Starts { .. } => "page-grant-of-start",
        Change::Ends { .. } => "page-grant-of-end",
        Change::ResponsibleAuthority { .. } => "page-grant-authority",
        Change::ContactPerson { .. } => "page-grant-contact",
        Change::Line { .. } | Change::NoLine { .. } => "page-grant-of-line",
        Change::Activity { .. } | Change::NoActivity { .. } => "page-grant-of-activity",
        Change::Partner { .. } | Change::NoPartner { .. } => "page-grant-of-partner",
    })
}

/// One side of a change in words.
fn told(say: &Say, change: &Change) -> String {
    match change {
        Change::Starts { starts: at } | Change::Ends { ends: at } => say.date(day(*at)),
        Change::ResponsibleAuthority { person } | Change::ContactPerson { person } => person.name.clone(),
        Change::Line { line } => {
            let head = say.word("budget-head", &line.head);
            say.row([head, spender(say, line.partner), say.money(line.amount)])
        }
        Change::Activity { activity } => {
            let title = activity.title.best(say.lang).1.to_owned();
            say.row([title, say.span(activity.span)])
        }
        Change::Partner { country, .. } => country.name(say.lang),
        Change::NoLine { .. } | Change::NoActivity { .. } | Change::NoPartner { .. } => {
            say.t("page-grant-nothing")
        }
    }
}

pub(super) fn state(say: &Say, state: &str) -> Tag {
    let tone = match state {
        "paid" | "accepted" | "approved" | "held" | "reported" | "resolved" | "excused" => "done",
        "refused" => "ended",
        "returned" | "open" => "waiting",
        "planned" => "plain",
        _ => "review",
    };
    Tag { tone, word: say.word("part-state", state) }
}

fn day(day: jiff::civil::Date) -> ApproxDate {
    ApproxDate::day(day)
}
