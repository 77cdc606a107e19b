//! What a server says of a mail that it sends back (RFC 3464).

use super::BounceKey;
use mail_parser::{Address, HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::collections::HashMap;
use uuid::Uuid;

/// Characters of an id.
const ID: usize = 36;

/// A report on one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The mail.
    pub mail: Uuid,
    /// Whether it is given up; else the other server goes on trying.
    pub failed: bool,
    /// Status by RFC 3463, such as `5.1.1`.
    pub status: String,
    /// What that server said, at most 500 characters.
    pub diagnostic: String,
}

/// Why a message is no report on one of our mails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoReport {
    /// It is no mail at all.
    #[error("this is no mail")]
    NotAMail,
    /// It lacks the part that says what happened.
    #[error("the mail has no part message/delivery-status with a Status and an Action")]
    NoStatus,
    /// Neither its recipient nor the mail it returns names one of ours.
    #[error("the report names no mail: neither bounce+ID@ nor a returned Message-ID")]
    NoMail,
    /// It names a mail by another return path than we gave it.
    #[error("the report was not sent to the return path of the mail: anybody could have written it")]
    Forged,
}

impl Report {
    /// Reads a report as it came in. Under a key, only a return path with its tag names a mail: ids can be guessed, and
    /// a Message-ID stands in every mail.
    ///
    /// # Errors
    /// [`NoReport`].
    pub fn read(raw: &[u8], key: Option<&BounceKey>) -> Result<Self, NoReport> {
        let message = MessageParser::default().parse(raw).ok_or(NoReport::NotAMail)?;
        let (action, status, diagnostic) = said(&message).ok_or(NoReport::NoStatus)?;
        let (path, returned) = (by_return_path(&message), by_message_id(&message));
        let mail = match (key, path) {
            (Some(key), Some((mail, tag))) if key.verifies(mail, &tag) => mail,
            (Some(_), path) => {
                let names = path.is_some() || returned.is_some();
                return Err(if names { NoReport::Forged } else { NoReport::NoMail });
            }
            (None, path) => path.map(|(mail, _)| mail).or(returned).ok_or(NoReport::NoMail)?,
        };
        let failed = action.eq_ignore_ascii_case("failed");
        Ok(Self { mail, failed, status, diagnostic: diagnostic.chars().take(500).collect() })
    }

    /// Whether the address itself does not work. A full mailbox, a mail too large or a policy says nothing of it.
    pub fn is_of_address(&self) -> bool {
        self.failed && nidaa_domain::mail::is_of_address(&self.status)
    }
}

/// Action, status and diagnostic of the first recipient; our mails have one.
fn said(message: &Message<'_>) -> Option<(String, String, String)> {
    let part = message.parts.iter().find(|part| is(part, "delivery-status"))?;
    let text = String::from_utf8_lossy(part.contents()).replace("\r\n", "\n");
    text.split("\n\n").find_map(|block| {
        let mut fields = fields(block);
        let (action, status) = (fields.remove("action")?, fields.remove("status")?);
        // Some write words after the number.
        let status = status.split_whitespace().next()?.to_owned();
        let diagnostic = fields.remove("diagnostic-code").unwrap_or_default();
        Some((action, status, diagnostic))
    })
}

fn is(part: &MessagePart<'_>, subtype: &str) -> bool {
    let kind = part.content_type().and_then(|kind| kind.subtype());
    kind.is_some_and(|kind| kind.eq_ignore_ascii_case(subtype))
}

/// Fields by their names in small letters, unfolded.
fn fields(block: &str) -> HashMap<String, String> {
    let unfolded = block.replace("\n ", " ").replace("\n\t", " ");
    let pairs = unfolded.lines().filter_map(|line| line.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned())).collect()
}

/// The report's own recipient names the mail: `bounce+<id>@…`, or `bounce+<id>-<tag>@…` with what only we can write.
fn by_return_path(message: &Message<'_>) -> Option<(Uuid, String)> {
    let listed = message.to().into_iter().flat_map(Address::iter).filter_map(|to| to.address());
    let delivered = ["Delivered-To", "X-Original-To"].into_iter().filter_map(|name| {
        let name = HeaderName::Other(name.into());
        message.header_raw(name)
    });
    listed.chain(delivered).find_map(|address| {
        let (_, path) = address.trim().split_once('@')?.0.rsplit_once('+')?;
        let (id, tag) = path.split_at_checked(ID).unwrap_or((path, ""));
        Some((id.parse().ok()?, tag.trim_start_matches('-').to_owned()))
    })
}

/// The mail it returns, or its headers, bears our id.
fn by_message_id(message: &Message<'_>) -> Option<Uuid> {
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(returned) => id_of(returned.message_id()?),
        _ if is(part, "rfc822-headers") => {
            let headers = MessageParser::default().parse(part.contents())?;
            id_of(headers.message_id()?)
        }
        _ => None,
    })
}

