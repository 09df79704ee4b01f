CREATE TABLE "weigeringen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisatie" text NOT NULL,
	"casus" text NOT NULL,
	"handvat" text,
	"subcategorie" text NOT NULL,
	"soort" text NOT NULL,
	"reden" text NOT NULL,
	"door" text NOT NULL,
	"vastgelegd_op" timestamp with time zone DEFAULT now() NOT NULL,
	"ingetrokken_op" timestamp with time zone,
	"ingetrokken_door" text
);
--> statement-breakpoint
ALTER TABLE "weigeringen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "weigeringen_casus" ON "weigeringen" USING btree ("casus");--> statement-breakpoint
CREATE POLICY "weigeringen_lezen" ON "weigeringen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "weigeringen_maken" ON "weigeringen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "weigeringen_intrekken" ON "weigeringen" AS PERMISSIVE FOR UPDATE TO public USING (organisatie = current_setting('ketenhub.bronbeheer', true)) WITH CHECK (organisatie = current_setting('ketenhub.bronbeheer', true));