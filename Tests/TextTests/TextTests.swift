// Promises of Text.
