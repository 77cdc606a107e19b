//! From checked nodes to the policy. Nothing here can find a fault that the checks did not.

use crate::{
    Amount, Deadline, Diagnostic, Due, Next, Notice, Parameter, Reminder, Sector, Stage, Vocabulary,
    Workflow,
    check::{self, Guards, times},
    diagnostic::Findings,
    file::{self, File, RawDeadline, RawDue, RawMachine, RawTransition},
    guard::{self, Guard},
    model::{Content, Life, Transition},
    place::{At, Place},
    read,
};
use nidaa_kernel::{BadCode, Role, SectorId, StageId};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};

impl Workflow {
    /// Reads and checks a policy file; never half-loads. `file` is the name that diagnostics show.
    ///
    /// # Errors
    /// Every fault that was found, in the order of the file. A fault of form (YAML, unknown key) hides those behind it.
    pub fn load(file: &str, source: &str, vocabulary: &Vocabulary) -> Result<Self, Vec<Diagnostic>> {
        let mut findings = Findings::new(file, source);
        let Some(raw) = read::read(source, &mut findings) else {
            return Err(findings.finish());
        };
        let guards = check::check(&raw, vocabulary, &mut findings);
        let faults = findings.finish();
        if !faults.is_empty() {
            return Err(faults);
        }
        content(&raw, source, &guards).map(|content| Self(Arc::new(content))).map_err(|error| {
            let mut findings = Findings::new(file, source);
            findings.add(
                Place { line: 1, column: 1 },
                "bad_value",
                error.to_string(),
                "Write a shorter name.",
            );
            findings.finish()
        })
    }
}

fn content(raw: &File, source: &str, [call, project]: &[Guards; 2]) -> Result<Content, BadCode> {
    let sector = |sector: &file::RawSector| {
        Ok(Sector { id: SectorId::new(sector.id.value.clone())?, label: sector.label.value.clone() })
    };
    Ok(Content {
        id: raw.id.value.clone(),
        version: raw.version.value,
        digest: hex::encode(Sha256::digest(source.as_bytes())),
        title: raw.title.value.clone(),
        parameters: raw
            .parameters
            .iter()
            .map(|(name, raw)| (name.clone(), parameter(name, &raw.value)))
            .collect(),
        p: guard::parameters(raw.parameters.iter().map(|(name, raw)| (name, &raw.value.value.value))),
        sectors: raw.sectors.iter().map(sector).collect::<Result<_, _>>()?,
        call: life(&raw.call, call)?,
        project: life(&raw.project, project)?,
        deadlines: raw.deadlines.iter().filter_map(|deadline| self::deadline(raw, deadline)).collect(),
        reminders: raw.reminders.iter().filter_map(|reminder| self::reminder(raw, reminder)).collect(),
        notices: raw.notices.iter().map(notice).collect(),
    })
}

fn parameter(name: &str, raw: &file::RawParameter) -> Parameter {
    Parameter {
        name: name.to_owned(),
        value: raw.value.value.clone(),
        provenance: raw.provenance.value,
        source: raw.source.clone(),
        label: raw.label.value.clone(),
    }
}

fn life(raw: &RawMachine, guards: &Guards) -> Result<Life, BadCode> {
    let stage = |stage: &file::RawStage| Stage {
        id: stage.id.value.clone(),
        staff: stage.staff.value.clone(),
        applicant: stage.applicant.value.clone(),
        is_final: stage.is_final,
    };
    let mut commands: BTreeMap<String, Vec<Transition>> = BTreeMap::new();
    for way in &raw.transitions {
        commands.entry(way.command.value.clone()).or_default().push(transition(way, guards)?);
    }
    Ok(Life { stages: raw.stages.iter().map(stage).collect(), commands })
}

fn transition(raw: &RawTransition, guards: &Guards) -> Result<Transition, BadCode> {
    let stage = |id: &At<String>| StageId::new(id.value.clone());
    let next = match &raw.to {
        None => Next::Stay,
        Some(to) if to.value == "previous" => Next::Previous,
        Some(to) => Next::To(stage(to)?),
    };
    Ok(Transition {
        from: raw.from.iter().map(stage).collect::<Result<_, _>>()?,
        next,
        roles: raw.roles.iter().map(|role| Role(role.value.clone())).collect(),
        guards: raw.guards.iter().map(|id| guard(id, guards)).collect::<Result<_, _>>()?,
        line: raw.command.place.line,
    })
}

/// A guard is never left out: a missing one would be a permission.
fn guard(id: &At<String>, guards: &Guards) -> Result<Arc<Guard>, BadCode> {
    guards.get(&id.value).cloned().ok_or_else(|| BadCode { kind: "guard", value: id.value.clone() })
}

fn deadline(file: &File, raw: &RawDeadline) -> Option<Deadline> {
    let due = match &raw.due.value {
        RawDue::Date(date) => Due::Date(date.value.clone()),
        RawDue::After { event, days } => {
            let number = times::number(file, &days.value)?;
            let parameter = match &days.value {
                file::Amount::Number(_) => None,
                file::Amount::Parameter(name) => Some(name.clone()),
            };
            Due::After { event: event.value.clone(), days: Amount { number, parameter } }
        }
        RawDue::Yearly { day, years_after_call } => {
            let (month, day_of_month) = times::month_day(file, &day.value)?;
            let (years_after_call, parameter) = (*years_after_call, day.value.clone());
            Due::Yearly { month, day: day_of_month, years_after_call, parameter }
        }
    };
    Some(Deadline { id: raw.id.value.clone(), of: raw.of, due, label: raw.label.value.clone() })
}

fn reminder(file: &File, raw: &file::RawReminder) -> Option<Reminder> {
    let offsets_days = times::offset_days(file, &raw.offsets_days.value)?;
    Some(Reminder { deadline: raw.deadline.value.clone(), offsets_days })
}

fn notice(raw: &file::RawNotice) -> Notice {
    Notice {
        id: raw.id.value.clone(),
        event: raw.event.value.clone(),
        mail: raw.mail.value.clone(),
        to: raw.to.iter().map(|audience| audience.value.clone()).collect(),
        duty: raw.duty,
    }
}
