//! What holds for the schema of every command, also of those to come.

use super::{
    data,
    question::{label_key, word_key},
    shape::{self, Field, Kind, Shape},
    typed::{PREFIX, Typed},
};
use nidaa_domain::{Command, CommandInfo};
use nidaa_kernel::Lang;
use std::{collections::BTreeSet, fmt::Write as _};

fn every() -> Vec<(CommandInfo, Vec<Field>)> {
    let infos = Command::infos().into_iter();
    infos.map(|info| (info, shape::fields(info.name, &(info.schema)()))).collect()
}

#[test]
fn every_schema_is_asked_in_shapes_that_a_person_can_answer() {
    let raw = every().into_iter().flat_map(|(info, fields)| {
        let raw = fields.into_iter().filter(|field| matches!(field.shape, Shape::Raw));
        raw.map(move |field| format!("{}/{}", info.name, field.name))
    });
    // A form has a page of its own, and whatever is put on a docket is asked for by its own command.
    assert_eq!(raw.collect::<Vec<_>>(), ["save_form/answers", "prepare_decision/data"]);
}

#[test]
fn every_form_asks_what_its_schema_wants_the_required_first() {
    let mut outline = String::new();
    for (info, fields) in every() {
        writeln!(outline, "{}", info.name).expect("a text");
        draw(&mut outline, 1, &fields);
    }
    insta::assert_snapshot!(outline);
}

fn draw(outline: &mut String, depth: usize, fields: &[Field]) {
    for field in fields {
        let (mark, indent) = (if field.is_required { "" } else { "?" }, "  ".repeat(depth));
        writeln!(outline, "{indent}{}{mark}: {}", field.name, told(&field.shape)).expect("a text");
        draw_inside(outline, depth + 1, &field.shape);
    }
}

fn draw_inside(outline: &mut String, depth: usize, shape: &Shape) {
    match shape {
        Shape::Group(fields) => draw(outline, depth, fields),
        Shape::Several(inner) => draw_inside(outline, depth, inner),
        Shape::Variants { kinds, .. } => {
            for kind in kinds {
                writeln!(outline, "{}= {}", "  ".repeat(depth), kind.code).expect("a text");
                draw(outline, depth + 1, &kind.fields);
            }
        }
        _ => {}
    }
}

fn told(shape: &Shape) -> String {
    match shape {
        Shape::Group(_) => "group".to_owned(),
        Shape::Several(inner) => format!("several {}", told(inner)),
        Shape::Variants { tag, .. } => format!("kind by {}", tag.as_deref().unwrap_or("itself")),
        Shape::Choice { codes, .. } => codes.join(" | "),
        Shape::Code(kind) => format!("code of {kind}"),
        Shape::Whole { least, most } if *least > i64::MIN => format!("whole from {least} to {most}"),
        Shape::Whole { .. } => "whole".to_owned(),
        other => format!("{other:?}").to_lowercase(),
    }
}

#[test]
fn every_command_every_question_and_every_choice_has_a_name_in_every_language() {
    let mut keys = BTreeSet::new();
    for (info, fields) in every() {
        keys.insert(format!("step-{}", info.name));
        for field in &fields {
            name(&mut keys, field);
        }
    }
    assert!(keys.len() > 300, "{}", keys.len());
    let lacking: Vec<&String> = keys.iter().filter(|key| !nidaa_i18n::exists(key)).collect();
    assert_eq!(lacking, Vec::<&String>::new());
}

fn name(keys: &mut BTreeSet<String>, field: &Field) {
    keys.insert(label_key(&field.owner, &field.name));
    name_inside(keys, &field.shape);
}

fn name_inside(keys: &mut BTreeSet<String>, shape: &Shape) {
    match shape {
        Shape::Choice { family, codes } => keys.extend(codes.iter().map(|code| word_key(family, code))),
        Shape::Variants { family, tag, kinds } => {
            keys.insert(label_key(family, tag.as_deref().unwrap_or("kind")));
            keys.extend(kinds.iter().map(|kind| word_key(family, &kind.code)));
            kinds.iter().flat_map(|kind| &kind.fields).for_each(|field| name(keys, field));
        }
        Shape::Group(fields) => fields.iter().for_each(|field| name(keys, field)),
        Shape::Several(inner) => name_inside(keys, inner),
        _ => {}
    }
}

