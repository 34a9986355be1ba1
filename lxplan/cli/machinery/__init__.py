"""How the commands are put together and run: Typer, exit codes, wrong usage, the Tab key."""
