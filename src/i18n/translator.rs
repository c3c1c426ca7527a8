//! From a message's id and its arguments to the words.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Lang;
use super::numbers::grouped;

/// The words of one language. Cheap to clone, and shared between threads.
///
/// It never fails: an id that the catalogue does not know comes back as itself, and what went wrong
/// is kept in [`Tr::faults`], where a test can ask for it.
#[derive(Clone)]
pub struct Tr {
    catalogue: Arc<Catalogue>,
}

struct Catalogue {
    lang: Lang,
    messages: FluentBundle<FluentResource>,
    faults: Mutex<BTreeSet<String>>,
}

/// The value of a message's argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A count: chooses the plural, and is written with its thousands apart.
    Count(i64),
    /// Anything else, and also a number that counts nothing, such as a year.
    Text(Cow<'a, str>),
}

impl Tr {
    /// The translator into `lang`, from the catalogue built into the program.
    pub fn new(lang: Lang) -> Self {
        let source = match lang {
            Lang::Ru => include_str!("../../data/i18n/ru.ftl"),
            Lang::Kk => include_str!("../../data/i18n/kk.ftl"),
            Lang::En => include_str!("../../data/i18n/en.ftl"),
        };
        Self::from_source(lang, source)
    }

    fn from_source(lang: Lang, source: &str) -> Self {
        let mut faults = BTreeSet::new();
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, errors)| {
                faults.extend(errors.iter().map(ToString::to_string));
                rest
            });
        let mut messages =
            FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
        // By default every argument is wrapped in U+2068 and U+2069, which put tables out of line.
        messages.set_use_isolating(false);
        messages.set_formatter(Some(match lang {
            Lang::Ru => |value, _| count_in(value, Lang::Ru),
            Lang::Kk => |value, _| count_in(value, Lang::Kk),
            Lang::En => |value, _| count_in(value, Lang::En),
        }));
        if let Err(errors) = messages.add_resource(resource) {
            faults.extend(errors.iter().map(ToString::to_string));
        }
        Self {
            catalogue: Arc::new(Catalogue {
                lang,
                messages,
                faults: Mutex::new(faults),
            }),
        }
    }

    /// The language of the words.
    pub fn lang(&self) -> Lang {
        self.catalogue.lang
    }

    /// Whether the catalogue has a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.catalogue.messages.has_message(id)
    }

    /// The message that takes no arguments; the id itself where there is none.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The message with its arguments set in; the id itself where there is none.
    ///
    /// ```
    /// use qorgau::i18n::{Lang, Tr};
    /// let tr = Tr::new(Lang::En);
    /// assert_eq!(tr.with("days-working", &[("n", 3.into())]), "3 working days");
    /// ```
    pub fn with(&self, id: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        let bundle = &self.catalogue.messages;
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            self.fault(format!("no message `{id}`"));
            return id.to_owned();
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, argument.value());
        }
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned();
        for error in errors {
            self.fault(format!("message `{id}`: {error}"));
        }
        text
    }

    /// What has gone wrong so far: ids that the catalogue does not know, arguments that were not
    /// given, lines that could not be read. Empty in a sound program; for tests.
    pub fn faults(&self) -> Vec<String> {
        let faults = self
            .catalogue
            .faults
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        faults.iter().cloned().collect()
    }

    fn fault(&self, fault: String) {
        self.catalogue
            .faults
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(fault);
    }
}

impl fmt::Debug for Tr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Tr").field(&self.lang()).finish()
    }
}

/// Fluent keeps numbers as `f64`; every count of a register fits into it exactly.
fn count_in(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(grouped(*value as i64, lang)),
        _ => None,
    }
}

impl Arg<'_> {
    fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Count(number) => FluentValue::from(*number),
            Self::Text(text) => FluentValue::from(text.as_ref()),
        }
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Self::Count(number.into())
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Count(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Count(number.into())
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const SOURCE: &str = "
plain = Готово
rows = { $n ->
    [one] { $n } строка из файла { $file }
    [few] { $n } строки из файла { $file }
   *[many] { $n } строк из файла { $file }
}
";

    #[rstest]
    #[case(1, "1 строка")]
    #[case(2, "2 строки")]
    #[case(5, "5 строк")]
    #[case(11, "11 строк")]
    #[case(21, "21 строка")]
    #[case(112, "112 строк")]
    #[case(1_002, "1\u{a0}002 строки")]
    fn russian_counts_in_three_forms(#[case] n: i64, #[case] rows: &str) {
        let tr = Tr::from_source(Lang::Ru, SOURCE);
        let text = tr.with("rows", &[("n", n.into()), ("file", "с.csv".into())]);
        assert_eq!(text, format!("{rows} из файла с.csv"));
        assert!(tr.faults().is_empty());
    }

    #[test]
    fn an_unknown_id_and_a_missing_argument_are_told() {
        let tr = Tr::from_source(Lang::Ru, SOURCE);
        assert!(tr.has("plain") && !tr.has("no-such-message"));
        assert_eq!(tr.text("no-such-message"), "no-such-message");
        assert!(tr.with("rows", &[("n", 1.into())]).starts_with("1 строка"));
        let faults = tr.faults();
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults.iter().any(|fault| fault.contains("no-such-message")));
        assert!(faults.iter().any(|fault| fault.contains("file")));
    }

    #[test]
    fn a_broken_line_costs_only_itself() {
        let tr = Tr::from_source(Lang::En, "good = yes\nbroken = { $\n");
        assert_eq!(tr.text("good"), "yes");
        assert_eq!(tr.faults().len(), 1);
    }

    #[test]
    fn is_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>(_: &T) {}
        shared(&Tr::new(Lang::Kk));
    }
}
