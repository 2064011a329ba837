//! Normalises document numbers, each by the scheme of its issuer.
