// Promises of Program.
