//! An e-mail address, checked lightly: whether it can be written to is known only to its server.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::safe_text::composed;
use super::{MASK, is_hostile};

/// The longest address that mail can carry (RFC 5321, 4.5.3.1), in bytes.
const LONGEST: usize = 254;

/// An e-mail address. The domain is in lower case; the part before `@` is kept as it was given,
/// since its case may matter to the server.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Why a text is not an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("the e-mail is empty")]
    Empty,
    /// No `@`, or more than one.
    #[error("an e-mail has exactly one @")]
    At,
    /// Nothing stands before `@`.
    #[error("nothing stands before @")]
    NoMailbox,
    /// The part after `@` has no dot, or a dot with nothing beside it.
    #[error("the part after @ is not a domain")]
    Domain,
    /// A space, a control or invisible character, or punctuation that belongs to a mail header.
    #[error("{0:?} does not belong in an e-mail")]
    UnexpectedChar(char),
    /// Longer than 254 bytes.
    #[error("the e-mail is too long")]
    TooLong,
}

impl Email {
    /// Reads an address; spaces around it are ignored.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = composed(text.trim());
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        if let Some(c) = text.chars().find(|&c| !may_stand(c)) {
            return Err(EmailError::UnexpectedChar(c));
        }
        let (mailbox, domain) = text.split_once('@').ok_or(EmailError::At)?;
        if domain.contains('@') {
            return Err(EmailError::At);
        }
        if mailbox.is_empty() {
            return Err(EmailError::NoMailbox);
        }
        if !domain.contains('.') || domain.split('.').any(str::is_empty) {
            return Err(EmailError::Domain);
        }
        let address = format!("{mailbox}@{}", domain.to_lowercase());
        if address.len() > LONGEST {
            Err(EmailError::TooLong)
        } else {
            Ok(Self(address))
        }
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as lists show it: `u•••@example.kz`. The mask does not tell the length.
    pub fn masked(&self) -> String {
        let (mailbox, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        let first: String = mailbox.chars().take(1).collect();
        let mask: String = std::iter::repeat_n(MASK, 3).collect();
        format!("{first}{mask}@{domain}")
    }
}

fn may_stand(c: char) -> bool {
    !c.is_whitespace() && !is_hostile(c) && !"<>()[],;:\\\"".contains(c)
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Email({})", self.masked())
    }
}

impl TryFrom<String> for Email {
    type Error = EmailError;

    fn try_from(text: String) -> Result<Self, EmailError> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("user20260@example.kz", "user20260@example.kz", "u•••@example.kz")]
    #[case(
        " User.Name+tag@Mail.EXAMPLE.kz ",
        "User.Name+tag@mail.example.kz",
        "U•••@mail.example.kz"
    )]
    #[case("пошта@мысал.Қаз", "пошта@мысал.қаз", "п•••@мысал.қаз")]
    fn reads_and_masks(#[case] typed: &str, #[case] kept: &str, #[case] masked: &str) {
        let email = Email::parse(typed).unwrap();
        assert_eq!(email.as_str(), kept);
        assert_eq!(email.masked(), masked);
        assert_eq!(format!("{email:?}"), format!("Email({masked})"));
    }

    #[rstest]
    #[case("", EmailError::Empty)]
    #[case("example.kz", EmailError::At)]
    #[case("a@b@example.kz", EmailError::At)]
    #[case("@example.kz", EmailError::NoMailbox)]
    #[case("a@example", EmailError::Domain)]
    #[case("a@.kz", EmailError::Domain)]
    #[case("a@example..kz", EmailError::Domain)]
    #[case("a@example.kz.", EmailError::Domain)]
    #[case("a b@example.kz", EmailError::UnexpectedChar(' '))]
    #[case("<a@example.kz>", EmailError::UnexpectedChar('<'))]
    #[case("a\u{1b}@example.kz", EmailError::UnexpectedChar('\u{1b}'))]
    #[case("a\u{200b}@example.kz", EmailError::UnexpectedChar('\u{200b}'))]
    fn says_what_is_wrong(#[case] typed: &str, #[case] error: EmailError) {
        assert_eq!(Email::parse(typed), Err(error));
    }

    #[test]
    fn refuses_what_mail_cannot_carry() {
        let long = format!("{}@example.kz", "a".repeat(250));
        assert_eq!(Email::parse(&long), Err(EmailError::TooLong));
    }
}
