//! Many lines held in memory, found by how their words begin and by any part of their numbers.

use memchr::memmem;

use super::line::Line;
use super::query::{DigitRun, Query, Term};

/// While many lines come, fewer beginnings than this are not worth being put in order.
const WORTH_SETTLING: usize = 8_192;

/// Nor is a smaller part of those in order, all of which may have to move.
const PART_WORTH_SETTLING: usize = 16;

/// How many places one part of a set holds.
const PART: usize = u64::BITS as usize;

/// Lines, each with its place: the first is at 0.
///
/// The words of all are one text. Where in it a word begins is held in the order of what begins
/// there (a suffix array of words: Manber and Myers, 1990), so that the words with one beginning
/// stand side by side. The numbers are few and short enough to be gone through.
#[derive(Debug, Default)]
pub struct Lines {
    words: Texts,
    numbers: Texts,
    beginnings: Vec<Beginning>,
    /// So many beginnings are in order; the others came later.
    in_order: usize,
}

/// Where a word begins.
#[derive(Debug, Clone, Copy)]
struct Beginning {
    at: u32,
    line: u32,
}

impl Lines {
    /// How many places there are.
    pub const fn count(&self) -> usize {
        self.words.ends.len()
    }

    /// Takes in a line, which is found once [`Self::settle`] was called, at the next place.
    pub fn push(&mut self, line: &Line) {
        let (words, numbers) = line.texts();
        let begins = self.words.bytes.len();
        let place = number(self.words.ends.len());
        self.words.push(words);
        self.numbers.push(numbers);
        let after_spaces = words.bytes().enumerate().zip(words.bytes().skip(1));
        let begin = after_spaces.filter(|((_, sign), next)| *sign == b' ' && *next != b' ');
        self.beginnings
            .extend(begin.map(|((space, _), _)| Beginning {
                at: number(begins + space + 1),
                line: place,
            }));
    }

    /// Puts in order what was taken in, if it is worth it while more is to come.
    pub fn settle_in_passing(&mut self) {
        let later = self.beginnings.len() - self.in_order;
        if later >= WORTH_SETTLING.max(self.in_order / PART_WORTH_SETTLING) {
            self.settle();
        }
    }

    /// Puts in order what was taken in.
    pub fn settle(&mut self) {
        let Self {
            words, beginnings, ..
        } = self;
        let from = |beginning: &Beginning| words.from(beginning.at);
        let mut later = beginnings.split_off(self.in_order);
        later.sort_unstable_by(|left, right| from(left).cmp(from(right)));
        // The last goes to its place first, and what stands behind it moves as far as it has to.
        let mut end = self.in_order;
        beginnings.extend_from_slice(&later);
        for (before, new) in later.into_iter().enumerate().rev() {
            let unmoved = beginnings.get(..end).unwrap_or_default();
            let place = unmoved.partition_point(|old| from(old) < from(&new));
            beginnings.copy_within(place..end, place + before + 1);
            if let Some(free) = beginnings.get_mut(place + before) {
                *free = new;
            }
            end = place;
        }
        self.in_order = beginnings.len();
    }

    /// Forgets the line at a place; no other moves.
    pub fn forget(&mut self, place: usize) {
        self.settle();
        let line = number(place);
        self.beginnings.retain(|beginning| beginning.line != line);
        self.in_order = self.beginnings.len();
        self.words.wipe(place);
        self.numbers.wipe(place);
    }

    /// The places of the lines that answer a query; `whole` takes the words as they were typed for
    /// whole ones.
    pub fn answering(&self, query: &Query, whole: bool) -> Places {
        let terms = query.terms.iter().map(|term| self.of_term(term, whole));
        let digits = query.digits.iter().map(|run| self.of_digits(run));
        let all = terms.chain(digits).reduce(Places::both);
        all.unwrap_or_default()
    }

    /// Those with all words of any reading, or with a word that may have been meant.
    fn of_term(&self, term: &Term, whole: bool) -> Places {
        let end = if whole { " " } else { "" };
        let readings = term.readings.iter().filter_map(|words| {
            let words = words.iter().map(|word| self.beginning(&[word, end]));
            words.reduce(Places::both)
        });
        let near = term.near.iter().map(|word| self.beginning(&[word, " "]));
        readings
            .chain(near)
            .reduce(Places::either)
            .unwrap_or_default()
    }

