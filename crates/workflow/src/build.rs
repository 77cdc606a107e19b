//! From checked nodes to the policy. Nothing here can find a fault that the checks did not.

mod assessment;
mod forms;
mod money;

use crate::{
    Bearer, Condition, Deadline, Diagnostic, Due, ListedReason, Machine, Next, Notice, Parameter, Reminder,
    Sector, Stage, Visibility, Vocabulary, Workflow,
    check::{self, Compiled, Guards, hours, times},
    diagnostic::Findings,
    figure,
    file::{self, File, RawDeadline, RawDue, RawMachine, RawTransition},
    guard::{self, Guard},
    model::{Content, Life, Transition},
    obligation,
    place::{At, Place},
    read, rule,
};
use nidaa_kernel::{BadCode, LocalText, Role, SectorId, StageId};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};

/// Faults that the checks came to look for after calls had been pinned to texts. Nothing that is built rests on them.
const LATER: [&str; 18] = [
    "bad_day",
    "unknown_zone",
    "bad_source",
    "unknown_media_type",
    "deadline_order",
    "out_of_bounds",
    "wrong_kind",
    "unknown_code",
    "wrong_script",
    "two_holidays",
    "unknown_figure",
    "deadline_on_holiday",
    "met_in_no_stage",
    "figure_without_words",
    "audience_unnamed",
    "unknown_currency",
    "bad_programme",
    "date_of_project",
];

impl Workflow {
    /// Reads and checks a policy file; never half-loads. `file` is the name that diagnostics show.
    ///
    /// # Errors
    /// Every fault that was found, in the order of the file. A fault of form (YAML, unknown key) hides those behind it.
    pub fn load(file: &str, source: &str, vocabulary: &Vocabulary) -> Result<Self, Vec<Diagnostic>> {
        Self::read(file, source, vocabulary, |_| true)
    }

    /// Reads a text that passed the checks when a call was pinned to it. What checks came to look for since then is not
    /// asked of it: it means what it meant.
    ///
    /// # Errors
    /// As [`Self::load`], for anything that was a fault always.
    pub fn kept(file: &str, source: &str, vocabulary: &Vocabulary) -> Result<Self, Vec<Diagnostic>> {
        let mut words = vocabulary.clone();
        // A guard whose words are told to be none would not be compiled.
        words.call.values.clear();
        words.project.values.clear();
        Self::read(file, source, &words, |fault| !LATER.contains(&fault.code))
    }

