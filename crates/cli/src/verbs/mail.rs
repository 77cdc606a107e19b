//! `nidaa mail`: what was written and why, and what will be.

use super::ask;
use crate::{
    args::{Args, MailVerb},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::{ForeseenFilter, ForeseenView};
use nidaa_i18n::t;
use nidaa_kernel::Lang;
use nidaa_web::Labels;

/// `nidaa mail`.
pub async fn run(args: &Args, what: &MailVerb) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    let app = engine.ready().await?;
    match what {
        MailVerb::Listed(what) => ask::mails(args, &app, what).await,
        MailVerb::Why { id, moment } => {
            let why = app.why(id, ask::moment(moment)?).await?;
            if args.json {
                out::json(&why);
            } else {
                let labels = Labels::new(app.shelf(), args.lang, &engine.config.zone, true);
                out::line(&ask::mail_line(&why.mail));
                out::line(&nidaa_web::reasons(&app, &labels, &why).await.join("\n"));
            }
            Ok(())
        }
        MailVerb::Forecast { days, to, project, template, csv, moment } => {
            let (to, project, template) = (to.clone(), project.clone(), template.clone());
            let only = ForeseenFilter { to, project, template };
            let (site, as_of) = (engine.site(crate::engine::USUAL_ADDRESS), ask::moment(moment)?);
            let mut mails = app.forecast(*days, &site, as_of).await?;
            mails.retain(|mail| only.lets_through(mail));
            show(args, &mails, *csv);
            Ok(())
        }
    }
}

fn show(args: &Args, mails: &[ForeseenView], csv: bool) {
    if args.json {
        out::json(&mails);
        return;
    }
    if csv && !out::line("at,to,lang,template,subject,rule,obligation,not_sent") {
        return;
    }
    for mail in mails {
        let line = if csv { row(mail) } else { line(mail, args.lang) };
        if !out::line(&line) {
            return;
        }
    }
}

fn line(mail: &ForeseenView, lang: Lang) -> String {
    let line = format!("{}  {:<2} {:<28} {}", mail.at, mail.lang, mail.to, mail.subject);
    match mail.not_sent {
        Some(cause) => format!("{line}  ({})", t(lang, &format!("mail-cause-{cause}"))),
        None => line,
    }
}

/// One line as RFC 4180 writes it. A field that a table program would take for a formula is set apart by an apostrophe.
fn row(mail: &ForeseenView) -> String {
    let (at, lang) = (mail.at.to_string(), mail.lang.to_string());
    let duty = mail.obligation.as_deref().unwrap_or_default();
    let not_sent = mail.not_sent.unwrap_or_default();
    let fields = [&at, &mail.to, &lang, &mail.template, &mail.subject, &mail.rule, duty, not_sent];
    let quoted = |text: &str| {
        let guard = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    };
    fields.map(quoted).join(",")
}