    /// Those with a word that begins with these parts.
    fn beginning(&self, parts: &[&str]) -> Places {
        let wanted = parts.concat();
        let wanted = wanted.as_bytes();
        let from = |beginning: &Beginning| self.words.from(beginning.at);
        let in_order = self.beginnings.get(..self.in_order).unwrap_or_default();
        let first = in_order.partition_point(|old| from(old) < wanted);
        let rest = in_order.get(first..).unwrap_or_default();
        let count = rest.partition_point(|beginning| from(beginning).starts_with(wanted));
        let lines = rest.iter().take(count);
        lines.map(|beginning| beginning.line as usize).collect()
    }

    /// Those with all parts of any reading in their numbers, or with a word that begins so.
    fn of_digits(&self, run: &DigitRun) -> Places {
        let readings = run.readings();
        let readings = readings.iter().filter_map(|parts| {
            let parts = parts.iter().map(|part| self.numbers.having(part).collect());
            parts.reduce(Places::both)
        });
        let words = self.beginning(&[&run.joined]);
        readings.fold(words, Places::either)
    }
}

/// The texts of all lines, one behind the other.
#[derive(Debug, Default)]
struct Texts {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Texts {
    /// Adds the text of the next line.
    fn push(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(number(self.bytes.len()));
    }

    /// Everything from there on.
    fn from(&self, at: u32) -> &[u8] {
        self.bytes.get(at as usize..).unwrap_or_default()
    }

    /// Writes spaces over the text of a line.
    fn wipe(&mut self, place: usize) {
        let end = |place: usize| self.ends.get(place).map(|end| *end as usize);
        let begins = place.checked_sub(1).map_or(Some(0), end);
        let ends = end(place);
        if let Some(text) = begins
            .zip(ends)
            .and_then(|(begins, ends)| self.bytes.get_mut(begins..ends))
        {
            text.fill(b' ');
        }
    }

    /// The places of the lines that have a part somewhere.
    fn having(&self, part: &str) -> impl Iterator<Item = usize> {
        let part = memmem::Finder::new(part).into_owned();
        let mut from = 0;
        std::iter::from_fn(move || {
            let rest = self.bytes.get(from..)?;
            let at = from + part.find(rest)?;
            let place = self.ends.partition_point(|end| *end as usize <= at);
            // The next one is looked for behind this line.
            from = *self.ends.get(place)? as usize;
            Some(place)
        })
    }
}

/// A set of places: a bit for each, as far as there are any.
#[derive(Debug, Default)]
pub struct Places(Vec<u64>);

impl FromIterator<usize> for Places {
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        let mut set = Vec::new();
        for place in places {
            let part = place / PART;
            if part >= set.len() {
                set.resize(part + 1, 0);
            }
            if let Some(part) = set.get_mut(part) {
                *part |= 1 << (place % PART);
            }
        }
        Self(set)
    }
}

impl Places {
    /// The places, from the first on.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        let parts = self.0.iter().copied().enumerate();
        parts.flat_map(|(part, mut bits)| {
            std::iter::from_fn(move || {
                let bit = bits.trailing_zeros() as usize;
                bits &= bits.wrapping_sub(1);
                (bit < PART).then_some(part * PART + bit)
            })
        })
    }

    fn both(mut self, other: Self) -> Self {
        self.0.truncate(other.0.len());
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own &= other;
        }
        self
    }

    fn either(self, other: Self) -> Self {
        let (mut long, short) = if self.0.len() < other.0.len() {
            (other, self)
        } else {
            (self, other)
        };
        for (own, other) in long.0.iter_mut().zip(short.0) {
            *own |= other;
        }
        long
    }
}

