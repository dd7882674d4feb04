// Promises of Kernel.
