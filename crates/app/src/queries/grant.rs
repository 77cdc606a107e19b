//! The grant of a project: what was signed beside what holds now, and every sum.

use super::{AsOf, Moment, Seen, as_of::Resolved, names::Names, postponements::folded, sight::Reach};
use crate::Failure;
use jiff::civil::Date;
use nidaa_domain::{
    obligation::Excused,
    project::{
        Activity, ActivityState, Amendment, Ask, Books, BudgetLine, ChangeRecord, ConsentState, Contract,
        Finding, Grant, Payment, PlannedActivity, Project, Refund, Report, Transfer,
    },
};
use nidaa_kernel::{Country, LocalText, Money, PartKey};
use nidaa_projections::pages::project::Page;
use nidaa_workflow::ParameterValue;
use serde::Serialize;
use utoipa::ToSchema;

/// A budget line as signed and as it holds now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LineView {
    /// Its key.
    #[schema(value_type = String)]
    pub line: PartKey,
    /// Head.
    pub head: String,
    /// The partner that spends it; null for the owner.
    #[schema(value_type = Option<String>)]
    pub partner: Option<Country>,
    /// As signed; null where an amendment added it.
    #[schema(value_type = Option<Object>)]
    pub signed: Option<Money>,
    /// As it holds now; null where an amendment gave it up.
    #[schema(value_type = Option<Object>)]
    pub now: Option<Money>,
    /// What accepted reports say was spent of it.
    #[schema(value_type = Option<Object>)]
    pub spent: Option<Money>,
}

/// An activity as the contract promises it, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ActivityView {
    /// The promise.
    #[schema(value_type = Object)]
    pub planned: PlannedActivity,
    /// `planned`, `announced`, `held` or `reported`.
    pub state: &'static str,
    /// As announced or held.
    #[schema(value_type = Option<Object>)]
    pub really: Option<Activity>,
    /// Name of the institution that gave training or expertise, where one did.
    #[schema(value_type = Option<Object>)]
    pub provider_name: Option<LocalText>,
}

/// What one partner is asked about in an amendment: the difference that concerns it, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AskView {
    /// The amendment.
    #[schema(value_type = String)]
    pub amendment: PartKey,
    /// The partner.
    #[schema(value_type = String)]
    pub country: Country,
    /// `asked`, `given` or `refused`; of a country whose word is not waited for any more `excused` or `left`.
    pub state: &'static str,
    /// The changes that concern it, each beside what it replaces.
    #[schema(value_type = Vec<Object>)]
    pub changes: Vec<ChangeRecord>,
}

/// What the contract will say from a later day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ComingView {
    /// The approved amendment.
    #[schema(value_type = String)]
    pub amendment: PartKey,
    /// First day on which it holds.
    #[schema(value_type = String, format = Date)]
    pub from: Date,
    /// What will be otherwise, each beside what holds on the eve.
    #[schema(value_type = Vec<Object>)]
    pub changes: Vec<ChangeRecord>,
}

