//! `nidaa obligation`: who owes what to whom by when.

use super::ask::moment;
use crate::{
    args::{Args, Duties, DutyFilter},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::{HeardView, ObligationFilter, ObligationView, Whom};
use nidaa_i18n::Args as Words;
use nidaa_kernel::Lang;
use nidaa_web::Labels;

/// `nidaa obligation`.
pub async fn run(args: &Args, what: &Duties) -> Result<(), Trouble> {
    match what {
        Duties::List(wanted) => list(args, wanted).await,
        Duties::Why { key, whom, moment: at } => {
            let app = Engine::open(args).await?.ready().await?;
            let heard = app.heard_by(key, Whom::Named(whom), moment(at)?).await?;
            if args.json {
                out::json(&heard);
            } else {
                out::line(&told(&heard, args.lang).join("\n"));
            }
            Ok(())
        }
        Duties::Show { key, moment: at } => {
            let engine = Engine::open(args).await?;
            let app = engine.ready().await?;
            let view = app.whole().obligation(key, moment(at)?).await?;
            if args.json {
                out::json(&view);
            } else {
                out::line(&line(&view, args.lang));
                let labels = Labels::new(app.shelf(), args.lang, &engine.config.zone, true);
                out::line(&owed(&view.owed_to, &view.rule, view.rules_version, args.lang));
                out::line(&nidaa_web::history(&labels, &view).join("\n"));
            }
            Ok(())
        }
    }
}

async fn list(args: &Args, wanted: &DutyFilter) -> Result<(), Trouble> {
    let filter = ObligationFilter {
        whom: wanted.whom.clone(),
        own: vec![],
        project: wanted.project.clone(),
        call: wanted.call.clone(),
        duty: wanted.duty.clone(),
        late: wanted.late,
        ended: wanted.ended,
        limit: wanted.limit,
        skip: wanted.skip,
    };
    let as_of = moment(&wanted.moment)?;
    let app = Engine::open(args).await?.ready().await?;
    let found = app.whole().obligations(&filter, as_of).await?;
    if args.json {
        out::json(&found);
        return Ok(());
    }
    for view in &found.obligations {
        if !out::line(&line(view, args.lang)) {
            break;
        }
    }
    Ok(())
}

fn line(view: &ObligationView, lang: Lang) -> String {
    let due = view.due.as_ref().map_or_else(|| "-".to_owned(), |due| due.deadline().civil().to_string());
    let whom: Vec<&str> = view.owed_by.iter().map(|party| party.institution.as_str()).collect();
    let label = view.label.best(lang).1;
    format!("{due:<10} {:<8} {:<44} {label}  ({})", view.state, view.key, whom.join(", "))
}

/// To whom it is owed, and under which rule.
fn owed(to: &str, rule: &str, version: u32, lang: Lang) -> String {
    let audience = format!("audience-{to}");
    let is_named = nidaa_i18n::exists(&audience);
    let whom = if is_named { nidaa_i18n::t(lang, &audience) } else { to.to_owned() };
    let words = Words::new().with("whom", whom).with("rule", rule).with("version", version.to_string());
    nidaa_i18n::plain(lang, "cli-obligation-owed", &words)
}

/// What was written, what will be, and why no more.
fn told(heard: &HeardView, lang: Lang) -> Vec<String> {
    let mut lines = vec![line(&heard.obligation, lang)];
    lines.extend(heard.written.iter().map(super::ask::mail_line));
    lines.extend(heard.planned.iter().map(|one| format!("{}  {:<8} {}", one.at, one.step, one.to)));
    lines.extend(heard.silence.iter().map(|reason| nidaa_i18n::t(lang, &format!("silence-{reason}"))));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duty_says_to_whom_it_is_owed_and_under_which_rule_in_every_language() {
        let told = |lang| owed("office", "aid/obligation/report", 3, lang);
        assert_eq!(
            told(Lang::En),
            "owed to the coordination office under aid/obligation/report, version 3 of the rules"
        );
        assert_eq!(
            told(Lang::Fr),
            "envers le bureau de coordination, selon aid/obligation/report, version 3 des règles"
        );
        assert!(told(Lang::Ar).contains("مكتب التنسيق") && told(Lang::Ar).contains("aid/obligation/report"));
        assert!(owed("strangers", "r", 1, Lang::En).contains("owed to strangers"));
    }
}
