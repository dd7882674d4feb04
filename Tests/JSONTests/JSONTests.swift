// Promises of JSON.
