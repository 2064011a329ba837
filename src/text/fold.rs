//! Folds case, accents and scripts, so that spellings of one value meet.
