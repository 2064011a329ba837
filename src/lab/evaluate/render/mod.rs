//! An evaluation for people: text, and a page with plots.

pub mod number;
pub mod text;
pub mod plot;
pub mod chart;
pub mod html;
