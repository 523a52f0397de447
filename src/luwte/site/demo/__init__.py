"""The demo region: real municipalities, numbers and policy; invented persons, employers and cases.

Every case is made by the same functions the screens use, day by day, so the database judged each
step as it would judge a user's. Load it with ``python -m luwte.site.manage demo_laden``.
"""
