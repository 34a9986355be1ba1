"""Rules on what the plan as a whole leaves open, repeats or promises."""
