CREATE TABLE "avg_verzoeken" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "avg_verzoeken_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text NOT NULL,
	"soort" text NOT NULL,
	"ontvangen_op" date NOT NULL,
	"identiteit_gecontroleerd_op" date NOT NULL,
	"identiteit_gecontroleerd_door" text NOT NULL,
	"raadpleging_tot" date NOT NULL,
	"standpunten" jsonb NOT NULL,
	"verlengingsreden" text,
	"besluit" text,
	"grond" text,
	"besluit_op" date,
	"herbeoordeling_op" date,
	"geinformeerd_op" date,
	"informeren_uitgesteld_tot" date,
	"uitstelgronden" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"versie" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "avg_verzoeken_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "avg_besluit_met_dag" CHECK ((besluit is null) = (besluit_op is null)),
	CONSTRAINT "avg_afwijzing_met_grond" CHECK ((besluit is null or besluit = 'TOEGEWEZEN') = (grond is null)),
	CONSTRAINT "avg_tijdelijk_met_herbeoordeling" CHECK (grond is null or grond not in ('UAVG_41', 'RAADPLEGING_ONVOLLEDIG') or herbeoordeling_op is not null)
);
--> statement-breakpoint
ALTER TABLE "avg_verzoeken" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "correcties" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "correcties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text NOT NULL,
	"verzoek" text NOT NULL,
	"oin" text NOT NULL,
	"omschrijving" text NOT NULL,
	"gemeld_op" date NOT NULL,
	CONSTRAINT "correcties_kenmerk_unique" UNIQUE("kenmerk")
);
--> statement-breakpoint
ALTER TABLE "correcties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "uitvragen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "uitvragen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text NOT NULL,
	"oin" text NOT NULL,
	"leefgebied" text NOT NULL,
	"lijstversie" text NOT NULL,
	"vraag" text NOT NULL,
	"reden" text NOT NULL,
	"doel" text NOT NULL,
	"gevraagd_op" timestamp with time zone NOT NULL,
	"gewenst_op" date NOT NULL,
	"herinneringen" integer DEFAULT 0 NOT NULL,
	"herinnerd_op" timestamp with time zone,
	"afgerond_op" timestamp with time zone,
	"versie" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "uitvragen_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "uitvragen_herinnerd_geteld" CHECK ((herinneringen = 0) = (herinnerd_op is null))
);
--> statement-breakpoint
ALTER TABLE "uitvragen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "avg_verzoeken" ADD CONSTRAINT "avg_verzoeken_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correcties" ADD CONSTRAINT "correcties_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correcties" ADD CONSTRAINT "correcties_verzoek_avg_verzoeken_kenmerk_fk" FOREIGN KEY ("verzoek") REFERENCES "public"."avg_verzoeken"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uitvragen" ADD CONSTRAINT "uitvragen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "avg_verzoeken_casus" ON "avg_verzoeken" USING btree ("casus","ontvangen_op","id");--> statement-breakpoint
CREATE INDEX "correcties_casus" ON "correcties" USING btree ("casus","gemeld_op","id");--> statement-breakpoint
CREATE INDEX "uitvragen_casus" ON "uitvragen" USING btree ("casus","gewenst_op","id");--> statement-breakpoint
CREATE INDEX "uitvragen_oin" ON "uitvragen" USING btree ("oin","gewenst_op","id");--> statement-breakpoint
CREATE UNIQUE INDEX "uitvragen_een_open" ON "uitvragen" USING btree ("casus","oin","leefgebied") WHERE afgerond_op is null;--> statement-breakpoint
CREATE POLICY "avg_verzoeken_toevoegen" ON "avg_verzoeken" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "avg_verzoeken_vernietigen" ON "avg_verzoeken" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "avg_verzoeken_wijzigen" ON "avg_verzoeken" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "avg_verzoeken_lezen" ON "avg_verzoeken" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and current_setting('ketenhub.rol', true) = 'CONTACTPUNT' and current_setting('ketenhub.doel', true) = 'AVG-VERZOEK') or casus = current_setting('ketenhub.besluit', true) or casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "correcties_toevoegen" ON "correcties" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "correcties_vernietigen" ON "correcties" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "correcties_wijzigen" ON "correcties" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "correcties_lezen" ON "correcties" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and oin = current_setting('ketenhub.organisatie', true)) or casus = current_setting('ketenhub.besluit', true) or casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "uitvragen_toevoegen" ON "uitvragen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "uitvragen_vernietigen" ON "uitvragen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "uitvragen_wijzigen" ON "uitvragen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "uitvragen_lezen" ON "uitvragen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and (current_setting('ketenhub.organisatie', true) = '00000099000000001000' or oin = current_setting('ketenhub.organisatie', true))) or casus = current_setting('ketenhub.besluit', true) or casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "uitvragen_verwijderen" ON "uitvragen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "uitvragen_werkvoorraad" ON "uitvragen" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and afgerond_op is null and (current_setting('ketenhub.organisatie', true) = '00000099000000001000' or oin = current_setting('ketenhub.organisatie', true))
  and exists (select 1 from casussen c where c.nummer = casus and c.fase in ('UITVRAAG', 'CASUSOVERLEG')));