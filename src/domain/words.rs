//! Words of the law and of policies in the three languages of the office.

use serde::{Deserialize, Serialize};

/// One text in Russian, Kazakh and English, as data files carry it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Russian.
    pub ru: String,
    /// Kazakh.
    pub kk: String,
    /// English.
    pub en: String,
}
