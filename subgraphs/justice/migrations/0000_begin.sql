CREATE SCHEMA "logboek";
--> statement-breakpoint
CREATE TABLE "adviezen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "adviezen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"tekst" text NOT NULL,
	CONSTRAINT "adviezen_bron" CHECK (bron = 'reclassering')
);
--> statement-breakpoint
ALTER TABLE "adviezen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "afdoeningen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "afdoeningen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"inhoud" text NOT NULL,
	"onherroepelijk" boolean NOT NULL,
	CONSTRAINT "afdoeningen_bron" CHECK (bron = 'om')
);
--> statement-breakpoint
ALTER TABLE "afdoeningen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "begeleidingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "begeleidingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"casemanager" text NOT NULL,
	"telefoon_casemanager" text NOT NULL,
	"dr_plan" text NOT NULL,
	CONSTRAINT "begeleidingen_bron" CHECK (bron = 'dji')
);
--> statement-breakpoint
ALTER TABLE "begeleidingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "isd_maatregelen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "isd_maatregelen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"begin" date NOT NULL,
	"verwacht_einde" date,
	"isd_fase" text NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "isd_maatregelen_bron" CHECK (bron = 'om')
);
--> statement-breakpoint
ALTER TABLE "isd_maatregelen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "koppelingen" (
	"handvat" text NOT NULL,
	"organisatie" text NOT NULL,
	"casus" text NOT NULL,
	"soort" text NOT NULL,
	"persoon_id" uuid,
	"gekoppeld_op" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "koppelingen_handvat_organisatie_pk" PRIMARY KEY("handvat","organisatie")
);
--> statement-breakpoint
ALTER TABLE "koppelingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "koppelstanden" (
	"casus" text NOT NULL,
	"organisatie" text NOT NULL,
	"versie" integer NOT NULL,
	CONSTRAINT "koppelstanden_casus_organisatie_pk" PRIMARY KEY("casus","organisatie")
);
--> statement-breakpoint
ALTER TABLE "koppelstanden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "logboek"."logregels" (
	"volgnummer" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "logboek"."logregels_volgnummer_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"soort" text NOT NULL,
	"moment" text NOT NULL,
	"trace_id" text NOT NULL,
	"span_id" text NOT NULL,
	"jti" text,
	"regel" jsonb NOT NULL,
	"geschreven_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "logboek"."logregels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "onderzoeken" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "onderzoeken_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"begin" date NOT NULL,
	"soort" text NOT NULL,
	"uitkomst" text,
	CONSTRAINT "onderzoeken_bron" CHECK (bron = 'rvdk')
);
--> statement-breakpoint
ALTER TABLE "onderzoeken" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisatie" text NOT NULL,
	"bsn" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "personen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "proeftijden" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proeftijden_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"begin" date NOT NULL,
	"einde" date NOT NULL,
	CONSTRAINT "proeftijden_bron" CHECK (bron = 'om')
);
--> statement-breakpoint
ALTER TABLE "proeftijden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risicotaxaties" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "risicotaxaties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"instrument" text NOT NULL,
	"uitkomst" text NOT NULL,
	"afgenomen_door" text NOT NULL,
	CONSTRAINT "risicotaxaties_bron" CHECK (bron = 'reclassering')
);
--> statement-breakpoint
ALTER TABLE "risicotaxaties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "strafzaken" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "strafzaken_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"parketnummer" text NOT NULL,
	"pleegdatum" date NOT NULL,
	"feit" text NOT NULL,
	"stadium" text NOT NULL,
	CONSTRAINT "strafzaken_bron" CHECK (bron = 'om')
);
--> statement-breakpoint
ALTER TABLE "strafzaken" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenuitvoerleggingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenuitvoerleggingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"inrichting" text,
	"begin" date NOT NULL,
	"verwacht_einde" date,
	"verlof" text,
	"toelichting" text NOT NULL,
	CONSTRAINT "tenuitvoerleggingen_bron" CHECK (bron = 'om')
);
--> statement-breakpoint
ALTER TABLE "tenuitvoerleggingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "toezichten" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "toezichten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"begin" date NOT NULL,
	"einde" date,
	"kader" text NOT NULL,
	"toezichthouder" text NOT NULL,
	"telefoon_toezichthouder" text NOT NULL,
	"meldplicht" text,
	"naleving" text NOT NULL,
	CONSTRAINT "toezichten_bron" CHECK (bron = 'reclassering')
);
--> statement-breakpoint
ALTER TABLE "toezichten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "voorwaarden" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "voorwaarden_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"omschrijving" text NOT NULL,
	"begin" date NOT NULL,
	"geldig_tot" date,
	"uitzondering" text,
	"uitzondering_tot" date,
	CONSTRAINT "voorwaarden_bron" CHECK (bron = 'om')
);
--> statement-breakpoint
ALTER TABLE "voorwaarden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "zittingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "zittingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "zittingen_bron" CHECK (bron = 'om')
);
--> statement-breakpoint
ALTER TABLE "zittingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "zsm_beoordelingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "zsm_beoordelingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"route" text NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "zsm_beoordelingen_bron" CHECK (bron = 'om')
);
--> statement-breakpoint
ALTER TABLE "zsm_beoordelingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "adviezen" ADD CONSTRAINT "adviezen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "afdoeningen" ADD CONSTRAINT "afdoeningen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "begeleidingen" ADD CONSTRAINT "begeleidingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "isd_maatregelen" ADD CONSTRAINT "isd_maatregelen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "koppelingen" ADD CONSTRAINT "koppelingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onderzoeken" ADD CONSTRAINT "onderzoeken_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proeftijden" ADD CONSTRAINT "proeftijden_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risicotaxaties" ADD CONSTRAINT "risicotaxaties_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strafzaken" ADD CONSTRAINT "strafzaken_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenuitvoerleggingen" ADD CONSTRAINT "tenuitvoerleggingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "toezichten" ADD CONSTRAINT "toezichten_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voorwaarden" ADD CONSTRAINT "voorwaarden_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zittingen" ADD CONSTRAINT "zittingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zsm_beoordelingen" ADD CONSTRAINT "zsm_beoordelingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adviezen_persoon" ON "adviezen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "afdoeningen_persoon" ON "afdoeningen" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE INDEX "begeleidingen_persoon" ON "begeleidingen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "isd_maatregelen_persoon" ON "isd_maatregelen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "koppelingen_casus" ON "koppelingen" USING btree ("casus");--> statement-breakpoint
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE INDEX "onderzoeken_persoon" ON "onderzoeken" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE UNIQUE INDEX "personen_bsn" ON "personen" USING btree ("organisatie","bsn");--> statement-breakpoint
CREATE INDEX "proeftijden_persoon" ON "proeftijden" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "risicotaxaties_persoon" ON "risicotaxaties" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE INDEX "strafzaken_persoon" ON "strafzaken" USING btree ("persoon_id","pleegdatum");--> statement-breakpoint
CREATE INDEX "tenuitvoerleggingen_persoon" ON "tenuitvoerleggingen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "toezichten_persoon" ON "toezichten" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE INDEX "voorwaarden_persoon" ON "voorwaarden" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE INDEX "zittingen_persoon" ON "zittingen" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE INDEX "zsm_beoordelingen_persoon" ON "zsm_beoordelingen" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE POLICY "adviezen_lezen" ON "adviezen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "adviezen"."persoon_id" and k.organisatie = "adviezen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "afdoeningen_lezen" ON "afdoeningen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "afdoeningen"."persoon_id" and k.organisatie = "afdoeningen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "begeleidingen_lezen" ON "begeleidingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "begeleidingen"."persoon_id" and k.organisatie = "begeleidingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "isd_maatregelen_lezen" ON "isd_maatregelen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "isd_maatregelen"."persoon_id" and k.organisatie = "isd_maatregelen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "koppelingen_lezen" ON "koppelingen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','))) or casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_maken" ON "koppelingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_wijzigen" ON "koppelingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_verwijderen" ON "koppelingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelstanden_koppelen" ON "koppelstanden" AS PERMISSIVE FOR ALL TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));--> statement-breakpoint
CREATE POLICY "onderzoeken_lezen" ON "onderzoeken" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "onderzoeken"."persoon_id" and k.organisatie = "onderzoeken"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "personen_koppelen" ON "personen" AS PERMISSIVE FOR SELECT TO public USING (bsn = current_setting('ketenhub.bsn', true));--> statement-breakpoint
CREATE POLICY "proeftijden_lezen" ON "proeftijden" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "proeftijden"."persoon_id" and k.organisatie = "proeftijden"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "risicotaxaties_lezen" ON "risicotaxaties" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "risicotaxaties"."persoon_id" and k.organisatie = "risicotaxaties"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "strafzaken_lezen" ON "strafzaken" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "strafzaken"."persoon_id" and k.organisatie = "strafzaken"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "tenuitvoerleggingen_lezen" ON "tenuitvoerleggingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "tenuitvoerleggingen"."persoon_id" and k.organisatie = "tenuitvoerleggingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "toezichten_lezen" ON "toezichten" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "toezichten"."persoon_id" and k.organisatie = "toezichten"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "voorwaarden_lezen" ON "voorwaarden" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "voorwaarden"."persoon_id" and k.organisatie = "voorwaarden"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "zittingen_lezen" ON "zittingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "zittingen"."persoon_id" and k.organisatie = "zittingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "zsm_beoordelingen_lezen" ON "zsm_beoordelingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "zsm_beoordelingen"."persoon_id" and k.organisatie = "zsm_beoordelingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));