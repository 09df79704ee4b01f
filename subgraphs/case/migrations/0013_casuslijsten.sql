CREATE TABLE "casuslijsten" (
	"code" text PRIMARY KEY NOT NULL,
	"naam" text NOT NULL,
	"vastgesteld_op" date NOT NULL,
	"vastgelegd_door" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "casuslijsten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lijstcriteria" (
	"lijst" text NOT NULL,
	"versie" integer NOT NULL,
	"tekst" text NOT NULL,
	"publicatie_url" text NOT NULL,
	"geldig_vanaf" date NOT NULL,
	"vastgesteld_op" date NOT NULL,
	"vastgelegd_door" text NOT NULL,
	CONSTRAINT "lijstcriteria_lijst_versie_pk" PRIMARY KEY("lijst","versie")
);
--> statement-breakpoint
ALTER TABLE "lijstcriteria" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lijstplaatsingen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lijstplaatsingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"lijst" text NOT NULL,
	"criteriaversie" integer NOT NULL,
	"toelichting" text NOT NULL,
	"genomen_door" text[] NOT NULL,
	"geplaatst_op" date NOT NULL,
	CONSTRAINT "lijstplaatsingen_casus_lijst" UNIQUE("casus","lijst")
);
--> statement-breakpoint
ALTER TABLE "lijstplaatsingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lijsttellers" (
	"lijst" text NOT NULL,
	"jaar" integer NOT NULL,
	"gebeurtenis" text NOT NULL,
	"aantal" integer NOT NULL,
	CONSTRAINT "lijsttellers_lijst_jaar_gebeurtenis_pk" PRIMARY KEY("lijst","jaar","gebeurtenis"),
	CONSTRAINT "lijsttellers_aantal" CHECK (aantal > 0)
);
--> statement-breakpoint
ALTER TABLE "lijsttellers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP VIEW "public"."bekende_betrokkenen";--> statement-breakpoint
ALTER TABLE "lijstcriteria" ADD CONSTRAINT "lijstcriteria_lijst_casuslijsten_code_fk" FOREIGN KEY ("lijst") REFERENCES "public"."casuslijsten"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lijstplaatsingen" ADD CONSTRAINT "lijstplaatsingen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lijstplaatsingen" ADD CONSTRAINT "lijstplaatsingen_criteria" FOREIGN KEY ("lijst","criteriaversie") REFERENCES "public"."lijstcriteria"("lijst","versie") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lijstplaatsingen_lijst" ON "lijstplaatsingen" USING btree ("lijst","geplaatst_op","id");--> statement-breakpoint
CREATE VIEW "public"."bekende_betrokkenen" WITH (security_barrier = true) AS (select "betrokkenen"."handvat", "casussen"."doelbesluit_op" is not null or exists (select 1 from "lijstplaatsingen" where "lijstplaatsingen"."casus" = "casussen"."nummer") as besloten from "betrokkenen" join "casussen" on "casussen"."nummer" = "betrokkenen"."casus" where "betrokkenen"."bsn" = current_setting('ketenhub.bekendheid', true) and "betrokkenen"."soort" = 'HOOFDPERSOON' and "casussen"."fase" <> 'AFGESLOTEN' and "betrokkenen"."casus" is distinct from nullif(current_setting('ketenhub.autoriteit', true), ''));--> statement-breakpoint
CREATE POLICY "casuslijsten_lezen" ON "casuslijsten" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' or current_setting('ketenhub.huis', true) = 'ja' or current_setting('ketenhub.besluit', true) <> '' or current_setting('ketenhub.casus', true) <> '');--> statement-breakpoint
CREATE POLICY "casuslijsten_toevoegen" ON "casuslijsten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (current_setting('ketenhub.huis', true) = 'ja');--> statement-breakpoint
CREATE POLICY "lijstcriteria_lezen" ON "lijstcriteria" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' or current_setting('ketenhub.huis', true) = 'ja' or current_setting('ketenhub.besluit', true) <> '' or current_setting('ketenhub.casus', true) <> '');--> statement-breakpoint
CREATE POLICY "lijstcriteria_toevoegen" ON "lijstcriteria" AS PERMISSIVE FOR INSERT TO public WITH CHECK (current_setting('ketenhub.huis', true) = 'ja');--> statement-breakpoint
CREATE POLICY "lijstplaatsingen_lezen" ON "lijstplaatsingen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "lijstplaatsingen_toevoegen" ON "lijstplaatsingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "lijstplaatsingen_vernietigen" ON "lijstplaatsingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "lijstplaatsingen_wijzigen" ON "lijstplaatsingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "lijstplaatsingen_verwijderen" ON "lijstplaatsingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "lijstplaatsingen_werkvoorraad" ON "lijstplaatsingen" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and current_setting('ketenhub.organisatie', true) = '00000099000000001000'
        and current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER')
        and exists (select 1 from casussen c where c.nummer = casus));--> statement-breakpoint
CREATE POLICY "lijsttellers_tellen" ON "lijsttellers" AS PERMISSIVE FOR ALL TO public USING (current_setting('ketenhub.besluit', true) <> '') WITH CHECK (current_setting('ketenhub.besluit', true) <> '');