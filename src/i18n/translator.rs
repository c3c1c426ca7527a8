//! From a message's id and its arguments to the words.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};
use rustc_hash::FxHashMap;

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
    messages: LazyLock<FxHashMap<&'static str, Message>, Reading>,
    /// Sets values into messages as the language does; it holds none itself.
    setter: FluentBundle<FluentResource>,
    faults: Mutex<BTreeSet<String>>,
}

type Reading = Box<dyn FnOnce() -> FxHashMap<&'static str, Message> + Send>;

/// A message: a screen shows a few of two thousand, so each is read when it is first asked for.
struct Message {
    source: &'static str,
    read: OnceLock<FluentResource>,
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

    fn from_source(lang: Lang, source: &'static str) -> Self {
        let mut setter =
            FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
        // By default every argument is wrapped in U+2068 and U+2069, which put tables out of line.
        setter.set_use_isolating(false);
        setter.set_formatter(Some(match lang {
            Lang::Ru => |value, _| count_in(value, Lang::Ru),
            Lang::Kk => |value, _| count_in(value, Lang::Kk),
            Lang::En => |value, _| count_in(value, Lang::En),
        }));
        Self {
            catalogue: Arc::new(Catalogue {
                lang,
                messages: LazyLock::new(Box::new(move || messages(source))),
                setter,
                faults: Mutex::default(),
            }),
        }
    }

    /// Finds out now which messages there are, so that nobody waits for it afterwards.
    pub fn read_now(&self) {
        LazyLock::force(&self.catalogue.messages);
    }

    /// The language of the words.
    pub fn lang(&self) -> Lang {
        self.catalogue.lang
    }

    /// Whether the catalogue has a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
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
        let Some(pattern) = self.pattern(id) else {
            self.fault(format!("no message `{id}`"));
            return id.to_owned();
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, argument.value());
        }
        let mut errors = Vec::new();
        let setter = &self.catalogue.setter;
        let text = setter
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
        for id in self.catalogue.messages.keys() {
            self.pattern(id);
        }
        let faults = self
            .catalogue
            .faults
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        faults.iter().cloned().collect()
    }

    /// What stands behind an id.
    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        let message = self.catalogue.messages.get(id)?;
        let read = message.read.get_or_init(|| {
            FluentResource::try_new(message.source.to_owned()).unwrap_or_else(|(rest, errors)| {
                for error in errors {
                    self.fault(format!("{}: {error}", message.source.trim_end()));
                }
                rest
            })
        });
        match read.get_entry(0)? {
            Entry::Message(message) => message.value.as_ref(),
            _ => None,
        }
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

/// The messages of a catalogue by their ids. A message begins where a line begins with a letter,
/// and ends where the next one begins, or a comment.
fn messages(catalogue: &'static str) -> FxHashMap<&'static str, Message> {
    let mut messages = FxHashMap::default();
    let mut rest = catalogue;
    while let Some(start) = line_that(rest, |first| first.is_ascii_alphabetic()) {
        let message = rest.get(start..).unwrap_or_default();
        let behind = message.find('\n').map_or(message.len(), |end| end + 1);
        let (first, others) = message.split_at(behind);
        let more = line_that(others, |first| first.is_ascii_alphabetic() || first == b'#');
        let (source, after) = message.split_at(behind + more.unwrap_or(others.len()));
        if let Some((id, _)) = first.split_once('=') {
            let read = OnceLock::new();
            messages.insert(id.trim_end(), Message { source, read });
        }
        rest = after;
    }
    messages
}

/// Where the first line starts whose first byte is such a one.
fn line_that(text: &str, is_such: impl Fn(u8) -> bool) -> Option<usize> {
    let first = |at: usize| text.as_bytes().get(at).copied().is_some_and(&is_such);
    let behind_feeds = text.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(behind_feeds).find(|at| first(*at))
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
