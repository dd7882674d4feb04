// Promises of Schema.
