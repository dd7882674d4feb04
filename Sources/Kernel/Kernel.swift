// Kernel: see the architecture page.
