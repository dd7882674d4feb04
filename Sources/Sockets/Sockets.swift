// Sockets: see the architecture page.
