CREATE TABLE "terugkijkmomenten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "terugkijkmomenten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"reden" text NOT NULL,
	"dag" date NOT NULL,
	CONSTRAINT "terugkijkmomenten_een_per_reden" UNIQUE("casus","reden")
);
--> statement-breakpoint
ALTER TABLE "terugkijkmomenten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "schaalstappen" ADD COLUMN "afsluitreden" text;--> statement-breakpoint
ALTER TABLE "terugkijkmomenten" ADD CONSTRAINT "terugkijkmomenten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "terugkijkmomenten_dag" ON "terugkijkmomenten" USING btree ("dag","id");--> statement-breakpoint
CREATE INDEX "belangenconflicten_casus" ON "belangenconflicten" USING btree ("casus","gemeld_op","id");--> statement-breakpoint
ALTER TABLE "schaalstappen" ADD CONSTRAINT "schaalstappen_afsluiting" CHECK ((richting = 'AFSLUITING') = (afsluitreden is not null) and (richting <> 'AFSLUITING' or toelichting is not null));--> statement-breakpoint
CREATE POLICY "terugkijkmomenten_lezen" ON "terugkijkmomenten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "terugkijkmomenten_toevoegen" ON "terugkijkmomenten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "terugkijkmomenten_vernietigen" ON "terugkijkmomenten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "terugkijkmomenten_wijzigen" ON "terugkijkmomenten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "terugkijkmomenten_verwijderen" ON "terugkijkmomenten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "terugkijkmomenten_werkvoorraad" ON "terugkijkmomenten" AS PERMISSIVE FOR SELECT TO public USING (case when current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and current_setting('ketenhub.organisatie', true) = '00000099000000001000'
        and current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')
        and coalesce((select true from casussen c where c.nummer = casus limit 1), false) then true else false end);--> statement-breakpoint
ALTER POLICY "lijstplaatsingen_werkvoorraad" ON "lijstplaatsingen" TO public USING (case when current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and current_setting('ketenhub.organisatie', true) = '00000099000000001000'
        and current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')
        and coalesce((select true from casussen c where c.nummer = casus limit 1), false) then true else false end);--> statement-breakpoint
INSERT INTO "terugkijkmomenten" ("casus", "reden", "dag") select c.nummer, 'CONSULT', s.consult_op from casussen c cross join lateral (select richting, consult_op, vastgelegd_op from schaalstappen where casus = c.nummer order by vastgelegd_op desc, id desc limit 1) s where c.fase = 'AFSCHALING' and s.richting = 'AFSCHALING' and (c.heropend_op is null or s.vastgelegd_op > c.heropend_op);--> statement-breakpoint
INSERT INTO "terugkijkmomenten" ("casus", "reden", "dag") select c.nummer, 'EVALUATIE', e.volgende_op from casussen c cross join lateral (select volgende_op, evaluatiedag from evaluaties where casus = c.nummer order by id desc limit 1) e where c.fase <> 'AFGESLOTEN' and e.volgende_op is not null and (c.heropend_op is null or e.evaluatiedag > (c.heropend_op at time zone 'Europe/Amsterdam')::date);
