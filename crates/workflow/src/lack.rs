//! What a condition lacks, told from the condition itself: which facts would have to be otherwise, and how.
//! Parameters are not among them: nobody who is refused could change them.

use crate::{Fact, Facts, guard::shown};
use cel::common::{
    ast::{CallExpr, Expr, IdedExpr, LiteralValue, operators as op},
    types::{CelMap, CelMapKey},
};

/// More ways than these help nobody.
const MOST_WAYS: usize = 3;

/// A fact that would have to be otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// Name of the fact.
    pub fact: String,
    /// What it would have to be.
    pub wanted: Wanted,
}

/// What a fact would have to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Yes or no.
    Flag(bool),
    /// So large or larger; it is this now. Lists are counted.
    AtLeast(i64, i64),
    /// So small or smaller; it is this now. Lists are counted.
    AtMost(i64, i64),
    /// One of these codes, or for a list: one of these in it.
    OneOf(Vec<String>),
    /// None of these codes, or for a list: none of these in it.
    NoneOf(Vec<String>),
}

/// The ways in which the condition would hold, each with all it takes. None where it cannot be told from the condition.
pub(crate) fn of(condition: &IdedExpr, facts: &Facts, p: &CelMap<'static>) -> Vec<Vec<Lack>> {
    let ways = Scene { facts, p }.ways(condition, true).unwrap_or_default();
    if ways.len() > MOST_WAYS { vec![] } else { ways }
}

/// Something a comparison has on one side.
enum Side {
    /// A fact with the number it holds, or has items of.
    Number(String, i64),
    /// A fact with its texts.
    Texts(String),
    Figure(i64),
    Codes(Vec<String>),
}

struct Scene<'a> {
    facts: &'a Facts,
    p: &'a CelMap<'static>,
}

impl Scene<'_> {
    /// Ways to make the node hold, or not hold; a way without a lack: it does. No ways: nobody can.
    fn ways(&self, node: &IdedExpr, holds: bool) -> Option<Vec<Vec<Lack>>> {
        match &node.expr {
            Expr::Call(call) => self.call(call, holds),
            Expr::Ident(name) => match self.facts.get(name)? {
                Fact::Flag(is) if *is == holds => Some(vec![vec![]]),
                Fact::Flag(_) => Some(vec![vec![lack(name, Wanted::Flag(holds))]]),
                _ => None,
            },
            Expr::Select(_) => {
                let fixed = self.parameter(node)?;
                let is = fixed == "true";
                Some(if is == holds { vec![vec![]] } else { vec![] })
            }
            _ => None,
        }
    }

    fn call(&self, call: &CallExpr, holds: bool) -> Option<Vec<Vec<Lack>>> {
        let name = call.func_name.as_str();
        match (name, call.args.as_slice()) {
            (op::LOGICAL_NOT, [part]) => self.ways(part, !holds),
            (op::LOGICAL_AND | op::LOGICAL_OR, [a, b]) => {
                let (a, b) = (self.ways(a, holds)?, self.ways(b, holds)?);
                // By De Morgan's law the one becomes the other where it is not to hold.
                Some(if (name == op::LOGICAL_AND) == holds { both(&a, &b) } else { either(a, b) })
            }
            (op::IN, [item, list]) => self.within(item, list, holds),
            (_, [a, b]) => self.compared(name, (self.side(a)?, self.side(b)?), holds),
            _ => None,
        }
    }

    fn within(&self, item: &IdedExpr, list: &IdedExpr, holds: bool) -> Option<Vec<Vec<Lack>>> {
        let ((Side::Texts(fact), Side::Codes(codes)) | (Side::Codes(codes), Side::Texts(fact))) =
            (self.side(item)?, self.side(list)?)
        else {
            return None;
        };
        Some(self.among(&fact, codes, holds))
    }

    fn among(&self, fact: &str, codes: Vec<String>, wanted: bool) -> Vec<Vec<Lack>> {
        let is = match self.facts.get(fact) {
            Some(Fact::Text(text)) => codes.contains(text),
            Some(Fact::Texts(texts)) => texts.iter().any(|text| codes.contains(text)),
            _ => return vec![],
        };
        if is == wanted {
            return vec![vec![]];
        }
        vec![vec![lack(fact, if wanted { Wanted::OneOf(codes) } else { Wanted::NoneOf(codes) })]]
    }

    fn compared(&self, name: &str, sides: (Side, Side), holds: bool) -> Option<Vec<Vec<Lack>>> {
        match sides {
            (Side::Texts(fact), Side::Codes(codes)) | (Side::Codes(codes), Side::Texts(fact)) => {
                let equal = match name {
                    op::EQUALS => holds,
                    op::NOT_EQUALS => !holds,
                    _ => return None,
                };
                Some(self.among(&fact, codes, equal))
            }
            (Side::Number(fact, is), Side::Figure(bound)) => numbers(name, holds, (&fact, is), bound),
            (Side::Figure(bound), Side::Number(fact, is)) => numbers(turned(name), holds, (&fact, is), bound),
            (Side::Figure(a), Side::Figure(b)) => {
                let is = fits(name, a, b)?;
                Some(if is == holds { vec![vec![]] } else { vec![] })
            }
            _ => None,
        }
    }

    fn side(&self, node: &IdedExpr) -> Option<Side> {
        match &node.expr {
            Expr::Literal(LiteralValue::Int(number)) => Some(Side::Figure(*number.inner())),
            Expr::Literal(LiteralValue::String(text)) => Some(Side::Codes(vec![text.inner().to_owned()])),
            Expr::Ident(name) => match self.facts.get(name)? {
                Fact::Count(number) => Some(Side::Number(name.clone(), *number)),
                Fact::Text(_) | Fact::Texts(_) => Some(Side::Texts(name.clone())),
                Fact::Flag(_) => None,
            },
            Expr::Select(_) => {
                let value = self.parameter(node)?;
                let codes = || value.split(", ").map(str::to_owned).collect();
                Some(value.parse().map_or_else(|_| Side::Codes(codes()), Side::Figure))
            }
            Expr::List(list) => {
                let code = |node| match self.side(node)? {
                    Side::Codes(codes) => codes.into_iter().next(),
                    _ => None,
                };
                list.elements.iter().map(code).collect::<Option<_>>().map(Side::Codes)
            }
            Expr::Call(call) => self.reckoned(call),
            _ => None,
        }
    }

    /// The size of a list, or a product of figures.
    fn reckoned(&self, call: &CallExpr) -> Option<Side> {
        match (call.func_name.as_str(), call.target.as_deref(), call.args.as_slice()) {
            ("size", None, [list]) | ("size", Some(list), []) => {
                let Expr::Ident(name) = &list.expr else { return None };
                let Fact::Texts(texts) = self.facts.get(name)? else { return None };
                Some(Side::Number(name.clone(), i64::try_from(texts.len()).ok()?))
            }
            (op::MULTIPLY, None, [a, b]) => match (self.side(a)?, self.side(b)?) {
                (Side::Figure(a), Side::Figure(b)) => a.checked_mul(b).map(Side::Figure),
                _ => None,
            },
            _ => None,
        }
    }

    fn parameter(&self, node: &IdedExpr) -> Option<String> {
        let Expr::Select(select) = &node.expr else { return None };
        let Expr::Ident(root) = &select.operand.expr else { return None };
        let value = self.p.inner().get(&CelMapKey::from(select.field.clone())).filter(|_| root == "p")?;
        Some(shown(value.as_ref()))
    }
}

