//! `nidaa simulate`: a call's decisions under other rules.

use crate::{
    args::{Args, Simulate},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::check,
};
use nidaa_app::{Difference, Failure, Parting, Verdict};
use nidaa_i18n::Args as Words;
use nidaa_web::Labels;

/// Prints which decisions would differ, by which rule and which facts, and where each life begins to go its own way.
pub async fn run(args: &Args, asked: &Simulate) -> Result<(), Trouble> {
    let (shelf, with) = check::single(args, &asked.with)?;
    let engine = Engine::open(args).await?;
    let app = engine.app().await?;
    let zone = &engine.config.zone;
    let mut simulation = app.simulate(&asked.call, with).await?;
    nidaa_web::explain_simulation(&mut simulation, &shelf, zone);
    if args.json {
        out::json(&simulation);
        return Ok(());
    }
    let labels = Labels::new(&shelf, args.lang, zone, true);
    for difference in &simulation.differences {
        out::line(&line(args, difference));
        for reason in why(difference, &labels) {
            out::line(&format!("        {reason}"));
        }
    }
    for parting in &simulation.parted {
        out::line(&parted(args, parting));
    }
    let words = Words::new()
        .with("decisions", simulation.decisions.to_string())
        .with("differences", simulation.differences.len().to_string())
        .with("unclear", simulation.unclear.to_string());
    out::say(args, "cli-simulated", &words);
    Ok(())
}

fn line(args: &Args, difference: &Difference) -> String {
    let Difference { position, of, command, was, would, follows, .. } = difference;
    let first = follows.map(|first| Words::new().with("position", first.to_string()));
    let follows =
        first.map(|first| format!("  ({})", nidaa_i18n::plain(args.lang, "cli-simulated-follows", &first)));
    let would = told(args, difference, would);
    format!("{position:>6}  {of}  {command}  {was} → {would}{}", follows.unwrap_or_default())
}

fn told(args: &Args, difference: &Difference, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Stage(stage) => format!("{stage}  ({})", difference.rule),
        Verdict::Refused(denied) => {
            let explained = denied.explanation.as_ref().map(|text| text.best(args.lang).1.to_owned());
            let message = explained.unwrap_or_else(|| denied.message.clone());
            let words = Words::new().with("message", message).with("rule", &denied.rule);
            nidaa_i18n::plain(args.lang, "cli-refused", &words)
        }
    }
}

/// Where the rule stands, where we have it from and what it read; of a way that leads elsewhere, where it stands.
fn why(difference: &Difference, labels: &Labels) -> Vec<String> {
    if let Verdict::Refused(denied) = &difference.would {
        let said = nidaa_web::explain(labels, &Failure::Refused((*denied.refusal).clone()));
        return said.grounds.map(|grounds| grounds.sentences).unwrap_or_default();
    }
    let place = difference.file.iter().zip(difference.line).map(|(file, line)| format!("{file}:{line}"));
    place.collect()
}

fn parted(args: &Args, parting: &Parting) -> String {
    let Parting { of, position, command, .. } = parting;
    let step = format!("step-{command}");
    let command = if nidaa_i18n::exists(&step) { nidaa_i18n::t(args.lang, &step) } else { command.clone() };
    let words = Words::new().with("of", of).with("position", position.to_string()).with("command", command);
    nidaa_i18n::plain(args.lang, "cli-simulated-parted", &words)
}
