"""Plans that come in from Word, Excel or text: their blocks with places, and what these are in a plan."""
