CREATE SCHEMA "logboek";
--> statement-breakpoint
CREATE TABLE "brp_gezag" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "brp_gezag_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"type" text NOT NULL,
	"minderjarige" text NOT NULL,
	"gezaghebbenden" text[] NOT NULL,
	"minderjarig_tot" date NOT NULL,
	CONSTRAINT "brp_gezag_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "brp_gezag" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "brp_personen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "brp_personen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"voornamen" text,
	"voorvoegsel" text,
	"geslachtsnaam" text NOT NULL,
	"geboortedatum" date NOT NULL,
	"geslacht" text NOT NULL,
	"indicatie_curatele_register" boolean NOT NULL,
	"geheimhouding_persoonsgegevens" boolean NOT NULL,
	"in_onderzoek" boolean NOT NULL,
	CONSTRAINT "brp_personen_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "brp_personen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "brp_relaties" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "brp_relaties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"naam" text NOT NULL,
	CONSTRAINT "brp_relaties_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "brp_relaties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "brp_verblijfplaatsen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "brp_verblijfplaatsen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"functie_adres" text NOT NULL,
	"datum_van" date NOT NULL,
	"adresregel1" text NOT NULL,
	"adresregel2" text NOT NULL,
	"in_onderzoek" boolean NOT NULL,
	CONSTRAINT "brp_verblijfplaatsen_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "brp_verblijfplaatsen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gebiedsverboden" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "gebiedsverboden_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"gebied" text NOT NULL,
	"begin" date NOT NULL,
	"einde" date,
	CONSTRAINT "gebiedsverboden_bron" CHECK (bron = 'burgemeester')
);
--> statement-breakpoint
ALTER TABLE "gebiedsverboden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "huisverboden" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "huisverboden_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"begin" date NOT NULL,
	"einde" date NOT NULL,
	"verlengd" boolean NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "huisverboden_bron" CHECK (bron = 'burgemeester')
);
--> statement-breakpoint
ALTER TABLE "huisverboden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "huisvestingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "huisvestingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"situatie" text NOT NULL,
	"sinds" date NOT NULL,
	"urgentie" boolean NOT NULL,
	"urgentie_tot" date,
	CONSTRAINT "huisvestingen_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "huisvestingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identiteitsbewijzen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identiteitsbewijzen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"geldig_tot" date NOT NULL,
	CONSTRAINT "identiteitsbewijzen_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "identiteitsbewijzen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "leerplichten" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "leerplichten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"soort" text NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "leerplichten_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "leerplichten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "maatregelen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "maatregelen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"begin" date NOT NULL,
	"einde" date,
	"toelichting" text NOT NULL,
	CONSTRAINT "maatregelen_bron" CHECK (bron = 'burgemeester')
);
--> statement-breakpoint
ALTER TABLE "maatregelen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisatie" text NOT NULL,
	"bsn" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "personen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "schuldhulpen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "schuldhulpen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"traject" text NOT NULL,
	"sinds" date NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "schuldhulpen_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "schuldhulpen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "uitkeringen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "uitkeringen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"sinds" date NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "uitkeringen_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "uitkeringen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "voorzieningen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "voorzieningen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"omschrijving" text NOT NULL,
	"begin" date NOT NULL,
	"einde" date,
	CONSTRAINT "voorzieningen_bron" CHECK (bron = 'college')
);
--> statement-breakpoint
ALTER TABLE "voorzieningen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "woonoverlasten" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "woonoverlasten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "woonoverlasten_bron" CHECK (bron = 'burgemeester')
);
--> statement-breakpoint
ALTER TABLE "woonoverlasten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "brp_gezag" ADD CONSTRAINT "brp_gezag_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brp_personen" ADD CONSTRAINT "brp_personen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brp_relaties" ADD CONSTRAINT "brp_relaties_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brp_verblijfplaatsen" ADD CONSTRAINT "brp_verblijfplaatsen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gebiedsverboden" ADD CONSTRAINT "gebiedsverboden_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "huisverboden" ADD CONSTRAINT "huisverboden_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "huisvestingen" ADD CONSTRAINT "huisvestingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identiteitsbewijzen" ADD CONSTRAINT "identiteitsbewijzen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "koppelingen" ADD CONSTRAINT "koppelingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leerplichten" ADD CONSTRAINT "leerplichten_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maatregelen" ADD CONSTRAINT "maatregelen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schuldhulpen" ADD CONSTRAINT "schuldhulpen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uitkeringen" ADD CONSTRAINT "uitkeringen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voorzieningen" ADD CONSTRAINT "voorzieningen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "woonoverlasten" ADD CONSTRAINT "woonoverlasten_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brp_gezag_persoon" ON "brp_gezag" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "brp_personen_persoon" ON "brp_personen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "brp_relaties_persoon" ON "brp_relaties" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "brp_verblijfplaatsen_persoon" ON "brp_verblijfplaatsen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "gebiedsverboden_persoon" ON "gebiedsverboden" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE INDEX "huisverboden_persoon" ON "huisverboden" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE INDEX "huisvestingen_persoon" ON "huisvestingen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "identiteitsbewijzen_persoon" ON "identiteitsbewijzen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "koppelingen_casus" ON "koppelingen" USING btree ("casus");--> statement-breakpoint
CREATE INDEX "leerplichten_persoon" ON "leerplichten" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE INDEX "maatregelen_persoon" ON "maatregelen" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE UNIQUE INDEX "personen_bsn" ON "personen" USING btree ("organisatie","bsn");--> statement-breakpoint
CREATE INDEX "schuldhulpen_persoon" ON "schuldhulpen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "uitkeringen_persoon" ON "uitkeringen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "voorzieningen_persoon" ON "voorzieningen" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE INDEX "woonoverlasten_persoon" ON "woonoverlasten" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE POLICY "brp_gezag_lezen" ON "brp_gezag" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "brp_gezag"."persoon_id" and k.organisatie = "brp_gezag"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "brp_personen_lezen" ON "brp_personen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "brp_personen"."persoon_id" and k.organisatie = "brp_personen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "brp_relaties_lezen" ON "brp_relaties" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "brp_relaties"."persoon_id" and k.organisatie = "brp_relaties"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "brp_verblijfplaatsen_lezen" ON "brp_verblijfplaatsen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "brp_verblijfplaatsen"."persoon_id" and k.organisatie = "brp_verblijfplaatsen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "gebiedsverboden_lezen" ON "gebiedsverboden" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "gebiedsverboden"."persoon_id" and k.organisatie = "gebiedsverboden"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "huisverboden_lezen" ON "huisverboden" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "huisverboden"."persoon_id" and k.organisatie = "huisverboden"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "huisvestingen_lezen" ON "huisvestingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "huisvestingen"."persoon_id" and k.organisatie = "huisvestingen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "identiteitsbewijzen_lezen" ON "identiteitsbewijzen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "identiteitsbewijzen"."persoon_id" and k.organisatie = "identiteitsbewijzen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "koppelingen_lezen" ON "koppelingen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','))) or casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_maken" ON "koppelingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_wijzigen" ON "koppelingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_verwijderen" ON "koppelingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelstanden_koppelen" ON "koppelstanden" AS PERMISSIVE FOR ALL TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "leerplichten_lezen" ON "leerplichten" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "leerplichten"."persoon_id" and k.organisatie = "leerplichten"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));--> statement-breakpoint
CREATE POLICY "maatregelen_lezen" ON "maatregelen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "maatregelen"."persoon_id" and k.organisatie = "maatregelen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "personen_koppelen" ON "personen" AS PERMISSIVE FOR SELECT TO public USING (bsn = current_setting('ketenhub.bsn', true));--> statement-breakpoint
CREATE POLICY "schuldhulpen_lezen" ON "schuldhulpen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "schuldhulpen"."persoon_id" and k.organisatie = "schuldhulpen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "uitkeringen_lezen" ON "uitkeringen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "uitkeringen"."persoon_id" and k.organisatie = "uitkeringen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "voorzieningen_lezen" ON "voorzieningen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "voorzieningen"."persoon_id" and k.organisatie = "voorzieningen"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "woonoverlasten_lezen" ON "woonoverlasten" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "woonoverlasten"."persoon_id" and k.organisatie = "woonoverlasten"."bron" and k.casus = current_setting('ketenhub.casus', true)));