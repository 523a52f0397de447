"""The five outputs in DuckDB, from Parquet to Parquet in double, as people write them."""

import sys
from pathlib import Path
from typing import Any

import duckdb
import figures

QUERY = """
copy (
  with facts as (
    select uren::double as uren, normuren::double as normuren, loonwaarde::double as loonwaarde,
      begeleidingskosten_per_voltijdplek::double as kosten, loonkosten_bij_loondispensatie::double as dispensatieloon,
      rechtspositie = 'wajong' as wajong, werkgeverschap = 'payroll' as payroll,
      ({wml}::double[])[leeftijd::int - 14] as wml
    from read_parquet('{source}')
  ), wages as (
    select *, wml * {maanden_per_jaar} * (1 + {vakantiebijslag}) as jaarloon,
      least(uren, normuren) / normuren as deel, uren * {weken_per_jaar} as verloond,
      least(uren, {begeleidingssubsidie_uren}) / {begeleidingssubsidie_uren} as vol
    from facts
  ), parts as (
    select *, round(jaarloon * (1 + {werkgeverslasten}) * deel, 2) as minimumkosten,
      round(wml * (1 + {vakantiebijslag}) * least(1 - loonwaarde, {lks_maximum}) * (1 + {werkgeverslasten}) * deel, 2)
        as lks,
      round(case
        when verloond < {liv_minimum_uren} or jaarloon / (normuren * {weken_per_jaar}) < {liv_hoog_vanaf} then 0
        when jaarloon / (normuren * {weken_per_jaar}) <= {liv_hoog_tot}
          then least({liv_hoog_tarief} * verloond, {liv_hoog_maximum})
        when jaarloon / (normuren * {weken_per_jaar}) <= {liv_laag_tot}
          then least({liv_laag_tarief} * verloond, {liv_laag_maximum})
        else 0 end, 2) as liv,
      round({begeleidingssubsidie_algemeen_maximum} * vol, 2) as algemeen,
      round({begeleidingssubsidie_tijdelijk_maximum} * vol, 2) as tijdelijk,
      round(kosten * uren / {begeleidingskosten_week}, 2) as begeleiding
    from wages
  ), costs as (
    select *, case when wajong then dispensatieloon when payroll then round({payroll_tarief} * verloond, 2)
      else minimumkosten end as loonkosten
    from parts
  )
  select loonkosten as loonkosten_per_jaar, lks as loonkostensubsidie_per_maand, liv as lage_inkomensvoordeel,
    algemeen as begeleidingssubsidie_algemeen,
    round(round(minimumkosten * loonwaarde, 2)
      + case when wajong then 0 else lks * {maanden_per_jaar} + algemeen + tijdelijk + liv end
      - (loonkosten + begeleiding), 2) as exploitatiesaldo_per_jaar
  from costs
) to '{target}' (format parquet)
"""


def run(source: str, target: str, known: dict[str, Any], *, ordered: bool = False) -> None:
    """Compute a whole file with as many threads as there are cores; rows in any order unless ``ordered``.

    Figures are written as doubles, or DuckDB would compute in decimals and cut them.
    """
    with duckdb.connect() as database:
        if not ordered:
            database.execute("set preserve_insertion_order = false")
        written = {name: f"{value!r}::double" for name, value in known.items() if name != "wml"}
        wml = "[" + ", ".join(f"{value!r}" for value in known["wml"]) + "]"
        database.execute(QUERY.format(source=source, target=target, wml=wml, **written))


if __name__ == "__main__":
    source, target, path, *words = sys.argv[1:]
    run(source, target, figures.read(Path(path)), ordered="ordered" in words)
