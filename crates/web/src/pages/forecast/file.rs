//! `GET /{lang}/forecast.csv`: the same mails as a table for spreadsheets, after RFC 4180.

use super::{Wanted, foreseen};
use crate::{problem::Problem, reader::Reader, when::When};
use axum::{
    extract::Query,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::tz::TimeZone;
use nidaa_app::ForeseenView;

/// Names of the columns; those of the program, so that a sheet made in one language is read in another.
const COLUMNS: [&str; 9] =
    ["day", "time", "zone", "to", "lang", "template", "subject", "obligation", "not_sent"];

/// Says to spreadsheets that the text is UTF-8.
const MARK: &str = "\u{feff}";

pub(crate) async fn get(
    reader: Reader,
    Query(wanted): Query<Wanted>,
    when: When,
) -> Result<Response, Problem> {
    let (_, mails) = foreseen(&reader, &wanted, &when).await?;
    let text = table(&mails, &reader.clock().await?)
        .map_err(|_| Problem::Status(StatusCode::INTERNAL_SERVER_ERROR))?;
    let head = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"forecast.csv\""),
    ];
    Ok((head, format!("{MARK}{text}")).into_response())
}

fn table(mails: &[ForeseenView], zone: &str) -> Result<String, csv::Error> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    out.write_record(COLUMNS)?;
    let clock = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    for mail in mails {
        let at = mail.at.to_zoned(clock.clone());
        let (day, time) = (at.date().to_string(), at.strftime("%H:%M").to_string());
        let obligation = mail.obligation.as_deref().unwrap_or_default();
        let (to, not_sent) = (&mail.to, mail.not_sent.unwrap_or_default());
        let (lang, template) = (mail.lang.tag(), &mail.template);
        let row = [&day, &time, zone, to, lang, template, &mail.subject, obligation, not_sent];
        out.write_record(row.map(guarded))?;
    }
    let bytes = out.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe, which it does not show.
fn guarded(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_kernel::Lang;

    #[test]
    fn a_cell_is_quoted_where_it_must_be_and_never_a_formula() {
        let mail = ForeseenView {
            at: "2026-12-31T22:30:00Z".parse().expect("a moment"),
            to: "=cmd@evil.example".to_owned(),
            lang: Lang::Ar,
            template: "reminder".to_owned(),
            subject: "-1, \"soon\"".to_owned(),
            rule: String::new(),
            obligation: None,
            duties: vec![],
            not_sent: Some("address-suppressed"),
        };
        let told = table(&[mail], "Europe/Istanbul").expect("a table");
        assert_eq!(
            told,
            "day,time,zone,to,lang,template,subject,obligation,not_sent\r\n\
             2027-01-01,01:30,Europe/Istanbul,'=cmd@evil.example,ar,reminder,\"'-1, \"\"soon\"\"\",,address-suppressed\r\n"
        );
    }
}
