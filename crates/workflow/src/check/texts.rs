//! Every text a person reads exists in every language.

use crate::{
    diagnostic::Findings,
    figure,
    file::{File, RawMachine},
    place::At,
};
use nidaa_kernel::{Lang, LocalText};

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    complete("the title", &file.title, findings);
    for (name, parameter) in &file.parameters {
        complete(&format!("the label of parameter `{name}`"), &parameter.value.label, findings);
        let words = &parameter.value.words;
        if let Some(text) = words {
            complete(&format!("the words of parameter `{name}`"), text, findings);
        }
    }
    for sector in &file.sectors {
        complete(&format!("the label of sector `{}`", sector.id.value), &sector.label, findings);
    }
    for holiday in &file.holidays {
        complete(&format!("the label of holiday `{}`", holiday.day.value), &holiday.label, findings);
    }
    for deadline in &file.deadlines {
        complete(&format!("the label of deadline `{}`", deadline.id.value), &deadline.label, findings);
    }
    for duty in &file.obligations {
        complete(&format!("the label of obligation `{}`", duty.id.value), &duty.label, findings);
    }
    for ladder in &file.ladders {
        let what = format!("a reason of ladder `{}`", ladder.id.value);
        ladder.steps.iter().for_each(|rung| complete(&what, &rung.reason, findings));
    }
    machine(file, &file.call, findings);
    machine(file, &file.project, findings);
}

fn machine(file: &File, raw: &RawMachine, findings: &mut Findings<'_>) {
    for stage in &raw.stages {
        for (audience, key, label) in
            [("staff", "staff", &stage.staff), ("applicants", "applicant", &stage.applicant)]
        {
            let id = &stage.id;
            match label {
                Some(label) => {
                    complete(&format!("the label for {audience} of stage `{}`", id.value), label, findings);
                }
                None => findings.add(
                    id.place,
                    "missing_label",
                    format!("stage `{}` has no label for {audience}", id.value),
                    format!("Add `{key}: {{ar: …, en: …, fr: …}}`: both audiences see every stage."),
                ),
            }
        }
    }
    for guard in &raw.guards {
        let id = &guard.id.value;
        complete(&format!("the explanation of guard `{id}`"), &guard.explanation, findings);
        if let Some(text) = &guard.advice {
            complete(&format!("the advice of guard `{id}`"), text, findings);
        }
        if let Some(text) = &guard.requires {
            let what = format!("what guard `{id}` requires");
            complete(&what, text, findings);
            figure::check(&what, text, file, findings);
        }
    }
    for way in &raw.transitions {
        let command = &way.command.value;
        way.label.iter().for_each(|text| complete(&format!("the label of `{command}`"), text, findings));
        way.leads.iter().for_each(|text| complete(&format!("where `{command}` leads"), text, findings));
    }
}

pub(super) fn complete(what: &str, text: &At<LocalText>, findings: &mut Findings<'_>) {
    for lang in Lang::ALL {
        if text.value.get(lang).is_none_or(|said| said.trim().is_empty()) {
            let message = format!("{what} has no text in `{lang}`");
            findings.add(
                text.place,
                "missing_language",
                message,
                format!("Add `{lang}: …` ({}).", lang.endonym()),
            );
        }
    }
    in_its_letters(what, text, findings);
}

/// Arabic is written in Arabic letters, and the other languages are not.
fn in_its_letters(what: &str, text: &At<LocalText>, findings: &mut Findings<'_>) {
    let strange = |lang: Lang| text.value.get(lang).is_some_and(|said| is_of_other_letters(lang, said));
    let latin = [Lang::En, Lang::Fr].into_iter().find(|lang| strange(*lang));
    let (message, advice) = match (strange(Lang::Ar), latin) {
        (true, Some(latin)) => (
            format!("the texts in `ar` and `{latin}` of {what} are exchanged"),
            format!("Write the Arabic text under `ar` and the other under `{latin}`."),
        ),
        (true, None) => {
            (format!("{what} has no Arabic letter in `ar`"), "Write the Arabic text under `ar`.".to_owned())
        }
        (false, Some(latin)) => (
            format!("{what} has only Arabic letters in `{latin}`"),
            format!("Write `{latin}: …` in {}.", latin.endonym()),
        ),
        (false, None) => return,
    };
    findings.add(text.place, "wrong_script", message, advice);
}

/// Whether no letter of a text is of the language's own, and several are of the other's.
fn is_of_other_letters(lang: Lang, text: &str) -> bool {
    let arabic = text.chars().any(|sign| matches!(sign, '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}'));
    let latin = text.chars().any(|sign| matches!(sign, 'a'..='z' | 'à'..='ÿ'));
    match lang {
        // An abbreviation in capitals has no Arabic form of its own.
        Lang::Ar => latin && !arabic,
        Lang::En | Lang::Fr => arabic && !latin,
    }
}
