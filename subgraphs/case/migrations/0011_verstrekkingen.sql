CREATE TABLE "terugkoppelingen" (
	"casus" text NOT NULL,
	"verstrekking" text NOT NULL,
	"volgnummer" integer NOT NULL,
	"gevraagd_op" date NOT NULL,
	"uiterlijk_op" date NOT NULL,
	"ontvangen_op" date,
	"gevolg" text,
	"is_bruikbaar" boolean,
	"toelichting" text,
	CONSTRAINT "terugkoppelingen_verstrekking_volgnummer_pk" PRIMARY KEY("verstrekking","volgnummer"),
	CONSTRAINT "terugkoppelingen_ontvangen" CHECK ((ontvangen_op is null) = (gevolg is null))
);
--> statement-breakpoint
ALTER TABLE "terugkoppelingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verstrekkingen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verstrekkingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text NOT NULL,
	"ontvangersoort" text NOT NULL,
	"ontvanger" text,
	"ontvanger_naam" text NOT NULL,
	"grondslag" text NOT NULL,
	"noodzaak" text NOT NULL,
	"voorwaarden" text NOT NULL,
	"verstrekkingstand" text NOT NULL,
	"vastgelegd_op" date NOT NULL,
	"vastgelegd_door" text NOT NULL,
	"verstrekt_op" date,
	"verstrekt_door" text,
	"genomen_door" text[] NOT NULL,
	"rac_getoetst_op" date,
	CONSTRAINT "verstrekkingen_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "verstrekkingen_verstrekt" CHECK ((verstrekkingstand = 'VERSTREKT') = (verstrekt_op is not null))
);
--> statement-breakpoint
ALTER TABLE "verstrekkingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verstrekkingsdelen" (
	"casus" text NOT NULL,
	"verstrekking" text NOT NULL,
	"volgnummer" integer NOT NULL,
	"deelsoort" text NOT NULL,
	"verwijzing" text NOT NULL,
	"betrokkene" text,
	"veld" text,
	"subcategorie" text,
	"bron" text,
	CONSTRAINT "verstrekkingsdelen_verstrekking_volgnummer_pk" PRIMARY KEY("verstrekking","volgnummer"),
	CONSTRAINT "verstrekkingsdelen_herkomst" CHECK ((deelsoort = 'FEIT') = (betrokkene is not null and veld is not null and subcategorie is not null and bron is not null))
);
--> statement-breakpoint
ALTER TABLE "verstrekkingsdelen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verstrekkingstandpunten" (
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "verstrekkingstandpunten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"verstrekking" text NOT NULL,
	"organisatie" text NOT NULL,
	"gevraagd" text NOT NULL,
	"antwoord" text,
	"gevraagd_op" date NOT NULL,
	"beantwoord_op" timestamp with time zone,
	"beantwoord_door" text,
	CONSTRAINT "verstrekkingstandpunten_verstrekking_organisatie_pk" PRIMARY KEY("verstrekking","organisatie"),
	CONSTRAINT "verstrekkingstandpunten_id_unique" UNIQUE("id"),
	CONSTRAINT "verstrekkingstandpunten_antwoord" CHECK ((antwoord is null) = (beantwoord_op is null) and (antwoord is null) = (beantwoord_door is null))
);
--> statement-breakpoint
ALTER TABLE "verstrekkingstandpunten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- What stands there already is the first version of a scenario of its own.
ALTER TABLE "scenarios" ADD COLUMN "volgnummer" integer;--> statement-breakpoint
ALTER TABLE "scenarios" ADD COLUMN "scenarioversie" integer;--> statement-breakpoint
UPDATE "scenarios" SET "scenarioversie" = 1, "volgnummer" = "genummerd"."nummer" FROM (SELECT "id", row_number() OVER (PARTITION BY "casus" ORDER BY "vastgesteld_op", "id") AS "nummer" FROM "scenarios") AS "genummerd" WHERE "genummerd"."id" = "scenarios"."id";--> statement-breakpoint
ALTER TABLE "scenarios" ALTER COLUMN "volgnummer" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "scenarios" ALTER COLUMN "scenarioversie" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "scenarios" ADD COLUMN "afdoeningsadvies" text;--> statement-breakpoint
ALTER TABLE "scenarios" ADD COLUMN "onderbouwing" text;--> statement-breakpoint
ALTER TABLE "terugkoppelingen" ADD CONSTRAINT "terugkoppelingen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terugkoppelingen" ADD CONSTRAINT "terugkoppelingen_verstrekking_verstrekkingen_kenmerk_fk" FOREIGN KEY ("verstrekking") REFERENCES "public"."verstrekkingen"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verstrekkingen" ADD CONSTRAINT "verstrekkingen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verstrekkingsdelen" ADD CONSTRAINT "verstrekkingsdelen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verstrekkingsdelen" ADD CONSTRAINT "verstrekkingsdelen_verstrekking_verstrekkingen_kenmerk_fk" FOREIGN KEY ("verstrekking") REFERENCES "public"."verstrekkingen"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verstrekkingstandpunten" ADD CONSTRAINT "verstrekkingstandpunten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verstrekkingstandpunten" ADD CONSTRAINT "verstrekkingstandpunten_verstrekking_verstrekkingen_kenmerk_fk" FOREIGN KEY ("verstrekking") REFERENCES "public"."verstrekkingen"("kenmerk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "terugkoppelingen_casus" ON "terugkoppelingen" USING btree ("casus");--> statement-breakpoint
CREATE INDEX "verstrekkingen_casus" ON "verstrekkingen" USING btree ("casus","vastgelegd_op","id");--> statement-breakpoint
CREATE INDEX "verstrekkingsdelen_casus" ON "verstrekkingsdelen" USING btree ("casus");--> statement-breakpoint
CREATE INDEX "verstrekkingstandpunten_casus" ON "verstrekkingstandpunten" USING btree ("casus","gevraagd_op");--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_versie" UNIQUE("casus","volgnummer","scenarioversie");--> statement-breakpoint
CREATE POLICY "terugkoppelingen_lezen" ON "terugkoppelingen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "terugkoppelingen_toevoegen" ON "terugkoppelingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "terugkoppelingen_vernietigen" ON "terugkoppelingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "terugkoppelingen_wijzigen" ON "terugkoppelingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingen_lezen" ON "verstrekkingen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingen_toevoegen" ON "verstrekkingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingen_vernietigen" ON "verstrekkingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "verstrekkingen_wijzigen" ON "verstrekkingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingsdelen_lezen" ON "verstrekkingsdelen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingsdelen_toevoegen" ON "verstrekkingsdelen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingsdelen_vernietigen" ON "verstrekkingsdelen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "verstrekkingsdelen_wijzigen" ON "verstrekkingsdelen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingstandpunten_lezen" ON "verstrekkingstandpunten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingstandpunten_toevoegen" ON "verstrekkingstandpunten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "verstrekkingstandpunten_vernietigen" ON "verstrekkingstandpunten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "verstrekkingstandpunten_wijzigen" ON "verstrekkingstandpunten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));