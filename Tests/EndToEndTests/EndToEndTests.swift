// Promises of EndToEnd.