fn lack(fact: &str, wanted: Wanted) -> Lack {
    Lack { fact: fact.to_owned(), wanted }
}

fn numbers(name: &str, holds: bool, (fact, is): (&str, i64), bound: i64) -> Option<Vec<Vec<Lack>>> {
    if fits(name, is, bound)? == holds {
        return Some(vec![vec![]]);
    }
    let wanted = match (name, holds) {
        (op::GREATER, true) | (op::LESS_EQUALS, false) => Wanted::AtLeast(bound.checked_add(1)?, is),
        (op::LESS_EQUALS, true) | (op::GREATER, false) => Wanted::AtMost(bound, is),
        (op::LESS, true) | (op::GREATER_EQUALS, false) => Wanted::AtMost(bound.checked_sub(1)?, is),
        (op::EQUALS, true) | (op::NOT_EQUALS, false) if is > bound => Wanted::AtMost(bound, is),
        (op::GREATER_EQUALS | op::EQUALS, true) | (op::LESS | op::NOT_EQUALS, false) => {
            Wanted::AtLeast(bound, is)
        }
        _ => return None,
    };
    Some(vec![vec![lack(fact, wanted)]])
}

fn fits(name: &str, a: i64, b: i64) -> Option<bool> {
    Some(match name {
        op::EQUALS => a == b,
        op::NOT_EQUALS => a != b,
        op::LESS => a < b,
        op::LESS_EQUALS => a <= b,
        op::GREATER => a > b,
        op::GREATER_EQUALS => a >= b,
        _ => return None,
    })
}

/// The comparison with its sides exchanged.
fn turned(name: &str) -> &str {
    match name {
        op::LESS => op::GREATER,
        op::LESS_EQUALS => op::GREATER_EQUALS,
        op::GREATER => op::LESS,
        op::GREATER_EQUALS => op::LESS_EQUALS,
        same => same,
    }
}

/// Each way of the one with each of the other.
fn both(a: &[Vec<Lack>], b: &[Vec<Lack>]) -> Vec<Vec<Lack>> {
    a.iter().flat_map(|a| b.iter().map(move |b| [a.as_slice(), b].concat())).take(MOST_WAYS + 1).collect()
}

/// Where one side holds already, nothing is lacking.
fn either(mut a: Vec<Vec<Lack>>, b: Vec<Vec<Lack>>) -> Vec<Vec<Lack>> {
    if a.iter().chain(&b).any(Vec::is_empty) {
        return vec![vec![]];
    }
    a.extend(b);
    a.truncate(MOST_WAYS + 1);
    a
}
