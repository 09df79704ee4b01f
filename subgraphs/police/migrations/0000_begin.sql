CREATE SCHEMA "logboek";
--> statement-breakpoint
CREATE TABLE "aandachtsvestigingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "aandachtsvestigingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"wpg_artikel" integer NOT NULL,
	"begin" date NOT NULL,
	"einde" date,
	"instructie" text NOT NULL,
	CONSTRAINT "aandachtsvestigingen_bron" CHECK (bron = 'politie'),
	CONSTRAINT "aandachtsvestigingen_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "aandachtsvestigingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "aanhoudingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "aanhoudingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"wpg_artikel" integer NOT NULL,
	"datum" date NOT NULL,
	"feit" text NOT NULL,
	"vervolg" text NOT NULL,
	CONSTRAINT "aanhoudingen_bron" CHECK (bron = 'politie'),
	CONSTRAINT "aanhoudingen_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "aanhoudingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contactpunten" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contactpunten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"naam" text NOT NULL,
	"functie" text NOT NULL,
	"telefoon" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contactpunten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "geweld_wapens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "geweld_wapens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"wpg_artikel" integer NOT NULL,
	"geweldsindicatie" boolean NOT NULL,
	"wapenindicatie" boolean NOT NULL,
	"advies" text NOT NULL,
	CONSTRAINT "geweld_wapens_bron" CHECK (bron = 'politie'),
	CONSTRAINT "geweld_wapens_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "geweld_wapens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hg_meldingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hg_meldingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"wpg_artikel" integer NOT NULL,
	"datum" date NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "hg_meldingen_bron" CHECK (bron = 'politie'),
	CONSTRAINT "hg_meldingen_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "hg_meldingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "mutaties" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mutaties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"wpg_artikel" integer NOT NULL,
	"datum" date NOT NULL,
	"soort" text NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "mutaties_bron" CHECK (bron = 'politie'),
	CONSTRAINT "mutaties_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "mutaties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisatie" text NOT NULL,
	"bsn" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "personen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sfeer_pvs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sfeer_pvs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"wpg_artikel" integer NOT NULL,
	"datum" date NOT NULL,
	"tekst" text NOT NULL,
	CONSTRAINT "sfeer_pvs_bron" CHECK (bron = 'politie'),
	CONSTRAINT "sfeer_pvs_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "sfeer_pvs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "veelplegers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "veelplegers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"wpg_artikel" integer NOT NULL,
	"veelplegerstatus" text NOT NULL,
	CONSTRAINT "veelplegers_bron" CHECK (bron = 'politie'),
	CONSTRAINT "veelplegers_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "veelplegers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "zorgmeldingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "zorgmeldingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"wpg_artikel" integer NOT NULL,
	"datum" date NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "zorgmeldingen_bron" CHECK (bron = 'politie'),
	CONSTRAINT "zorgmeldingen_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "zorgmeldingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "aandachtsvestigingen" ADD CONSTRAINT "aandachtsvestigingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aanhoudingen" ADD CONSTRAINT "aanhoudingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contactpunten" ADD CONSTRAINT "contactpunten_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "geweld_wapens" ADD CONSTRAINT "geweld_wapens_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hg_meldingen" ADD CONSTRAINT "hg_meldingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "koppelingen" ADD CONSTRAINT "koppelingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutaties" ADD CONSTRAINT "mutaties_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sfeer_pvs" ADD CONSTRAINT "sfeer_pvs_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veelplegers" ADD CONSTRAINT "veelplegers_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zorgmeldingen" ADD CONSTRAINT "zorgmeldingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "aandachtsvestigingen_persoon" ON "aandachtsvestigingen" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE INDEX "aanhoudingen_persoon" ON "aanhoudingen" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE INDEX "contactpunten_persoon" ON "contactpunten" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "geweld_wapens_persoon" ON "geweld_wapens" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "hg_meldingen_persoon" ON "hg_meldingen" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE INDEX "koppelingen_casus" ON "koppelingen" USING btree ("casus");--> statement-breakpoint
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE INDEX "mutaties_persoon" ON "mutaties" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE UNIQUE INDEX "personen_bsn" ON "personen" USING btree ("organisatie","bsn");--> statement-breakpoint
CREATE INDEX "sfeer_pvs_persoon" ON "sfeer_pvs" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE INDEX "veelplegers_persoon" ON "veelplegers" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "zorgmeldingen_persoon" ON "zorgmeldingen" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE POLICY "aandachtsvestigingen_lezen" ON "aandachtsvestigingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "aandachtsvestigingen"."persoon_id" and k.organisatie = "aandachtsvestigingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "aanhoudingen_lezen" ON "aanhoudingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "aanhoudingen"."persoon_id" and k.organisatie = "aanhoudingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "contactpunten_lezen" ON "contactpunten" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "contactpunten"."persoon_id" and k.organisatie = "contactpunten"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "geweld_wapens_lezen" ON "geweld_wapens" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "geweld_wapens"."persoon_id" and k.organisatie = "geweld_wapens"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "hg_meldingen_lezen" ON "hg_meldingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "hg_meldingen"."persoon_id" and k.organisatie = "hg_meldingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "koppelingen_lezen" ON "koppelingen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','))) or casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_maken" ON "koppelingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_wijzigen" ON "koppelingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_verwijderen" ON "koppelingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelstanden_koppelen" ON "koppelstanden" AS PERMISSIVE FOR ALL TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));--> statement-breakpoint
CREATE POLICY "mutaties_lezen" ON "mutaties" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "mutaties"."persoon_id" and k.organisatie = "mutaties"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "personen_koppelen" ON "personen" AS PERMISSIVE FOR SELECT TO public USING (bsn = current_setting('ketenhub.bsn', true));--> statement-breakpoint
CREATE POLICY "sfeer_pvs_lezen" ON "sfeer_pvs" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "sfeer_pvs"."persoon_id" and k.organisatie = "sfeer_pvs"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "veelplegers_lezen" ON "veelplegers" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "veelplegers"."persoon_id" and k.organisatie = "veelplegers"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "zorgmeldingen_lezen" ON "zorgmeldingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "zorgmeldingen"."persoon_id" and k.organisatie = "zorgmeldingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));