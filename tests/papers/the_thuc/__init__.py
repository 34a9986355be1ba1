"""The rules of official layout, as data, and every paper held to them."""
