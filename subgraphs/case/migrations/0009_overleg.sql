CREATE TABLE "agendapunten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agendapunten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"overleg" text NOT NULL,
	"tafel" text NOT NULL,
	"dag" date NOT NULL,
	"vanaf" integer NOT NULL,
	"minuten" integer NOT NULL,
	"volgorde" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agendapunten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "overlegmomenten" (
	"kenmerk" text PRIMARY KEY NOT NULL,
	"tafel" text NOT NULL,
	"dag" date NOT NULL,
	"begint" integer NOT NULL,
	"duur_minuten" integer NOT NULL,
	"versie" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "overlegmomenten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tafels" (
	"code" text NOT NULL,
	"versie" integer NOT NULL,
	"naam" text NOT NULL,
	"eigenaar" text NOT NULL,
	"voorzitter" text NOT NULL,
	"voorzitter_van" text NOT NULL,
	"vaste_deelnemers" text[] NOT NULL,
	"wisselende_deelnemers" text[] NOT NULL,
	"ritme" text NOT NULL,
	"informatiedeling" text[] NOT NULL,
	"duur_minuten" integer NOT NULL,
	"casussen_max" integer NOT NULL,
	"vastgesteld_op" date NOT NULL,
	"vastgelegd_door" text NOT NULL,
	CONSTRAINT "tafels_code_versie_pk" PRIMARY KEY("code","versie")
);
--> statement-breakpoint
ALTER TABLE "tafels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "aanwezigen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "aanwezigen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"overleg" text NOT NULL,
	"organisatie" text NOT NULL,
	"functie" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "aanwezigen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "incidentele_derden" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "incidentele_derden_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"overleg" text NOT NULL,
	"kenmerk" text NOT NULL,
	"naam" text NOT NULL,
	"organisatie" text NOT NULL,
	"deskundigheid" text NOT NULL,
	"taak" text NOT NULL,
	"verklaring_getekend_op" date NOT NULL,
	CONSTRAINT "incidentele_derden_kenmerk_unique" UNIQUE("kenmerk")
);
--> statement-breakpoint
ALTER TABLE "incidentele_derden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verslagaanhalingen" (
	"casus" text NOT NULL,
	"alinea" text NOT NULL,
	"veld" text NOT NULL,
	"subcategorie" text NOT NULL,
	"bron" text NOT NULL,
	CONSTRAINT "verslagaanhalingen_alinea_veld_pk" PRIMARY KEY("alinea","veld")
);
--> statement-breakpoint
ALTER TABLE "verslagaanhalingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verslagalineas" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verslagalineas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"overleg" text NOT NULL,
	"kenmerk" text NOT NULL,
	"soort" text NOT NULL,
	"betrokkene" text,
	"tekst" text NOT NULL,
	"vastgelegd_door" text NOT NULL,
	"eerste_verwerking_op" timestamp with time zone NOT NULL,
	"geldig_tot" date,
	CONSTRAINT "verslagalineas_kenmerk_unique" UNIQUE("kenmerk")
);
--> statement-breakpoint
ALTER TABLE "verslagalineas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verstrekt_aan_derden" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verstrekt_aan_derden_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"derde" text NOT NULL,
	"betrokkene" text NOT NULL,
	"veld" text NOT NULL,
	"subcategorie" text NOT NULL,
	"bron" text NOT NULL,
	"verstrekt_op" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "verstrekt_aan_derden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "overleggen" ADD COLUMN "kenmerk" text DEFAULT gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "overleggen" ADD CONSTRAINT "overleggen_kenmerk_unique" UNIQUE("kenmerk");--> statement-breakpoint
