//! The figures of all rounds, and what they say about the aims.

/// What is wanted of a line: of its ratio where it has a limit, else of the figure itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aim {
    /// At least so much.
    AtLeast(f64),
    /// At most so much.
    AtMost(f64),
    /// Nothing: it is told because it explains others.
    None,
}

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Such as `G1`.
    pub goal: &'static str,
    /// What is measured, with its unit.
    pub what: &'static str,
    /// What it is compared with; empty when it stands alone.
    pub limit: &'static str,
    /// What is wanted.
    pub aim: Aim,
}

struct Round {
    measured: f64,
    limit: Option<f64>,
}

/// All lines, in the order in which they were first measured.
#[derive(Default)]
pub struct Book(Vec<(Line, Vec<Round>)>);

impl Book {
    /// Keeps one round's figure, with the limit taken in the same round.
    pub fn add(&mut self, line: Line, measured: f64, limit: Option<f64>) {
        eprintln!("  {} {}: {}{}", line.goal, line.what, number(measured), beside(line, limit));
        let place = self.0.iter().position(|(known, _)| *known == line);
        let place = place.unwrap_or_else(|| {
            self.0.push((line, vec![]));
            self.0.len() - 1
        });
        self.0[place].1.push(Round { measured, limit });
    }

    /// The table, in Markdown, by goal.
    pub fn table(&self) -> String {
        let mut lines: Vec<&(Line, Vec<Round>)> = self.0.iter().collect();
        lines.sort_by_key(|(line, _)| line.goal);
        let mut table = String::from(
            "| goal | what | measured | beside | ratio (min–max) | aim | |\n|---|---|---:|---:|---:|---:|---|\n",
        );
        for (line, rounds) in lines {
            table.push_str(&row(*line, rounds));
            table.push('\n');
        }
        table
    }
}

fn row(line: Line, rounds: &[Round]) -> String {
    let measured = sorted(rounds.iter().map(|round| round.measured));
    let limits = sorted(rounds.iter().filter_map(|round| round.limit));
    let ratios = sorted(rounds.iter().filter_map(|round| Some(round.measured / round.limit?)));
    let judged = if ratios.is_empty() { &measured } else { &ratios };
    let spread = |all: &[f64]| match all {
        [least, .., most] => format!(" ({}–{})", number(*least), number(*most)),
        _ => String::new(),
    };
    let alone = if ratios.is_empty() { spread(&measured) } else { String::new() };
    let beside =
        if limits.is_empty() { String::new() } else { format!("{} {}", line.limit, number(median(&limits))) };
    let ratio = if ratios.is_empty() { String::new() } else { number(median(&ratios)) + &spread(&ratios) };
    let (aim, verdict) = (aimed(line.aim), verdict(line.aim, median(judged)));
    format!(
        "| {} | {} | {}{alone} | {beside} | {ratio} | {aim} | {verdict} |",
        line.goal,
        line.what,
        number(median(&measured)),
    )
}

fn beside(line: Line, limit: Option<f64>) -> String {
    limit.map(|limit| format!(", {} {}", line.limit, number(limit))).unwrap_or_default()
}

fn aimed(aim: Aim) -> String {
    match aim {
        Aim::AtLeast(least) => format!("≥ {}", number(least)),
        Aim::AtMost(most) => format!("≤ {}", number(most)),
        Aim::None => String::new(),
    }
}

fn verdict(aim: Aim, figure: f64) -> &'static str {
    let met = match aim {
        Aim::AtLeast(least) => figure >= least,
        Aim::AtMost(most) => figure <= most,
        Aim::None => return "",
    };
    if met { "met" } else { "**missed**" }
}

fn sorted(figures: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures
}

fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// Three digits and more for the eye: `12,345`, `12.3`, `0.123`.
pub fn number(figure: f64) -> String {
    let digits = match figure.abs() {
        huge if huge >= 100.0 => return grouped(&format!("{figure:.0}")),
        large if large >= 10.0 => 1,
        middle if middle >= 0.1 || middle == 0.0 => 2,
        _ => 3,
    };
    format!("{figure:.digits$}")
}

fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: Line = Line { goal: "G1", what: "commands/s", limit: "R", aim: Aim::AtLeast(0.9) };

    fn table(rounds: &[(f64, Option<f64>)]) -> String {
        let mut book = Book::default();
        for (measured, limit) in rounds {
            book.add(LINE, *measured, *limit);
        }
        book.table().lines().nth(2).map(str::to_owned).unwrap_or_default()
    }

    #[test]
    fn a_ratio_is_the_median_of_the_rounds_ratios_not_a_ratio_of_medians() {
        let rounds = [(100.0, Some(200.0)), (900.0, Some(1000.0)), (200.0, Some(100.0))];
        assert_eq!(table(&rounds), "| G1 | commands/s | 200 | R 200 | 0.90 (0.50–2.00) | ≥ 0.90 | met |");
    }

    #[test]
    fn a_figure_below_its_aim_is_called_missed() {
        assert!(table(&[(80.0, Some(100.0))]).ends_with("| 0.80 | ≥ 0.90 | **missed** |"));
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(number(1_234_567.0), "1,234,567");
    }
}
