//! Proves before the first use that a guard reads only known names, compares like with like and answers yes or no.
//! The interpreter itself would find out only when a person waits for the answer.

use crate::{
    FactKind, ParameterValue,
    check::{bounds, nearest::advice},
    guard::{ADVICE, Fault},
    place::At,
    values::Held,
};
use cel::{
    Program,
    common::ast::{CallExpr, ComprehensionExpr, Expr, IdedExpr, LiteralValue, SourceInfo, operators as op},
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// Functions a guard may call besides operators, with the kind of their answer.
const FUNCTIONS: [(&str, FactKind); 4] = [
    ("size", FactKind::Count),
    ("contains", FactKind::Flag),
    ("startsWith", FactKind::Flag),
    ("endsWith", FactKind::Flag),
];

/// The names a guard may read.
pub(crate) struct Lint<'a> {
    pub facts: &'a BTreeMap<String, FactKind>,
    /// Whole numbers that people write otherwise.
    pub measured: &'a BTreeSet<String>,
    pub parameters: BTreeMap<&'a str, &'a At<ParameterValue>>,
    /// The words some facts may hold.
    pub held: &'a BTreeMap<String, Held>,
}

impl Lint<'_> {
    /// Names that the program reads, parameters as `p.name`.
    pub fn check(&self, program: &Program, wanted: FactKind) -> Result<BTreeSet<String>, Vec<Fault>> {
        let mut walk = Walk::of(self, program);
        let kind = walk.kind(program.expression());
        if walk.faults.is_empty() && kind != Some(wanted) {
            let is = kind.map_or_else(|| "something else".to_owned(), |kind| kind.to_string());
            walk.fault(program.expression(), "guard_kind", format!("{} {wanted}, this is {is}", of(wanted)));
        }
        if walk.faults.is_empty() { Ok(walk.reads) } else { Err(walk.faults) }
    }
}

/// What answers in this kind.
const fn of(wanted: FactKind) -> &'static str {
    match wanted {
        FactKind::Flag => "a condition must answer",
        _ => "a figure must be",
    }
}

struct Walk<'a> {
    lint: &'a Lint<'a>,
    source: &'a SourceInfo,
    /// Variables of the macros around the present node, innermost last, with the fact whose items they hold.
    local: Vec<(&'a str, Option<FactKind>, Option<&'a str>)>,
    reads: BTreeSet<String>,
    faults: Vec<Fault>,
}

impl<'a> Walk<'a> {
    fn of(lint: &'a Lint<'a>, program: &'a Program) -> Self {
        let source = program.source_info();
        Self { lint, source, local: Vec::new(), reads: BTreeSet::new(), faults: Vec::new() }
    }

    fn fault(&mut self, node: &IdedExpr, code: &'static str, message: String) {
        let offset = self.source.offset_for(node.id).map_or(0, |(start, _)| start as usize);
        self.faults.push(Fault { offset, code, message, advice: ADVICE, parameter: None });
    }

    /// A parameter that holds another kind than what it is used with: it is blamed where it stands. Whether the node is one.
    fn mistaken(&mut self, node: &IdedExpr, wanted: Option<FactKind>) -> bool {
        let named = parameter_of(node).and_then(|name| self.lint.parameters.get_key_value(name));
        let (Some((name, held)), Some(wanted)) = (named, wanted) else { return false };
        let message = format!("`{name}` must be {wanted}, and is {}", held.value);
        let parameter = Some((*name).to_owned());
        self.faults.push(Fault {
            offset: 0,
            code: "guard_kind",
            message,
            advice: written(wanted, &held.value),
            parameter,
        });
        true
    }

    /// The word is not known; `known` are those that are.
    fn unknown<'k>(
        &mut self,
        node: &IdedExpr,
        code: &'static str,
        message: String,
        (word, known): (&str, impl Iterator<Item = &'k str> + Clone),
    ) {
        self.fault(node, code, message);
        if let Some(fault) = self.faults.last_mut() {
            fault.advice = advice(word, known).into();
        }
    }

    /// Kind of the value of a node; nothing where it is not known or is itself a fault.
    fn kind(&mut self, node: &'a IdedExpr) -> Option<FactKind> {
        match &node.expr {
            Expr::Literal(literal) => literal_kind(literal),
            Expr::Ident(name) => self.name(node, name),
            Expr::Select(select) => match &select.operand.expr {
                Expr::Ident(root) if root == "p" => self.parameter(&select.operand, &select.field),
                _ => self.kind(&select.operand).and(None),
            },
            Expr::Call(call) => self.call(node, call),
            Expr::Comprehension(comprehension) => self.comprehension(node, comprehension),
            Expr::List(list) => {
                list.elements.iter().map(|item| self.kind(item)).collect::<Vec<_>>().pop()?.and_then(list_of)
            }
            Expr::Map(_) | Expr::Struct(_) | Expr::Unspecified => {
                self.fault(node, "bad_guard", "maps and structures have no place in a condition".to_owned());
                None
            }
        }
    }

