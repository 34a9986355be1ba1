"""Rules on the parts that the official form asks for."""
