// Promises of Digests.
