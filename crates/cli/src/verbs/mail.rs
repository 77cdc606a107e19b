//! `nidaa mail`: what was written and why, what will be, and what becomes of that which is kept back.

use super::{ask, issue::actor};
use crate::{
    args::{Args, MailChoice, MailVerb},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::{App, AsOf, ForeseenFilter, ForeseenView, HeldRequest, HeldWish, MailFilter};
use nidaa_domain::{mail::MailState, project::Reason};
use nidaa_i18n::t;
use nidaa_kernel::{CommandId, Lang, LocalText, Position};
use nidaa_web::Labels;
use uuid::Uuid;

/// `nidaa mail`.
pub async fn run(args: &Args, what: &MailVerb) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    let app = engine.ready().await?;
    match what {
        MailVerb::List { which, limit, skip, moment } => {
            let filter = MailFilter { limit: *limit, skip: *skip, ..filter(which) };
            let (mails, _) = filter.page(app.mails(ask::moment(moment)?).await?);
            ask::list(args, &mails, ask::mail_line);
            Ok(())
        }
        MailVerb::Show { code, moment } => {
            let site = engine.site(crate::engine::USUAL_ADDRESS);
            let letter = app.letter(code, ask::moment(moment)?, &site).await?;
            if args.json {
                out::json(&letter);
            } else {
                out::line(&format!("{}\n\n{}", ask::mail_line(&letter.mail), letter.text));
            }
            Ok(())
        }
        MailVerb::Release { account, which } => {
            settle(args, &engine, &app, account, which, HeldWish::Release).await
        }
        MailVerb::Cancel { account, reason, which } => {
            let text = LocalText::in_lang(args.lang, reason.trim());
            settle(args, &engine, &app, account, which, HeldWish::Cancel(Reason { code: None, text })).await
        }
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

fn filter(which: &MailChoice) -> MailFilter {
    MailFilter {
        state: which.state,
        to: which.to.clone(),
        template: which.template.clone(),
        case: which.case.clone(),
        event: which.event.map(Position),
        ..MailFilter::default()
    }
}

/// All that are kept back among those chosen, as one act; each is told with what became of it.
async fn settle(
    args: &Args,
    engine: &Engine,
    app: &App,
    account: &str,
    which: &MailChoice,
    wish: HeldWish,
) -> Result<(), Trouble> {
    let mut mails = app.mails(AsOf::Now).await?;
    mails.retain(|mail| mail.state == MailState::Held.as_str() && filter(which).lets_through(mail));
    let request = HeldRequest {
        command_id: CommandId(Uuid::now_v7()),
        actor: actor(app, account).await?,
        on_behalf_of: None,
        wish,
        mails: mails.iter().map(|mail| mail.id.clone()).collect(),
    };
    let labels = Labels::new(app.shelf(), args.lang, &engine.config.zone, true);
    app.settle_held(&request).await.map_err(|failure| Trouble::said(failure, &labels))?;
    engine.settle(app).await?;
    let mut after = app.mails(AsOf::Now).await?;
    after.retain(|mail| request.mails.contains(&mail.id));
    ask::list(args, &after, ask::mail_line);
    Ok(())
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
