// Text: see the architecture page.
