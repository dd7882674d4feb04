// Promises of Routing.