#[test]
fn what_a_person_can_type_is_what_the_command_takes() {
    for (info, fields) in every() {
        // As many times as the longest choice of kinds is long, so that every kind is typed once.
        for turn in 0..10 {
            let mut pairs = vec![];
            type_all(&mut pairs, "", &fields, turn);
            let read = data::read(&fields, &Typed::of(&pairs), Lang::Fr);
            let data = read.unwrap_or_else(|faults| panic!("{}: {faults:?}", info.name));
            let taken = Command::parse(info.name, data.clone());
            assert!(taken.is_ok(), "{}: {:?} of {data}", info.name, taken.err());
        }
    }
}

fn type_all(pairs: &mut Vec<(String, String)>, path: &str, fields: &[Field], turn: usize) {
    for field in fields {
        type_in(pairs, &data::below(path, &field.name), &field.shape, turn);
    }
}

fn type_in(pairs: &mut Vec<(String, String)>, path: &str, shape: &Shape, turn: usize) {
    let text = match shape {
        Shape::Text if path == "recipient" || path.ends_with("/recipient") => "amel@example.org",
        Shape::Text if path == "act" => "3b1f0c5e-8a44-5d0e-9c37-6f7a1e2b4d90",
        Shape::Text | Shape::Words | Shape::Code(_) => "x",
        Shape::Whole { .. } => "٧",
        Shape::Flag => "no",
        Shape::Day => "2027-05-20",
        Shape::End => {
            pairs.push((format!("{PREFIX}{path}/time"), if turn == 0 { "" } else { "١٧:00" }.to_owned()));
            "2027-05-20"
        }
        Shape::Hour => "10:30",
        Shape::Approximate => "2027-05",
        Shape::Country => "SN",
        Shape::Raw => "{}",
        Shape::Choice { codes, .. } => codes[turn % codes.len()].as_str(),
        Shape::Money => {
            pairs.push((format!("{PREFIX}{path}/currency"), "usd".to_owned()));
            "12,50"
        }
        Shape::Group(fields) => return type_all(pairs, path, fields, turn),
        Shape::Several(inner) => {
            let of_entries = matches!(**inner, Shape::Group(_) | Shape::Variants { .. });
            let path = if of_entries { format!("{path}/3") } else { path.to_owned() };
            return type_in(pairs, &path, inner, turn);
        }
        Shape::Variants { tag, kinds, .. } => {
            let Kind { code, fields } = &kinds[turn % kinds.len()];
            let chosen = super::question::kind_at(path, tag.as_deref());
            pairs.push((format!("{PREFIX}{chosen}"), code.clone()));
            return type_all(pairs, path, fields, turn);
        }
    };
    pairs.push((format!("{PREFIX}{path}"), text.to_owned()));
}

#[test]
fn what_is_left_out_is_named_where_it_is_asked() {
    let (_, fields) =
        every().into_iter().find(|(info, _)| info.name == "request_amendment").expect("a command");
    let typed = [
        ("amendment", "A1"),
        ("effective", "2027-02-30"),
        ("changes/2/what", "ends"),
        ("changes/5/what", "melt"),
    ];
    let pair = |(path, text): (&str, &str)| (format!("{PREFIX}{path}"), text.to_owned());
    let faults =
        data::read(&fields, &Typed::of(&typed.map(pair)), Lang::En).expect_err("nothing that can be meant");
    let told: BTreeSet<(String, &str)> = faults.into_iter().map(|fault| (fault.path, fault.key)).collect();
    let expected = [
        ("changes/2/ends", "page-act-missing"),
        ("changes/5/what", "page-act-missing"),
        ("effective", "page-act-day"),
        ("project", "page-act-missing"),
        ("reason/text", "page-act-missing"),
    ];
    assert_eq!(told, expected.map(|(path, key)| (path.to_owned(), key)).into());
}
