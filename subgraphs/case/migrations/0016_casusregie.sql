CREATE TABLE "ave_oordelen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ave_oordelen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"avefase" text NOT NULL,
	"kenmerken" text[] NOT NULL,
	"casusregie" text NOT NULL,
	"procesregie" text NOT NULL,
	"opdrachtgever" text NOT NULL,
	"bestuurlijk" text NOT NULL,
	"vastgelegd_op" date NOT NULL,
	CONSTRAINT "ave_oordelen_kenmerken" CHECK (cardinality(kenmerken) > 0)
);
--> statement-breakpoint
ALTER TABLE "ave_oordelen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "casusregisseurs" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "casusregisseurs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"oin" text NOT NULL,
	"naam" text,
	"functie" text,
	"telefoon" text,
	"vanaf" date NOT NULL,
	"tot" date,
	CONSTRAINT "casusregisseurs_contact" CHECK (num_nulls(naam, functie, telefoon) in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "casusregisseurs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluaties" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evaluaties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"planversie" integer NOT NULL,
	"evaluatiedag" date NOT NULL,
	"evaluatieconclusie" text NOT NULL,
	"vervolg" text NOT NULL,
	"volgende_op" date
);
--> statement-breakpoint
ALTER TABLE "evaluaties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opdrachten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "opdrachten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text DEFAULT gen_random_uuid()::text NOT NULL,
	"opdrachtsoort" text NOT NULL,
	"oin" text NOT NULL,
	"omschrijving" text NOT NULL,
	"vanaf" date NOT NULL,
	"tot" date,
	"beeindigd_op" date,
	CONSTRAINT "opdrachten_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "opdrachten_tot" CHECK (tot is null or tot >= vanaf)
);
--> statement-breakpoint
ALTER TABLE "opdrachten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "schaalstappen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "schaalstappen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"richting" text NOT NULL,
	"risicocheck" text,
	"samenwerkingscheck" text,
	"regie_bij" text,
	"consult_op" date,
	"consult_door" text,
	"naar_fase" text,
	"reden" text,
	"toelichting" text,
	"vastgelegd_op" timestamp with time zone NOT NULL,
	CONSTRAINT "schaalstappen_afschaling" CHECK (richting <> 'AFSCHALING' or num_nulls(risicocheck, samenwerkingscheck, regie_bij, consult_op, consult_door) = 0),
	CONSTRAINT "schaalstappen_opschaling" CHECK (richting <> 'OPSCHALING' or num_nulls(naar_fase, reden) = 0)
);
--> statement-breakpoint
ALTER TABLE "schaalstappen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "acties" ADD COLUMN "naam" text;--> statement-breakpoint
ALTER TABLE "acties" ADD COLUMN "functie" text;--> statement-breakpoint
ALTER TABLE "acties" ADD COLUMN "telefoon" text;--> statement-breakpoint
ALTER TABLE "acties" ADD COLUMN "opvolging" text;--> statement-breakpoint
ALTER TABLE "knelpunten" ADD COLUMN "kenmerk" text DEFAULT gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "knelpunten" ADD COLUMN "leefgebied" text;--> statement-breakpoint
ALTER TABLE "knelpunten" ADD COLUMN "leefgebied_versie" text;--> statement-breakpoint
ALTER TABLE "ave_oordelen" ADD CONSTRAINT "ave_oordelen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "casusregisseurs" ADD CONSTRAINT "casusregisseurs_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluaties" ADD CONSTRAINT "evaluaties_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opdrachten" ADD CONSTRAINT "opdrachten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schaalstappen" ADD CONSTRAINT "schaalstappen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ave_oordelen_casus" ON "ave_oordelen" USING btree ("casus","vastgelegd_op","id");--> statement-breakpoint
CREATE INDEX "casusregisseurs_casus" ON "casusregisseurs" USING btree ("casus","vanaf","id");--> statement-breakpoint
CREATE INDEX "evaluaties_casus" ON "evaluaties" USING btree ("casus","evaluatiedag","id");--> statement-breakpoint
CREATE INDEX "opdrachten_casus" ON "opdrachten" USING btree ("casus","vanaf","id");--> statement-breakpoint
CREATE INDEX "schaalstappen_casus" ON "schaalstappen" USING btree ("casus","vastgelegd_op","id");--> statement-breakpoint
ALTER TABLE "knelpunten" ADD CONSTRAINT "knelpunten_kenmerk_unique" UNIQUE("kenmerk");--> statement-breakpoint
ALTER TABLE "acties" ADD CONSTRAINT "acties_contact" CHECK (num_nulls(naam, functie, telefoon) in (0, 3));--> statement-breakpoint
ALTER TABLE "knelpunten" ADD CONSTRAINT "knelpunten_leefgebied_met_versie" CHECK ((leefgebied is null) = (leefgebied_versie is null));--> statement-breakpoint
CREATE VIEW "public"."knelpunttellingen" WITH (security_barrier = true) AS (select "knelpunten"."soort", "knelpunten"."leefgebied", count(distinct "knelpunten"."casus")::integer as casussen from "knelpunten" join "casussen" on "casussen"."nummer" = "knelpunten"."casus" where current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER') and current_setting('ketenhub.organisatie', true) = '00000099000000001000' and "knelpunten"."opgelost_op" is null and "casussen"."fase" <> 'AFGESLOTEN' group by "knelpunten"."soort", "knelpunten"."leefgebied" having count(distinct "knelpunten"."casus") >= 5);--> statement-breakpoint
CREATE POLICY "contactpunten_verwijderen" ON "contactpunten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "problematiek_verwijderen" ON "problematiek" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "knelpunten_verwijderen" ON "knelpunten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "ave_oordelen_lezen" ON "ave_oordelen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "ave_oordelen_toevoegen" ON "ave_oordelen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "ave_oordelen_vernietigen" ON "ave_oordelen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "ave_oordelen_wijzigen" ON "ave_oordelen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casusregisseurs_lezen" ON "casusregisseurs" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casusregisseurs_toevoegen" ON "casusregisseurs" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "casusregisseurs_vernietigen" ON "casusregisseurs" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "casusregisseurs_wijzigen" ON "casusregisseurs" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "evaluaties_lezen" ON "evaluaties" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "evaluaties_toevoegen" ON "evaluaties" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "evaluaties_vernietigen" ON "evaluaties" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "evaluaties_wijzigen" ON "evaluaties" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "opdrachten_lezen" ON "opdrachten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "opdrachten_toevoegen" ON "opdrachten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "opdrachten_vernietigen" ON "opdrachten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "opdrachten_wijzigen" ON "opdrachten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "schaalstappen_lezen" ON "schaalstappen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "schaalstappen_toevoegen" ON "schaalstappen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "schaalstappen_vernietigen" ON "schaalstappen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "schaalstappen_wijzigen" ON "schaalstappen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));