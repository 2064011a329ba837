//! Accounts as packed columns, append-only: what a scan or an index holds.

use super::account::{ExtraValue, Finding, Record, RecordView, Standing};
use super::address::AddressView;
use super::contact::{EmailView, MailboxKind, Phone};
use super::date::BirthDate;
use super::document::Document;
use super::intern::{Interned, Ragged};
use super::name::{Generation, NamePart, NameView, Token};
use super::packed::{Cells, Words};
use super::value::{Country, Sex, Text, TextView};

/// A position in a population.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row(pub u32);

/// Normalised accounts. Rows are never changed or removed; distinct words of names, streets and
/// places are held once, and what few accounts share is packed end to end.
#[derive(Default)]
pub struct Population {
    core: Vec<Core>,
    cells: Cells<CELLS>,
    words: Words,
    tokens: Interned<Token>,
    names: Ragged<NamePart>,
    documents: Ragged<Document>,
    extras: Ragged<ExtraValue>,
    findings: Ragged<Finding>,
}

/// The texts of a row that are packed end to end: account id, e-mail as typed, e-mail by the
/// provider's rules where that differs, device, IP address, house number, unit, postcode.
const CELLS: usize = 8;

/// The rest of a row; `u32`s index the words.
#[derive(Clone, Copy)]
struct Core {
    e164: u64,
    street: u32,
    city: u32,
    region: u32,
    birth_place: u32,
    birth_date: Option<BirthDate>,
    phone_country: Option<Country>,
    phone: PhoneState,
    nationality: Option<Country>,
    country: Option<Country>,
    generation: Option<Generation>,
    sex: Option<Sex>,
    standing: Standing,
    mailbox: MailboxKind,
    maybe_truncated: bool,
}

/// What is known of the number in [`Core::e164`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum PhoneState {
    Missing,
    Invalid,
    Valid,
}

impl Population {
    pub fn new() -> Self {
        Self::default()
    }

    /// How many accounts it holds.
    pub fn len(&self) -> usize {
        self.core.len()
    }

    pub fn is_empty(&self) -> bool {
        self.core.is_empty()
    }

