//! `nidaa webhook`: which programs are told of events, and the key by which one of them knows ours.

use crate::{
    args::{Args, WebhookVerb},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::ask::moment,
};
use nidaa_app::AsOf;
use nidaa_worker::SiteSecret;

/// Lists webhooks, or prints the present key of one.
pub async fn run(args: &Args, what: &WebhookVerb) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    let app = engine.ready().await?;
    match what {
        WebhookVerb::List(at) => {
            let hooks = app.webhooks(moment(at)?).await?;
            if args.json {
                out::json(&hooks);
                return Ok(());
            }
            for hook in hooks.iter().filter(|hook| hook.open) {
                let state = if hook.disabled.is_some() { "disabled" } else { "enabled" };
                out::line(&format!("{}  {state}  {}", hook.name, hook.url));
            }
            Ok(())
        }
        WebhookVerb::Key { name } => {
            let hooks = app.webhooks(AsOf::Now).await?;
            let hook = hooks.iter().find(|hook| hook.open && hook.name == *name);
            let hook = hook.ok_or_else(|| Trouble::usage(format!("there is no webhook {name}")))?;
            let secret = SiteSecret::new(&engine.config.secret);
            let secret = secret.ok_or_else(|| {
                Trouble::usage("set NIDAA_SECRET to at least 32 characters; keys follow from it")
            })?;
            out::line(&secret.key(&hook.name, hook.key).to_text());
            Ok(())
        }
    }
}
