//! One file a verb, or a family of small ones.

mod access;
mod archive;
mod ask;
mod calendar;
mod check;
mod commands;
mod demo;
mod evaluation;
mod export;
mod file;
mod holiday;
mod import;
mod issue;
mod log;
mod mail;
mod obligation;
mod panel;
mod preview;
mod project;
mod rebuild;
mod run;
mod serve;
mod simulate;
mod webhook;

use crate::{
    args::{Args, Format, Verb},
    engine::Engine,
    trouble::Trouble,
};

/// Does what the command line says.
pub async fn run(args: &Args) -> Result<(), Trouble> {
    match &args.verb {
        Verb::Migrate => migrate(args).await,
        Verb::Serve(serve) => serve::run(args, serve).await,
        Verb::Demo(demo) => demo::run(args, demo).await,
        Verb::Import(import) => import::run(args, import).await,
        Verb::Do(asked) => issue::run(args, asked).await,
        Verb::Preview(wish) => preview::run(args, wish).await,
        Verb::Commands { command } => commands::run(args, command.as_deref()),
        Verb::Board(board) => ask::board(args, board).await,
        Verb::Project { what } => project::run(args, what).await,
        Verb::Postponements(at) => project::postponements(args, at).await,
        Verb::Call { what } => ask::calls(args, what).await,
        Verb::Country { what } => ask::countries(args, what).await,
        Verb::Obligation { what } => obligation::run(args, what).await,
        Verb::Evaluation { what } => evaluation::run(args, what).await,
        Verb::Panel { what } => panel::run(args, what).await,
        Verb::Calendar { what } => calendar::run(args, what).await,
        Verb::Holiday { what } => holiday::run(args, what).await,
        Verb::Registry { what } => ask::registry(args, what).await,
        Verb::Docket { what } => ask::dockets(args, what).await,
        Verb::Mail { what } => mail::run(args, what).await,
        Verb::Export(asked) => export::run(args, asked).await,
        Verb::File { what } => file::run(args, what).await,
        Verb::Webhook { what } => webhook::run(args, what).await,
        Verb::Log { what } => log::run(args, what).await,
        Verb::Rebuild { board } => rebuild::run(args, board.as_deref()).await,
        Verb::Check { files } => check::check(args, files),
        Verb::Graph(graph) => check::graph(args, graph).await,
        Verb::Rules { files, codes } => check::rules(args, files, *codes),
        Verb::Access { files } => access::run(args, files),
        Verb::Simulate(asked) => simulate::run(args, asked).await,
        Verb::Run(stories) => run::run(args, stories).await,
        Verb::Schema { of } => {
            crate::out::json(&match of {
                Format::Policy => nidaa_workflow::schema(&nidaa_domain::vocabulary()),
                Format::Scenario => nidaa_scenario::schema(),
            });
            Ok(())
        }
    }
}

async fn migrate(args: &Args) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    engine.backend.migrate().await?;
    if args.json {
        crate::out::json(&serde_json::json!({ "engine": engine.backend.engine(), "migrated": true }));
    }
    let words = nidaa_i18n::Args::new().with("database", engine.backend.engine());
    crate::out::say(args, "cli-migrated", &words);
    Ok(())
}
