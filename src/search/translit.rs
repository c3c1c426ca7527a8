//! Cyrillic forms of a word written in Latin letters, by passport practice, BGN/PCGN and the state
//! Latin alphabets of 2017 and 2021 alike.

use super::fold::is_apostrophe;

/// How many forms are kept. Each is a look-up of its own on every key stroke.
const MOST_FORMS: usize = 12;

/// What Latin letters may stand for, in folded Cyrillic without its signs; the commonest first.
const SOUNDS: &[(&str, &[&str])] = &[
    ("shch", &["щ"]),
    ("skiy", &["ский"]),
    ("sch", &["щ", "ш", "сч"]),
    ("ssh", &["сш", "ш"]),
    ("şch", &["щ"]),
    ("sh", &["ш"]),
    ("ch", &["ч"]),
    ("zh", &["ж"]),
    ("kh", &["х"]),
    ("gh", &["г"]),
    ("ng", &["н", "нг"]),
    ("ts", &["ц", "тс"]),
    ("tz", &["ц"]),
    ("ks", &["кс"]),
    ("ph", &["ф"]),
    ("ss", &["с", "сс"]),
    ("s'", &["ш"]),
    ("c'", &["ч"]),
    ("iya", &["ия"]),
    ("ya", &["я"]),
    ("ia", &["ия", "я", "иа"]),
    ("ja", &["жа", "я", "джа"]),
    ("yu", &["ю"]),
    ("iu", &["ю", "иу"]),
    ("ju", &["жу", "ю"]),
    ("yo", &["е"]),
    ("io", &["ио", "е"]),
    ("jo", &["жо", "е"]),
    ("ye", &["е"]),
    ("ie", &["ие", "е"]),
    ("iy", &["ий"]),
    ("yy", &["ый"]),
    ("ij", &["ий", "иж"]),
    ("dj", &["дж", "ж"]),
    ("a", &["а"]),
    ("ä", &["а"]),
    ("á", &["а"]),
    ("ə", &["а"]),
    ("b", &["б"]),
    ("c", &["к", "с", "ц"]),
    ("ç", &["ч"]),
    ("č", &["ч"]),
    ("d", &["д"]),
    ("e", &["е"]),
    ("ė", &["э"]),
    ("ë", &["е"]),
    ("f", &["ф"]),
    ("g", &["г"]),
    ("ğ", &["г"]),
    ("h", &["х"]),
    ("i", &["и"]),
    ("ı", &["и", "ы"]),
    ("ī", &["и"]),
    ("j", &["ж", "й"]),
    ("k", &["к"]),
    ("l", &["л"]),
    ("m", &["м"]),
    ("n", &["н"]),
    ("ñ", &["н"]),
    ("o", &["о"]),
    ("ö", &["о"]),
    ("p", &["п"]),
    ("q", &["к"]),
    ("r", &["р"]),
    ("s", &["с"]),
    ("ş", &["ш"]),
    ("š", &["ш"]),
    ("t", &["т"]),
    ("u", &["у"]),
    ("ū", &["у"]),
    ("ü", &["у"]),
    ("ú", &["у"]),
    ("v", &["в"]),
    ("w", &["у", "в"]),
    ("x", &["кс", "х"]),
    ("y", &["ы", "и"]),
    ("z", &["з"]),
    ("ž", &["ж"]),
];

/// The folded Cyrillic forms that a Latin word may stand for, the commonest first, at most
/// twelve. None when the word holds anything but Latin letters and apostrophes.
pub fn cyrillic_forms(word: &str) -> Vec<String> {
    let letters: Vec<char> = word
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if is_apostrophe(c) { '\'' } else { c })
        .collect();
    let mut forms = vec![(0, String::new())];
    let mut rest = letters.as_slice();
    while !rest.is_empty() {
        let at = letters.len() - rest.len();
        let Some((taken, choices)) = sound(&letters, at) else {
            return Vec::new();
        };
        forms = forms
            .iter()
            .flat_map(|(cost, form)| {
                let longer = choices.iter().enumerate();
                longer.map(move |(rank, choice)| (cost + rank, format!("{form}{choice}")))
            })
            .collect();
        // Stable, so that of equally common forms the first found stays first.
        forms.sort_by_key(|&(cost, _)| cost);
        forms.truncate(MOST_FORMS);
        rest = rest.get(taken..).unwrap_or_default();
    }
    let mut kept: Vec<String> = Vec::with_capacity(forms.len());
    for (_, form) in forms {
        if !form.is_empty() && !kept.contains(&form) {
            kept.push(form);
        }
    }
    kept
}

