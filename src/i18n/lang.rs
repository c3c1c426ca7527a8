//! Which language the officer is spoken to in.

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Russian, where nothing else was asked for: the language in which most offices keep papers.
    #[default]
    Ru,
    /// Kazakh.
    Kk,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which a choice of them is shown.
    pub const ALL: [Self; 3] = [Self::Ru, Self::Kk, Self::En];

    /// The ISO 639-1 code: `ru`, `kk`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Kk => "kk",
            Self::En => "en",
        }
    }

    /// Reads a language code or a locale: `ru`, `KK`, `ru_RU.UTF-8`, `kk_KZ@latin`, `en-GB`.
    ///
    /// `kz`, the code of the country, is taken for Kazakh, because people write it for `kk`.
    /// `None` for a language that the program does not speak, and for `C` and `POSIX`.
    pub fn parse(text: &str) -> Option<Self> {
        let language = text.trim().split(['_', '-', '.', '@']).next()?;
        match language.to_ascii_lowercase().as_str() {
            "ru" => Some(Self::Ru),
            "kk" | "kz" => Some(Self::Kk),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language to start in: `explicit` (a flag, or `QORGAU_LANG`, read by the caller), then
    /// the locale, then Russian.
    ///
    /// The locale is the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set and not empty, as
    /// POSIX has it: `LC_ALL=C` is an answer, and `LANG` is not asked any more.
    pub fn from_env(explicit: Option<&str>, env: impl Fn(&str) -> Option<String>) -> Self {
        explicit
            .and_then(Self::parse)
            .or_else(|| {
                ["LC_ALL", "LC_MESSAGES", "LANG"]
                    .into_iter()
                    .filter_map(env)
                    .find(|value| !value.is_empty())
                    .and_then(|locale| Self::parse(&locale))
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("ru", Some(Lang::Ru))]
    #[case("RU", Some(Lang::Ru))]
    #[case("ru_RU.UTF-8", Some(Lang::Ru))]
    #[case("kk", Some(Lang::Kk))]
    #[case("kz", Some(Lang::Kk))]
    #[case("kk_KZ", Some(Lang::Kk))]
    #[case("kk_KZ.UTF-8@latin", Some(Lang::Kk))]
    #[case(" en-GB ", Some(Lang::En))]
    #[case("C", None)]
    #[case("C.UTF-8", None)]
    #[case("POSIX", None)]
    #[case("de_DE.UTF-8", None)]
    #[case("rus", None)]
    #[case("", None)]
    fn reads_codes_and_locales(#[case] text: &str, #[case] lang: Option<Lang>) {
        assert_eq!(Lang::parse(text), lang);
    }

    #[rstest]
    #[case(None, &[], Lang::Ru)]
    #[case(None, &[("LANG", "kk_KZ.UTF-8")], Lang::Kk)]
    #[case(None, &[("LANG", "kk_KZ.UTF-8"), ("LC_MESSAGES", "en_US.UTF-8")], Lang::En)]
    #[case(None, &[("LC_MESSAGES", "en_US.UTF-8"), ("LC_ALL", "kk_KZ")], Lang::Kk)]
    #[case(None, &[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")], Lang::Ru)]
    #[case(None, &[("LC_ALL", ""), ("LANG", "en_US.UTF-8")], Lang::En)]
    #[case(None, &[("LANG", "de_DE.UTF-8")], Lang::Ru)]
    #[case(Some("kz"), &[("LC_ALL", "en_US.UTF-8")], Lang::Kk)]
    #[case(Some("xx"), &[("LC_ALL", "en_US.UTF-8")], Lang::En)]
    fn asks_the_flag_then_the_locale(
        #[case] explicit: Option<&str>,
        #[case] set: &[(&str, &str)],
        #[case] lang: Lang,
    ) {
        let env = |name: &str| {
            set.iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        };
        assert_eq!(Lang::from_env(explicit, env), lang);
    }
}
