//! CSV by RFC 4180 that no spreadsheet takes for a formula.

use serde_json::Value;

use crate::domain::identity::SafeText;

/// One record with its line end.
pub(super) fn record(cells: &[impl AsRef<str>]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text.as_ref())).collect();
    format!("{}\r\n", cells.join(","))
}

/// The values of an object under these keys; `subject.name` is the name inside the subject.
pub(super) fn flat(value: &Value, keys: &[&str]) -> Vec<String> {
    let at = |key: &str| {
        key.split('.')
            .try_fold(value, |value, part| value.get(part))
            .map_or_else(String::new, text)
    };
    keys.iter().map(|key| at(key)).collect()
}

/// The keys of an object that has no list of its own; lists of objects have no place in a row.
pub(super) fn keys_of(value: &Value) -> Vec<String> {
    let Some(object) = value.as_object() else {
        return Vec::new();
    };
    let mut keys = Vec::new();
    for (key, value) in object {
        match value {
            Value::Object(inner) => keys.extend(inner.keys().map(|part| format!("{key}.{part}"))),
            Value::Array(values) if values.iter().any(Value::is_object) => {}
            _ => keys.push(key.clone()),
        }
    }
    keys
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(text).collect::<Vec<_>>().join("|"),
        other => other.to_string(),
    }
}

/// A cell: with an apostrophe before what a spreadsheet would compute, in quotes where needed.
fn cell(text: &str) -> String {
    let formula = text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
    ]);
    let number = text.parse::<i64>().is_ok();
    let safe = SafeText::multiline(text);
    let neutral = if formula && !number {
        format!("'{safe}")
    } else {
        safe.to_string()
    };
    if neutral.contains(['"', ',', '\n', '\r', ';']) {
        format!("\"{}\"", neutral.replace('"', "\"\""))
    } else {
        neutral
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use serde_json::json;

    #[rstest]
    #[case("Ахметов", "Ахметов")]
    #[case("a,b", "\"a,b\"")]
    #[case("say \"a\"", "\"say \"\"a\"\"\"")]
    #[case("a\nb", "\"a\nb\"")]
    #[case("=1+1", "'=1+1")]
    #[case("+7 701 •••••16", "'+7 701 •••••16")]
    #[case("-a", "'-a")]
    #[case("-3", "-3")]
    #[case("@SUM(A1)", "'@SUM(A1)")]
    #[case("\ta", "'\ta")]
    #[case("\ra", "'<U+000D>a")]
    #[case("\na", "\"'\na\"")]
    #[case("\0a", "'<U+0000>a")]
    #[case("＝1", "'＝1")]
    #[case("－1", "'－1")]
    #[case("a\u{1b}", "a<U+001B>")]
    fn a_cell_is_quoted_and_never_a_formula(#[case] text: &str, #[case] written: &str) {
        assert_eq!(cell(text), written);
    }

    #[test]
    fn an_object_is_flattened_by_its_keys() {
        let value = json!({"number": "П-2026-0001", "subject": {"name": "А"}, "data": ["a", "b"], "due": null});
        let keys = ["number", "subject.name", "data", "due", "unknown"];
        assert_eq!(flat(&value, &keys), ["П-2026-0001", "А", "a|b", "", ""]);
        assert_eq!(record(&["a", "b c"]), "a,b c\r\n");
        let own = json!({"a": 1, "b": {"c": 2}, "clocks": [{"d": 3}], "e": []});
        assert_eq!(keys_of(&own), ["a", "b.c", "e"]);
    }
}