fn id_of(message_id: &str) -> Option<Uuid> {
    message_id.trim_start_matches('<').split('@').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "5a4c6f0e-6d0b-5c5e-9a53-7a0c8ed3f1c2";

    fn report(to: &str, status: &str, returned: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mx.example.org\r\nTo: {to}\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nI'm sorry.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n\
             {status}\r\n\
             --b\r\n{returned}\r\n--b--\r\n"
        )
    }

    const GONE: &str = "Final-Recipient: rfc822; focal.point.ma@example.org\r\nAction: failed\r\n\
                        Status: 5.1.1 (bad mailbox)\r\nDiagnostic-Code: smtp; 550 5.1.1 No such\r\n    mailbox\r\n";
    const HEADERS: &str = "Content-Type: text/rfc822-headers\r\n\r\nFrom: office@example.org\r\n\
                           Message-ID: <5a4c6f0e-6d0b-5c5e-9a53-7a0c8ed3f1c2@example.org>\r\n";

    fn expected() -> Report {
        Report {
            mail: ID.parse().expect("an id"),
            failed: true,
            status: "5.1.1".to_owned(),
            diagnostic: "smtp; 550 5.1.1 No such    mailbox".to_owned(),
        }
    }

    fn squeezed(report: Report) -> Report {
        let diagnostic = report.diagnostic.split_whitespace().collect::<Vec<_>>().join(" ");
        Report { diagnostic, ..report }
    }

    #[test]
    fn a_report_names_its_mail_by_the_return_path() {
        let raw = report(&format!("bounce+{ID}@mail.example.org"), GONE, "Content-Type: text/plain\r\n\r\nx");
        assert_eq!(Report::read(raw.as_bytes(), None).map(squeezed), Ok(squeezed(expected())));
    }

    #[test]
    fn a_report_names_its_mail_by_the_headers_it_returns() {
        let raw = report("office@example.org", GONE, HEADERS);
        assert_eq!(Report::read(raw.as_bytes(), None).map(squeezed), Ok(squeezed(expected())));
    }

    #[test]
    fn a_report_names_its_mail_by_the_mail_it_returns() {
        let returned = HEADERS.replace("text/rfc822-headers", "message/rfc822") + "\r\nText\r\n";
        let raw = report("office@example.org", GONE, &returned);
        assert_eq!(Report::read(raw.as_bytes(), None).map(squeezed), Ok(squeezed(expected())));
    }

    #[test]
    fn a_full_mailbox_says_nothing_of_the_address() {
        for (status, of_address) in
            [("5.1.1", true), ("5.2.1", true), ("5.2.2", false), ("5.7.1", false), ("4.2.2", false)]
        {
            let raw = report(
                &format!("bounce+{ID}@x.example"),
                &GONE.replace("Status: 5.1.1", &format!("Status: {status}")),
                HEADERS,
            );
            assert_eq!(
                Report::read(raw.as_bytes(), None).map(|report| report.is_of_address()),
                Ok(of_address),
                "{status}"
            );
        }
    }

    #[test]
    fn a_delay_is_no_failure() {
        let raw = report(&format!("bounce+{ID}@x.example"), &GONE.replace("failed", "delayed"), HEADERS);
        assert_eq!(
            Report::read(raw.as_bytes(), None).map(|report| (report.failed, report.is_of_address())),
            Ok((false, false))
        );
    }

    #[test]
    fn what_is_no_report_says_what_it_lacks() {
        assert_eq!(Report::read(b"Subject: Out of office\r\n\r\nI am away.", None), Err(NoReport::NoStatus));
        let nobody = report("office@example.org", GONE, "Content-Type: text/plain\r\n\r\nx");
        assert_eq!(Report::read(nobody.as_bytes(), None), Err(NoReport::NoMail));
    }

    #[test]
    fn under_a_key_only_the_return_path_we_gave_names_a_mail() {
        let key = BounceKey::new(&"s".repeat(32)).expect("long enough");
        let tag = key.tag(ID.parse().expect("an id"));
        let read = |to: &str| Report::read(report(to, GONE, HEADERS).as_bytes(), Some(&key)).map(squeezed);
        assert_eq!(read(&format!("bounce+{ID}-{tag}@mail.example.org")), Ok(squeezed(expected())));
        let other = format!("bounce+{ID}-{}@mail.example.org", "0".repeat(16));
        for forged in [format!("bounce+{ID}@mail.example.org"), other, "office@example.org".to_owned()] {
            assert_eq!(read(&forged), Err(NoReport::Forged), "{forged}");
        }
        assert!(BounceKey::new("short").is_none());
    }
}
