CREATE TABLE "bekendheid_tellers" (
	"soort" text NOT NULL,
	"wie" text NOT NULL,
	"dag" date NOT NULL,
	"aantal" integer NOT NULL,
	CONSTRAINT "bekendheid_tellers_soort_wie_dag_pk" PRIMARY KEY("soort","wie","dag"),
	CONSTRAINT "bekendheid_tellers_aantal" CHECK (aantal > 0)
);
--> statement-breakpoint
ALTER TABLE "bekendheid_tellers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE VIEW "public"."bekende_betrokkenen" WITH (security_barrier = true) AS (select "betrokkenen"."handvat", "casussen"."doelbesluit_op" is not null as besloten from "betrokkenen" join "casussen" on "casussen"."nummer" = "betrokkenen"."casus" where "betrokkenen"."bsn" = current_setting('ketenhub.bekendheid', true) and "betrokkenen"."soort" = 'HOOFDPERSOON' and "casussen"."fase" <> 'AFGESLOTEN' and "betrokkenen"."casus" is distinct from nullif(current_setting('ketenhub.autoriteit', true), ''));--> statement-breakpoint
CREATE POLICY "bekendheid_tellers_lezen" ON "bekendheid_tellers" AS PERMISSIVE FOR SELECT TO public USING (wie = current_setting('ketenhub.teller', true) or dag < nullif(current_setting('ketenhub.opruimen', true), '')::date);--> statement-breakpoint
CREATE POLICY "bekendheid_tellers_toevoegen" ON "bekendheid_tellers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (wie = current_setting('ketenhub.teller', true));--> statement-breakpoint
CREATE POLICY "bekendheid_tellers_wijzigen" ON "bekendheid_tellers" AS PERMISSIVE FOR UPDATE TO public USING (wie = current_setting('ketenhub.teller', true)) WITH CHECK (wie = current_setting('ketenhub.teller', true));--> statement-breakpoint
CREATE POLICY "bekendheid_tellers_opruimen" ON "bekendheid_tellers" AS PERMISSIVE FOR DELETE TO public USING (dag < nullif(current_setting('ketenhub.opruimen', true), '')::date);