use super::*;
use crate::story::context;
use nidaa_domain::call::{Chosen, PostponeProjects};
use nidaa_kernel::{CommandId, ProjectCode};

/// Decides the act over these projects in a call of this stage.
fn postpone(stage: &str, to_year: i16, projects: &[&str]) -> Result<Vec<Value>, Refusal> {
    let data: PostponeProjects = serde_json::from_value(json!({
        "call": "CPF-08", "projects": "all", "reason": reason(), "requested_by": "owner", "to_year": to_year,
    }))
    .expect("a command has its shape");
    let projects = projects.iter().map(|code| ProjectCode::new(*code).expect("a short name")).collect();
    let call = Call::default().evolve(&crate::story::event::<Call>(&in_stage(stage)));
    let events = call.postpone_projects(
        &data,
        Chosen { projects, ..Chosen::default() },
        CommandId::derived(&["act"]),
        &context(),
    )?;
    Ok(events.iter().map(|event| serde_json::to_value(event).expect("an event has a JSON form")).collect())
}

#[test]
fn one_act_postpones_many_projects() {
    let expected = json!({
        "type": "projects_postponed", "projects": ["P18", "P19"], "reason": reason(), "requested_by": "owner",
        "to_year": 2021, "act": CommandId::derived(&["act"]),
    });
    assert_eq!(postpone("final_listed", 2021, &["P18", "P19"]), Ok(vec![expected]));
}

#[test]
fn an_act_names_projects_and_each_once() {
    assert_eq!(postpone("final_listed", 2021, &[]), Err(Refusal::NothingSelected));
    assert_eq!(postpone("final_listed", 2021, &["P18", "P18"]), Err(twice("P18")));
}

#[test]
fn an_act_leads_to_a_year_that_can_be_meant() {
    let refusal = Refusal::YearOutOfRange { year: 20211, first: 1900, last: 2999 };
    assert_eq!(postpone("final_listed", 20211, &["P18"]), Err(refusal));
}

#[test]
fn an_act_is_open_while_projects_run() {
    let refusal = postpone("closed", 2021, &["P18"]).map_err(|refusal| (refusal.rule(), refusal.code()));
    assert_eq!(refusal, Err((format!("{PROGRAMME}/call/postpone_projects"), "not-open-in-stage")));
}

#[test]
fn an_act_on_a_call_nobody_began_is_refused() {
    let data: PostponeProjects = serde_json::from_value(json!({
        "call": "CPF-08", "projects": { "only": ["P18"] }, "reason": reason(), "requested_by": "office", "to_year": 2021,
    }))
    .expect("a command has its shape");
    let act = CommandId::derived(&["act"]);
    let refusal = Call::default().postpone_projects(&data, Chosen::default(), act, &context());
    assert_eq!(refusal, Err(missing("call", "CPF-08")));
}

#[test]
fn the_act_is_not_decided_without_its_projects() {
    given([in_stage("final_listed")])
        .when(
            "postpone_projects",
            json!({ "projects": "all", "reason": reason(), "requested_by": "owner", "to_year": 2021 }),
        )
        .refused(Refusal::NothingSelected);
}
