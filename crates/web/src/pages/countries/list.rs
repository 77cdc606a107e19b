//! `GET /{lang}/countries`: a tile per member state and the same numbers as a table. No map: borders are not ours to draw.

use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::page,
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::{AsOf, CountryView};

struct Tile {
    name: String,
    href: String,
    code: String,
    owner: usize,
    partner: usize,
    other: usize,
    /// 0 for no project, then 1 to 3 for few to many.
    weight: usize,
}

#[derive(Template)]
#[template(path = "countries/list.html")]
struct Page {
    frame: Frame,
    count: String,
    active: String,
    tiles: Vec<Tile>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    let (app, labels) = (&reader.web.site.app, reader.labels());
    let countries = reader.seen().countries(when.as_of).await?;
    let mut tiles: Vec<Tile> = countries.iter().map(|country| Tile::new(&labels, country, &when)).collect();
    nidaa_i18n::sort_by_name(reader.lang, &mut tiles, |tile| tile.name.clone());
    let active = tiles.iter().filter(|tile| tile.weight > 0).count();
    let title = labels.say.t("page-countries-title");
    // Only a board says which position a moment is.
    let at = match when.as_of {
        AsOf::Now => nidaa_app::Moment { position: nidaa_kernel::Position::ZERO, past: false },
        earlier => app.moment(earlier).await?,
    };
    page(&Page {
        frame: Frame::at(&reader, title, Tab::Countries, &when, at).await?,
        count: labels.say.count("page-countries-count", tiles.len()),
        active: labels.say.count("page-countries-active", active),
        tiles,
    })
}

impl Tile {
    fn new(labels: &Labels, country: &CountryView, when: &When) -> Self {
        let live = || {
            country.takes_part.iter().filter(|part| matches!(part.state.as_str(), "invited" | "confirmed"))
        };
        let partner = live().filter(|part| part.role == "partner").count();
        let (owner, other) = (country.owns.len(), live().count() - partner);
        Self {
            name: country.name.best(labels.say.lang).1.to_owned(),
            href: when.keep(&format!("/{}/board?country={}", labels.say.lang, country.country)),
            code: country.country.to_string(),
            weight: (owner + partner + other).min(3),
            owner,
            partner,
            other,
        }
    }
}
