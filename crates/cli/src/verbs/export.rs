//! `nidaa export`: the public boards as one JSON document.

use crate::{
    args::{Args, Export},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::ask::moment,
};
use nidaa_app::Sight;

/// Writes the document to a file or to standard output.
pub async fn run(args: &Args, asked: &Export) -> Result<(), Trouble> {
    let as_of = moment(&asked.moment)?;
    let app = Engine::open(args).await?.ready().await?;
    // The document is for publishing, whoever writes it.
    let export = app.seen_by(&Sight::Public).export(as_of).await?;
    let Some(file) = &asked.out else {
        out::json(&export);
        return Ok(());
    };
    let text = serde_json::to_string_pretty(&export).map_err(std::io::Error::from)?;
    let written = std::fs::write(file, text + "\n");
    written.map_err(|error| Trouble::usage(format!("{}: {error}", file.display())))
}
