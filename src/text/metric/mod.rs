//! One file per string metric, the same verbs in each: `distance`, `similarity`.
