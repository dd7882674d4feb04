// Promises of API.
