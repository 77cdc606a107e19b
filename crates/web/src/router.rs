//! All routes and what surrounds them.

use crate::{Site, api, assets, guard, pages, problem, site::Web};
use axum::{Router, http::StatusCode, middleware::from_fn_with_state, routing::get};
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::{
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
    csrf::CsrfLayer,
    limit::RequestBodyLimitLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
    trace::TraceLayer,
};

/// Largest body of a request, in bytes. No form without files comes near it.
const LARGEST: usize = 256 * 1024;
/// A request that takes longer is given up; what was dispatched is carried out all the same.
const PATIENCE: Duration = Duration::from_secs(30);
/// Files come over slow lines. Their handlers bound what they read.
const PATIENCE_WITH_FILES: Duration = Duration::from_mins(15);

/// The whole site.
pub fn router(site: Site) -> Router {
    let web = Web::new(site);
    // Fonts and what people hand in are compressed already.
    let worth_it = DefaultPredicate::new()
        .and(NotForContentType::new("font/"))
        .and(NotForContentType::new("application/pdf"))
        .and(NotForContentType::new("application/vnd."));
    let layers = ServiceBuilder::new()
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(TraceLayer::new_for_http())
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(CompressionLayer::new().compress_when(worth_it))
        .layer(from_fn_with_state(web.clone(), guard::headers))
        .layer(from_fn_with_state(web.clone(), problem::show))
        .layer(CsrfLayer::new());
    let usual = Router::new()
        .merge(pages::routes())
        .merge(api::routes())
        .route("/assets/{version}/{*name}", get(assets::get))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(RequestBodyLimitLayer::new(LARGEST))
        .layer(patience(PATIENCE));
    let with_files = pages::uploads().merge(api::uploads()).layer(patience(PATIENCE_WITH_FILES));
    usual.merge(with_files).layer(layers).with_state(web)
}

fn patience(patience: Duration) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, patience)
}
