//! One row of `accounts.csv`.

use crate::lab::synth::address::Address;
use crate::lab::synth::document::Paper;

/// Everything that one account shows. Empty is missing.
#[derive(Clone, Debug, Default)]
pub struct Account {
    pub given_name: String,
    pub family_name: String,
    pub birth_date: String,
    pub sex: &'static str,
    pub nationality: String,
    pub birth_place: String,
    pub phone: String,
    pub email: String,
    pub address: Address,
    pub country: String,
    pub paper: Paper,
    pub document_source: &'static str,
    pub passport_number: String,
    pub registered_at: String,
    pub verified: &'static str,
    pub kyc_level: &'static str,
    pub device_id: String,
    /// A birth date or number that differs from the papers by a slip.
    pub has_wrong_data: bool,
}

/// The columns, headed so that they are recognised with nothing configured.
pub const HEADER: &str = "account_id,given_name,family_name,birth_date,sex,nationality,birth_place,phone,email,\
street,house_number,unit,postcode,city,country,document_scheme,document_number,document_country,document_source,\
passport_number,registered_at,verified,kyc_level,device_id\n";

impl Account {
    /// Empties it for the next one.
    pub fn clear(&mut self) {
        self.given_name.clear();
        self.family_name.clear();
        self.birth_date.clear();
        self.nationality.clear();
        self.birth_place.clear();
        self.phone.clear();
        self.email.clear();
        self.address.clear();
        self.country.clear();
        self.paper.clear();
        self.passport_number.clear();
        self.registered_at.clear();
        self.device_id.clear();
        (
            self.sex,
            self.document_source,
            self.verified,
            self.kyc_level,
        ) = ("", "", "", "");
        self.has_wrong_data = false;
    }

    /// Appends the row behind its account id.
    pub fn write(&self, out: &mut String) {
        let address = &self.address;
        let cells = [
            self.given_name.as_str(),
            &self.family_name,
            &self.birth_date,
            self.sex,
            &self.nationality,
            &self.birth_place,
            &self.phone,
            &self.email,
            &address.street,
            &address.house_number,
            &address.unit,
            &address.postcode,
            &address.city,
            &self.country,
            &self.paper.scheme,
            &self.paper.number,
            &self.paper.country,
            self.document_source,
            &self.passport_number,
            &self.registered_at,
            self.verified,
            self.kyc_level,
            &self.device_id,
        ];
        for cell in cells {
            out.push(',');
            write_cell(cell, out);
        }
        out.push('\n');
    }
}

fn write_cell(cell: &str, out: &mut String) {
    if !cell
        .bytes()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
    {
        out.push_str(cell);
        return;
    }
    out.push('"');
    for c in cell.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}
