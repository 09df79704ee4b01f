-- Written by hand, because drizzle-kit knows no functions: keep this file when the others are made anew.
-- Whether everyone whose consent a gate needs today has given it, since that question last changed, judged then as it is today,
-- and has not taken it back since: under 12 every holder of gezag; from 12 the youth too; 16 and 17 the youth alone; from 18
-- the person alone, or every curator and mentor (Jeugdwet 7.3.4, 7.3.5, 7.3.15; BW 7:447, 7:450, 7:465; UAVG 5). The same rule
-- as toestemmingGeldt in src/consent; a test holds the two together.
-- A curator or mentor stands beside the person and not in the place of the person who says no: what the person takes back
-- shuts the gate until they consent anew (AVG 7(3); UAVG 5(2)).
-- It runs as the owner, so that the app role reads nothing of who consented; it answers false whenever something is missing,
-- and of every gate of another casus than that of the transaction.
-- Every name is qualified: with a search path of the caller a temporary table could stand in for one of these (CVE-2018-1058).
CREATE FUNCTION toestemming_geldt(poort uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
-- Dearer than every other condition of a row policy, so that the planner asks it last: only about a person who is linked.
COST 1000000
SET search_path = ''
-- One plan for every gate: a plan per call would cost more than the answer, and tell by its time that there is a gate.
SET plan_cache_mode = 'force_generic_plan'
AS $$
DECLARE
  dag constant date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  persoon uuid;
  geboren date;
  leeftijd integer;
  -- The last age at which it changed who decides.
  stap integer;
  rollen text[];
  -- Who stand for the person today, and the last day on which somebody began or ceased to.
  staan uuid[];
  wissel date;
  wijze_nu text;
  -- Everyone who must consent; null is the person self.
  moeten uuid[];
BEGIN
  SELECT p.persoon_id, p.geboortedatum INTO persoon, geboren
  FROM public.grondslagen g JOIN public.rechtsposities p ON p.persoon_id = g.persoon_id
  WHERE g.id = poort AND g.casus = current_setting('ketenhub.casus', true);
  IF geboren IS NULL THEN RETURN false; END IF;

  leeftijd := extract(year FROM age(dag::timestamp, geboren::timestamp));
  stap := CASE WHEN leeftijd < 12 THEN 0 WHEN leeftijd < 16 THEN 12 WHEN leeftijd < 18 THEN 16 ELSE 18 END;
  rollen := CASE WHEN leeftijd < 16 THEN ARRAY['GEZAGHEBBENDE'] WHEN leeftijd < 18 THEN ARRAY[]::text[]
    ELSE ARRAY['CURATOR', 'MENTOR'] END;

  SELECT coalesce(array_agg(v.id) FILTER (WHERE v.vanaf <= dag AND (v.tot IS NULL OR dag < v.tot)), ARRAY[]::uuid[]),
    max(greatest(CASE WHEN v.vanaf <= dag THEN v.vanaf END, CASE WHEN v.tot <= dag THEN v.tot END))
  INTO staan, wissel
  FROM public.vertegenwoordigers v
  WHERE v.persoon_id = persoon AND v.rol = ANY(rollen);
  IF leeftijd < 16 AND cardinality(staan) = 0 THEN RETURN false; END IF;

  wijze_nu := CASE WHEN leeftijd < 12 THEN 'GEZAGHEBBENDEN' WHEN leeftijd < 16 THEN 'BETROKKENE_EN_GEZAGHEBBENDEN'
    WHEN leeftijd < 18 THEN 'JONGERE' WHEN cardinality(staan) > 0 THEN 'VERTEGENWOORDIGER' ELSE 'MEERDERJARIGE' END;
  moeten := CASE WHEN wijze_nu IN ('BETROKKENE_EN_GEZAGHEBBENDEN', 'JONGERE', 'MEERDERJARIGE')
    THEN staan || ARRAY[NULL]::uuid[] ELSE staan END;

  RETURN coalesce((
    SELECT bool_and(EXISTS (
      SELECT 1 FROM public.toestemmingen t
      WHERE t.grondslag_id = poort AND t.vertegenwoordiger_id IS NOT DISTINCT FROM m.door
        AND t.wijze = wijze_nu AND t.ingetrokken_op IS NULL
        AND t.gegeven_op BETWEEN geboren AND dag
        AND extract(year FROM age(t.gegeven_op::timestamp, geboren::timestamp)) >= stap
        AND (wissel IS NULL OR t.gegeven_op >= wissel)
        AND NOT EXISTS (
          SELECT 1 FROM public.toestemmingen i
          WHERE i.grondslag_id = poort AND i.ingetrokken_op >= t.gegeven_op
            AND (i.vertegenwoordiger_id IS NOT DISTINCT FROM m.door
              OR (wijze_nu = 'VERTEGENWOORDIGER' AND i.vertegenwoordiger_id IS NULL))
        )
    ))
    FROM unnest(moeten) AS m(door)
  ), false);
END
$$;
