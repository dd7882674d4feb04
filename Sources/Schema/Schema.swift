// Schema: see the architecture page.
