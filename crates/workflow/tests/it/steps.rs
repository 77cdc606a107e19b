use crate::words::workflow;
use nidaa_kernel::{Role, StageId};
use nidaa_workflow::{Ask, Facts, Machine, Next, Step, StepRefusal};

fn stage(id: &str) -> StageId {
    StageId::new(id).expect("a short name")
}

/// What an actor can be to a project, all at once.
const EVERYTHING: [&str; 3] = ["owner", "focal_point", "partner"];

/// A proposal that satisfies every guard.
fn good() -> Facts {
    Facts::new()
        .with("owner_kind", "state")
        .with("partners_named", 2)
        .with("partners_confirmed", 0)
        .with("call_stage", "open")
        .with("in_time", true)
        .with("time_granted", false)
        .with("area", "tourism")
        .with("theme", "ecotourism")
        .with("area", "tourism")
        .with("call_themes", vec!["ecotourism".to_owned()])
        .with("milestones_open", 0)
        .with("milestones_total", 0)
        .with("acts_as", vec!["office".to_owned()])
        .with("passed", Vec::<String>::new())
        .with("registered", true)
        .with("checklist_failed", 0)
        .with("checklist_open", 0)
        .with("letters_missing", 0)
        .with("has_contract", false)
        .with("days_to_contract_end", 0)
        .with("contribution_percent", 10)
        .with("fiche_rounds", 0)
        .with("revision_late", false)
        .with("milestone_late", false)
        .with("renewals_open", 0)
        .with("scores", 2)
        .with("average", 6_000)
        .with("fits_envelope", true)
        .with("over_ceiling", false)
        .with("reserve_ahead", 0)
        .with("conditions_open", 0)
}

fn project(command: &str, from: Option<&str>, role: &str, facts: &Facts) -> Result<Step, StepRefusal> {
    let roles = [Role(role.to_owned())];
    workflow().step(
        Machine::Project,
        command,
        from.map(stage).as_ref(),
        &Ask { roles: &roles, relations: &EVERYTHING, facts },
    )
}

fn call(command: &str, from: Option<&str>, role: &str, facts: &Facts) -> Result<Step, StepRefusal> {
    let roles = [Role(role.to_owned())];
    workflow().step(
        Machine::Call,
        command,
        from.map(stage).as_ref(),
        &Ask { roles: &roles, relations: &[], facts },
    )
}

fn next(step: Result<Step, StepRefusal>) -> Result<Next, String> {
    step.map(|step| step.next).map_err(|refusal| refusal.rule().to_owned())
}

#[test]
fn a_good_proposal_is_submitted() {
    assert_eq!(
        next(project("submit_project", Some("draft"), "project_owner", &good())),
        Ok(Next::To(stage("submitted")))
    );
}

#[test]
fn a_call_begins_as_a_draft() {
    assert_eq!(next(call("draft_call", None, "office", &Facts::new())), Ok(Next::To(stage("draft"))));
}

#[test]
fn the_clock_may_close_a_call_whose_deadline_has_passed() {
    let facts = Facts::new().with("in_time", false);
    assert_eq!(next(call("close_call", Some("open"), "system", &facts)), Ok(Next::To(stage("closed"))));
}

#[test]
fn a_project_is_approved_from_the_reserve_list() {
    let published = good().with("call_stage", "final_listed");
    assert_eq!(
        next(project("promote_project", Some("reserve"), "office", &published)),
        Ok(Next::To(stage("final_listed")))
    );
}

#[test]
fn a_resumed_project_returns_to_the_stage_it_was_postponed_from() {
    assert_eq!(next(project("resume_project", Some("postponed"), "office", &good())), Ok(Next::Previous));
}

#[test]
fn planning_a_milestone_keeps_the_stage() {
    assert_eq!(next(project("plan_milestone", Some("active"), "project_owner", &good())), Ok(Next::Stay));
}