/// Everything known of a project's grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct GrantView {
    /// The moment it shows.
    pub at: Moment,
    /// Code of the project.
    pub project: String,
    /// Sums; null before the contract is signed.
    #[schema(value_type = Option<Object>)]
    pub books: Option<Books>,
    /// What would come back if the project ended now.
    #[schema(value_type = Option<Object>)]
    pub refund_due: Option<Money>,
    /// The contract as signed.
    #[schema(value_type = Option<Object>)]
    pub baseline: Option<Contract>,
    /// The contract as it holds on the day of the moment.
    #[schema(value_type = Option<Object>)]
    pub contract: Option<Contract>,
    /// Its version: 1 as signed.
    pub version: u16,
    /// Approved amendments that begin later and change something then, the nearest first.
    pub coming: Vec<ComingView>,
    /// What differs between the two, each as it is now; null entries of `was` are new.
    #[schema(value_type = Vec<Object>)]
    pub differences: Vec<ChangeRecord>,
    /// Budget lines, those of the baseline first.
    pub budget: Vec<LineView>,
    /// Transfers by notice.
    #[schema(value_type = Vec<Object>)]
    pub transfers: Vec<Transfer>,
    /// Amendments.
    #[schema(value_type = Vec<Object>)]
    pub amendments: Vec<Amendment>,
    /// What partners are asked about, one entry for each amendment and partner.
    pub asks: Vec<AskView>,
    /// Activities of the contract.
    pub activities: Vec<ActivityView>,
    /// Reports.
    #[schema(value_type = Vec<Object>)]
    pub reports: Vec<Report>,
    /// Payments.
    #[schema(value_type = Vec<Object>)]
    pub payments: Vec<Payment>,
    /// Money that came back.
    #[schema(value_type = Vec<Object>)]
    pub refunds: Vec<Refund>,
    /// What visits found.
    #[schema(value_type = Vec<Object>)]
    pub findings: Vec<Finding>,
    /// Findings that nobody needs to answer, by key, since the office excused from it.
    #[schema(value_type = Vec<String>)]
    pub findings_excused: Vec<PartKey>,
    /// Ticked items of the closing checklist.
    pub closing: Vec<String>,
    /// Every item of that list, in the order of the programme.
    pub checklist: Vec<String>,
}

impl Seen<'_> {
    /// The grant of a project at a moment; an empty one where it is not told whose project it is.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such project, or the store's.
    pub async fn grant(&self, code: &str, as_of: AsOf) -> Result<GrantView, Failure> {
        let at = self.app.resolve(as_of).await?;
        let told = self.app.told("project", code, at).await?;
        let missing = || Failure::NotFound { what: "project", code: code.to_owned() };
        let page = Page::told_by(&told.facts).ok_or_else(missing)?;
        let day = at.day_under(self.app.current_rules(&page.card.programme).as_ref());
        match self.reach(&page.card, at).await? {
            Reach::Whole => {
                let checklist = self.checklist(code).await?;
                // What is taken back is a decision on the project, and changes its grant as well.
                let project = folded(told.facts.iter());
                let excused = self.excused(&project, code, as_of).await?;
                let asks = asks(&project, day, &excused);
                let view = view(code, project.grant, at.moment, day);
                let findings_excused = excused.findings.into_iter().collect();
                let activities = self.with_providers(view.activities.clone(), at).await?;
                Ok(GrantView { asks, activities, findings_excused, checklist, ..view })
            }
            Reach::Unnamed => Ok(view(code, Grant::default(), at.moment, day)),
            Reach::Nothing => Err(missing()),
        }
    }
}

impl Seen<'_> {
    /// What nobody waits for from a project that asks something of somebody.
    async fn excused(&self, project: &Project, code: &str, as_of: AsOf) -> Result<Excused, Failure> {
        let grant = &project.grant;
        if grant.findings.is_empty() && grant.amendments.iter().all(|one| one.consents.is_empty()) {
            return Ok(Excused::default());
        }
        Ok(self.app.desk_at(as_of).await?.2.ledger.excused(code))
    }

    /// Activities with the names of the institutions that gave training or expertise.
    async fn with_providers(
        &self,
        mut activities: Vec<ActivityView>,
        at: Resolved,
    ) -> Result<Vec<ActivityView>, Failure> {
        let provider = |one: &ActivityView| one.really.as_ref()?.provider_institution.clone();
        if activities.iter().any(|one| provider(one).is_some()) {
            let names = Names::of(self.app, at).await?;
            for one in &mut activities {
                one.provider_name = provider(one).map(|key| names.institution(&key));
            }
        }
        Ok(activities)
    }

    /// What the rules of a project want ticked before it closes; nothing where its rules are no longer there.
    async fn checklist(&self, code: &str) -> Result<Vec<String>, Failure> {
        let rules = match self.app.project_rules(code).await {
            Ok((rules, _)) => rules,
            Err(Failure::NotFound { .. } | Failure::RulesMissing(_)) => return Ok(vec![]),
            Err(failure) => return Err(failure),
        };
        Ok(match rules.parameter("closing_checklist").map(|parameter| &parameter.value) {
            Some(ParameterValue::Texts(items)) => items.clone(),
            _ => vec![],
        })
    }
}

