// Promises of Store.
