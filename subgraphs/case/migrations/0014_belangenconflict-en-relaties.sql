CREATE TABLE "belangenconflicten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "belangenconflicten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text NOT NULL,
	"account" text NOT NULL,
	"gemeld_op" date NOT NULL,
	"gemeld_door" text NOT NULL,
	"ingetrokken_op" date,
	"ingetrokken_door" text,
	"intrekkingsreden" text,
	CONSTRAINT "belangenconflicten_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "belangenconflicten_intrekking_geheel" CHECK (num_nulls(ingetrokken_op, ingetrokken_door, intrekkingsreden) in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "belangenconflicten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "relaties" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "relaties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text NOT NULL,
	"betrokkene" text NOT NULL,
	"ander" text NOT NULL,
	"soort" text NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	CONSTRAINT "relaties_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "relaties_tussen_twee" CHECK (betrokkene <> ander)
);
--> statement-breakpoint
ALTER TABLE "relaties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "belangenconflicten" ADD CONSTRAINT "belangenconflicten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relaties" ADD CONSTRAINT "relaties_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relaties" ADD CONSTRAINT "relaties_betrokkene_betrokkenen_handvat_fk" FOREIGN KEY ("betrokkene") REFERENCES "public"."betrokkenen"("handvat") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relaties" ADD CONSTRAINT "relaties_ander_betrokkenen_handvat_fk" FOREIGN KEY ("ander") REFERENCES "public"."betrokkenen"("handvat") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "belangenconflicten_een_open" ON "belangenconflicten" USING btree ("casus","account") WHERE ingetrokken_op is null;--> statement-breakpoint
CREATE INDEX "relaties_casus" ON "relaties" USING btree ("casus");--> statement-breakpoint
CREATE UNIQUE INDEX "relaties_een_per_soort" ON "relaties" USING btree ("betrokkene","ander","soort");--> statement-breakpoint
CREATE POLICY "belangenconflicten_toevoegen" ON "belangenconflicten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "belangenconflicten_vernietigen" ON "belangenconflicten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "belangenconflicten_wijzigen" ON "belangenconflicten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "belangenconflicten_lezen" ON "belangenconflicten" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and current_setting('ketenhub.organisatie', true) = '00000099000000001000'
  and current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')) or casus = current_setting('ketenhub.autoriteit', true)
        or casus = current_setting('ketenhub.besluit', true) or casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "belangenconflicten_eigen" ON "belangenconflicten" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and account = current_setting('ketenhub.account', true));--> statement-breakpoint
CREATE POLICY "relaties_lezen" ON "relaties" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "relaties_toevoegen" ON "relaties" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "relaties_vernietigen" ON "relaties" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "relaties_wijzigen" ON "relaties" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "relaties_verwijderen" ON "relaties" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
ALTER POLICY "casussen_werkvoorraad" ON "casussen" TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and fase <> 'AFGESLOTEN' and current_setting('ketenhub.account', true) <> '' and not exists (select 1 from belangenconflicten b
  where b.casus = nummer and b.account = current_setting('ketenhub.account', true) and b.ingetrokken_op is null) and (
  (current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER') and current_setting('ketenhub.organisatie', true) = '00000099000000001000')
  or (deelnemersbesluit_op is null and aanmelder = current_setting('ketenhub.organisatie', true))
  or (fase = 'TRIAGE' and deelnemersbesluit_op is null
    and exists (select 1 from triagedeelnemers t where t.casus = nummer and t.oin = current_setting('ketenhub.organisatie', true)))
  or exists (select 1 from casus_deelnemers d where d.casus = nummer and d.oin = current_setting('ketenhub.organisatie', true) and d.tot is null)));