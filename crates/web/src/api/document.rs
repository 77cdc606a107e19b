//! `GET /api/openapi.json`: what may be asked, for machines.

use axum::Json;
use utoipa::{
    Modify, OpenApi, ToSchema,
    openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
};

/// A problem as RFC 9457 writes it, with the rule that said no.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes what `problem` writes")]
pub(super) struct ProblemDocument {
    /// Names the kind of problem.
    r#type: String,
    /// Its kind in words.
    title: String,
    /// Status of the answer.
    status: u16,
    /// What happened, in the reader's language.
    detail: String,
    /// Short name, such as `partner-is-owner`.
    code: String,
    /// The rule that said no.
    rule: Option<String>,
    /// What would make it pass.
    advice: Option<String>,
    /// Where a policy said no: file, line, provenance, the facts it read, and what it would take.
    grounds: Option<crate::Grounds>,
}

#[derive(OpenApi)]
#[openapi(
    info(title = "Nidaa", description = "Calls, projects and partner countries. Texts of answers follow `Accept-Language`."),
    paths(
        super::boards::get,
        super::projects::list,
        super::projects::get,
        super::projects::forms,
        super::acts::of_project,
        super::acts::of_call,
        super::projects::grant,
        super::postponements::list,
        super::calls::list,
        super::calls::get,
        super::simulations::show,
        super::countries::list,
        super::registry::get,
        super::accounts::list,
        super::deputies::list,
        super::dockets::list,
        super::dockets::get,
        super::panels::list,
        super::panels::show,
        super::panels::minutes,
        super::evaluations::show,
        super::evaluations::list,
        super::evaluations::blind,
        super::evaluations::ranking,
        super::mails::list,
        super::obligations::list,
        super::obligations::show,
        super::contacts::list,
        super::holidays::list,
        super::bounces::take_in,
        super::obligations::heard,
        super::obligations::forecast,
        super::obligations::why,
        super::events::list,
        super::files::hand_in,
        super::files::get,
        super::commands::list,
        super::commands::give,
        super::commands::give_set,
        super::preview::show,
        super::preview::show_set,
        super::health,
        get,
    ),
    components(schemas(ProblemDocument)),
    modifiers(&Ways)
)]
struct Document;

/// How one signs in.
struct Ways;

impl Modify for Ways {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        let basic = HttpBuilder::new().scheme(HttpAuthScheme::Basic).build();
        components.add_security_scheme("basic", SecurityScheme::Http(basic));
        let session = ApiKey::Cookie(ApiKeyValue::new("nidaa"));
        components.add_security_scheme("session", SecurityScheme::ApiKey(session));
    }
}

/// The document, `OpenAPI` 3.1. Its version is that of the program.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// This document.
#[utoipa::path(
    get,
    path = "/api/openapi.json",
    tag = "service",
    operation_id = "get_openapi",
    responses((status = 200, body = Object, description = "OpenAPI 3.1."))
)]
pub(super) async fn get() -> Json<utoipa::openapi::OpenApi> {
    Json(openapi())
}
