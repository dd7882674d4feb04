// Archive: see the architecture page.
