"""What a rule is, what it is given, and how its findings are silenced and explained."""
