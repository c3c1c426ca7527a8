//! How else a name may be typed: in Latin letters, with a typo, on the keys of another layout.

use qorgau::search::latin_keys;

/// The ways in which Kazakhstan's names are written in Latin letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Latin {
    /// As passports have it: Zhanibek, Akhmetova.
    Passport,
    /// With fewer letters: Janibek, Ahmetova.
    Short,
    /// The alphabet of 2021: Jänıbek, Ahmetova.
    State,
}

/// A name in Latin letters.
pub fn latin(name: &str, way: Latin) -> String {
    name.chars().map(|c| sound(c, way)).collect()
}

fn sound(c: char, way: Latin) -> &'static str {
    let small = c.to_lowercase().next().unwrap();
    let by_way = |passport, short, state| match way {
        Latin::Passport => passport,
        Latin::Short => short,
        Latin::State => state,
    };
    match small {
        'а' => "a",
        'ә' => by_way("a", "a", "ä"),
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'ғ' => by_way("g", "gh", "ğ"),
        'д' => "d",
        'е' => "e",
        'э' => "e",
        'ё' => by_way("yo", "e", "io"),
        'ж' => by_way("zh", "j", "j"),
        'з' => "z",
        'и' => "i",
        'і' => by_way("i", "i", "ı"),
        'й' => by_way("y", "i", "i"),
        'к' => "k",
        'қ' => by_way("k", "q", "q"),
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => by_way("n", "ng", "ñ"),
        'о' => "o",
        'ө' => by_way("o", "o", "ö"),
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ұ' => by_way("u", "u", "ū"),
        'ү' => by_way("u", "u", "ü"),
        'ф' => "f",
        'х' | 'һ' => by_way("kh", "h", "h"),
        'ц' => "ts",
        'ч' => "ch",
        'ш' => by_way("sh", "sh", "ş"),
        'щ' => by_way("shch", "shch", "şch"),
        'ы' => "y",
        'ю' => by_way("yu", "iu", "iu"),
        'я' => by_way("ya", "ia", "ia"),
        'ь' | 'ъ' => "",
        _ => "-",
    }
}

/// What a name's keys type while a Latin layout is on.
pub fn wrong_layout(name: &str) -> String {
    let key = |c: char| match c {
        'ә' => '2',
        'і' => '3',
        'ң' => '4',
        'ғ' => '5',
        'ү' => '8',
        'ұ' => '9',
        'қ' => '0',
        'ө' => '-',
        'һ' => '=',
        _ => c,
    };
    let small = name.to_lowercase();
    let rest: String = small.chars().filter(|c| key(*c) == *c).collect();
    small
        .chars()
        .map(key)
        .map(|c| {
            let one = c.to_string();
            if rest.contains(c) {
                latin_keys(&one).unwrap_or(one)
            } else {
                one
            }
        })
        .collect()
}

/// A name with the Kazakh letter for every Russian one that stands for it.
pub fn with_kazakh_letters(name: &str) -> String {
    let kazakh = |c| match c {
        'а' => 'ә',
        'г' => 'ғ',
        'к' => 'қ',
        'н' => 'ң',
        'о' => 'ө',
        'у' => 'ұ',
        'и' => 'і',
        'х' => 'һ',
        _ => c,
    };
    name.chars().map(kazakh).collect()
}

/// The four kinds of typo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typo {
    Missing,
    Extra,
    Swapped,
    Wrong,
}

/// A word with one typo, at a place that the number chooses.
pub fn mistyped(word: &str, typo: Typo, n: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let most = letters.len() - 1;
    let other = ['о', 'е', 'л', 'т', 'ф'][n % 5];
    match typo {
        Typo::Missing => {
            letters.remove(n % (most + 1));
        }
        Typo::Extra => letters.insert(n % (most + 2), other),
        Typo::Swapped => {
            let differs = |at: &usize| letters[*at] != letters[*at + 1];
            let at = (0..most).map(|step| (n + step) % most).find(differs);
            let at = at.unwrap();
            letters.swap(at, at + 1);
        }
        Typo::Wrong => {
            let at = n % (most + 1);
            letters[at] = if letters[at] == other { 'м' } else { other };
        }
    }
    letters.into_iter().collect()
}
