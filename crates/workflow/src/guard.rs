//! Guards: compiled once when a file is loaded, then only evaluated.

use crate::{Advice, FactKind, Facts, ParameterValue, advice::Words, cel_kind::Lint, lack};
use cel::{
    Context, Env, Program, Value,
    common::{
        types::{CelBool, CelInt, CelList, CelMap, CelMapKey, CelString},
        value::{CowVal, Val},
    },
    context::VariableResolver,
};
use nidaa_kernel::LocalText;
use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
    sync::{Arc, LazyLock},
};

/// Longest expression, in bytes.
const MAX_BYTES: usize = 1_000;

/// Brackets within brackets. The parser has a bound of its own, but only after it has used up the stack.
const MAX_DEPTH: usize = 12;

/// Signs of operators; each may be one more level of the tree.
const MAX_OPERATORS: usize = 100;

/// Operators of other languages, and what CEL writes instead; longer ones first.
const SLIPS: [(&str, &str); 10] = [
    ("=>", ">="),
    ("=<", "<="),
    ("<>", "!="),
    ("≥", ">="),
    ("≤", "<="),
    ("and", "&&"),
    ("or", "||"),
    ("&", "&&"),
    ("|", "||"),
    ("=", "=="),
];

static ENV: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib().with_optional_support(false)));

/// A fault of an expression, `offset` characters after its beginning.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub offset: usize,
    pub code: &'static str,
    pub message: String,
    pub advice: Cow<'static, str>,
    /// The parameter whose value is at fault, and not the expression.
    pub parameter: Option<String>,
}

/// What to do about a fault that no nearer word would repair.
pub(crate) const ADVICE: Cow<'static, str> = Cow::Borrowed(
    "A condition compares facts such as partners_named with each other, with figures, or with parameters such as p.pass_mark.",
);

/// A compiled condition.
#[derive(Debug)]
pub(crate) struct Guard {
    pub id: String,
    pub line: usize,
    pub explanation: LocalText,
    expression: Expression,
    advice: Option<Words>,
}

/// A compiled expression.
#[derive(Debug)]
pub(crate) struct Expression {
    program: Program,
    /// What it reads: names of facts, and of parameters as `p.name`.
    reads: BTreeSet<String>,
}

/// What a guard answers.
pub(crate) enum Answer {
    Holds,
    /// With what it read, as name and value.
    Fails(Vec<(String, String)>),
    /// It could not be asked: a fact is missing or of another kind than declared.
    Unanswerable(String),
}

impl Expression {
    /// Compiles an expression and proves that it only asks for known facts and answers in this kind.
    pub fn compile(source: &str, kind: FactKind, known: &Lint<'_>) -> Result<Self, Vec<Fault>> {
        if let Some(message) = too_complex(source) {
            return Err(vec![Fault {
                offset: 0,
                code: "bad_guard",
                message,
                advice: ADVICE,
                parameter: None,
            }]);
        }
        let program = ENV.compile(source).map_err(|errors| syntax_faults(&errors, source))?;
        let reads = known.check(&program, kind)?;
        Ok(Self { program, reads })
    }

    fn value(&self, facts: &Facts, p: &CelMap<'static>) -> Result<Value, String> {
        let scope = Scope { facts, p };
        let mut context = Context::with_env(Arc::clone(&ENV));
        context.set_variable_resolver(&scope);
        self.program.execute(&context).map_err(|error| error.to_string())
    }

    /// The whole number that it comes to, if it does.
    pub fn number(&self, facts: &Facts, p: &CelMap<'static>) -> Option<i64> {
        match self.value(facts, p) {
            Ok(Value::Int(number)) => Some(number),
            _ => None,
        }
    }
}

impl Guard {
    /// Compiles an expression and proves that it only asks for known facts and answers yes or no.
    pub fn compile(
        (name, line): (&str, usize),
        source: &str,
        explanation: LocalText,
        known: &Lint<'_>,
    ) -> Result<Self, Vec<Fault>> {
        let expression = Expression::compile(source, FactKind::Flag, known)?;
        Ok(Self { id: name.to_owned(), line, explanation, expression, advice: None })
    }

    /// The same with what the file says would make it hold.
    pub fn with_advice(self, advice: Option<Words>) -> Self {
        Self { advice, ..self }
    }

    /// Whether it reads the fact.
    pub fn reads(&self, fact: &str) -> bool {
        self.all_read().contains(fact)
    }

    /// Names of all it reads; parameters as `p.name`.
    pub const fn all_read(&self) -> &BTreeSet<String> {
        &self.expression.reads
    }

    /// Asks the guard.
    pub fn ask(&self, facts: &Facts, p: &CelMap<'static>) -> Answer {
        match self.expression.value(facts, p) {
            Ok(Value::Bool(true)) => Answer::Holds,
            Ok(Value::Bool(false)) => Answer::Fails(self.read(facts, p)),
            Ok(other) => Answer::Unanswerable(format!("it answered {other:?}")),
            Err(error) => Answer::Unanswerable(error),
        }
    }

    /// What would make it hold, where it does not.
    pub fn advice(&self, facts: &Facts, p: &CelMap<'static>) -> Advice {
        let said = self.advice.as_ref().and_then(|words| words.told(facts, p)).unwrap_or_default();
        Advice { lacks: lack::of(self.expression.program.expression(), facts, p), ..said }
    }

