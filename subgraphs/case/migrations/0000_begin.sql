CREATE SCHEMA "logboek";
--> statement-breakpoint
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
CREATE TABLE "besluiten" (
	"casus" text NOT NULL,
	"versie" integer NOT NULL,
	"soort" text NOT NULL,
	"inhoud" text NOT NULL,
	"genomen_door" text[] NOT NULL,
	"vastgelegd_door" text NOT NULL,
	"vastgelegd_op" timestamp with time zone NOT NULL,
	CONSTRAINT "besluiten_casus_versie_pk" PRIMARY KEY("casus","versie")
);
--> statement-breakpoint
ALTER TABLE "besluiten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contactpunten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contactpunten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"oin" text NOT NULL,
	"naam" text NOT NULL,
	"functie" text NOT NULL,
	"telefoon" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contactpunten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "criteria" (
	"casus" text NOT NULL,
	"criterium" text NOT NULL,
	"voldaan" boolean NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "criteria_casus_criterium_pk" PRIMARY KEY("casus","criterium")
);
--> statement-breakpoint
ALTER TABLE "criteria" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "betrokkenen" (
	"handvat" text PRIMARY KEY NOT NULL,
	"casus" text NOT NULL,
	"soort" text NOT NULL,
	"bsn" text NOT NULL,
	"naam" text NOT NULL,
	"geboortedatum" date NOT NULL,
	"eerste_verwerking_op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "betrokkenen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "casus_deelnemers" (
	"casus" text NOT NULL,
	"oin" text NOT NULL,
	"vanaf" timestamp with time zone NOT NULL,
	"tot" timestamp with time zone,
	CONSTRAINT "casus_deelnemers_casus_oin_vanaf_pk" PRIMARY KEY("casus","oin","vanaf")
);
--> statement-breakpoint
ALTER TABLE "casus_deelnemers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "casussen" (
	"nummer" text PRIMARY KEY NOT NULL,
	"thema" text NOT NULL,
	"fase" text NOT NULL,
	"regiekleur" text,
	"versie" integer DEFAULT 1 NOT NULL,
	"aanmelder" text NOT NULL,
	"domein" text NOT NULL,
	"gemeente" text NOT NULL,
	"gemeentegrensoverstijgend" boolean DEFAULT false NOT NULL,
	"hoofdonderwerp" text,
	"hoofdonderwerp_versie" text,
	"doelgroep" text,
	"doelgroep_versie" text,
	"aanpak" text DEFAULT 'MAATWERK' NOT NULL,
	"aangemeld_op" timestamp with time zone NOT NULL,
	"doelbesluit_op" timestamp with time zone,
	"deelnemersbesluit_op" timestamp with time zone,
	"afgesloten_op" timestamp with time zone,
	CONSTRAINT "hoofdonderwerp_met_versie" CHECK ((hoofdonderwerp is null) = (hoofdonderwerp_versie is null)),
	CONSTRAINT "doelgroep_met_versie" CHECK ((doelgroep is null) = (doelgroep_versie is null))
);
--> statement-breakpoint
ALTER TABLE "casussen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "problematiek" (
	"casus" text NOT NULL,
	"code" text NOT NULL,
	"lijstversie" text NOT NULL,
	CONSTRAINT "problematiek_casus_code_pk" PRIMARY KEY("casus","code")
);
--> statement-breakpoint
ALTER TABLE "problematiek" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vorige_casussen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vorige_casussen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"nummer" text NOT NULL,
	"thema" text NOT NULL,
	"aangemeld_op" date NOT NULL,
	"afgesloten_op" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "vorige_casussen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "acties" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "acties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"omschrijving" text NOT NULL,
	"actiehouder" text NOT NULL,
	"deadline" date NOT NULL,
	"actie_status" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "acties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knelpunten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "knelpunten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"lijstversie" text NOT NULL,
	"sinds" date NOT NULL,
	"opgelost_op" date,
	"toelichting" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "knelpunten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "overleggen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "overleggen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"tafel" text NOT NULL,
	"aanwezig" text[] NOT NULL,
	"conclusie" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "overleggen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plandoelen" (
	"casus" text NOT NULL,
	"planversie" integer NOT NULL,
	"volgnummer" integer NOT NULL,
	"leefgebied" text NOT NULL,
	"lijstversie" text NOT NULL,
	"omschrijving" text NOT NULL,
	CONSTRAINT "plandoelen_casus_planversie_volgnummer_pk" PRIMARY KEY("casus","planversie","volgnummer")
);
--> statement-breakpoint
ALTER TABLE "plandoelen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plannen" (
	"casus" text NOT NULL,
	"planversie" integer NOT NULL,
	"vastgesteld_op" date NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	CONSTRAINT "plannen_casus_planversie_pk" PRIMARY KEY("casus","planversie")
);
--> statement-breakpoint
ALTER TABLE "plannen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scenarios" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scenarios_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"aanleiding" text NOT NULL,
	"afspraak" text NOT NULL,
	"vastgesteld_op" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scenarios" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "besluiten" ADD CONSTRAINT "besluiten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contactpunten" ADD CONSTRAINT "contactpunten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "betrokkenen" ADD CONSTRAINT "betrokkenen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problematiek" ADD CONSTRAINT "problematiek_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vorige_casussen" ADD CONSTRAINT "vorige_casussen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acties" ADD CONSTRAINT "acties_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knelpunten" ADD CONSTRAINT "knelpunten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overleggen" ADD CONSTRAINT "overleggen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plandoelen" ADD CONSTRAINT "plandoelen_casus_planversie_plannen_casus_planversie_fk" FOREIGN KEY ("casus","planversie") REFERENCES "public"."plannen"("casus","planversie") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plannen" ADD CONSTRAINT "plannen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE INDEX "contactpunten_casus" ON "contactpunten" USING btree ("casus");--> statement-breakpoint
