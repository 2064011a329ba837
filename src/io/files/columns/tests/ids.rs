//! Account ids that look like something else, and what looks like an account id.

use super::{mapping_of, rows, summary};

#[test]
fn numbers_filled_up_to_a_width_are_ids_and_no_phones() {
    for (header, width) in [
        ("MRN", 8),
        ("BOOKING_NO", 9),
        ("licence", 10),
        ("student_number", 9),
        ("voter_reg_num", 12),
        ("numero_poliza", 10),
        ("member_no", 8),
        ("cif", 11),
    ] {
        let csv = rows(&format!("{header},first_name,last_name"), 60, |at| {
            format!("{:0width$},Ana,Ruiz", at * 137 + 12)
        });
        let expected = format!("account_id={header} given_name=first_name family_name=last_name");
        assert_eq!(summary(&mapping_of(&csv)), expected);
    }
}

#[test]
fn a_word_for_the_person_is_the_id_where_its_cells_are_codes() {
    for header in [
        "cliente", "client", "customer", "empleado", "employee", "alumno", "patient", "titular",
        "kunde",
    ] {
        let csv = rows(&format!("{header},nombre,apellidos"), 60, |at| {
            format!("{},Ana,Ruiz", at * 137 + 100_012)
        });
        let expected = format!("account_id={header} given_name=nombre family_name=apellidos");
        assert_eq!(summary(&mapping_of(&csv)), expected);
    }
    // Codes that stand where a name should are no ids: they may have been made of the names.
    let csv = rows("surname,city", 60, |at| format!("{},Ulm", at + 100_012));
    assert_eq!(summary(&mapping_of(&csv)), "account_id= city=city");
}

#[test]
fn numbers_with_a_sign_before_them_are_ids() {
    let csv = rows("Order,first_name,last_name,Total", 60, |at| {
        format!("#{},Ana,Ruiz,{}.50", at + 1000, at % 9)
    });
    assert_eq!(
        summary(&mapping_of(&csv)),
        "account_id=Order given_name=first_name family_name=last_name"
    );
}

#[test]
fn the_id_of_a_paper_is_the_id_of_its_row_where_there_is_no_other() {
    let papers = |header: &str| {
        rows(header, 60, |at| {
            format!("DOC{at:06},Ana,30031{at:04},A{}", at * 7)
        })
    };
    assert_eq!(
        summary(&mapping_of(&papers("doc_id,name,passport number,x"))),
        "account_id=x name=name document=doc_id: document=passport_number:passport",
        "a code of its own in every row comes first"
    );
    let csv = papers("doc_id,name,passport number,document number");
    assert_eq!(
        summary(&mapping_of(&csv)),
        "account_id=doc_id name=name document=passport_number:passport \
         document=document_number:"
    );
}

#[test]
fn phones_mail_and_documents_that_never_repeat_are_no_ids() {
    let csv = rows("phone,email,passport,name", 60, |at| {
        format!(
            "00346123456{at:02},a{at}@example.org,PA{:06},Ana",
            at * 7_919
        )
    });
    assert_eq!(
        summary(&mapping_of(&csv)),
        "account_id= name=name phone=phone email=email document=passport:passport"
    );
    // The header says nothing: it is a phone by what it holds, and the other column numbers the rows.
    let csv = rows("x,y,name", 60, |at| {
        format!("00346123456{at:02},{:08},Ana", at + 7)
    });
    assert_eq!(summary(&mapping_of(&csv)), "account_id=y name=name phone=x");
}

#[test]
fn a_word_that_ends_like_an_id_is_none() {
    for (header, is_id) in [
        ("VOTERID", true),
        ("patientId", true),
        ("amount_paid", false),
        ("is_valid", false),
        ("grid", false),
        ("Madrid", false),
    ] {
        let csv = rows(&format!("name,{header}"), 20, |at| {
            format!("Ana{} Ruiz,{}.5", char::from(b'a' + at as u8), at * 731)
        });
        let mapping = mapping_of(&csv);
        assert_eq!(
            mapping.account_id == [1],
            is_id,
            "{header}: {:?}",
            mapping.says
        );
        // A guess is said without being asked for.
        let is_noted = mapping
            .notes
            .iter()
            .any(|note| note.starts_with("account_id: "));
        assert!(is_noted || header == "patientId", "{header}");
    }
}
