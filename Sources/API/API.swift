// API: see the architecture page.