    fn read(
        file: &str,
        source: &str,
        vocabulary: &Vocabulary,
        counts: impl Fn(&Diagnostic) -> bool,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut findings = Findings::new(file, source);
        let Some(raw) = read::read(source, &mut findings) else {
            return Err(findings.finish());
        };
        let compiled = check::check(&raw, vocabulary, &mut findings);
        let mut faults = findings.finish();
        faults.retain(counts);
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut warnings = Findings::new(file, source);
        check::warn(&raw, vocabulary, &compiled, &mut warnings);
        let warnings = warnings.finish();
        let build = Build { file: &raw, vocabulary, compiled: &compiled, warnings };
        build.content(file, source).map(|content| Self(Arc::new(content))).map_err(|error| {
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

struct Build<'a> {
    file: &'a File,
    vocabulary: &'a Vocabulary,
    compiled: &'a Compiled,
    warnings: Vec<Diagnostic>,
}

impl Build<'_> {
    fn content(&self, file: &str, source: &str) -> Result<Content, BadCode> {
        let raw = self.file;
        let sector = |sector: &file::RawSector| {
            Ok(Sector { id: SectorId::new(sector.id.value.clone())?, label: sector.label.value.clone() })
        };
        let mut rules = rule::of_machine(raw.id.value.as_str(), Machine::Call, &raw.call);
        rules.extend(rule::of_machine(raw.id.value.as_str(), Machine::Project, &raw.project));
        rules.extend(rule::of_applicants(raw));
        rules.extend(rule::of_parts(raw));
        Ok(Content {
            file: file.to_owned(),
            warnings: self.warnings.clone(),
            rules,
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
            applicants: money::applicants(raw, self.compiled),
            types: raw.types.iter().map(money::kind).collect(),
            envelope: raw.envelope.as_ref().map(|envelope| money::envelope(raw, envelope)),
            forms: forms::all(raw, self.compiled)?,
            call: self.life(Machine::Call, &raw.call)?,
            project: self.life(Machine::Project, &raw.project)?,
            deadlines: raw.deadlines.iter().filter_map(|deadline| self::deadline(raw, deadline)).collect(),
            reminders: raw.reminders.iter().filter_map(|reminder| self::reminder(raw, reminder)).collect(),
            notices: raw.notices.iter().map(notice).collect(),
            obligations: raw.obligations.iter().filter_map(|duty| obligation::rule(raw, duty)).collect(),
            eligibility: raw.eligibility.iter().map(assessment::item).collect(),
            rubric: raw.rubric.as_ref().and_then(|rubric| assessment::rubric(raw, &rubric.value)),
            visibility: raw.visibility.as_ref().map(visibility).transpose()?,
            postponement_reasons: raw.postponement_reasons.iter().map(reason).collect(),
        })
    }

    fn life(&self, machine: Machine, raw: &RawMachine) -> Result<Life, BadCode> {
        let stage = |stage: &file::RawStage| Stage {
            id: stage.id.value.clone(),
            staff: label(stage.staff.as_ref()),
            applicant: label(stage.applicant.as_ref()),
            is_final: stage.is_final,
        };
        let mut commands: BTreeMap<String, Vec<Transition>> = BTreeMap::new();
        for way in &raw.transitions {
            commands.entry(way.command.value.clone()).or_default().push(self.transition(machine, way)?);
        }
        let condition = |guard: &file::RawGuard| Condition {
            id: guard.id.value.clone(),
            explanation: guard.explanation.value.clone(),
            requires: guard.requires.as_ref().map(|at| figure::filled(&at.value, self.file)),
            provenance: guard.provenance.value,
            source: guard.source.clone(),
            line: guard.id.place.line,
        };
        let conditions = raw.guards.iter().map(condition).collect();
        Ok(Life { stages: raw.stages.iter().map(stage).collect(), conditions, commands })
    }

    fn transition(&self, machine: Machine, raw: &RawTransition) -> Result<Transition, BadCode> {
        let [call, project] = &self.compiled.guards;
        let guards = match machine {
            Machine::Call => call,
            Machine::Project => project,
        };
        let stage = |id: &At<String>| StageId::new(id.value.clone());
        let next = match &raw.to {
            None => Next::Stay,
            Some(to) if to.value == "previous" => Next::Previous,
            Some(to) => Next::To(stage(to)?),
        };
        Ok(Transition {
            from: raw.from.iter().map(stage).collect::<Result<_, _>>()?,
            next,
            bearers: raw.roles.iter().map(|role| self.bearer(machine, raw, &role.value)).collect(),
            guards: raw.guards.iter().map(|id| guard(id, guards)).collect::<Result<_, _>>()?,
            label: raw.label.as_ref().map(|at| at.value.clone()),
            leads: raw.leads.as_ref().map(|at| at.value.clone()),
            line: raw.command.place.line,
        })
    }

    /// What a role needs by its nature, in the whole file and at this command; only projects have the first two.
    fn bearer(&self, machine: Machine, raw: &RawTransition, role: &str) -> Bearer {
        let natural = self.vocabulary.words(machine).natural(role).map(str::to_owned);
        let of_file = self.file.relations.get(role).filter(|_| machine == Machine::Project);
        let written = of_file.into_iter().chain(raw.relations.get(role)).flat_map(|at| &at.value);
        let mut relations: Vec<String> = natural.collect();
        for relation in written {
            if !relations.contains(&relation.value) {
                relations.push(relation.value.clone());
            }
        }
        Bearer { role: Role(role.to_owned()), relations }
    }
}

/// A label that the checks found to be there.
fn label(written: Option<&At<LocalText>>) -> LocalText {
    written.map(|at| at.value.clone()).unwrap_or_default()
}

fn parameter(name: &str, raw: &file::RawParameter) -> Parameter {
    Parameter {
        name: name.to_owned(),
        value: raw.value.value.clone(),
        provenance: raw.provenance.value,
        source: raw.source.clone(),
        label: raw.label.value.clone(),
        words: raw.words.as_ref().map(|at| at.value.clone()),
        line: raw.value.place.line,
    }
}

fn visibility(raw: &file::RawVisibility) -> Result<Visibility, BadCode> {
    let stages = |written: &[At<String>]| {
        written.iter().map(|at| StageId::new(at.value.clone())).collect::<Result<Vec<StageId>, BadCode>>()
    };
    Ok(Visibility {
        involved: stages(&raw.involved)?,
        unnamed: stages(&raw.unnamed)?,
        provenance: raw.provenance.value,
        source: raw.source.clone(),
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
            Due::After { event: event.value.clone(), days: money::amount(file, &days.value)? }
        }
        RawDue::Past { date, days } => {
            Due::Past { date: date.value.clone(), days: money::amount(file, &days.value)? }
        }
        RawDue::Yearly { day, years_after_call } => {
            let (month, day_of_month) = times::month_day(file, &day.value)?;
            let (years_after_call, parameter) = (*years_after_call, day.value.clone());
            Due::Yearly { month, day: day_of_month, years_after_call, parameter }
        }
    };
    let at = raw.at.as_ref().and_then(|at| hours::time(file, &at.value));
    Some(Deadline { id: raw.id.value.clone(), of: raw.of, due, at, label: raw.label.value.clone() })
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
        hold: raw.hold,
    }
}

fn reason(raw: &file::RawReason) -> ListedReason {
    ListedReason {
        id: raw.id.value.clone(),
        label: raw.label.value.clone(),
        provenance: raw.provenance.value,
        source: raw.source.clone(),
    }
}
