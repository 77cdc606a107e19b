//! What mail servers say by number, after RFC 3463.

/// Failures that say nothing of the address: our own as sender, a full mailbox, a mail too large, a system or a way that
/// takes none, a protocol, a content or a policy. One taken for the address would silence every reader in turn.
const OTHER: [&str; 11] =
    ["5.1.7", "5.1.8", "5.2.2", "5.2.3", "5.3.", "5.4.5", "5.4.6", "5.4.7", "5.5.", "5.6.", "5.7."];

/// Replies to a recipient that does not work, after RFC 5321 (4.2.3); the same numbers refuse senders and contents.
const RECIPIENT: [&str; 3] = ["550", "551", "553"];
/// Words by which a server that writes no status speaks of the recipient.
const OF_RECIPIENT: [&str; 7] =
    ["mailbox", "user", "recipient", "address", "account", "not local", "no such"];
/// Words by which it speaks of who writes, of what is written or of its own rules, whatever else it says.
const OF_OTHERS: [&str; 25] = [
    "too many",
    "limit",
    "sender",
    "from",
    "spam",
    "junk",
    "virus",
    "content",
    "message",
    "policy",
    "blocked",
    "block list",
    "blocklist",
    "blacklist",
    "listed",
    "reputation",
    "relay",
    "authenticat",
    "verif",
    "spf",
    "dkim",
    "dmarc",
    "dns",
    "helo",
    "ip address",
];
/// And these of a mailbox that works and takes no more.
const OF_ROOM: [&str; 3] = ["full", "quota", "storage"];

/// Whether what a server answered says that the address itself does not work: by its status, and where it wrote none by
/// its reply to the recipient. A bare number tells nothing, since one taken for the address silences its reader.
pub fn refuses_address(answer: &str) -> bool {
    match status_in(answer) {
        Some(status) => is_of_address(status),
        None => reply_in(answer).is_some_and(|reply| RECIPIENT.contains(&reply)) && is_of_recipient(answer),
    }
}

/// The reply that an answer begins with, bare or as the mail client reports it.
fn reply_in(answer: &str) -> Option<&str> {
    answer.trim_start_matches("permanent error (").get(..3)
}

fn is_of_recipient(answer: &str) -> bool {
    let said = answer.to_lowercase();
    let speaks = |of: &[&str]| of.iter().any(|words| said.contains(words));
    speaks(&OF_RECIPIENT) && !speaks(&OF_OTHERS) && !speaks(&OF_ROOM)
}

/// Whether a status such as `5.1.1` says that the address itself does not work.
pub fn is_of_address(status: &str) -> bool {
    status.starts_with("5.") && !OTHER.iter().any(|other| status.starts_with(other))
}

/// The status that a server's answer names; `None` where it names none.
pub fn status_in(answer: &str) -> Option<&str> {
    let words = answer.split(|letter: char| letter.is_whitespace() || "()[]<>#,;:".contains(letter));
    words.into_iter().find(|word| is_status(word))
}

fn is_status(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let is_number =
        |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && ["2", "4", "5"].contains(&parts[0]) && parts.iter().all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_found_in_what_a_server_says() {
        let found = |answer| status_in(answer);
        assert_eq!(found("permanent error (550): 5.1.1 No such mailbox"), Some("5.1.1"));
        assert_eq!(found("550 [5.2.1] disabled"), Some("5.2.1"));
        assert_eq!(found("550 sorry, no mailbox here by that name (#5.1.1)"), Some("5.1.1"));
        assert_eq!((found("550 No such user"), found("connect to 10.0.0.1: refused")), (None, None));
    }

    #[test]
    fn a_refused_recipient_is_of_the_address_also_where_the_server_writes_no_status() {
        for of_address in [
            "permanent error (550): No such user here",
            "permanent error (550): Requested action not taken: mailbox unavailable",
            "permanent error (551): User not local; please try <elsewhere@example.org>",
            "permanent error (553): Requested action not taken: mailbox name not allowed",
            "550 5.1.1 No such mailbox",
        ] {
            assert!(refuses_address(of_address), "{of_address}");
        }
        for other in [
            "permanent error (550): 5.7.1 No such user for you",
            "permanent error (550)",
            "permanent error (550): Rejected because of your sender address",
            "permanent error (550): message looks like spam to this user",
            "permanent error (550): relay to this recipient denied",
            "permanent error (550): your IP address is not welcome",
            "permanent error (550): mailbox full",
            "permanent error (550): too many recipients",
            "permanent error (550): recipient rate limit exceeded",
            "permanent error (552): mailbox unavailable",
            "permanent error (554): no such user",
            "transient error (450): mailbox unavailable, user 550",
            "connect to 10.0.0.1: no such host 550",
        ] {
            assert!(!refuses_address(other), "{other}");
        }
    }

    #[test]
    fn only_some_failures_are_of_the_address() {
        assert_eq!(["5.1.1", "5.1.10", "5.2.1", "5.4.4"].map(is_of_address), [true; 4]);
        let others = ["5.1.7", "5.1.8", "5.2.2", "5.3.4", "5.4.6", "5.5.2", "5.7.1", "4.2.2"];
        assert_eq!(others.map(is_of_address), [false; 8]);
    }
}
