// Promises of HTTP.
