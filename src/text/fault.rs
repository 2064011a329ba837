//! What is wrong with a file of settings, in words that repeat nothing of it but keys.

/// The message of a parser, without the values that it quotes: a wrong file may hold anything.
pub fn without_values(message: &str) -> String {
    let message = message.trim();
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let expected = rest.rsplit_once("expected ").map(|(_, expected)| expected);
        return match expected {
            Some(expected) => format!("not one of its values; expected {expected}"),
            None => "not one of its values".to_owned(),
        };
    }
    for fault in ["invalid type: ", "invalid value: "] {
        if let Some(rest) = message.strip_prefix(fault) {
            let kind = rest.split([' ', ',']).next().unwrap_or_default();
            let expected = rest
                .rsplit_once("expected ")
                .map_or("", |(_, expected)| expected);
            return format!("{fault}{kind}, expected {expected}");
        }
    }
    message.to_owned()
}

/// The line, from 1, on which the byte at `at` of the text stands.
pub fn line(text: &str, at: usize) -> usize {
    let before = text.as_bytes().iter().take(at);
    before.filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_left_out() {
        for (message, expected) in [
            (
                "unknown variant `Juan Pérez`, expected one of `dmy`, `mdy`",
                "not one of its values; expected one of `dmy`, `mdy`",
            ),
            (
                "invalid type: string \"Juan, expected\", expected a float",
                "invalid type: string, expected a float",
            ),
            (
                "invalid value: integer `7`, expected a map",
                "invalid value: integer, expected a map",
            ),
            (
                "key with no value, expected `=`",
                "key with no value, expected `=`",
            ),
        ] {
            assert_eq!(without_values(message), expected);
        }
        assert_eq!((line("a\nb\nc", 0), line("a\nb\nc", 4)), (1, 3));
    }
}
