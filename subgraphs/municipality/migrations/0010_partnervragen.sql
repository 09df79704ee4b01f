CREATE TABLE "partnervraag_tellers" (
	"organisatie" text NOT NULL,
	"dag" date NOT NULL,
	"aantal" integer NOT NULL,
	CONSTRAINT "partnervraag_tellers_organisatie_dag_pk" PRIMARY KEY("organisatie","dag"),
	CONSTRAINT "partnervraag_tellers_aantal" CHECK (aantal > 0)
);
--> statement-breakpoint
ALTER TABLE "partnervraag_tellers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE VIEW "public"."bekende_personen" WITH (security_barrier = true) AS (select "personen"."organisatie" from "personen" where "personen"."organisatie" = nullif(current_setting('ketenhub.partnervraag', true), '') and "personen"."zegel" = koppelzegel(nullif(current_setting('ketenhub.bekendheid', true), '')));--> statement-breakpoint
CREATE POLICY "partnervraag_tellers_lezen" ON "partnervraag_tellers" AS PERMISSIVE FOR SELECT TO public USING (organisatie = nullif(current_setting('ketenhub.partnervraag', true), '') or dag < nullif(current_setting('ketenhub.opruimen', true), '')::date);--> statement-breakpoint
CREATE POLICY "partnervraag_tellers_toevoegen" ON "partnervraag_tellers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (organisatie = nullif(current_setting('ketenhub.partnervraag', true), ''));--> statement-breakpoint
CREATE POLICY "partnervraag_tellers_wijzigen" ON "partnervraag_tellers" AS PERMISSIVE FOR UPDATE TO public USING (organisatie = nullif(current_setting('ketenhub.partnervraag', true), '')) WITH CHECK (organisatie = nullif(current_setting('ketenhub.partnervraag', true), ''));--> statement-breakpoint
CREATE POLICY "partnervraag_tellers_opruimen" ON "partnervraag_tellers" AS PERMISSIVE FOR DELETE TO public USING (dag < nullif(current_setting('ketenhub.opruimen', true), '')::date);