"""Operations for migrations: row-level security, the audit trigger, one municipality per family.

The SQL functions they call are made in the first migration of this room (``sql.py``).
"""

from __future__ import annotations

import re

from django.db.migrations import RunSQL

_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")


def _name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"Not a plain table or column name: {name!r}")
    return name


def enable_rls(table: str, *, open_read: bool = False, deletable: bool = False) -> RunSQL:
    """Show and accept rows of ``table`` only for municipalities in view, and audit every change.

    The table needs a column gemeente_id. ``open_read`` lets everyone read (public facts such as a
    verordening) while writing stays limited; ``deletable`` gives the app role the right to delete.
    """
    table = _name(table)
    inside = "gemeente_id = ANY ((SELECT luwte_gemeenten())::bigint[])"
    read = "true" if open_read else inside
    audit = audit_trigger(table)
    grant = f"SELECT luwte_mag_verwijderen('{table}');" if deletable else ""
    return RunSQL(
        f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY luwte_lezen ON {table} FOR SELECT USING ({read});
        CREATE POLICY luwte_toevoegen ON {table} FOR INSERT WITH CHECK ({inside});
        CREATE POLICY luwte_wijzigen ON {table} FOR UPDATE USING ({inside}) WITH CHECK ({inside});
        CREATE POLICY luwte_verwijderen ON {table} FOR DELETE USING ({inside});
        {grant}
        {audit.sql}
        """,
        f"""
        {audit.reverse_sql}
        DROP POLICY luwte_lezen ON {table};
        DROP POLICY luwte_toevoegen ON {table};
        DROP POLICY luwte_wijzigen ON {table};
        DROP POLICY luwte_verwijderen ON {table};
        ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
        """,
    )


def audit_trigger(table: str, *, ignore: tuple[str, ...] = ()) -> RunSQL:
    """Write every change of ``table`` to the log; refuse a change without author.

    A change of only the columns in ``ignore`` is not logged (and needs no author).
    ``enable_rls`` includes this.
    """
    table = _name(table)
    arguments = ", ".join(f"'{_name(column)}'" for column in ignore)
    return RunSQL(
        f"""
        CREATE TRIGGER luwte_leg_vast AFTER INSERT OR UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION luwte_leg_vast({arguments});
        """,
        f"DROP TRIGGER luwte_leg_vast ON {table};",
    )


def same_gemeente(table: str, column: str, parent: str) -> RunSQL:
    """Refuse a row of ``table`` whose municipality differs from that of its ``parent`` row.

    ``column`` holds the id of the parent row; an empty column passes.
    """
    table, column, parent = _name(table), _name(column), _name(parent)
    trigger = f"luwte_zelfde_{column}"
    return RunSQL(
        f"""
        CREATE TRIGGER {trigger} BEFORE INSERT OR UPDATE ON {table}
        FOR EACH ROW EXECUTE FUNCTION luwte_zelfde_gemeente('{column}', '{parent}');
        """,
        f"DROP TRIGGER {trigger} ON {table};",
    )
