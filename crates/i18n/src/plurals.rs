//! Lets ICU choose plural forms.
//!
//! Fluent's own table forgets the "modulo 100" of Arabic: it takes 103 and 111 for what 100 is. Files keep the usual
//! notation, `{ $count -> [one] …`; while they are loaded it becomes `{ PLURAL($count) -> [one] …`, and [`form`] answers.
//! An exact number, `[0]`, cannot stand beside plural forms; a test sees to that.

use crate::formats;
use fluent_bundle::FluentValue;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Resource,
    Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};
use nidaa_kernel::Lang;

/// Name of the function within the loaded text.
pub const FUNCTION: &str = "PLURAL";

/// The text of a file with every choice by plural form asking [`FUNCTION`]. Keeps what can be read of a faulty file.
pub fn through_icu(source: &str) -> String {
    let mut resource: Resource<&str> = parser::parse(source).unwrap_or_else(|(part, _)| part);
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(rewrite);
        }
    }
    serializer::serialize(&resource)
}

/// The plural form of a number. Anything else chooses as it is, such as `none`.
pub fn form<'a>(lang: Lang, given: &[FluentValue<'a>]) -> FluentValue<'a> {
    match given.first() {
        Some(FluentValue::Number(number)) => formats::plural_form(lang, &number.as_string()).into(),
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}

fn rewrite(pattern: &mut Pattern<&str>) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element {
            if matches!(selector, InlineExpression::VariableReference { .. }) && variants.iter().any(is_form)
            {
                *selector = ask(selector.clone());
            }
            for variant in variants {
                rewrite(&mut variant.value);
            }
        }
    }
}

fn is_form(variant: &Variant<&str>) -> bool {
    matches!(variant.key, VariantKey::Identifier { name: "zero" | "one" | "two" | "few" | "many" })
}

fn ask(variable: InlineExpression<&str>) -> InlineExpression<&str> {
    let arguments = CallArguments { positional: vec![variable], named: Vec::new() };
    InlineExpression::FunctionReference { id: Identifier { name: FUNCTION }, arguments }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_forms_repeat_after_every_hundred() {
        let forms = ["0", "1", "2", "3", "10", "11", "99", "100", "101", "103", "111", "1234"]
            .map(|digits| formats::plural_form(Lang::Ar, digits));
        assert_eq!(
            forms,
            ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "many", "many"]
        );
    }

    #[test]
    fn only_choices_by_plural_form_are_rewritten() {
        let source = "a =\n    { $by ->\n        [owner] { $n ->\n            [one] x\n           *[other] y\n        }\n       *[office] z\n    }\n";
        let loaded = through_icu(source);
        assert_eq!(loaded.matches("PLURAL($n)").count(), 1);
        assert_eq!(loaded.matches("{ $by ->").count(), 1);
    }
}
