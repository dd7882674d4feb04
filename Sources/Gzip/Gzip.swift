// Gzip: see the architecture page.
