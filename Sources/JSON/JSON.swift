// JSON: see the architecture page.
