//! What a command takes, member by member, for those who write its data by hand.

use crate::example::Shape;
use serde_json::Value;

/// A shape of so many members is told as one example; a larger one is told member by member.
const FEW: usize = 4;

/// Members within members are told to this depth.
const DEEP: usize = 3;

/// One member of a command's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandField {
    /// Its name.
    pub name: String,
    /// Within how many other members it stands.
    pub depth: usize,
    /// Whether it must be there.
    pub required: bool,
    /// Whether there are several of it, in a list.
    pub several: bool,
    /// What it means.
    pub says: String,
    /// The words it may hold; empty where there are more than can be told.
    pub choices: Vec<String>,
    /// How it is written, in each of its shapes; empty where its words or members say it.
    pub written: Vec<String>,
}

/// The members of a command's data, each before those within it.
pub fn fields(schema: &Value) -> Vec<CommandField> {
    let mut all = vec![];
    Shape { root: schema }.tell(0, schema, &mut all);
    all
}

impl<'a> Shape<'a> {
    fn tell(&self, depth: usize, object: &'a Value, all: &mut Vec<CommandField>) {
        let required: Vec<&str> =
            object["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for (name, member) in object["properties"].as_object().into_iter().flatten() {
            let (variants, several) = self.variants_of(member);
            let within = within(&variants, several).filter(|_| depth < DEEP);
            let choices: Vec<String> = variants.iter().flat_map(|variant| words(variant)).collect();
            let is_told = |variant: &Value| within.is_some() || !words(variant).is_empty();
            let written = variants.iter().filter(|one| !is_told(one) && is_written(one, several));
            let written = written.map(|variant| self.listed(name, variant, several)).collect();
            all.push(CommandField {
                name: name.clone(),
                depth,
                required: required.contains(&name.as_str()),
                several,
                says: member["description"].as_str().unwrap_or_default().to_owned(),
                choices,
                written,
            });
            if let Some(object) = within {
                self.tell(depth + 1, object, all);
            }
        }
    }

    /// The shapes a member may have, or those of its entries where it is a list.
    fn variants_of(&self, member: &'a Value) -> (Vec<&'a Value>, bool) {
        let all = self.variants(member);
        match &all[..] {
            [list] if list["items"].is_object() => (self.variants(&list["items"]), true),
            _ => (all, false),
        }
    }

    fn variants(&self, schema: &'a Value) -> Vec<&'a Value> {
        let schema = self.referred(schema);
        let several = ["anyOf", "oneOf"].iter().find_map(|key| schema[*key].as_array());
        match several {
            Some(all) => all.iter().flat_map(|one| self.variants(one)).collect(),
            None if schema["type"] == "null" => vec![],
            None => vec![schema],
        }
    }

    fn listed(&self, name: &str, variant: &'a Value, several: bool) -> String {
        let one = self.written(name, variant);
        if several { format!("[{one}]") } else { one }
    }
}

/// The shape whose members are told on their own: that of entries, a large one, or one of which no member is required.
fn within<'a>(variants: &[&'a Value], several: bool) -> Option<&'a Value> {
    let [object] = variants else { return None };
    let count = object["properties"].as_object()?.len();
    let is_text = object["properties"]["en"].is_object();
    let is_open = object["required"].as_array().is_none_or(Vec::is_empty);
    (count > FEW || !is_text && (several || is_open)).then_some(*object)
}

/// Whether its kind alone does not say how it is written: a list, several members, yes or no.
fn is_written(variant: &Value, several: bool) -> bool {
    several || variant["properties"].is_object() || variant["type"] == "boolean"
}

/// The words of a choice.
fn words(variant: &Value) -> Vec<String> {
    let all = variant["enum"].as_array().into_iter().flatten().chain(variant.get("const"));
    all.filter_map(Value::as_str).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{CommandField, fields};
    use crate::Command;

    fn of(command: &str) -> Vec<CommandField> {
        let infos = Command::infos();
        let info = infos.iter().find(|info| info.name == command).expect("the command");
        fields(&(info.schema)())
    }

    fn field(command: &str, name: &str) -> CommandField {
        of(command).into_iter().find(|field| field.name == name).expect("the member")
    }

    #[test]
    fn a_choice_is_told_with_all_its_words() {
        let ground = field("recuse_member", "ground");
        assert_eq!(
            ground.choices,
            ["own_country", "own_institution", "listed_person", "personal", "financial", "other"]
        );
        assert_eq!(field("request_payment", "kind").choices, ["advance", "interim", "balance"]);
        assert_eq!(field("cast_vote", "vote").choices, ["approve", "reserve", "reject", "abstain"]);
    }

    #[test]
    fn a_word_is_told_beside_the_shape_that_stands_for_it() {
        let which = field("postpone_projects", "projects");
        assert_eq!(which.choices, ["all"]);
        assert_eq!(which.written, ["{only: [P18]}"]);
    }

    #[test]
    fn an_entry_of_a_list_is_told_with_its_members() {
        let all = of("approve_project");
        let place = all.iter().position(|field| field.name == "conditions").expect("its conditions");
        assert!(all[place].several && !all[place].required);
        let within: Vec<(&str, bool)> = all[place + 1..]
            .iter()
            .take_while(|field| field.depth == 1)
            .map(|field| (field.name.as_str(), field.required))
            .collect();
        assert_eq!(within, [("due", true), ("key", true), ("proof", false), ("text", true)]);
    }

    #[test]
    fn a_small_shape_is_told_by_how_it_is_written() {
        assert_eq!(field("approve_project", "granted").written, ["{minor: 5000000, currency: USD}"]);
        let owner = field("draft_project", "owner").written;
        assert!(owner.len() == 2 && owner[1].starts_with("{kind: institution, "), "{owner:?}");
        assert_eq!(field("find_eligible", "passed").written, ["true"]);
    }

    #[test]
    fn every_command_is_told_without_end() {
        for info in Command::infos() {
            assert!(fields(&(info.schema)()).len() < 80, "{}", info.name);
        }
    }
}