ALTER TABLE "agendapunten" ADD CONSTRAINT "agendapunten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendapunten" ADD CONSTRAINT "agendapunten_overleg_overlegmomenten_kenmerk_fk" FOREIGN KEY ("overleg") REFERENCES "public"."overlegmomenten"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aanwezigen" ADD CONSTRAINT "aanwezigen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aanwezigen" ADD CONSTRAINT "aanwezigen_overleg_overleggen_kenmerk_fk" FOREIGN KEY ("overleg") REFERENCES "public"."overleggen"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidentele_derden" ADD CONSTRAINT "incidentele_derden_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidentele_derden" ADD CONSTRAINT "incidentele_derden_overleg_overleggen_kenmerk_fk" FOREIGN KEY ("overleg") REFERENCES "public"."overleggen"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verslagaanhalingen" ADD CONSTRAINT "verslagaanhalingen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verslagaanhalingen" ADD CONSTRAINT "verslagaanhalingen_alinea_verslagalineas_kenmerk_fk" FOREIGN KEY ("alinea") REFERENCES "public"."verslagalineas"("kenmerk") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verslagalineas" ADD CONSTRAINT "verslagalineas_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verslagalineas" ADD CONSTRAINT "verslagalineas_overleg_overleggen_kenmerk_fk" FOREIGN KEY ("overleg") REFERENCES "public"."overleggen"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verslagalineas" ADD CONSTRAINT "verslagalineas_betrokkene_betrokkenen_handvat_fk" FOREIGN KEY ("betrokkene") REFERENCES "public"."betrokkenen"("handvat") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verstrekt_aan_derden" ADD CONSTRAINT "verstrekt_aan_derden_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verstrekt_aan_derden" ADD CONSTRAINT "verstrekt_aan_derden_derde_incidentele_derden_kenmerk_fk" FOREIGN KEY ("derde") REFERENCES "public"."incidentele_derden"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verstrekt_aan_derden" ADD CONSTRAINT "verstrekt_aan_derden_betrokkene_betrokkenen_handvat_fk" FOREIGN KEY ("betrokkene") REFERENCES "public"."betrokkenen"("handvat") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agendapunten_dag" ON "agendapunten" USING btree ("dag","id");--> statement-breakpoint
CREATE INDEX "agendapunten_casus" ON "agendapunten" USING btree ("casus");--> statement-breakpoint
CREATE INDEX "aanwezigen_casus" ON "aanwezigen" USING btree ("casus","overleg");--> statement-breakpoint
CREATE INDEX "incidentele_derden_casus" ON "incidentele_derden" USING btree ("casus","overleg");--> statement-breakpoint
CREATE INDEX "verslagaanhalingen_casus" ON "verslagaanhalingen" USING btree ("casus");--> statement-breakpoint
CREATE INDEX "verslagalineas_casus" ON "verslagalineas" USING btree ("casus","eerste_verwerking_op","id");--> statement-breakpoint
CREATE INDEX "verstrekt_aan_derden_casus" ON "verstrekt_aan_derden" USING btree ("casus","verstrekt_op","id");--> statement-breakpoint
CREATE POLICY "agendapunten_lezen" ON "agendapunten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "agendapunten_toevoegen" ON "agendapunten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "agendapunten_vernietigen" ON "agendapunten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "agendapunten_wijzigen" ON "agendapunten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "agendapunten_verwijderen" ON "agendapunten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "agendapunten_werkvoorraad" ON "agendapunten" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and exists (select 1 from casussen c where c.nummer = casus));--> statement-breakpoint
CREATE POLICY "overlegmomenten_lezen" ON "overlegmomenten" AS PERMISSIVE FOR SELECT TO public USING ((current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and current_setting('ketenhub.organisatie', true) = '00000099000000001000'
      and current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')) or current_setting('ketenhub.huis', true) = 'ja');--> statement-breakpoint
CREATE POLICY "overlegmomenten_toevoegen" ON "overlegmomenten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (current_setting('ketenhub.huis', true) = 'ja');--> statement-breakpoint
CREATE POLICY "overlegmomenten_wijzigen" ON "overlegmomenten" AS PERMISSIVE FOR UPDATE TO public USING (current_setting('ketenhub.huis', true) = 'ja') WITH CHECK (current_setting('ketenhub.huis', true) = 'ja');--> statement-breakpoint
CREATE POLICY "tafels_lezen" ON "tafels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' or current_setting('ketenhub.huis', true) = 'ja' or current_setting('ketenhub.besluit', true) <> '');--> statement-breakpoint
CREATE POLICY "tafels_toevoegen" ON "tafels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (current_setting('ketenhub.huis', true) = 'ja');--> statement-breakpoint
CREATE POLICY "aanwezigen_lezen" ON "aanwezigen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "aanwezigen_toevoegen" ON "aanwezigen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "aanwezigen_vernietigen" ON "aanwezigen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "aanwezigen_wijzigen" ON "aanwezigen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "incidentele_derden_lezen" ON "incidentele_derden" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "incidentele_derden_toevoegen" ON "incidentele_derden" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "incidentele_derden_vernietigen" ON "incidentele_derden" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "incidentele_derden_wijzigen" ON "incidentele_derden" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verslagaanhalingen_lezen" ON "verslagaanhalingen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verslagaanhalingen_toevoegen" ON "verslagaanhalingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verslagaanhalingen_vernietigen" ON "verslagaanhalingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "verslagaanhalingen_wijzigen" ON "verslagaanhalingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verslagalineas_lezen" ON "verslagalineas" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verslagalineas_toevoegen" ON "verslagalineas" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verslagalineas_vernietigen" ON "verslagalineas" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "verslagalineas_wijzigen" ON "verslagalineas" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verslagalineas_verwijderen" ON "verslagalineas" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verslagalineas_verlopen_lezen" ON "verslagalineas" AS PERMISSIVE FOR SELECT TO public USING (geldig_tot < nullif(current_setting('ketenhub.verlopen', true), '')::date);--> statement-breakpoint
CREATE POLICY "verslagalineas_verlopen_vernietigen" ON "verslagalineas" AS PERMISSIVE FOR DELETE TO public USING (geldig_tot < nullif(current_setting('ketenhub.verlopen', true), '')::date);--> statement-breakpoint
CREATE POLICY "verstrekt_aan_derden_lezen" ON "verstrekt_aan_derden" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekt_aan_derden_toevoegen" ON "verstrekt_aan_derden" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekt_aan_derden_vernietigen" ON "verstrekt_aan_derden" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "verstrekt_aan_derden_wijzigen" ON "verstrekt_aan_derden" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));