    fn read(&self, facts: &Facts, p: &CelMap<'static>) -> Vec<(String, String)> {
        self.all_read().iter().filter_map(|name| Some((name.clone(), value(name, facts, p)?))).collect()
    }
}

/// The value of a fact, or of a parameter by its name as `p.name`, as text.
pub(crate) fn value(name: &str, facts: &Facts, p: &CelMap<'static>) -> Option<String> {
    match name.strip_prefix("p.") {
        Some(parameter) => {
            p.inner().get(&CelMapKey::from(parameter.to_owned())).map(|value| shown(value.as_ref()))
        }
        None => facts.get(name).map(ToString::to_string),
    }
}

pub(crate) fn shown(value: &dyn Val) -> String {
    Value::try_from(value).map_or_else(|error| error.to_string(), |value| told(&value))
}

fn told(value: &Value) -> String {
    match value {
        Value::Bool(flag) => flag.to_string(),
        Value::Int(number) => number.to_string(),
        Value::String(text) => text.to_string(),
        Value::List(parts) => parts.iter().map(told).collect::<Vec<_>>().join(", "),
        other => format!("{other:?}"),
    }
}

/// Whether the text is larger or deeper than a person would write, so that no file can exhaust the stack.
fn too_complex(source: &str) -> Option<String> {
    let bytes = source.len();
    let operators = source.chars().filter(|sign| "+-*/%!&|<>=?.".contains(*sign)).count();
    let depths = source.chars().scan(0_usize, |depth, sign| {
        *depth = match sign {
            '(' | '[' | '{' => *depth + 1,
            ')' | ']' | '}' => depth.saturating_sub(1),
            _ => *depth,
        };
        Some(*depth)
    });
    let depth = depths.max().unwrap_or(0);
    let fits = bytes <= MAX_BYTES && operators <= MAX_OPERATORS && depth <= MAX_DEPTH;
    (!fits).then(|| {
        format!(
            "the expression is too large: {bytes} bytes of {MAX_BYTES}, {operators} operator signs of {MAX_OPERATORS}, \
             depth {depth} of {MAX_DEPTH}"
        )
    })
}

fn syntax_faults(errors: &cel::ParseErrors, source: &str) -> Vec<Fault> {
    let offset = |(line, column): (isize, isize)| {
        let lines_before = usize::try_from(line - 1).unwrap_or(0);
        let before: usize = source.split('\n').take(lines_before).map(|line| line.chars().count() + 1).sum();
        before + usize::try_from(column - 1).unwrap_or(0)
    };
    // What the parser says after its first fault follows from it.
    let first = errors.errors.iter().min_by_key(|error| offset(error.pos));
    first.map(|error| syntax_fault(&error.msg, offset(error.pos), source)).into_iter().collect()
}

fn syntax_fault(said: &str, offset: usize, source: &str) -> Fault {
    let rest: String = source.chars().skip(offset).collect();
    let slip = SLIPS.iter().find(|(written, _)| {
        let behind = rest.strip_prefix(written);
        let is_word = written.starts_with(char::is_alphabetic);
        behind.is_some_and(|behind| !is_word || !behind.starts_with(char::is_alphanumeric))
    });
    let (message, advice) = if let Some((written, meant)) = slip {
        (format!("`{written}` is no operator"), Cow::Owned(format!("Write `{meant}`.")))
    } else {
        let sentence = said.lines().next().unwrap_or_default();
        (sentence.trim_start_matches("Syntax error: ").to_owned(), ADVICE)
    };
    Fault { offset, code: "bad_guard", message, advice, parameter: None }
}

/// The variables of one evaluation; nothing is copied but what the expression asks for.
struct Scope<'a> {
    facts: &'a Facts,
    p: &'a CelMap<'static>,
}

impl VariableResolver for Scope<'_> {
    fn resolve<'b>(&'b self, variable: &str) -> Option<CowVal<'b, 'b>> {
        match variable {
            "p" => Some(CowVal::Borrowed(self.p)),
            name => self.facts.get(name).map(crate::Fact::as_cel),
        }
    }
}

/// Parameters as guards read them.
pub(crate) fn parameters<'a>(all: impl Iterator<Item = (&'a String, &'a ParameterValue)>) -> CelMap<'static> {
    let entries = all.map(|(name, value)| (CelMapKey::from(name.clone()), parameter(value)));
    CelMap::from(entries.collect::<HashMap<_, _>>())
}

fn parameter(value: &ParameterValue) -> Box<dyn Val> {
    let text = |text: &String| Box::new(CelString::from(text.clone())) as Box<dyn Val>;
    let number = |number: &i64| Box::new(CelInt::from(*number)) as Box<dyn Val>;
    match value {
        ParameterValue::Flag(flag) => Box::new(CelBool::from(*flag)),
        ParameterValue::Number(count) => number(count),
        ParameterValue::Text(content) => text(content),
        ParameterValue::Numbers(all) => Box::new(CelList::from(all.iter().map(number).collect::<Vec<_>>())),
        ParameterValue::Texts(all) => Box::new(CelList::from(all.iter().map(text).collect::<Vec<_>>())),
    }
}
