CREATE TABLE "afwijzingsadviezen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "afwijzingsadviezen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kenmerk" text NOT NULL,
	"oin" text NOT NULL,
	"aanmelder" text NOT NULL,
	"reden" text NOT NULL,
	"verwijzing" text NOT NULL,
	"gegeven_op" date NOT NULL,
	CONSTRAINT "afwijzingsadviezen_kenmerk_unique" UNIQUE("kenmerk")
);
--> statement-breakpoint
ALTER TABLE "afwijzingsadviezen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "afwijzingsadviezen_gegeven" ON "afwijzingsadviezen" USING btree ("gegeven_op");--> statement-breakpoint
CREATE INDEX "afwijzingsadviezen_aanmelder" ON "afwijzingsadviezen" USING btree ("aanmelder","gegeven_op","id");--> statement-breakpoint
CREATE POLICY "afwijzingsadviezen_lezen" ON "afwijzingsadviezen" AS PERMISSIVE FOR SELECT TO public USING (case when current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and oin = current_setting('ketenhub.organisatie', true) then true else false end or gegeven_op < nullif(current_setting('ketenhub.adviezenvoor', true), '')::date);--> statement-breakpoint
CREATE POLICY "afwijzingsadviezen_toevoegen" ON "afwijzingsadviezen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (coalesce(current_setting('ketenhub.vernietigen', true), '') <> '');--> statement-breakpoint
CREATE POLICY "afwijzingsadviezen_opruimen" ON "afwijzingsadviezen" AS PERMISSIVE FOR DELETE TO public USING (gegeven_op < nullif(current_setting('ketenhub.adviezenvoor', true), '')::date);