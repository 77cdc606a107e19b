//! `nidaa evaluation`.

use crate::{
    args::{Args, EvaluationVerb},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::issue,
};
use nidaa_app::{AsOf, Failure, Sight};
use nidaa_web::Labels;

/// Shows evaluations to the office, proposals to an assessor, and the ranking of a call.
pub async fn run(args: &Args, what: &EvaluationVerb) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    let app = engine.ready().await?;
    match what {
        EvaluationVerb::Show { project, account, moment } => {
            let (actor, at) = (issue::actor(&app, account).await?, as_of(moment.as_of.as_deref())?);
            // The office sees who judges; whoever judges sees no name.
            if actor.has("office") || actor.has("system") {
                out::json(&app.evaluation(project, at).await?);
            } else {
                out::json(&app.assessment(project, &actor, at).await?);
            }
        }
        EvaluationVerb::List { account, moment } => {
            let (actor, at) = (issue::actor(&app, account).await?, as_of(moment.as_of.as_deref())?);
            let views = app.assessments(&actor, at).await?;
            if args.json {
                out::json(&views);
            } else {
                for view in &views {
                    let state = if view.own.is_some() { "scored" } else { "open" };
                    out::line(&format!("{:<8} {state:<7} {}", view.project, view.title.best(args.lang).1));
                }
            }
        }
        EvaluationVerb::Panel { panel, account, moment } => {
            let sight = Sight::of(issue::actor(&app, account).await?);
            out::json(&app.seen_by(&sight).panel(panel, as_of(moment.as_of.as_deref())?).await?);
        }
        EvaluationVerb::Minutes { panel, account, moment } => {
            let sight = Sight::of(issue::actor(&app, account).await?);
            let view = app.seen_by(&sight).panel(panel, as_of(moment.as_of.as_deref())?).await?;
            let labels = Labels::new(app.shelf(), args.lang, &engine.config.zone, true);
            let sentences = nidaa_web::minutes(&labels, &view.timeline);
            if args.json {
                out::json(&sentences);
            } else {
                for sentence in &sentences {
                    out::line(sentence);
                }
            }
        }
        EvaluationVerb::Ranking { call, moment } => {
            let view = app.ranking(call, as_of(moment.as_of.as_deref())?).await?;
            if args.json {
                out::json(&view);
            } else {
                for place in &view.places {
                    let rank = place.place.map_or_else(|| "–".to_owned(), |place| place.to_string());
                    let (whole, rest) = (place.average / 100, place.average % 100);
                    out::line(&format!(
                        "{:<24} {rank:>3}  {whole:>3}.{rest:02}  {}",
                        place.sector, place.project
                    ));
                }
            }
        }
    }
    Ok(())
}

fn as_of(text: Option<&str>) -> Result<AsOf, Failure> {
    text.map_or(Ok(AsOf::Now), str::parse)
}
