// Promises of Server.
