//! A source file as the checks see it: its tokens without comments, strings and unit tests.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// One file under `src`.
pub struct Source {
    /// From `src`, with forward slashes: `stage/compare/level.rs`.
    pub path: String,
    /// Its path from the crate root: `stage::compare::level`.
    pub module: String,
    pub text: String,
    /// Lines without `#[cfg(test)]` items.
    pub lines: usize,
    /// Whether the whole file is unit tests.
    pub is_test: bool,
    /// Line and target, from the crate root, of every path that begins with `crate` or `super`.
    pub imports: Vec<(usize, String)>,
    /// Line and name of every macro call.
    pub macros: Vec<(usize, String)>,
    pub unsafe_lines: Vec<usize>,
}

/// Every `.rs` file under `src`, in the order of their paths.
pub fn read_tree() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(read(&root, &path));
            }
        }
    }
    files.sort_by(|a: &Source, b| a.path.cmp(&b.path));
    files
}

fn read(root: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).expect("a readable file");
    let inner = path.strip_prefix(root).expect("a file under src");
    Source::new(&inner.to_string_lossy().replace('\\', "/"), &text)
}

impl Source {
    /// Reads `text` as the file at `path`.
    pub fn new(path: &str, text: &str) -> Source {
        let is_test = path.ends_with("/tests.rs") || path.contains("/tests/");
        let mut source = Source {
            path: path.to_owned(),
            module: module_of(path),
            lines: text.lines().count(),
            text: text.to_owned(),
            is_test,
            imports: Vec::new(),
            macros: Vec::new(),
            unsafe_lines: Vec::new(),
        };
        let tokens: TokenStream = text
            .parse()
            .unwrap_or_else(|error| panic!("{path} does not parse: {error}"));
        source.walk(tokens);
        source
    }

    fn walk(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if let Some(end) = test_item(&tokens[at..]) {
                let last = &tokens[at + end - 1];
                self.lines -= last.span().end().line - token.span().start().line + 1;
                at += end;
                continue;
            }
            match token {
                TokenTree::Group(group) => self.walk(group.stream()),
                TokenTree::Ident(word) => {
                    let line = word.span().start().line;
                    at += self.word(&word.to_string(), line, &tokens[at + 1..]);
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// Notes what begins with `word`; how many of the tokens after it were used up.
    fn word(&mut self, word: &str, line: usize, after: &[TokenTree]) -> usize {
        match word {
            "unsafe" => self.unsafe_lines.push(line),
            "crate" | "super" | "self" if !self.is_test && is_path(after) => {
                let start = match word {
                    "crate" => String::new(),
                    "super" => parent(&self.module),
                    _ => self.module.clone(),
                };
                return self.path(start, line, after);
            }
            _ if !self.is_test && is_call(after) => self.macros.push((line, word.to_owned())),
            _ => {}
        }
        0
    }

    /// Follows `:: a :: {b, c}` from the module `base` to its ends.
    fn path(&mut self, mut base: String, line: usize, tokens: &[TokenTree]) -> usize {
        let mut used = 0;
        while is_path(&tokens[used..]) {
            match tokens.get(used + 2) {
                Some(TokenTree::Ident(word)) => base = join(&base, &word.to_string()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.branches(&base, group);
                    return used + 3;
                }
                _ => break,
            }
            used += 3;
        }
        self.imports.push((line, base));
        used
    }

    fn branches(&mut self, base: &str, group: &Group) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        for branch in tokens.split(|token| is_punct(Some(token), ',')) {
            if let Some(TokenTree::Ident(word)) = branch.first() {
                let line = word.span().start().line;
                self.path(join(base, &word.to_string()), line, &branch[1..]);
            }
        }
    }
}

/// How many tokens the item behind a `#[cfg(test)]` takes, if one starts here.
fn test_item(tokens: &[TokenTree]) -> Option<usize> {
    let [hash, TokenTree::Group(attribute), ..] = tokens else {
        return None;
    };
    let written: String = attribute.to_string().split_whitespace().collect();
    if !is_punct(Some(hash), '#') || written != "[cfg(test)]" {
        return None;
    }
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        other => is_punct(Some(other), ';'),
    };
    // `use a::{b};` ends at its semicolon, not at its brace.
    let end = 2 + tokens[2..].iter().position(ends)?;
    Some(end + 1 + usize::from(is_punct(tokens.get(end + 1), ';')))
}

fn is_path(tokens: &[TokenTree]) -> bool {
    let joined =
        matches!(tokens.first(), Some(TokenTree::Punct(p)) if p.spacing() == Spacing::Joint);
    joined && is_punct(tokens.first(), ':') && is_punct(tokens.get(1), ':')
}

/// Whether the name before these tokens is a macro's.
fn is_call(tokens: &[TokenTree]) -> bool {
    is_punct(tokens.first(), '!') && matches!(tokens.get(1), Some(TokenTree::Group(_)))
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn module_of(path: &str) -> String {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    stem.replace('/', "::")
}

fn parent(module: &str) -> String {
    module
        .rsplit_once("::")
        .map_or_else(String::new, |(parent, _)| parent.to_owned())
}

/// `super` and `self` in the middle of a path are steps of their own.
fn join(base: &str, word: &str) -> String {
    match word {
        "super" => parent(base),
        "self" => base.to_owned(),
        _ if base.is_empty() => word.to_owned(),
        _ => format!("{base}::{word}"),
    }
}
