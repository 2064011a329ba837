//! The customer's words, in English and in Spanish: short sentences, no terms of the trade.

use crate::stage::decide::Verdict;
use crate::stage::explain::codes::Reason;
use crate::stage::explain::notice::{Notice, Step};

/// A language that notices are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Lang {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Es => "es",
        }
    }

    const fn pick(self, en: &'static str, es: &'static str) -> &'static str {
        match self {
            Lang::En => en,
            Lang::Es => es,
        }
    }
}

/// A notice in words, in the order in which it is read.
pub struct Words {
    /// What it is about.
    pub title: &'static str,
    /// What was found, a paragraph each.
    pub opening: Vec<&'static str>,
    /// What stands over the reasons.
    pub reasons_title: &'static str,
    /// Which of his data counted; empty where there is nothing to tell.
    pub reasons: Vec<&'static str>,
    /// What happens now.
    pub between: Vec<&'static str>,
    /// What stands over the steps.
    pub steps_title: &'static str,
    /// What he can do, least effort first.
    pub steps: Vec<&'static str>,
    /// His rights, a paragraph each.
    pub closing: Vec<&'static str>,
    /// What the codes of the notice stand under.
    pub reference: &'static str,
}

impl Words {
    /// The notice in this language.
    pub fn of(notice: &Notice, lang: Lang) -> Words {
        let flagged = notice.verdict != Verdict::Clear;
        let reason = |reason: &Reason| lang.pick(reason.en(), reason.es());
        let closing = lang.pick(PRIVACY_EN, PRIVACY_ES);
        let rights = lang.pick(RIGHTS_EN, RIGHTS_ES);
        Words {
            title: lang.pick("About your account", "Sobre su cuenta"),
            opening: opening(notice.verdict, lang),
            reasons_title: lang.pick(
                "These details of yours counted:",
                "Estos datos suyos han contado:",
            ),
            reasons: notice.reasons.iter().map(reason).collect(),
            between: now(notice.verdict, lang),
            steps_title: lang.pick(
                "If you want it to go faster, you can do any of these now:",
                "Si quiere que vaya más rápido, puede hacer ahora cualquiera de estas cosas:",
            ),
            steps: notice.steps.iter().map(|each| step(*each, lang)).collect(),
            closing: if flagged {
                vec![rights, closing]
            } else {
                Vec::new()
            },
            reference: lang.pick(
                "Reference for our staff",
                "Referencia para nuestro personal",
            ),
        }
    }

    /// All that is said, without reasons and steps.
    pub fn paragraphs(&self) -> Vec<&'static str> {
        let parts = [&self.opening, &self.between, &self.closing];
        parts.into_iter().flatten().copied().collect()
    }
}

const RIGHTS_EN: &str = "You may ask that a person decide, say what you think about it, and see the data that we hold about you.";
const RIGHTS_ES: &str = "Puede pedir que decida una persona, dar su opinión y consultar los datos que guardamos sobre usted.";
const PRIVACY_EN: &str = "To protect the privacy of everybody, we speak of your own details only.";
const PRIVACY_ES: &str =
    "Para proteger la intimidad de todos, aquí solo hablamos de sus propios datos.";

fn opening(verdict: Verdict, lang: Lang) -> Vec<&'static str> {
    match verdict {
        Verdict::Clear => vec![lang.pick(
            "This check of your details does not stand in the way of your account. There may be other \
             checks, which this notice is not about.",
            "Esta comprobación de sus datos no impide el uso de su cuenta. Puede haber otras \
             comprobaciones, de las que este aviso no trata.",
        )],
        Verdict::Review => vec![lang.pick(
            "Some of your details match details that we already hold. This happens to many people \
             by chance: thousands share a name, a date of birth or a home. It does not mean that \
             you have done anything wrong.",
            "Algunos de sus datos coinciden con datos que ya tenemos. A mucha gente le pasa por \
             casualidad: miles de personas comparten nombre, fecha de nacimiento o domicilio. No \
             significa que usted haya hecho nada malo.",
        )],
        Verdict::Duplicate => vec![lang.pick(
            "Your details suggest that you may have registered with us before. It is easy to \
             forget, and it does not mean that you have done anything wrong.",
            "Sus datos indican que es posible que ya se hubiera registrado antes con nosotros. Es \
             fácil olvidarlo, y no significa que usted haya hecho nada malo.",
        )],
    }
}

/// What happens now.
fn now(verdict: Verdict, lang: Lang) -> Vec<&'static str> {
    match verdict {
        Verdict::Clear => Vec::new(),
        Verdict::Review => vec![lang.pick(
            "A person will look at this before anything is decided. You do not have to do anything.",
            "Una persona lo mirará antes de que se decida nada. Usted no tiene que hacer nada.",
        )],
        Verdict::Duplicate => vec![lang.pick(
            "If you did register before, tell us and we will put the two together. If you did not, \
             tell us too: checks can be wrong, and a person will look at it.",
            "Si ya se registró antes, díganoslo y uniremos los dos registros. Si no es así, \
             díganoslo también: una comprobación puede equivocarse, y una persona lo mirará.",
        )],
    }
}

const fn step(step: Step, lang: Lang) -> &'static str {
    match step {
        Step::PhoneCode => lang.pick(
            "Confirm your phone number: we send you a code and you type it in. It shows that this account is in your hands.",
            "Confirmar su número de teléfono: le enviamos un código y usted lo escribe. Demuestra que esta cuenta está en sus manos.",
        ),
        Step::SecondSurname => lang.pick(
            "Give us your second surname, if you have one.",
            "Decirnos su segundo apellido, si lo tiene.",
        ),
        Step::BirthPlace => lang.pick(
            "Tell us where you were born.",
            "Decirnos dónde nació.",
        ),
        Step::NationalNumber => lang.pick(
            "Give us the number of your national identity document, if you have one.",
            "Darnos el número de su documento nacional de identidad, si lo tiene.",
        ),
        Step::ShowDocument => lang.pick(
            "Show us your identity document again, so that it can be read by machine.",
            "Mostrarnos otra vez su documento de identidad, para que pueda leerse por máquina.",
        ),
        Step::Selfie => lang.pick(
            "Take a photograph of your face, to be compared with your document.",
            "Hacerse una foto de la cara, para compararla con su documento.",
        ),
    }
}