CREATE INDEX "betrokkenen_casus" ON "betrokkenen" USING btree ("casus");--> statement-breakpoint
CREATE INDEX "casus_deelnemers_oin" ON "casus_deelnemers" USING btree ("oin","casus");--> statement-breakpoint
CREATE INDEX "vorige_casussen_casus" ON "vorige_casussen" USING btree ("casus","aangemeld_op","id");--> statement-breakpoint
CREATE INDEX "acties_casus" ON "acties" USING btree ("casus","deadline","id");--> statement-breakpoint
CREATE INDEX "knelpunten_casus" ON "knelpunten" USING btree ("casus","sinds","id");--> statement-breakpoint
CREATE INDEX "overleggen_casus" ON "overleggen" USING btree ("casus","datum","id");--> statement-breakpoint
CREATE INDEX "scenarios_casus" ON "scenarios" USING btree ("casus","vastgesteld_op","id");--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));--> statement-breakpoint
CREATE POLICY "besluiten_lezen" ON "besluiten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "besluiten_toevoegen" ON "besluiten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "besluiten_wijzigen" ON "besluiten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "contactpunten_lezen" ON "contactpunten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "contactpunten_toevoegen" ON "contactpunten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "contactpunten_wijzigen" ON "contactpunten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "criteria_lezen" ON "criteria" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "criteria_toevoegen" ON "criteria" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "criteria_wijzigen" ON "criteria" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "betrokkenen_lezen" ON "betrokkenen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "betrokkenen_toevoegen" ON "betrokkenen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "betrokkenen_wijzigen" ON "betrokkenen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casus_deelnemers_lezen" ON "casus_deelnemers" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casus_deelnemers_toevoegen" ON "casus_deelnemers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casus_deelnemers_wijzigen" ON "casus_deelnemers" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casus_deelnemers_eigen" ON "casus_deelnemers" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and oin = current_setting('ketenhub.organisatie', true));--> statement-breakpoint
CREATE POLICY "casussen_lezen" ON "casussen" AS PERMISSIVE FOR SELECT TO public USING (nummer = current_setting('ketenhub.casus', true) or nummer = current_setting('ketenhub.autoriteit', true) or nummer = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casussen_toevoegen" ON "casussen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (nummer = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casussen_wijzigen" ON "casussen" AS PERMISSIVE FOR UPDATE TO public USING (nummer = current_setting('ketenhub.besluit', true)) WITH CHECK (nummer = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casussen_werkvoorraad" ON "casussen" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and fase <> 'AFGESLOTEN' and (
  (current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER') and current_setting('ketenhub.organisatie', true) = '00000099000000001000')
  or (deelnemersbesluit_op is null and aanmelder = current_setting('ketenhub.organisatie', true))
  or exists (select 1 from casus_deelnemers d where d.casus = nummer and d.oin = current_setting('ketenhub.organisatie', true) and d.tot is null)));--> statement-breakpoint
CREATE POLICY "problematiek_lezen" ON "problematiek" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "problematiek_toevoegen" ON "problematiek" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "problematiek_wijzigen" ON "problematiek" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "vorige_casussen_lezen" ON "vorige_casussen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "vorige_casussen_toevoegen" ON "vorige_casussen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "vorige_casussen_wijzigen" ON "vorige_casussen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "acties_lezen" ON "acties" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "acties_toevoegen" ON "acties" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "acties_wijzigen" ON "acties" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "knelpunten_lezen" ON "knelpunten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "knelpunten_toevoegen" ON "knelpunten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "knelpunten_wijzigen" ON "knelpunten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "overleggen_lezen" ON "overleggen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "overleggen_toevoegen" ON "overleggen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "overleggen_wijzigen" ON "overleggen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "plandoelen_lezen" ON "plandoelen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "plandoelen_toevoegen" ON "plandoelen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "plandoelen_wijzigen" ON "plandoelen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "plannen_lezen" ON "plannen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "plannen_toevoegen" ON "plannen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "plannen_wijzigen" ON "plannen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "scenarios_lezen" ON "scenarios" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "scenarios_toevoegen" ON "scenarios" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "scenarios_wijzigen" ON "scenarios" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));