#[test]
fn a_proposal_outside_the_announced_themes_is_refused_with_what_the_guard_read() {
    let refusal = project("submit_project", Some("draft"), "project_owner", &good().with("theme", "mining"));
    let Err(StepRefusal::Guard { rule, line, explanation, facts, .. }) = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!(rule, "comcec-project-funding/project/submit_project/theme_announced");
    assert_eq!(crate::words::SOURCE.lines().nth(line - 1), Some("    - id: theme_announced"));
    assert!(!explanation.is_empty());
    let read = [("call_themes", "ecotourism"), ("p.themes_binding", "true"), ("theme", "mining")];
    assert_eq!(facts, read.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn one_partner_country_is_too_few_for_a_country() {
    let facts = good().with("partners_named", 1);
    assert_eq!(
        next(project("submit_project", Some("draft"), "office", &facts)),
        Err("comcec-project-funding/project/submit_project/partners_of_country".to_owned())
    );
}

#[test]
fn a_refusal_for_want_of_partners_says_how_many_there_are_and_how_many_are_needed() {
    let facts = good().with("partners_named", 1);
    let refusal = project("sign_contract", Some("final_listed"), "office", &facts);
    let Err(StepRefusal::Guard { rule, explanation, .. }) = refusal else { panic!("{refusal:?}") };
    assert_eq!(rule, "comcec-project-funding/project/sign_contract/partners_of_country");
    let said = "Partner countries of the project: 1; a country that owns a project needs at least 2. \
                Another country can be asked.";
    assert_eq!(explanation.en.as_deref(), Some(said));
    for told in [explanation.ar, explanation.fr].into_iter().flatten() {
        assert!(told.contains('1') && told.contains('2') && !told.contains('{'), "{told}");
    }
}

#[test]
fn one_partner_country_is_enough_for_an_institution() {
    let facts = good().with("partners_named", 1).with("owner_kind", "institution");
    let facts = facts.with("owner_institution_kind", "oic_subsidiary_organ");
    assert_eq!(
        next(project("submit_project", Some("draft"), "office", &facts)),
        Ok(Next::To(stage("submitted")))
    );
}

#[test]
fn a_command_that_is_not_open_names_the_stages_in_which_it_is() {
    assert_eq!(
        project("approve_project", Some("draft"), "office", &good()),
        Err(StepRefusal::NotOpen {
            rule: "comcec-project-funding/project/approve_project".to_owned(),
            command: "approve_project".to_owned(),
            stage: Some(stage("draft")),
            open_in: vec![stage("final_review")],
        })
    );
}

#[test]
fn an_owner_does_not_approve() {
    assert_eq!(
        project("approve_project", Some("final_review"), "project_owner", &good()),
        Err(StepRefusal::RoleMissing {
            rule: "comcec-project-funding/project/approve_project".to_owned(),
            command: "approve_project".to_owned(),
            needs: vec![Role("office".to_owned())],
            held: vec![Role("project_owner".to_owned())],
        })
    );
}

#[test]
fn an_unknown_command_is_refused() {
    assert_eq!(
        project("applaud_project", Some("draft"), "office", &good()),
        Err(StepRefusal::Unknown {
            rule: "comcec-project-funding/project/applaud_project".to_owned(),
            command: "applaud_project".to_owned(),
        })
    );
}

#[test]
fn a_guard_that_lacks_a_fact_refuses() {
    let refusal = call("close_call", Some("open"), "system", &Facts::new());
    let Err(StepRefusal::Unanswerable { rule, .. }) = refusal else { panic!("{refusal:?}") };
    assert_eq!(rule, "comcec-project-funding/call/close_call/close_reached");
}

#[test]
fn the_way_into_a_stage_begins_at_the_first_stage_that_leads_there() {
    let into = |id: &str| workflow().way_into(Machine::Project, &stage(id)).map(ToString::to_string);
    assert_eq!(into("postponed").as_deref(), Some("final_listed"));
    assert_eq!(into("active").as_deref(), Some("final_listed"));
    // A draft that a focal point sends back comes from there.
    assert_eq!(into("draft").as_deref(), Some("fp_review"));
}

#[test]
fn a_command_asks_for_what_its_conditions_read() {
    let asks = |command: &str, fact: &str| workflow().asks_for(Machine::Project, command, fact);
    assert!(asks("short_list_project", "scores") && asks("short_list_project", "average"));
    assert!(!asks("approve_project", "scores"), "no condition of it reads them");
    assert!(!asks("no_command", "scores"));
    assert!(workflow().asks_for(Machine::Call, "complete_call", "projects_open"));
}

#[test]
fn a_command_is_barred_where_a_condition_fails_whatever_else_is_known() {
    let call = |stage: &str| Facts::new().with("call_stage", stage).with("in_time", true);
    let barred = |command: &str, from: Option<&str>, facts: &Facts| {
        workflow().is_barred(Machine::Project, command, from.map(stage).as_ref(), facts)
    };
    assert!(barred("draft_project", None, &call("closed")));
    assert!(!barred("draft_project", None, &call("open")));
    // Time may have been granted for the one proposal, and that is not known.
    assert!(!barred("submit_project", Some("draft"), &call("closed")));
    assert!(!barred("submit_project", Some("submitted"), &call("closed").with("time_granted", false)));
}
