//! `POST /api/v1/calls/{code}/simulation`: a call judged by other rules. It writes nothing.

use crate::{explain_simulation, problem::Problem, reader::Reader};
use axum::{Json, extract::Path};
use nidaa_app::{Shelf, Simulation};

/// Says which decisions of a call would have differed under another policy file of its programme, and why. For the office.
#[utoipa::path(
    post,
    path = "/api/v1/calls/{code}/simulation",
    tag = "questions",
    operation_id = "simulate_call",
    params(("code" = String, Path, description = "Code, such as `CPF-08`.")),
    request_body(content = String, content_type = "application/yaml", description = "The other policy file."),
    responses(
        (status = 200, body = Simulation),
        (status = 401, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "Sign in first."),
        (status = 404, description = "There is no such call.", content_type = "application/problem+json"),
        (status = 400, body = super::document::ProblemDocument, content_type = "application/problem+json", description = "The file has faults, each with line and column, or is of another programme.")
    ),
    security(("basic" = []), ("session" = []))
)]
pub(super) async fn show(
    reader: Reader,
    Path(code): Path<String>,
    source: String,
) -> Result<Json<Simulation>, Problem> {
    reader.check_office()?;
    let faulty = |faults: Vec<nidaa_workflow::Diagnostic>| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Problem::bad("policy", told.join("\n"))
    };
    let (shelf, with) = Shelf::single("policy", &source).map_err(faulty)?;
    let site = &reader.web.site;
    let mut simulation = site.app.simulate(&code, with).await?;
    explain_simulation(&mut simulation, &shelf, &site.zone);
    Ok(Json(simulation))
}
