//! `nidaa commands`: what may be commanded, and how one command is written.

use crate::{args::Args, engine::Engine, out, trouble::Trouble};
use nidaa_app::CommandView;
use nidaa_domain::example;

/// Lists every command, or tells one with its fields, stages and roles, and an example of its data.
pub async fn run(args: &Args, command: Option<&str>) -> Result<(), Trouble> {
    let app = Engine::open(args).await?.app().await?;
    let commands = app.commands();
    let Some(name) = command else {
        if args.json {
            out::json(&commands);
            return Ok(());
        }
        for command in &commands {
            out::line(&format!("{:<22} {:<12} {}", command.name, command.aggregate, command.summary));
        }
        return Ok(());
    };
    let found = commands.iter().find(|command| command.name == name).ok_or_else(|| {
        let near = nidaa_kernel::nearest(name, commands.iter().map(|command| command.name));
        Trouble::unknown_command(name, near)
    })?;
    if args.json {
        out::json(found);
    } else {
        tell(found);
    }
    Ok(())
}

fn tell(command: &CommandView) {
    out::line(&format!("{} ({}): {}", command.name, command.aggregate, command.summary));
    let required = command.schema["required"].as_array().cloned().unwrap_or_default();
    for (field, schema) in command.schema["properties"].as_object().into_iter().flatten() {
        let must = if required.iter().any(|name| name == field) { "required" } else { "" };
        let says = schema["description"].as_str().unwrap_or_default();
        out::line(&format!("  {field:<22} {must:<9} {says}"));
    }
    for policy in &command.policies {
        let stages = if policy.begins { "to begin".to_owned() } else { policy.stages.join(", ") };
        out::line(&format!("{}: {} ({})", policy.programme, policy.roles.join(", "), stages));
    }
    out::line("An example of its data, with what is required:");
    let shown = example(&command.schema);
    out::line(&serde_json::to_string(&shown).unwrap_or_default());
}
