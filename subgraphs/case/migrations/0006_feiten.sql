CREATE TABLE "feiten" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feiten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text NOT NULL,
	"betrokkene" text NOT NULL,
	"veld" text NOT NULL,
	"subcategorie" text NOT NULL,
	"bron" text NOT NULL,
	"waarde" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"geldig_tot" date,
	"vastgelegd_door" text NOT NULL,
	"eerste_verwerking_op" timestamp with time zone NOT NULL,
	CONSTRAINT "feiten_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "feiten_door_huis_of_bron" CHECK (vastgelegd_door in ('zvh', bron))
);
--> statement-breakpoint
ALTER TABLE "feiten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "feiten" ADD CONSTRAINT "feiten_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feiten" ADD CONSTRAINT "feiten_betrokkene_betrokkenen_handvat_fk" FOREIGN KEY ("betrokkene") REFERENCES "public"."betrokkenen"("handvat") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feiten_casus" ON "feiten" USING btree ("casus","peildatum","id");--> statement-breakpoint
CREATE POLICY "feiten_lezen" ON "feiten" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "feiten_toevoegen" ON "feiten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "feiten_vernietigen" ON "feiten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "feiten_wijzigen" ON "feiten" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "feiten_verwijderen" ON "feiten" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "feiten_verlopen_lezen" ON "feiten" AS PERMISSIVE FOR SELECT TO public USING (geldig_tot < nullif(current_setting('ketenhub.verlopen', true), '')::date);--> statement-breakpoint
CREATE POLICY "feiten_verlopen_vernietigen" ON "feiten" AS PERMISSIVE FOR DELETE TO public USING (geldig_tot < nullif(current_setting('ketenhub.verlopen', true), '')::date);