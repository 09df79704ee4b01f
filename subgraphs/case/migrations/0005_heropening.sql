ALTER TABLE "besluiten" ADD COLUMN "toelichting" text;--> statement-breakpoint
ALTER TABLE "casussen" ADD COLUMN "heropend_op" timestamp with time zone;--> statement-breakpoint
CREATE POLICY "criteriumoordelen_verwijderen" ON "criteriumoordelen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));