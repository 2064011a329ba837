//! Codes shared by names that sound alike.
