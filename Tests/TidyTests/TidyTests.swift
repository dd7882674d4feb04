// Promises of Tidy.