/// A place in a text; four gigabytes of it is more than any register has.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::line::{Level, Pattern};
    use super::*;
    use rstest::rstest;

    fn people() -> Vec<Line> {
        let people = [
            (
                "Ахметов Нұрлан Серікұлы",
                "ahmet@mail.example.kz",
                "900101300007",
                "7012554316",
            ),
            (
                "Ахметова Айгүл",
                "aigul@post.example.kz",
                "910426427001",
                "7712554399",
            ),
            (
                "Иванов-Петров Пётр",
                "ivanov.p@example.com",
                "850505350111",
                "7054316001",
            ),
            ("Ах", "a@b.kz", "010203040506", "7000000000"),
            (
                "Сериков Ахмет",
                "serikov1990@example.kz",
                "900101300115",
                "7019998877",
            ),
        ];
        people
            .map(|(name, email, iin, phone)| Line::new([name], [email], [iin, phone]))
            .into()
    }

    fn all(people: &[Line]) -> Lines {
        let mut lines = Lines::default();
        for line in people {
            lines.push(line);
        }
        lines.settle();
        lines
    }

    /// The places of those who answer, as the rule says it of each line.
    fn by_the_rule(people: &[Line], query: &Query, worst: Level) -> Vec<usize> {
        let pattern = Pattern::new(query);
        let answers = |line: &Line| pattern.level_of(line).is_some_and(|level| level <= worst);
        let found = people.iter().enumerate();
        let found = found.filter(|(_, line)| answers(line));
        found.map(|(place, _)| place).collect()
    }

    #[rstest]
    #[case("а", 4)]
    #[case("ах", 4)]
    #[case("ахмет", 3)]
    #[case("ахметов", 2)]
    #[case("ахметов нур", 1)]
    #[case("akhmet", 3)]
    #[case("ивановпетров", 1)]
    #[case("ivanov.p@ex", 1)]
    #[case("serikov1990", 1)]
    #[case("example", 4)]
    #[case("мет", 0)]
    #[case("4316", 2)]
    #[case("900101300", 2)]
    #[case("8 701 255", 1)]
    #[case("ахметов 2554", 2)]
    #[case("701 4316", 1)]
    #[case("99999999", 0)]
    fn they_are_found_as_the_rule_says(#[case] typed: &str, #[case] count: usize) {
        let (people, query) = (people(), Query::parse(typed));
        let lines = all(&people);
        let found: Vec<usize> = lines.answering(&query, false).iter().collect();
        assert_eq!(found, by_the_rule(&people, &query, Level::Near));
        assert_eq!(found.len(), count);
        let whole: Vec<usize> = lines.answering(&query, true).iter().collect();
        assert_eq!(whole, by_the_rule(&people, &query, Level::Exact));
    }

    #[test]
    fn a_word_that_was_meant_is_a_whole_one() {
        let (people, mut query) = (people(), Query::parse("ахмктов"));
        query.terms[0].near = vec!["ахметов".to_owned()];
        let found: Vec<usize> = all(&people).answering(&query, false).iter().collect();
        assert_eq!(found, [0]);
    }

    #[test]
    fn lines_come_and_go() {
        let people = people();
        let mut lines = Lines::default();
        let query = Query::parse("ахмет 9001013");
        for line in &people {
            lines.push(line);
            lines.settle();
        }
        let found = |lines: &Lines| lines.answering(&query, false).iter().collect::<Vec<_>>();
        assert_eq!(found(&lines), [0, 4]);
        lines.forget(0);
        assert_eq!(found(&lines), [4]);
        let wiped = lines.words.bytes.windows(4);
        assert!(!wiped.into_iter().any(|part| part == "ур".as_bytes()));
        lines.push(&people[0]);
        lines.settle();
        assert_eq!(found(&lines), [4, 5]);
    }

    #[test]
    fn lines_that_come_one_by_one_are_found_as_those_that_come_together() {
        let names: Vec<String> = (0..400_u32)
            .map(|n| format!("имя{} фам{}", n * 7 % 10, n * 13 % 100))
            .collect();
        let people: Vec<Line> = names
            .iter()
            .map(|name| Line::new([name.as_str()], [], []))
            .collect();
        let mut one_by_one = Lines::default();
        for line in &people {
            one_by_one.push(line);
            one_by_one.settle();
        }
        let query = Query::parse("имя3 фам1");
        let found: Vec<usize> = all(&people).answering(&query, false).iter().collect();
        assert_eq!(
            found,
            one_by_one
                .answering(&query, false)
                .iter()
                .collect::<Vec<_>>()
        );
        assert_eq!(found, by_the_rule(&people, &query, Level::Near));
        assert!(found.len() > 1);
    }
}
