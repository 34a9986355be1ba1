"""Plan files as acceptance cases, and the two editions of the 2018-2019 plan beside each other."""