    pub fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        (0..self.len() as u32).map(Row)
    }

    /// Appends a record and tells where it is.
    ///
    /// # Panics
    /// Past `u32::MAX` accounts.
    pub fn push(&mut self, record: Record) -> Row {
        let row = self.next_row();
        let core = self.core_of(&record);
        self.core.push(core);
        self.push_cells(&record);
        let (tokens, parts) = (record.name.tokens, record.name.parts);
        let places: smallvec::SmallVec<[u32; 8]> = tokens
            .into_iter()
            .map(|token| self.tokens.intern(token))
            .collect();
        self.names.push(parts.iter().map(|part| NamePart {
            token: places[part.token as usize],
            ..*part
        }));
        self.documents.push(record.documents);
        self.extras.push(record.extras);
        self.findings.push(record.findings);
        row
    }

    /// Appends the rows of another population that are wanted, in their order.
    ///
    /// # Panics
    /// Past `u32::MAX` accounts.
    pub fn append(&mut self, other: Population, wanted: impl Fn(Row) -> bool) {
        let words: Vec<u32> = other
            .words
            .iter()
            .map(|word| self.words.intern(word))
            .collect();
        let tokens: Vec<u32> = other
            .tokens
            .into_values()
            .into_iter()
            .map(|token| self.tokens.intern(token))
            .collect();
        for row in (0..other.core.len()).filter(|row| wanted(Row(*row as u32))) {
            self.next_row();
            let core = other.core[row];
            self.core.push(Core {
                street: words[core.street as usize],
                city: words[core.city as usize],
                region: words[core.region as usize],
                birth_place: words[core.birth_place as usize],
                ..core
            });
            self.cells.push_row_of(&other.cells, row);
            let parts = other.names.get(row).iter();
            self.names.push(parts.map(|part| NamePart {
                token: tokens[part.token as usize],
                ..*part
            }));
            self.documents
                .push(other.documents.get(row).iter().cloned());
            self.extras.push(other.extras.get(row).iter().cloned());
            self.findings.push(other.findings.get(row).iter().copied());
        }
    }

    /// The account at this row.
    ///
    /// # Panics
    /// If the row is not of this population.
    pub fn view(&self, row: Row) -> RecordView<'_> {
        let at = row.0 as usize;
        let core = &self.core[at];
        let [
            account_id,
            address,
            canonical,
            device_id,
            ip_address,
            house_number,
            unit,
            postcode,
        ] = self.cells.get(at);
        let word = |index| self.words.get(index);
        RecordView {
            account_id,
            name: self.name(row),
            birth_date: core.birth_date,
            birth_place: text(word(core.birth_place)),
            sex: core.sex,
            nationality: core.nationality,
            phone: core.phone(),
            email: email(address, canonical, core.mailbox),
            address: AddressView {
                street: word(core.street),
                house_number,
                unit,
                city: word(core.city),
                postcode,
                region: word(core.region),
                country: core.country,
            },
            documents: self.documents.get(at),
            device_id: text(device_id),
            ip_address: text(ip_address),
            standing: core.standing,
            extras: self.extras.get(at),
            findings: self.findings.get(at),
        }
    }

    /// The name of the account at this row.
    ///
    /// # Panics
    /// If the row is not of this population.
    pub fn name(&self, row: Row) -> NameView<'_> {
        let core = &self.core[row.0 as usize];
        NameView {
            parts: self.names.get(row.0 as usize),
            tokens: self.tokens.all(),
            generation: core.generation,
            maybe_truncated: core.maybe_truncated,
        }
    }

    /// The words of all names end to end, and where those of this row stand.
    ///
    /// # Panics
    /// If the row is not of this population.
    pub fn name_place(&self, row: Row) -> std::ops::Range<usize> {
        self.names.place(row.0 as usize)
    }

    pub fn name_parts(&self) -> &[NamePart] {
        self.names.items()
    }

    /// Every distinct word of a name, as the parts of names count them.
    pub fn tokens(&self) -> &[Token] {
        self.tokens.all()
    }

    pub fn account_id(&self, row: Row) -> &str {
        self.cells.first(row.0 as usize)
    }

    fn next_row(&self) -> Row {
        Row(u32::try_from(self.len()).expect("a population holds at most 2^32 accounts"))
    }

    fn core_of(&mut self, record: &Record) -> Core {
        let address = &record.address;
        Core {
            e164: record.phone.map_or(0, |phone| phone.e164),
            street: self.words.intern(&address.street),
            city: self.words.intern(&address.city),
            region: self.words.intern(&address.region),
            birth_place: self.words.intern(text_of(record.birth_place.as_ref())),
            birth_date: record.birth_date,
            phone_country: record.phone.and_then(|phone| phone.country),
            phone: match record.phone {
                None => PhoneState::Missing,
                Some(phone) if phone.valid => PhoneState::Valid,
                Some(_) => PhoneState::Invalid,
            },
            nationality: record.nationality,
            country: address.country,
            generation: record.name.generation,
            sex: record.sex,
            standing: record.standing,
            mailbox: record
                .email
                .as_ref()
                .map_or(MailboxKind::Personal, |email| email.kind),
            maybe_truncated: record.name.maybe_truncated,
        }
    }

    fn push_cells(&mut self, record: &Record) {
        let address = &record.address;
        let typed = record.email.as_ref().map_or("", |email| &email.address);
        let canonical = match &record.email {
            Some(email) if !is_written(&email.address, &email.local, &email.domain) => {
                format!("{}@{}", email.local, email.domain)
            }
            _ => String::new(),
        };
        self.cells.push([
            record.account_id.as_str(),
            typed,
            &canonical,
            text_of(record.device_id.as_ref()),
            text_of(record.ip_address.as_ref()),
            &address.house_number,
            &address.unit,
            &address.postcode,
        ]);
    }
}

impl Core {
    fn phone(&self) -> Option<Phone> {
        (self.phone != PhoneState::Missing).then_some(Phone {
            e164: self.e164,
            country: self.phone_country,
            valid: self.phone == PhoneState::Valid,
        })
    }
}

fn text_of(text: Option<&Text>) -> &str {
    text.map_or("", |text| &text.text)
}

fn text(text: &str) -> Option<TextView<'_>> {
    (!text.is_empty()).then_some(TextView { text })
}

/// Whether an address as typed is what its provider makes of it.
fn is_written(address: &str, local: &str, domain: &str) -> bool {
    let rest = address.strip_prefix(local);
    rest.and_then(|rest| rest.strip_prefix('@')) == Some(domain) && !domain.contains('@')
}

fn email<'a>(address: &'a str, canonical: &'a str, kind: MailboxKind) -> Option<EmailView<'a>> {
    let mailbox = if canonical.is_empty() {
        address
    } else {
        canonical
    };
    let at = memchr::memrchr(b'@', mailbox.as_bytes())?;
    let (local, domain) = (&mailbox[..at], &mailbox[at + 1..]);
    Some(EmailView {
        address,
        local,
        domain,
        kind,
    })
}
