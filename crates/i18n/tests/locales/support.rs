//! Reads the files of sentences as a translator has them on disk, not as the program embeds them.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use nidaa_kernel::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// A choice within a sentence.
#[derive(Debug)]
pub struct Choice {
    /// The variable that chooses; none where a function does.
    pub variable: Option<String>,
    /// The wordings it chooses from.
    pub wordings: BTreeSet<String>,
}

/// What a test asks of a sentence.
#[derive(Debug, Default)]
pub struct Sentence {
    /// Every variable it uses.
    pub variables: BTreeSet<String>,
    /// Every choice in it, nested ones too.
    pub choices: Vec<Choice>,
    /// Every stretch of text in it.
    pub texts: Vec<String>,
}

/// Every sentence of a language by its key. Fails at the first fault or repeated key.
pub fn sentences(lang: Lang) -> BTreeMap<String, Sentence> {
    let mut all = BTreeMap::new();
    for (file, source) in files(lang) {
        let resource = fluent_syntax::parser::parse(source.as_str());
        let resource = resource.unwrap_or_else(|(_, faults)| panic!("{lang}/{file}: {faults:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut sentence = Sentence::default();
            sentence.pattern(&message.value.expect("a sentence has a text"));
            let before = all.insert(message.id.name.to_owned(), sentence);
            assert!(before.is_none(), "{lang}/{file}: {} is said twice", message.id.name);
        }
    }
    all
}

/// Name and text of every file of a language, by name.
pub fn files(lang: Lang) -> BTreeMap<String, String> {
    let folder = format!("{}/locales/{}", env!("CARGO_MANIFEST_DIR"), lang.tag());
    let entries = std::fs::read_dir(folder).expect("a folder per language");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).expect("UTF-8 text"))
    };
    paths.map(read).collect()
}

impl Sentence {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push((*value).to_owned()),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let wordings = variants.iter().map(|variant| key(&variant.key)).collect();
                self.choices.push(Choice { variable: variable(selector), wordings });
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => self.texts.push((*value).to_owned()),
            InlineExpression::NumberLiteral { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

fn key(key: &VariantKey<&str>) -> String {
    match key {
        VariantKey::Identifier { name } => (*name).to_owned(),
        VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}

fn variable(selector: &InlineExpression<&str>) -> Option<String> {
    match selector {
        InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
        _ => None,
    }
}
