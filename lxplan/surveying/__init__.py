"""The plans of many centres: what each adds up to, together, and their activities as rows for
databases.
"""