    fn name(&mut self, node: &IdedExpr, name: &str) -> Option<FactKind> {
        if let Some((_, kind, _)) = self.local.iter().rev().find(|(local, ..)| *local == name) {
            return *kind;
        }
        if let Some(kind) = self.lint.facts.get(name) {
            self.reads.insert(name.to_owned());
            return Some(*kind);
        }
        let known = self.lint.facts.keys().map(String::as_str).chain(["p"]);
        self.unknown(node, "unknown_variable", format!("no fact is called `{name}`"), (name, known));
        None
    }

    fn parameter(&mut self, node: &IdedExpr, name: &str) -> Option<FactKind> {
        if let Some(value) = self.lint.parameters.get(name) {
            self.reads.insert(format!("p.{name}"));
            return Some(value.value.kind());
        }
        let known = self.lint.parameters.keys().copied();
        let message = format!("the file has no parameter `{name}`");
        self.unknown(node, "unknown_parameter", message, (name, known));
        None
    }

    fn call(&mut self, node: &'a IdedExpr, call: &'a CallExpr) -> Option<FactKind> {
        let nodes = call.target.as_deref().into_iter().chain(&call.args);
        let kinds: Vec<Option<FactKind>> = nodes.map(|argument| self.kind(argument)).collect();
        let name = call.func_name.as_str();
        match (name, kinds.as_slice()) {
            (op::LOGICAL_AND | op::LOGICAL_OR | op::LOGICAL_NOT | op::NOT_STRICTLY_FALSE, all) => {
                for (part, kind) in call.args.iter().zip(all) {
                    self.expect((node, part), FactKind::Flag, *kind);
                }
                Some(FactKind::Flag)
            }
            (
                op::EQUALS | op::NOT_EQUALS | op::LESS | op::LESS_EQUALS | op::GREATER | op::GREATER_EQUALS,
                [a, b],
            ) => {
                self.alike(node, &call.args, (*a, *b));
                self.words(call);
                Some(FactKind::Flag)
            }
            (op::ADD | op::SUBSTRACT | op::MULTIPLY | op::DIVIDE | op::MODULO, [a, b]) => {
                if self.alike(node, &call.args, (*a, *b)) { a.or(*b) } else { None }
            }
            (op::NEGATE, [a]) => *a,
            (op::IN, [item, list]) => {
                self.within(node, &call.args, (*item, *list));
                self.words(call);
                Some(FactKind::Flag)
            }
            (op::CONDITIONAL, [condition, yes, no]) => {
                self.expect((node, &call.args[0]), FactKind::Flag, *condition);
                self.alike(node, &call.args[1..], (*yes, *no));
                yes.or(*no)
            }
            (op::INDEX, [list, _]) => list.and_then(item_of),
            _ => self.function(node, name),
        }
    }

    /// A word that is compared with a fact must be one the fact can hold.
    fn words(&mut self, call: &'a CallExpr) {
        let [a, b] = call.args.as_slice() else { return };
        for (fact, written) in [(a, b), (b, a)] {
            let Some(held) = self.fact_of(fact).and_then(|fact| self.lint.held.get(fact)) else { continue };
            let list = match &written.expr {
                Expr::List(list) => list.elements.as_slice(),
                _ => std::slice::from_ref(written),
            };
            for node in list {
                self.word(node, held);
            }
        }
    }

    fn word(&mut self, node: &IdedExpr, held: &Held) {
        let Expr::Literal(LiteralValue::String(text)) = &node.expr else { return };
        let word = text.inner();
        // Nothing is what a fact holds before anything is known.
        if !word.is_empty() && !held.words.contains(word) {
            let message = format!("no {} is called `{word}`", held.what);
            let known = held.words.iter().map(String::as_str);
            self.unknown(node, "unknown_value", message, (word, known));
        }
    }

