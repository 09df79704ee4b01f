CREATE TABLE "afgewezen_aanmeldingen" (
	"jaar" integer NOT NULL,
	"reden" text NOT NULL,
	"verwijzing" text NOT NULL,
	"aantal" integer NOT NULL,
	CONSTRAINT "afgewezen_aanmeldingen_jaar_reden_verwijzing_pk" PRIMARY KEY("jaar","reden","verwijzing")
);
--> statement-breakpoint
ALTER TABLE "afgewezen_aanmeldingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bewaarbesluiten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bewaarbesluiten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"soort" text NOT NULL,
	"op" date NOT NULL,
	"tot" date,
	"grond" text,
	"toelichting" text NOT NULL,
	"genomen_door" text[] NOT NULL,
	"instemming" text[] NOT NULL,
	"vastgelegd_door" text NOT NULL,
	"vastgelegd_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bewaarbesluiten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vernietigde_casussen" (
	"thema" text NOT NULL,
	"gemeente" text NOT NULL,
	"domein" text NOT NULL,
	"jaar" integer NOT NULL,
	"uitkomst" text NOT NULL,
	"aantal" integer NOT NULL,
	CONSTRAINT "vernietigde_casussen_thema_gemeente_domein_jaar_uitkomst_pk" PRIMARY KEY("thema","gemeente","domein","jaar","uitkomst")
);
--> statement-breakpoint
ALTER TABLE "vernietigde_casussen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vernietiging_bevestigingen" (
	"vernietiging" uuid NOT NULL,
	"oin" text NOT NULL,
	"casus" text,
	"versie" integer NOT NULL,
	"aangeboden_op" timestamp with time zone NOT NULL,
	"bevestigd_op" timestamp with time zone,
	CONSTRAINT "vernietiging_bevestigingen_vernietiging_oin_pk" PRIMARY KEY("vernietiging","oin")
);
--> statement-breakpoint
ALTER TABLE "vernietiging_bevestigingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vernietigingen" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vernietigd_op" timestamp with time zone NOT NULL,
	"grond" text NOT NULL,
	"rijen" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "vernietigingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "bewaarbesluiten" ADD CONSTRAINT "bewaarbesluiten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vernietiging_bevestigingen" ADD CONSTRAINT "vernietiging_bevestigingen_vernietiging_vernietigingen_id_fk" FOREIGN KEY ("vernietiging") REFERENCES "public"."vernietigingen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bewaarbesluiten_casus" ON "bewaarbesluiten" USING btree ("casus","id");--> statement-breakpoint
CREATE INDEX "vernietiging_bevestigingen_casus" ON "vernietiging_bevestigingen" USING btree ("casus");--> statement-breakpoint
CREATE VIEW "public"."bewaarstanden" AS (select "casussen"."nummer", "casussen"."fase", "casussen"."aangemeld_op", "casussen"."afgesloten_op", (select min("betrokkenen"."eerste_verwerking_op") from "betrokkenen" where "betrokkenen"."casus" = "casussen"."nummer") as eerste_verwerking_op from "casussen" where current_setting('ketenhub.bewaren', true) = 'ja');--> statement-breakpoint
CREATE POLICY "aanmeldingen_vernietigen" ON "aanmeldingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "triagedeelnemers_vernietigen" ON "triagedeelnemers" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "besluiten_vernietigen" ON "besluiten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "contactpunten_vernietigen" ON "contactpunten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "criteria_vernietigen" ON "criteria" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "criteriumoordelen_vernietigen" ON "criteriumoordelen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "betrokkenen_vernietigen" ON "betrokkenen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "casus_deelnemers_vernietigen" ON "casus_deelnemers" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "casussen_vernietigen" ON "casussen" AS PERMISSIVE FOR DELETE TO public USING (nummer = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "problematiek_vernietigen" ON "problematiek" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "vorige_casussen_vernietigen" ON "vorige_casussen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "vorige_casussen_kopie_lezen" ON "vorige_casussen" AS PERMISSIVE FOR SELECT TO public USING (nummer = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "vorige_casussen_kopie_vernietigen" ON "vorige_casussen" AS PERMISSIVE FOR DELETE TO public USING (nummer = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "acties_vernietigen" ON "acties" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "knelpunten_vernietigen" ON "knelpunten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "overleggen_vernietigen" ON "overleggen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "plandoelen_vernietigen" ON "plandoelen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "plannen_vernietigen" ON "plannen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "scenarios_vernietigen" ON "scenarios" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "afgewezen_aanmeldingen_tellen" ON "afgewezen_aanmeldingen" AS PERMISSIVE FOR ALL TO public USING (coalesce(current_setting('ketenhub.vernietigen', true), '') <> '') WITH CHECK (coalesce(current_setting('ketenhub.vernietigen', true), '') <> '');--> statement-breakpoint
CREATE POLICY "bewaarbesluiten_lezen" ON "bewaarbesluiten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "bewaarbesluiten_toevoegen" ON "bewaarbesluiten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "bewaarbesluiten_vernietigen" ON "bewaarbesluiten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "bewaarbesluiten_wijzigen" ON "bewaarbesluiten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "bewaarbesluiten_termijnen" ON "bewaarbesluiten" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.bewaren', true) = 'ja');--> statement-breakpoint
CREATE POLICY "vernietigde_casussen_tellen" ON "vernietigde_casussen" AS PERMISSIVE FOR ALL TO public USING (coalesce(current_setting('ketenhub.vernietigen', true), '') <> '') WITH CHECK (coalesce(current_setting('ketenhub.vernietigen', true), '') <> '');--> statement-breakpoint
CREATE POLICY "vernietiging_bevestigingen_lezen" ON "vernietiging_bevestigingen" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.bewaren', true) = 'ja');--> statement-breakpoint
CREATE POLICY "vernietiging_bevestigingen_toevoegen" ON "vernietiging_bevestigingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "vernietiging_bevestigingen_wijzigen" ON "vernietiging_bevestigingen" AS PERMISSIVE FOR UPDATE TO public USING (current_setting('ketenhub.bewaren', true) = 'ja') WITH CHECK (current_setting('ketenhub.bewaren', true) = 'ja');--> statement-breakpoint
CREATE POLICY "vernietigingen_lezen" ON "vernietigingen" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.bewaren', true) = 'ja');--> statement-breakpoint
CREATE POLICY "vernietigingen_toevoegen" ON "vernietigingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (coalesce(current_setting('ketenhub.vernietigen', true), '') <> '');