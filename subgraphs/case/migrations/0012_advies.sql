CREATE TABLE "adviesvragen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "adviesvragen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kenmerk" text NOT NULL,
	"versie" integer DEFAULT 1 NOT NULL,
	"soort" text NOT NULL,
	"oin" text NOT NULL,
	"vrager" text NOT NULL,
	"situatie" text NOT NULL,
	"leefgebieden" text[] NOT NULL,
	"lijstversie" text NOT NULL,
	"geprobeerd" text NOT NULL,
	"vraag" text NOT NULL,
	"gesteld_op" date NOT NULL,
	"advies" text,
	"strekking" text,
	"gegeven_op" date,
	"gegeven_door" text,
	CONSTRAINT "adviesvragen_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "adviesvragen_geheel" CHECK (num_nulls(advies, strekking, gegeven_op, gegeven_door) in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "adviesvragen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "adviesvragen_gesteld" ON "adviesvragen" USING btree ("gesteld_op","id");--> statement-breakpoint
CREATE POLICY "adviesvragen_lezen" ON "adviesvragen" AS PERMISSIVE FOR SELECT TO public USING ((current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and ((current_setting('ketenhub.organisatie', true) = '00000099000000001000' and current_setting('ketenhub.rol', true) = 'PROCESREGISSEUR') or oin = current_setting('ketenhub.organisatie', true))) or gesteld_op < nullif(current_setting('ketenhub.adviezenvoor', true), '')::date);--> statement-breakpoint
CREATE POLICY "adviesvragen_toevoegen" ON "adviesvragen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (current_setting('ketenhub.adviesvraag', true) = 'ja' and oin = current_setting('ketenhub.organisatie', true));--> statement-breakpoint
CREATE POLICY "adviesvragen_wijzigen" ON "adviesvragen" AS PERMISSIVE FOR UPDATE TO public USING (current_setting('ketenhub.huis', true) = 'ja' and current_setting('ketenhub.organisatie', true) = '00000099000000001000' and current_setting('ketenhub.rol', true) = 'PROCESREGISSEUR') WITH CHECK (current_setting('ketenhub.huis', true) = 'ja' and current_setting('ketenhub.organisatie', true) = '00000099000000001000' and current_setting('ketenhub.rol', true) = 'PROCESREGISSEUR');--> statement-breakpoint
CREATE POLICY "adviesvragen_opruimen" ON "adviesvragen" AS PERMISSIVE FOR DELETE TO public USING (gesteld_op < nullif(current_setting('ketenhub.adviezenvoor', true), '')::date);