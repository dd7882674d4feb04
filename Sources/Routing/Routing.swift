// Routing: see the architecture page.
