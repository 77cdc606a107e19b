//! What mail servers say by number, after RFC 3463.

/// Failures that say nothing of the address: our own as sender, a full mailbox, a mail too large, a system or a way that
/// takes none, a protocol, a content or a policy. One taken for the address would silence every reader in turn.
const OTHER: [&str; 11] =
    ["5.1.7", "5.1.8", "5.2.2", "5.2.3", "5.3.", "5.4.5", "5.4.6", "5.4.7", "5.5.", "5.6.", "5.7."];

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
    fn only_some_failures_are_of_the_address() {
        assert_eq!(["5.1.1", "5.1.10", "5.2.1", "5.4.4"].map(is_of_address), [true; 4]);
        let others = ["5.1.7", "5.1.8", "5.2.2", "5.3.4", "5.4.6", "5.5.2", "5.7.1", "4.2.2"];
        assert_eq!(others.map(is_of_address), [false; 8]);
    }
}
