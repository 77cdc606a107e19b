//! Calls and projects, with their partner countries and activities.

use super::{
    Findings,
    check::{Known, conducted},
    place::Place,
};
use crate::Order;
use nidaa_domain::{
    Command,
    call::{CallCommand, RecordCall},
    project::{
        ActivityRecord, ConfirmPartner, Continuation, Owner, PartnerRole, PlanMilestone, ProjectCommand,
        ReachMilestone, RecordProject, Span,
    },
};
use nidaa_kernel::{
    CallCode, Country, InstitutionKey, LocalText, MilestoneKey, ProjectCode, Provenance, SectorId, StageId,
};
use std::collections::BTreeSet;

type Orders = Vec<(String, Order)>;

/// Status words of the files and the stages they mean. `approved` is for examples of a demonstration.
const STATUSES: [(&str, &str); 3] =
    [("implemented", "closed"), ("in_implementation", "active"), ("approved", "final_listed")];

pub(super) fn orders(root: &Place<'_>, known: &Known, findings: &mut Findings) -> Orders {
    let mut orders = vec![];
    let (mut calls, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for place in root.at("calls").list(findings) {
        orders.extend(call(&place, known, &mut calls, findings));
    }
    for place in root.at("projects").list(findings) {
        orders.extend(project(&place, known, &mut codes, findings));
    }
    orders
}

/// The code of a programme's call, such as `CPF-08`.
fn call_code(ordinal: u16) -> Option<CallCode> {
    CallCode::new(format!("CPF-{ordinal:02}")).ok()
}

fn call(
    place: &Place<'_>,
    known: &Known,
    seen: &mut BTreeSet<u16>,
    findings: &mut Findings,
) -> Option<(String, Order)> {
    let ordinal = place.at("ordinal").value_or_null::<u16>("the number of the call", findings);
    let Some(ordinal) = ordinal else {
        findings.fault_at(&place.at("ordinal"), "missing-number", "the number of the call is expected here");
        return None;
    };
    if !seen.insert(ordinal) {
        findings.fault_at(
            &place.at("ordinal"),
            "duplicate",
            &format!("call {ordinal} stands twice in the file"),
        );
        return None;
    }
    let year = place.at("year").value_or_null::<i16>("a year", findings);
    let month = place.at("month").value_or_null::<i8>("a month", findings);
    let conducted = year.and_then(|year| conducted(year, month));
    if year.is_some() && conducted.is_none() {
        findings.fault_at(&place.at("month"), "bad-date", "a month from 1 to 12 is expected here");
    }
    // The documents tell of projects of these calls that are carried out or put off: the calls are past selection.
    let stage = StageId::new("implementation").ok()?;
    let command = RecordCall {
        call: call_code(ordinal)?,
        programme: known.programme.clone(),
        ordinal,
        year,
        conducted,
        title: LocalText::default(),
        stage,
    };
    let mut told = place.provenance(findings);
    told.occurred = told.occurred.or(conducted);
    Some((place.path().to_owned(), order(Command::Call(CallCommand::RecordCall(command)), &told)))
}

fn project(place: &Place<'_>, known: &Known, seen: &mut BTreeSet<String>, findings: &mut Findings) -> Orders {
    let told = dated(place.provenance(findings), place, known);
    let record = record(place, known, findings);
    let code = place.at("id").text(findings).and_then(|id| ProjectCode::new(id).ok());
    if code.as_ref().is_some_and(|code| !seen.insert(code.to_string())) {
        findings.fault_at(&place.at("id"), "duplicate", "this project stands twice in the file");
    }
    let owner = place.at("owner").at("country");
    let owner = if owner.is_null() { None } else { owner.country(findings) };
    let links = links(place, owner, findings);
    let activities = place.at("activities").list(findings);
    let Some(code) = code else { return vec![] };
    let mut orders: Orders = vec![];
    orders.extend(record.map(|record| {
        (place.path().to_owned(), order(Command::Project(ProjectCommand::RecordProject(record)), &told))
    }));
    orders.extend(links.into_iter().map(|(path, country, role)| {
        let command = ConfirmPartner { project: code.clone(), country, role };
        (path, order(Command::Project(ProjectCommand::ConfirmPartner(command)), &told))
    }));
    for (index, activity) in activities.iter().enumerate() {
        orders.extend(milestone(activity, &code, index, &told, findings));
    }
    orders
}

/// A file seldom says when a project came to be. It was there when the first of its activities was held, and in the call
/// it was proposed to: the earlier of these is its date, marked as approximate.
fn dated(told: Provenance, place: &Place<'_>, known: &Known) -> Provenance {
    if told.occurred.is_some() {
        return told;
    }
    // What is wrong with these members is found where they are read for themselves.
    let unheard = &mut Findings::default();
    let of_call = place.at("call").value_or_null::<u16>("the number of a call", unheard);
    let of_call = of_call.and_then(|ordinal| known.calls.get(&ordinal).copied().flatten());
    let activities = place.at("activities").list(unheard);
    let held = activities.iter().filter(|activity| activity.at("planned").is_null());
    let dates = held.filter_map(|activity| activity.at("start").date(unheard)).chain(of_call);
    let occurred = dates.min_by_key(|date| date.first_day());
    Provenance { approximate: occurred.is_some(), occurred, ..told }
}

fn record(place: &Place<'_>, known: &Known, findings: &mut Findings) -> Option<RecordProject> {
    let owner = owner(&place.at("owner"), findings);
    let sector = sector(&place.at("sector"), known, findings);
    let stage = stage(&place.at("status"), findings);
    let call = call_of(&place.at("call"), known, findings);
    let title = LocalText {
        ar: place.at("title_ar").text(findings).map(str::to_owned),
        en: place.at("title_en").text_or_null(findings).map(str::to_owned),
        fr: place.at("title_fr").text_or_null(findings).map(str::to_owned),
    };
    let continues =
        place.at("continuation_of_earlier_project").value_or_null::<bool>("true or false", findings);
    Some(RecordProject {
        project: ProjectCode::new(place.at("id").text(&mut Findings::default())?).ok()?,
        title,
        owner: owner?,
        programme: known.programme.clone(),
        call,
        sector: sector?,
        recommendation: place.at("recommendation").text_or_null(findings).map(str::to_owned),
        continues: (continues == Some(true)).then_some(Continuation { project: None }),
        member_states_count: place
            .at("member_states_count")
            .value_or_null::<u16>("a number of states", findings),
        implementation_year: place.at("implementation_year").value_or_null::<i16>("a year", findings),
        stage: stage?,
        wording: place.at("status_wording_ar").text_or_null(findings).map(str::to_owned),
    })
}

fn owner(place: &Place<'_>, findings: &mut Findings) -> Option<Owner> {
    let country = place.at("country");
    if !country.is_null() {
        // The fault of an unknown country is reported once, where the links are checked against it.
        return Some(Owner::State { country: country.country(&mut Findings::default())? });
    }
    let institution = InstitutionKey::new(place.at("name").text(findings)?);
    let institution =
        institution.map_err(|error| findings.fault_at(&place.at("name"), "bad-code", &error.to_string()));
    Some(Owner::Institution { institution: institution.ok()? })
}

fn sector(place: &Place<'_>, known: &Known, findings: &mut Findings) -> Option<SectorId> {
    let text = place.text(findings)?;
    if !known.sectors.contains(text) {
        let all = known.sectors.iter().cloned().collect::<Vec<_>>().join(", ");
        findings.fault_at(place, "unknown-sector", &format!("{text:?} is none of {all}"));
        return None;
    }
    SectorId::new(text).ok()
}

fn stage(place: &Place<'_>, findings: &mut Findings) -> Option<StageId> {
    let text = place.text(findings)?;
    let stage = STATUSES.iter().find(|(status, _)| *status == text).map(|(_, stage)| *stage);
    if stage.is_none() {
        findings.fault_at(
            place,
            "unknown-status",
            &format!("{text:?} is none of implemented, in_implementation, approved"),
        );
    }
    StageId::new(stage?).ok()
}

fn call_of(place: &Place<'_>, known: &Known, findings: &mut Findings) -> Option<CallCode> {
    let ordinal = place.value_or_null::<u16>("the number of a call", findings)?;
    if !known.calls.contains_key(&ordinal) {
        findings.fault_at(place, "unknown-call", &format!("no imported file tells of call {ordinal}"));
    }
    call_code(ordinal)
}

fn links(
    place: &Place<'_>,
    owner: Option<Country>,
    findings: &mut Findings,
) -> Vec<(String, Country, PartnerRole)> {
    let mut links: Vec<(String, Country, PartnerRole)> = vec![];
    let lists =
        [("partner_countries", PartnerRole::Partner), ("beneficiary_countries", PartnerRole::Beneficiary)];
    let listed = lists.iter().flat_map(|(member, role)| {
        let items = place.at(member).list(findings);
        items.into_iter().map(|item| (item, *role)).collect::<Vec<_>>()
    });
    let mut all: Vec<(Place<'_>, PartnerRole)> = listed.collect();
    let provider = place.at("training_provider_country");
    if !provider.is_null() {
        all.push((provider, PartnerRole::Provider));
    }
    for (item, role) in all {
        let Some(country) = item.country(findings) else { continue };
        if owner == Some(country) {
            findings.fault_at(
                &item,
                "partner-is-owner",
                &format!("{country} owns the project and cannot be its partner"),
            );
        } else if links.iter().any(|(_, known, as_what)| *known == country && *as_what == role) {
            findings.fault_at(&item, "duplicate", &format!("{country} stands twice in this list"));
        } else {
            links.push((item.path().to_owned(), country, role));
        }
    }
    links
}

/// A dated activity is a milestone that was reached. When it was planned no document says: it is taken to be as old as its
/// project. When it was held, it does.
fn milestone(
    place: &Place<'_>,
    code: &ProjectCode,
    index: usize,
    project: &Provenance,
    findings: &mut Findings,
) -> Orders {
    let (record, span) = (activity(place, findings), span(place, findings));
    let participants = place.at("participants").value_or_null::<u32>("a number of people", findings);
    let title = LocalText {
        en: place.at("title_en").text(findings).map(str::to_owned),
        ar: place.at("title_ar").text_or_null(findings).map(str::to_owned),
        fr: None,
    };
    let told = Provenance { illustrative: project.illustrative, ..place.provenance(findings) };
    let key = record.activity.clone().unwrap_or_else(|| format!("activity-{}", index + 1));
    let (Some(span), Ok(milestone)) = (span, MilestoneKey::new(key)) else { return vec![] };
    let held = Provenance { occurred: Some(span.start), ..told.clone() };
    let planned = match told.occurred {
        Some(_) => told,
        None => Provenance { occurred: project.occurred, approximate: project.occurred.is_some(), ..told },
    };
    let (project, activity) = (code.clone(), Some(record));
    let plan = PlanMilestone { project, milestone: milestone.clone(), title, span, activity };
    let reach = ReachMilestone { project: code.clone(), milestone, span, participants };
    let path = || place.path().to_owned();
    let mut orders = vec![(path(), order(Command::Project(ProjectCommand::PlanMilestone(plan)), &planned))];
    if place.at("planned").is_null() {
        orders.push((path(), order(Command::Project(ProjectCommand::ReachMilestone(reach)), &held)));
    }
    orders
}

fn activity(place: &Place<'_>, findings: &mut Findings) -> ActivityRecord {
    let country = place.at("country");
    ActivityRecord {
        activity: place.at("activity_id").text_or_null(findings).map(str::to_owned),
        kind: place.at("type").text_or_null(findings).map(str::to_owned),
        country: if country.is_null() { None } else { country.country(findings) },
        city: place.at("city").text_or_null(findings).map(str::to_owned),
        mode: place.at("mode").text_or_null(findings).map(str::to_owned),
    }
}

/// The days of an activity; none when it has no date, which is noted, or when they contradict each other.
fn span(place: &Place<'_>, findings: &mut Findings) -> Option<Span> {
    let (start, end) = (place.at("start").date(findings), place.at("end").date(findings));
    let Some(start) = start else {
        findings.note_at(place, "undated", "the activity has no date and is not entered as a milestone");
        return None;
    };
    let span = Span { start, end: end.unwrap_or(start) };
    if span.check().is_err() {
        let message = format!("the end {} comes before {start}", span.end);
        findings.fault_at(&place.at("end"), "end-before-start", &message);
        return None;
    }
    Some(span)
}

fn order(command: Command, told: &Provenance) -> Order {
    Order { command, provenance: Some(told.clone()) }
}
