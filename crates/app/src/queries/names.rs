//! What codes mean: names of institutions, labels of stages.

use super::{OwnerView, StageView, as_of::Resolved};
use crate::{App, Failure};
use nidaa_domain::project::Owner;
use nidaa_kernel::{Country, InstitutionKey, Lang, LocalText, ProgrammeId, StageId};
use nidaa_projections::{
    boards::registry::{Listed, Registry},
    pages::blind::Redactor,
};
use nidaa_workflow::{Machine, Workflow};
use std::collections::HashMap;

/// Names of the registry at one moment.
pub(super) struct Names(HashMap<String, Listed>);

impl Names {
    pub(super) async fn of(app: &App, at: Resolved) -> Result<Self, Failure> {
        let listed = app.rows::<Registry>(at.basis).await?;
        Ok(Self(listed.into_iter().map(|entry| (entry.key.to_string(), entry)).collect()))
    }

    pub(super) fn owner(&self, owner: &Owner) -> OwnerView {
        OwnerView::of(owner, |key| self.0.get(key).map(|listed| listed.name.clone()))
    }

    /// Name of an institution; its key where the register does not know it.
    pub(super) fn institution(&self, key: &InstitutionKey) -> LocalText {
        let key = key.as_str();
        self.0.get(key).map_or_else(|| LocalText::all(key, key, key), |listed| listed.name.clone())
    }

    /// Leaves out what would tell who proposes and who takes part: names of countries, of their people and of the owner in
    /// every language, the owner's key, its state and its contact.
    pub(super) fn redactor(
        &self,
        owner: Option<&Owner>,
        partners: impl Iterator<Item = Country>,
    ) -> Redactor {
        let in_words = |country: Country| Lang::ALL.map(|lang| country.name(lang));
        let mut countries: Vec<Country> =
            owner.and_then(Owner::country).into_iter().chain(partners).collect();
        let mut names = vec![];
        if let Some(Owner::Institution { institution }) = owner {
            names.push(institution.to_string());
            if let Some(listed) = self.0.get(institution.as_str()) {
                countries.extend(listed.country);
                names.extend(listed.acronym.clone());
                names.extend(Lang::ALL.iter().filter_map(|lang| listed.name.get(*lang).map(str::to_owned)));
                names.extend(listed.contact.as_ref().map(|contact| contact.name.clone()));
            }
        }
        names.extend(countries.iter().copied().flat_map(in_words));
        Redactor::new(names).and_adjectives(countries.into_iter().flat_map(Country::demonyms).cloned())
    }
}

/// A stage with its labels; one that the rules no longer know is shown by its id.
pub(super) fn stage(workflow: Option<&Workflow>, machine: Machine, id: &StageId) -> StageView {
    if let Some(stage) = workflow.and_then(|workflow| workflow.stage(machine, id)) {
        let (staff, applicant) = (stage.staff.clone(), stage.applicant.clone());
        return StageView { id: id.to_string(), staff, applicant, is_final: stage.is_final };
    }
    let label = LocalText::all(id.as_str(), id.as_str(), id.as_str());
    StageView { id: id.to_string(), staff: label.clone(), applicant: label, is_final: false }
}

/// Whether a project in this stage is at work: neither ended nor standing still until it is resumed.
pub(super) fn is_running(workflow: Option<&Workflow>, stage: &StageId) -> bool {
    let Some(workflow) = workflow else { return true };
    let ended = workflow.stage(Machine::Project, stage).is_some_and(|stage| stage.is_final);
    !ended && !open_in(workflow, "resume_project", stage)
}

/// Whether a project command is open in a stage, whoever may give it.
pub(crate) fn open_in(workflow: &Workflow, command: &str, stage: &StageId) -> bool {
    let mut commands = workflow.commands(Machine::Project);
    commands.any(|info| info.command == command && info.open_in.contains(stage))
}

/// Commands open in a stage, by name.
pub(super) fn open_commands(workflow: Option<&Workflow>, machine: Machine, stage: &StageId) -> Vec<String> {
    let Some(workflow) = workflow else { return vec![] };
    let mut open: Vec<String> = workflow
        .commands(machine)
        .filter(|info| info.open_in.contains(stage))
        .map(|info| info.command)
        .collect();
    open.sort();
    open.dedup();
    open
}

impl App {
    /// The current rules of a programme; none when its file was taken away.
    pub(super) fn current_rules(&self, programme: &ProgrammeId) -> Option<Workflow> {
        self.shelf().current(programme).ok()
    }
}
