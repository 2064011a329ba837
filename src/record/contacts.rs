//! The further phones and mail addresses of an account, whether it owns them or a population packs
//! them.

use super::contact::{Email, EmailView, MailboxKind, Phone};
use super::list::{List, Listed};
use super::packed::{Reader, push_bits, push_number, push_text};
use super::value::{Country, redacted_debug};

/// A way to reach a person.
#[derive(Clone, PartialEq, Eq)]
pub enum Contact {
    /// A phone number.
    Phone(Phone),
    /// A mail address.
    Email(Email),
}

/// A [`Contact`] wherever it is kept.
#[derive(Clone, Copy)]
pub enum ContactView<'a> {
    /// A phone number.
    Phone(Phone),
    /// A mail address.
    Email(EmailView<'a>),
}

/// The contacts of an account wherever they are kept.
pub type ContactsView<'a> = List<'a, Contact>;

impl Contact {
    /// What the judge sees of it.
    pub fn view(&self) -> ContactView<'_> {
        match self {
            Contact::Phone(phone) => ContactView::Phone(*phone),
            Contact::Email(email) => ContactView::Email(email.view()),
        }
    }
}

impl<'a> ContactView<'a> {
    /// The number, if this is one.
    pub fn phone(self) -> Option<Phone> {
        match self {
            ContactView::Phone(phone) => Some(phone),
            ContactView::Email(_) => None,
        }
    }

    /// The address, if this is one.
    pub fn email(self) -> Option<EmailView<'a>> {
        match self {
            ContactView::Phone(_) => None,
            ContactView::Email(email) => Some(email),
        }
    }

    /// One of its own.
    pub fn to_contact(&self) -> Contact {
        match self {
            ContactView::Phone(phone) => Contact::Phone(*phone),
            ContactView::Email(email) => Contact::Email(email.to_email()),
        }
    }
}

impl Listed for Contact {
    type View<'a> = ContactView<'a>;

    #[inline]
    fn view(&self) -> ContactView<'_> {
        Contact::view(self)
    }

    fn unpack<'a>(reader: &mut Reader<'a>) -> ContactView<'a> {
        let [kind] = reader.bits();
        if kind & PHONE == 0 {
            return ContactView::Email(EmailView {
                typed: (reader.text(), reader.text()),
                local: reader.text(),
                domain: reader.text(),
                kind: match kind {
                    0 => MailboxKind::Personal,
                    1 => MailboxKind::Role,
                    2 => MailboxKind::Relay,
                    _ => MailboxKind::Disposable,
                },
            });
        }
        let [high, low] = [reader.number(), reader.number()];
        ContactView::Phone(Phone {
            e164: (high as u64) << 32 | low as u64,
            country: Country::of_letters(reader.bits()),
            valid: kind & VALID != 0,
        })
    }
}

/// Bits that begin a phone; without the first the rest is the kind of a mailbox.
const PHONE: u8 = 1 << 6;
const VALID: u8 = 1;

/// Appends these contacts; nothing where there are none.
pub(super) fn pack(contacts: &[Contact], to: &mut String) {
    for contact in contacts {
        match contact.view() {
            ContactView::Phone(phone) => {
                push_bits(to, [PHONE | if phone.valid { VALID } else { 0 }]);
                push_number(to, (phone.e164 >> 32) as usize);
                push_number(to, phone.e164 as u32 as usize);
                push_bits(to, Country::letters(phone.country));
            }
            ContactView::Email(email) => {
                push_bits(to, [email.kind as u8]);
                let (before, after) = email.typed;
                let texts = [before, after, email.local, email.domain];
                texts.iter().for_each(|text| push_text(to, text));
            }
        }
    }
}

redacted_debug!(Contact, ContactView<'_>);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn contact() -> impl Strategy<Value = Contact> {
        let phone = (any::<u64>(), prop::option::of("[A-Z]{2}"), any::<bool>());
        let kinds = vec![
            MailboxKind::Personal,
            MailboxKind::Role,
            MailboxKind::Relay,
            MailboxKind::Disposable,
        ];
        let email = (
            ".{0,9}@[a-cä.]{0,9}",
            ".{0,9}",
            ".{0,9}",
            prop::sample::select(kinds),
        );
        prop_oneof![
            phone.prop_map(|(e164, country, valid)| {
                let country = country.and_then(|code| Country::new(&code));
                Contact::Phone(Phone {
                    e164,
                    country,
                    valid,
                })
            }),
            email.prop_map(|(address, local, domain, kind)| {
                Contact::Email(Email {
                    address: address.into(),
                    local: local.into(),
                    domain: domain.into(),
                    kind,
                })
            }),
        ]
    }

    proptest! {
        #[test]
        fn packed_is_owned(contacts in prop::collection::vec(contact(), 0..5)) {
            let mut text = String::new();
            pack(&contacts, &mut text);
            let view = ContactsView::packed(&text);
            let back: Vec<Contact> = view.iter().map(|view| view.to_contact()).collect();
            prop_assert!(back == contacts);
        }
    }
}
