CREATE TABLE "uitvragen" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "uitvragen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"casus" text NOT NULL,
	"kenmerk" text NOT NULL,
	"oin" text NOT NULL,
	"leefgebied" text NOT NULL,
	"lijstversie" text NOT NULL,
	"vraag" text NOT NULL,
	"reden" text NOT NULL,
	"doel" text NOT NULL,
	"gevraagd_op" timestamp with time zone NOT NULL,
	"gewenst_op" date NOT NULL,
	"herinneringen" integer DEFAULT 0 NOT NULL,
	"herinnerd_op" timestamp with time zone,
	"afgerond_op" timestamp with time zone,
	"versie" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "uitvragen_kenmerk_unique" UNIQUE("kenmerk"),
	CONSTRAINT "uitvragen_herinnerd_geteld" CHECK ((herinneringen = 0) = (herinnerd_op is null))
);
--> statement-breakpoint
ALTER TABLE "uitvragen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "uitvragen" ADD CONSTRAINT "uitvragen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uitvragen_casus" ON "uitvragen" USING btree ("casus","gewenst_op","id");--> statement-breakpoint
CREATE INDEX "uitvragen_oin" ON "uitvragen" USING btree ("oin","gewenst_op","id");--> statement-breakpoint
CREATE UNIQUE INDEX "uitvragen_een_open" ON "uitvragen" USING btree ("casus","oin","leefgebied") WHERE afgerond_op is null;--> statement-breakpoint
CREATE POLICY "uitvragen_toevoegen" ON "uitvragen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "uitvragen_vernietigen" ON "uitvragen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "uitvragen_wijzigen" ON "uitvragen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "uitvragen_lezen" ON "uitvragen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and (current_setting('ketenhub.organisatie', true) = '00000099000000001000' or oin = current_setting('ketenhub.organisatie', true))) or casus = current_setting('ketenhub.besluit', true) or casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
CREATE POLICY "uitvragen_verwijderen" ON "uitvragen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "uitvragen_werkvoorraad" ON "uitvragen" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and afgerond_op is null and (current_setting('ketenhub.organisatie', true) = '00000099000000001000' or oin = current_setting('ketenhub.organisatie', true))
  and exists (select 1 from casussen c where c.nummer = casus and c.fase in ('UITVRAAG', 'CASUSOVERLEG')));