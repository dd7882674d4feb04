// Digests: see the architecture page.