    /// The fact a node reads, itself or as one of its items.
    fn fact_of(&self, node: &'a IdedExpr) -> Option<&'a str> {
        let Expr::Ident(name) = &node.expr else { return None };
        match self.local.iter().rev().find(|(local, ..)| local == name) {
            Some((_, _, fact)) => *fact,
            None => Some(name),
        }
    }

    fn function(&mut self, node: &IdedExpr, name: &str) -> Option<FactKind> {
        let known = FUNCTIONS.iter().find(|(function, _)| *function == name);
        if known.is_none() {
            let known = FUNCTIONS.iter().map(|(function, _)| *function);
            self.unknown(
                node,
                "unknown_function",
                format!("conditions may not call `{name}`"),
                (name, known),
            );
        }
        known.map(|(_, kind)| *kind)
    }

    /// `list.exists(x, …)` and its kin, as the parser spells them out.
    fn comprehension(&mut self, at: &IdedExpr, node: &'a ComprehensionExpr) -> Option<FactKind> {
        if !self.local.is_empty() {
            // A loop in a loop in a loop could take hours; a loop takes as long as its list.
            self.fault(at, "bad_guard", "loops may not stand within loops".to_owned());
            return None;
        }
        let item = self.kind(&node.iter_range).and_then(item_of);
        let of = self.fact_of(&node.iter_range);
        let result = self.kind(&node.accu_init);
        let before = self.local.len();
        self.local.push((&node.iter_var, item, of));
        self.local.extend(node.iter_var2.iter().map(|name| (name.as_str(), None, None)));
        self.local.push((&node.accu_var, result, None));
        self.kind(&node.loop_cond);
        self.kind(&node.loop_step);
        let kind = self.kind(&node.result);
        self.local.truncate(before);
        kind
    }

    fn expect(&mut self, (node, part): (&IdedExpr, &IdedExpr), wanted: FactKind, found: Option<FactKind>) {
        if let Some(found) = found.filter(|found| *found != wanted)
            && !self.mistaken(part, Some(wanted))
        {
            self.fault(node, "guard_kind", format!("{wanted} is wanted here, this is {found}"));
        }
    }

    /// An item may stand in a list of its kind.
    fn within(
        &mut self,
        node: &IdedExpr,
        parts: &[IdedExpr],
        (item, list): (Option<FactKind>, Option<FactKind>),
    ) {
        let (Some(wanted), Some(found)) = (item.and_then(list_of), list) else { return };
        let told = |walk: &mut Self| match parts {
            [one, many] => walk.mistaken(many, Some(wanted)) || walk.mistaken(one, item_of(found)),
            _ => false,
        };
        if wanted != found && !told(self) {
            self.fault(node, "guard_kind", format!("{wanted} cannot be compared with {found}"));
        }
    }

    /// Whether two kinds may meet; else a parameter is at fault if one of the two is one and the other is no other's.
    fn alike(
        &mut self,
        node: &IdedExpr,
        parts: &[IdedExpr],
        (a, b): (Option<FactKind>, Option<FactKind>),
    ) -> bool {
        let (Some(first), Some(second)) = (a, b) else { return true };
        if first == second {
            return true;
        }
        let told = match parts {
            [_, other] if is_fixed(other) => false,
            [part, _] if self.mistaken(part, b) => true,
            [other, _] if is_fixed(other) => false,
            [_, part] => self.mistaken(part, a),
            _ => false,
        };
        if !told {
            self.fault(node, "guard_kind", format!("{first} cannot be compared with {second}"));
        }
        false
    }
}

/// Whether a person wrote the value into the expression itself, so that it is as likely to be the wrong one.
const fn is_fixed(node: &IdedExpr) -> bool {
    matches!(node.expr, Expr::Literal(LiteralValue::String(_) | LiteralValue::Boolean(_)))
}

/// Name of the parameter that a node reads.
fn parameter_of(node: &IdedExpr) -> Option<&str> {
    match &node.expr {
        Expr::Select(select) => match &select.operand.expr {
            Expr::Ident(root) if root == "p" => Some(&select.field),
            _ => None,
        },
        _ => None,
    }
}

/// How a value of this kind is written, where another is held.
fn written(wanted: FactKind, held: &ParameterValue) -> Cow<'static, str> {
    match wanted {
        FactKind::Flag => Cow::Borrowed("Write `true` or `false`."),
        FactKind::Count => bounds::in_digits(held).into(),
        FactKind::Text => Cow::Borrowed("Write a text in double quotes."),
        FactKind::Texts => Cow::Borrowed("Write a list, such as [tourism, trade]."),
        FactKind::Counts => Cow::Borrowed("Write a list of numbers, such as [7, 1]."),
    }
}

const fn literal_kind(literal: &LiteralValue) -> Option<FactKind> {
    match literal {
        LiteralValue::Boolean(_) => Some(FactKind::Flag),
        LiteralValue::Int(_) => Some(FactKind::Count),
        LiteralValue::String(_) => Some(FactKind::Text),
        LiteralValue::Bytes(_) | LiteralValue::Double(_) | LiteralValue::Null | LiteralValue::UInt(_) => None,
    }
}

const fn list_of(item: FactKind) -> Option<FactKind> {
    match item {
        FactKind::Text => Some(FactKind::Texts),
        FactKind::Count => Some(FactKind::Counts),
        FactKind::Flag | FactKind::Texts | FactKind::Counts => None,
    }
}

const fn item_of(list: FactKind) -> Option<FactKind> {
    match list {
        FactKind::Texts => Some(FactKind::Text),
        FactKind::Counts => Some(FactKind::Count),
        FactKind::Flag | FactKind::Text | FactKind::Count => None,
    }
}
