CREATE TABLE "terugstuurpunten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "terugstuurpunten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"ronde" integer NOT NULL,
	"onderdeel" text NOT NULL,
	"toelichting" text NOT NULL,
	"teruggestuurd_op" timestamp with time zone NOT NULL,
	CONSTRAINT "terugstuurpunten_een" UNIQUE("casus","ronde","onderdeel")
);
--> statement-breakpoint
ALTER TABLE "terugstuurpunten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "terugstuurpunten" ADD CONSTRAINT "terugstuurpunten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "terugstuurpunten_casus" ON "terugstuurpunten" USING btree ("casus","teruggestuurd_op","id");--> statement-breakpoint
CREATE POLICY "terugstuurpunten_lezen" ON "terugstuurpunten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "terugstuurpunten_toevoegen" ON "terugstuurpunten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "terugstuurpunten_vernietigen" ON "terugstuurpunten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "terugstuurpunten_wijzigen" ON "terugstuurpunten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));