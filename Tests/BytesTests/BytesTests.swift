// Promises of Bytes.
