//! Chance that is the same for the same seed on every machine: splitmix64 (Steele, Lea and
//! Flood, 2014).

/// A row of numbers that look like chance.
#[derive(Debug, Clone)]
pub(super) struct Chance(u64);

impl Chance {
    /// The numbers of one thing among many of the same seed: no thing depends on how many
    /// numbers another has drawn.
    pub const fn of(seed: u64, thing: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ thing.wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where there is none.
    pub const fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.next() % end }
    }

    /// A number of days from `first` to `last`, both included.
    pub fn days(&mut self, first: i64, last: i64) -> i64 {
        let span = u64::try_from(last - first + 1).unwrap_or(1);
        first + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// Whether something comes true that does so in so many cases of a hundred.
    pub const fn percent(&mut self, of_hundred: u64) -> bool {
        self.below(100) < of_hundred
    }

    /// Any one of the values.
    pub fn any<T: Copy>(&mut self, values: &[T]) -> Option<T> {
        let at = self.below(values.len() as u64);
        values.get(usize::try_from(at).unwrap_or(0)).copied()
    }

    /// Any one of the texts.
    pub fn text(&mut self, texts: &[&'static str]) -> &'static str {
        self.any(texts).unwrap_or_default()
    }

    /// One of the texts, the first ones much more often than the last: as surnames are.
    pub fn common<'t>(&mut self, texts: &'t [String]) -> &'t str {
        let unit = 1_u64 << 20;
        let drawn = self.below(unit);
        let skewed = drawn * drawn / unit * drawn / unit;
        let at = skewed * texts.len() as u64 / unit;
        texts
            .get(usize::try_from(at).unwrap_or(0))
            .map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same() {
        let row = |seed| {
            let mut chance = Chance::of(seed, 7);
            (0..5).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(row(1), row(1));
        assert_ne!(row(1), row(2));
    }

    #[test]
    fn draws_keep_their_bounds() {
        let mut chance = Chance::of(1, 1);
        let texts: Vec<String> = (0..10).map(|n| n.to_string()).collect();
        for _ in 0..1000 {
            assert!((-3..=4).contains(&chance.days(-3, 4)));
            assert!(!chance.common(&texts).is_empty());
        }
        assert_eq!(chance.below(0), 0);
    }
}