/// How many letters from `at` make one sound, and what it may be.
fn sound(letters: &[char], at: usize) -> Option<(usize, &'static [&'static str])> {
    let c = *letters.get(at)?;
    let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
    let last = at + 1 == letters.len();
    let by_place: Option<&[&str]> = match (c, before) {
        ('\'', _) => Some(&[""]),
        ('e', None) => Some(&["е", "э"]),
        ('i' | 'y' | 'ı', Some(vowel)) if is_vowel(vowel) && !starts_vowel_pair(letters, at) => {
            Some(&["й", "и"])
        }
        // Dmitry, Dostoevsky; but also the Kazakh Nury.
        ('y', Some(_)) if last => Some(&["ий", "ы", "и", "ый"]),
        _ => None,
    };
    if let Some(choices) = by_place {
        return Some((1, choices));
    }
    SOUNDS.iter().find_map(|(latin, cyrillic)| {
        let length = latin.chars().count();
        let here = letters.get(at..at + length)?;
        here.iter()
            .copied()
            .eq(latin.chars())
            .then_some((length, *cyrillic))
    })
}

fn is_vowel(c: char) -> bool {
    "aeiouyäöüūəëáúıī".contains(c)
}

/// Whether the `i` or `y` here belongs to the vowel after it, as in Saya and Mariia.
fn starts_vowel_pair(letters: &[char], at: usize) -> bool {
    letters
        .get(at + 1)
        .is_some_and(|&next| matches!(next, 'a' | 'e' | 'o' | 'u'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words;
    use rstest::rstest;

    #[rstest]
    #[case("Akhmetov", "Ахметов")]
    #[case("Ahmetov", "Ахметов")]
    #[case("Zhusipova", "Жүсіпова")]
    #[case("Jüsıpova", "Жүсіпова")]
    #[case("Zhüsipova", "Жүсіпова")]
    #[case("Qūanyshbek", "Қуанышбек")]
    #[case("Kuanyshbek", "Қуанышбек")]
    #[case("Nursultan", "Нұрсұлтан")]
    #[case("Nurzhan", "Нұржан")]
    #[case("Nurjan", "Нұржан")]
    #[case("Şynar", "Шынар")]
    #[case("S'ynar", "Шынар")]
    #[case("Aigul", "Айгүл")]
    #[case("Aygul", "Айгүл")]
    #[case("Qairat", "Қайрат")]
    #[case("Serghey", "Сергей")]
    #[case("Dmitry", "Дмитрий")]
    #[case("Dmitriy", "Дмитрий")]
    #[case("Tatyana", "Татьяна")]
    #[case("Maria", "Мария")]
    #[case("Mariia", "Мария")]
    #[case("Mariya", "Мария")]
    #[case("Diana", "Диана")]
    #[case("Zhansaya", "Жансая")]
    #[case("Yusupov", "Юсупов")]
    #[case("Yerlan", "Ерлан")]
    #[case("Pyotr", "Пётр")]
    #[case("Solovyov", "Соловьёв")]
    #[case("Tsoy", "Цой")]
    #[case("Khill", "Хилл")]
    #[case("Alexey", "Алексей")]
    #[case("Assel", "Асел")]
    #[case("Wali", "Уали")]
    #[case("Shcherbakov", "Щербаков")]
    #[case("Elmira", "Элмира")]
    #[case("Kosshygulov", "Қосшығұлов")]
    #[case("Beschetnova", "Бесчётнова")]
    #[case("Şcherbakov", "Щербаков")]
    fn finds_the_name(#[case] latin: &str, #[case] cyrillic: &str) {
        let forms = cyrillic_forms(latin);
        assert!(
            words(cyrillic).all(|word| forms.contains(&word)),
            "{forms:?}"
        );
        assert!(forms.len() <= MOST_FORMS);
    }

    #[test]
    fn the_commonest_form_comes_first() {
        assert_eq!(cyrillic_forms("nurlan"), ["нурлан"]);
        assert_eq!(
            cyrillic_forms("aigul").first().map(String::as_str),
            Some("айгул")
        );
    }

    #[rstest]
    #[case("")]
    #[case("ахметов")]
    #[case("user1")]
    #[case("a-b")]
    fn other_words_have_none(#[case] word: &str) {
        assert!(cyrillic_forms(word).is_empty());
    }

    #[test]
    fn long_input_stays_bounded() {
        assert!(cyrillic_forms(&"cyia".repeat(50)).len() <= MOST_FORMS);
    }
}
