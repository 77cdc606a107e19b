//! `GET /api/v1/registry`.

use crate::{pages::RegistryAsked, problem::Problem, site::Web, when::When};
use axum::{
    Json,
    extract::{Query, State},
};
use nidaa_app::RegistryView;

/// Institutions, who of them sits in which working group, and who speaks for it.
#[utoipa::path(
    get,
    path = "/api/v1/registry",
    tag = "questions",
    operation_id = "get_registry",
    params(
        ("text" = Option<String>, Query, description = "Stands in the key, the short name or the name."),
        ("country" = Option<String>, Query, description = "ISO code of the country an institution stands in or speaks for."),
        ("sector" = Option<String>, Query, description = "Area in whose working group it sits or sat."),
        ("as_of" = Option<String>, Query, description = "A position, a time or a day."),
        ("time" = Option<String>, Query, description = "`known`: what was recorded by then. `true`: what had happened by then, as we know now.")
    ),
    responses((status = 200, body = RegistryView))
)]
pub(super) async fn get(
    State(web): State<Web>,
    Query(asked): Query<RegistryAsked>,
    when: When,
) -> Result<Json<RegistryView>, Problem> {
    Ok(Json(web.site.app.registry(&asked.filter()?, when.as_of).await?))
}
