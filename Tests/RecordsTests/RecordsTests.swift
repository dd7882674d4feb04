// Promises of Records.
