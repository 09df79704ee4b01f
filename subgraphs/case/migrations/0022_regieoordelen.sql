CREATE TABLE "regieoordelen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "regieoordelen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"regiekleur" text NOT NULL,
	"kenmerken" text[] NOT NULL,
	"toelichting" text NOT NULL,
	"oin" text NOT NULL,
	"vastgelegd_door" text NOT NULL,
	"vastgelegd_op" timestamp with time zone NOT NULL,
	CONSTRAINT "regieoordelen_kenmerken" CHECK (cardinality(kenmerken) > 0)
);
--> statement-breakpoint
ALTER TABLE "regieoordelen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "regieoordelen" ADD CONSTRAINT "regieoordelen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "regieoordelen_casus" ON "regieoordelen" USING btree ("casus","vastgelegd_op","id");--> statement-breakpoint
CREATE POLICY "regieoordelen_lezen" ON "regieoordelen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "regieoordelen_toevoegen" ON "regieoordelen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "regieoordelen_vernietigen" ON "regieoordelen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "regieoordelen_wijzigen" ON "regieoordelen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));