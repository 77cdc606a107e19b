//! `nidaa simulate`: a call's decisions under other rules.

use crate::{
    args::{Args, Simulate},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::check,
};
use nidaa_app::{Difference, Verdict};
use nidaa_i18n::Args as Words;

/// Prints which decisions would differ, and why.
pub async fn run(args: &Args, asked: &Simulate) -> Result<(), Trouble> {
    let with = check::load(&asked.with)?;
    let app = Engine::open(args).await?.app().await?;
    let simulation = app.simulate(&asked.call, with).await?;
    if args.json {
        out::json(&simulation);
        return Ok(());
    }
    for difference in &simulation.differences {
        out::line(&line(args, difference));
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
    format!("{position:>6}  {of}  {command}  {was} → {}{}", told(args, would), follows.unwrap_or_default())
}

fn told(args: &Args, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Stage(stage) => stage.clone(),
        Verdict::Refused(denied) => {
            let explained = denied.explanation.as_ref().map(|text| text.best(args.lang).1.to_owned());
            let message = explained.unwrap_or_else(|| denied.message.clone());
            let words = Words::new().with("message", message).with("rule", &denied.rule);
            nidaa_i18n::plain(args.lang, "cli-refused", &words)
        }
    }
}
