//! `GET /api/v1/projects/{code}/commands` and `/api/v1/calls/{code}/commands`.

use crate::{explain::explain, problem::Problem, reader::Reader};
use axum::{Json, extract::Path, http::HeaderMap};
use nidaa_app::{Act, Asker, Failure};
use nidaa_workflow::Machine;
use serde::Serialize;
use utoipa::ToSchema;

/// A command that stage, role and relation open to the account.
#[derive(Serialize, ToSchema)]
pub(super) struct OpenCommand {
    /// Its name; `/api/v1/commands` has the shape of its data.
    command: String,
    /// What it is called, in the reader's language.
    label: String,
    /// Whether there is anything it could be about now, such as a payment to approve.
    at_hand: bool,
    /// What stands in its way now, as far as that can be told before its data are known.
    hindrance: Option<Hindrance>,
}

/// A condition that does not hold.
#[derive(Serialize, ToSchema)]
struct Hindrance {
    /// Short name, such as `guard`.
    code: &'static str,
    /// The rule that says no.
    rule: Option<String>,
    /// What is wrong, in the reader's language.
    detail: String,
    /// What would make it pass.
    advice: Option<String>,
}

/// What the account may do with a project now, in the order of the policy file.
#[utoipa::path(
    get,
    path = "/api/v1/projects/{code}/commands",
    tag = "questions",
    operation_id = "list_project_commands",
    params(
        ("code" = String, Path, description = "Code, such as `P18`."),
        ("On-Behalf-Of" = Option<String>, Header, description = "The account in whose place a deputy asks.")
    ),
    responses(
        (status = 200, body = Vec<OpenCommand>),
        (status = 401, description = "Sign in first.", content_type = "application/problem+json"),
        (status = 404, description = "There is no such project.", content_type = "application/problem+json")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn of_project(
    reader: Reader,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Vec<OpenCommand>>, Problem> {
    open(&reader, Machine::Project, &code, &headers).await
}

/// What the account may do with a call now, in the order of the policy file.
#[utoipa::path(
    get,
    path = "/api/v1/calls/{code}/commands",
    tag = "questions",
    operation_id = "list_call_commands",
    params(
        ("code" = String, Path, description = "Code, such as `CPF-08`."),
        ("On-Behalf-Of" = Option<String>, Header, description = "The account in whose place a deputy asks.")
    ),
    responses(
        (status = 200, body = Vec<OpenCommand>),
        (status = 401, description = "Sign in first.", content_type = "application/problem+json"),
        (status = 404, description = "There is no such call.", content_type = "application/problem+json")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn of_call(
    reader: Reader,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Vec<OpenCommand>>, Problem> {
    open(&reader, Machine::Call, &code, &headers).await
}

async fn open(
    reader: &Reader,
    machine: Machine,
    code: &str,
    headers: &HeaderMap,
) -> Result<Json<Vec<OpenCommand>>, Problem> {
    let on_behalf_of = super::commands::principal(headers)?.or_else(|| reader.principal());
    let asker = Asker { actor: reader.actor()?, on_behalf_of };
    if machine == Machine::Project {
        let sight = reader.sight_for(asker.on_behalf_of.as_ref()).await?;
        reader.web.site.app.seen_by(&sight).is_named(code).await?;
    }
    let acts = reader.web.site.app.acts(machine, code, &asker).await?;
    Ok(Json(acts.into_iter().map(|act| told(reader, act)).collect()))
}

fn told(reader: &Reader, act: Act) -> OpenCommand {
    let labels = reader.labels();
    let hindrance = act.refusal.map(|refusal| {
        let said = explain(&labels, &Failure::from(refusal));
        Hindrance { code: said.code, rule: said.rule, detail: said.detail, advice: said.advice }
    });
    let label = labels.say.word("step", &act.command);
    OpenCommand { label, command: act.command, at_hand: act.at_hand, hindrance }
}
