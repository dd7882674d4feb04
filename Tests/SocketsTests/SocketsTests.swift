// Promises of Sockets.
