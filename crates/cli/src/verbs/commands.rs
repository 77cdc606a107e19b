//! `nidaa commands`: what may be commanded, and how one command is written. The policy files say it, and no log is opened.

use crate::{args::Args, config::Config, engine, out, trouble::Trouble};
use nidaa_app::{CommandPolicy, CommandView, commands};
use nidaa_domain::{
    CommandField,
    doors::{Standing, Visitor},
    example, fields,
};

/// Lists every command, or tells one with its fields, stages and roles, and an example of its data.
pub fn run(args: &Args, command: Option<&str>) -> Result<(), Trouble> {
    let config = Config::read(args.config.as_deref())?;
    let commands = commands(&engine::shelf(&config.workflows)?);
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
    for field in fields(&command.schema) {
        tell_field(&field);
    }
    for policy in &command.policies {
        out::line(&opened(policy));
    }
    if !command.open_to.is_empty() {
        let visitors: Vec<String> = command.open_to.iter().map(visitor).collect();
        out::line(&format!("open to: {}", visitors.join("; ")));
    }
    out::line("An example of its data, with what is required:");
    let shown = example(&command.schema);
    out::line(&serde_json::to_string(&shown).unwrap_or_default());
}

/// A line for the field, and one for its words or for how it is written.
fn tell_field(field: &CommandField) {
    let indent = "  ".repeat(field.depth + 1);
    let must = if field.required { "required" } else { "" };
    let several = if field.several { "A list. " } else { "" };
    let width = 22_usize.saturating_sub(2 * field.depth);
    out::line(&format!("{indent}{:<width$} {must:<9} {several}{}", field.name, field.says));
    let behind = " ".repeat(35);
    let written = field.written.join(" or ");
    let told = match (&field.choices[..], field.written.is_empty()) {
        ([], true) => return,
        ([], false) => format!("written {written}"),
        (choices, true) => format!("one of {}", choices.join(", ")),
        (choices, false) => format!("{}, or written {written}", choices.join(", ")),
    };
    out::line(&format!("{behind}{told}"));
}

/// Who may give a command under a programme, and in which stages.
fn opened(policy: &CommandPolicy) -> String {
    let begins = policy.begins.then(|| "to begin".to_owned());
    let stages: Vec<String> = begins.into_iter().chain(policy.stages.iter().cloned()).collect();
    format!("{}: {} ({})", policy.programme, policy.roles.join(", "), stages.join(", "))
}

/// Somebody a command is open to that no policy file opens.
fn visitor(visitor: &Visitor) -> String {
    let who = visitor.role.unwrap_or("anybody");
    match visitor.relation {
        None => who.to_owned(),
        Some(standing) => format!("{who} {}", stands(standing)),
    }
}

const fn stands(standing: Standing) -> &'static str {
    match standing {
        Standing::Oneself => "for the own account",
        Standing::Reader => "for the own mail address",
        Standing::Assigned => "to whom the proposal was assigned",
        Standing::Member => "who sits on the panel",
        Standing::Import => "who enters what a document reports",
    }
}