fn view(code: &str, grant: Grant, at: Moment, day: Date) -> GrantView {
    let (books, contract) = (grant.books(), grant.contract_on(day));
    GrantView {
        at,
        project: code.to_owned(),
        books,
        refund_due: books.map(|books| books.refund_due()),
        differences: grant.differences_on(day),
        budget: budget(&grant, contract.as_ref()),
        asks: vec![],
        activities: activities(&grant, contract.as_ref()),
        version: grant.version_on(day),
        coming: grant.coming_after(day).into_iter().map(coming).collect(),
        baseline: grant.baseline,
        contract,
        transfers: grant.transfers,
        amendments: grant.amendments,
        reports: grant.reports,
        payments: grant.payments,
        refunds: grant.refunds,
        findings: grant.findings,
        findings_excused: vec![],
        closing: grant.closing,
        checklist: vec![],
    }
}

fn coming((amendment, changes): (&Amendment, Vec<ChangeRecord>)) -> ComingView {
    ComingView { amendment: amendment.amendment.clone(), from: amendment.effective, changes }
}

fn budget(grant: &Grant, contract: Option<&Contract>) -> Vec<LineView> {
    let lines =
        |contract: Option<&Contract>| contract.map(|contract| contract.budget.clone()).unwrap_or_default();
    let (signed, now) = (lines(grant.baseline.as_ref()), lines(contract));
    let find = |lines: &[BudgetLine], key: &PartKey| lines.iter().find(|line| line.line == *key).cloned();
    let added = now.iter().filter(|line| find(&signed, &line.line).is_none());
    let all = signed.iter().chain(added);
    all.map(|line| {
        let present = find(&now, &line.line);
        let shown = present.as_ref().unwrap_or(line);
        LineView {
            line: line.line.clone(),
            head: shown.head.clone(),
            partner: shown.partner,
            signed: find(&signed, &line.line).map(|line| line.amount),
            now: present.as_ref().map(|line| line.amount),
            spent: grant.spent_of(&line.line),
        }
    })
    .collect()
}

fn activities(grant: &Grant, contract: Option<&Contract>) -> Vec<ActivityView> {
    let planned = contract.into_iter().flat_map(|contract| &contract.activities);
    planned
        .map(|planned| ActivityView {
            planned: planned.clone(),
            state: grant.activity_state(&planned.activity).as_str(),
            really: grant
                .activity(&planned.activity)
                .filter(|found| found.state != ActivityState::Planned)
                .cloned(),
            provider_name: None,
        })
        .collect()
}

fn asks(project: &Project, today: Date, excused: &Excused) -> Vec<AskView> {
    let of = |amendment: &Amendment| {
        let ask = |ask: &Ask| AskView {
            amendment: amendment.amendment.clone(),
            country: ask.country,
            state: asked(project, amendment, ask, today, excused),
            changes: amendment
                .changes
                .iter()
                .filter(|change| change.concerns(ask.country))
                .cloned()
                .collect(),
        };
        amendment.consents.iter().map(ask).collect::<Vec<_>>()
    };
    project.grant.amendments.iter().flat_map(of).collect()
}

/// How far a question to a country has come.
fn asked(
    project: &Project,
    amendment: &Amendment,
    ask: &Ask,
    today: Date,
    excused: &Excused,
) -> &'static str {
    let is_settled = ask.state == ConsentState::Given;
    if is_settled || project.is_awaited(amendment, ask, today, excused) {
        ask.state.as_str()
    } else if project.is_beside(amendment, ask.country, today) {
        "left"
    } else {
        "excused"
    }
}
