"""What breaks programs, in any amount: run small here, and longer by hand.

`python -m tests.hard_ground.fuzz 20000`, `python -m tests.hard_ground.fuzz_commands 5000`, `python -m tests.hard_ground.kills 200`,
`python -m tests.hard_ground.fault_table`: each prints what it did, and ends with 1 where something
gave way.
"""
