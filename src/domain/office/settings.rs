//! The office's own norms, kept in the register and journaled when they change.

use crate::domain::time::{Term, Week, Zone};

/// The norms an office sets for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// How long a check lasts unless said otherwise; the law sets no longest check.
    pub verify_days: Term,
    /// From when on a date counts as due soon.
    pub soon_days: Term,
    /// By when a demand for destruction is decided.
    pub destruction_decide_days: Term,
    /// The office's week.
    pub week: Week,
    /// Whether the one who registered a request may not approve it.
    pub dual_approval: bool,
    /// The zone in whose civil dates terms are counted.
    pub legal_zone: Zone,
    /// Logins that read only.
    pub inspectors: Vec<String>,
    /// Who signs the office's letters: position and name.
    pub signatory: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            verify_days: Term::working(10),
            soon_days: Term::working(3),
            destruction_decide_days: Term::working(3),
            week: Week::Five,
            dual_approval: false,
            legal_zone: Zone::almaty(),
            inspectors: Vec::new(),
            signatory: String::new(),
        }
    }
}

/// Why a setting cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// There is no such setting.
    #[error("no setting `{0}`")]
    Unknown(String),
    /// The value does not fit the setting.
    #[error("`{value}` does not fit `{key}`")]
    BadValue {
        /// The setting.
        key: &'static str,
        /// What was given.
        value: String,
        /// An example of what fits.
        example: &'static str,
    },
}

impl Settings {
    /// The names of all settings.
    pub const KEYS: [&str; 8] = [
        "verify_days",
        "soon_days",
        "destruction_decide_days",
        "week",
        "dual_approval",
        "legal_zone",
        "inspectors",
        "signatory",
    ];

    /// The text of a setting's value.
    pub fn get(&self, key: &str) -> Option<String> {
        Some(match key {
            "verify_days" => self.verify_days.to_string(),
            "soon_days" => self.soon_days.to_string(),
            "destruction_decide_days" => self.destruction_decide_days.to_string(),
            "week" => self.week.to_string(),
            "dual_approval" => if self.dual_approval { "on" } else { "off" }.to_owned(),
            "legal_zone" => self.legal_zone.to_string(),
            "inspectors" => self.inspectors.join(","),
            "signatory" => self.signatory.clone(),
            _ => return None,
        })
    }

    /// Sets one setting from its text.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), SettingError> {
        let value = value.trim();
        match key {
            "verify_days" => self.verify_days = parsed("verify_days", value, "10w")?,
            "soon_days" => self.soon_days = parsed("soon_days", value, "3w")?,
            "destruction_decide_days" => {
                self.destruction_decide_days = parsed("destruction_decide_days", value, "3w")?;
            }
            "week" => self.week = parsed("week", value, "5")?,
            "dual_approval" => {
                self.dual_approval = match value {
                    "on" => true,
                    "off" => false,
                    _ => return Err(bad("dual_approval", value, "on")),
                }
            }
            "legal_zone" => self.legal_zone = parsed("legal_zone", value, "Asia/Almaty")?,
            "inspectors" => {
                let logins = value
                    .split(',')
                    .map(str::trim)
                    .filter(|login| !login.is_empty());
                self.inspectors = logins.map(str::to_owned).collect();
            }
            "signatory" => self.signatory = value.to_owned(),
            _ => return Err(SettingError::Unknown(key.to_owned())),
        }
        Ok(())
    }
}

fn parsed<T: std::str::FromStr>(
    key: &'static str,
    value: &str,
    example: &'static str,
) -> Result<T, SettingError> {
    value.parse().map_err(|_| bad(key, value, example))
}

fn bad(key: &'static str, value: &str, example: &'static str) -> SettingError {
    SettingError::BadValue {
        key,
        value: value.to_owned(),
        example,
    }
}
