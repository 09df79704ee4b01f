CREATE SEQUENCE "public"."casusnummers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 5001 CACHE 1;--> statement-breakpoint
CREATE TABLE "aanmeldingen" (
	"casus" text PRIMARY KEY NOT NULL,
	"route" text NOT NULL,
	"aanleiding" text NOT NULL,
	"beoogd_resultaat" text NOT NULL,
	"betrokken_partners" text[] NOT NULL,
	"is_betrokkene_geinformeerd" boolean NOT NULL,
	"reden_niet_geinformeerd" text
);
--> statement-breakpoint
ALTER TABLE "aanmeldingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "triagedeelnemers" (
	"casus" text NOT NULL,
	"oin" text NOT NULL,
	"vanaf" timestamp with time zone NOT NULL,
	CONSTRAINT "triagedeelnemers_casus_oin_pk" PRIMARY KEY("casus","oin")
);
--> statement-breakpoint
ALTER TABLE "triagedeelnemers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "criteriumoordelen" (
	"casus" text NOT NULL,
	"oin" text NOT NULL,
	"criterium" text NOT NULL,
	"voldaan" boolean NOT NULL,
	"toelichting" text NOT NULL,
	"beoordeeld_op" timestamp with time zone NOT NULL,
	CONSTRAINT "criteriumoordelen_casus_oin_criterium_pk" PRIMARY KEY("casus","oin","criterium")
);
--> statement-breakpoint
ALTER TABLE "criteriumoordelen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "acties" ADD COLUMN "volgnummer" integer;--> statement-breakpoint
UPDATE "acties" a SET "volgnummer" = n.nummer FROM (SELECT id, row_number() OVER (PARTITION BY casus ORDER BY id) AS nummer FROM "acties") n WHERE n.id = a.id;--> statement-breakpoint
ALTER TABLE "acties" ALTER COLUMN "volgnummer" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "aanmeldingen" ADD CONSTRAINT "aanmeldingen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triagedeelnemers" ADD CONSTRAINT "triagedeelnemers_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteriumoordelen" ADD CONSTRAINT "criteriumoordelen_casus_casussen_nummer_fk" FOREIGN KEY ("casus") REFERENCES "public"."casussen"("nummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acties" ADD CONSTRAINT "acties_volgnummer" UNIQUE("casus","volgnummer");--> statement-breakpoint
CREATE POLICY "betrokkenen_verwijderen" ON "betrokkenen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "aanmeldingen_lezen" ON "aanmeldingen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "aanmeldingen_toevoegen" ON "aanmeldingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "aanmeldingen_wijzigen" ON "aanmeldingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "triagedeelnemers_lezen" ON "triagedeelnemers" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "triagedeelnemers_toevoegen" ON "triagedeelnemers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "triagedeelnemers_wijzigen" ON "triagedeelnemers" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "triagedeelnemers_verwijderen" ON "triagedeelnemers" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "triagedeelnemers_eigen" ON "triagedeelnemers" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and oin = current_setting('ketenhub.organisatie', true));--> statement-breakpoint
CREATE POLICY "criteriumoordelen_lezen" ON "criteriumoordelen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.autoriteit', true) or casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "criteriumoordelen_toevoegen" ON "criteriumoordelen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
CREATE POLICY "criteriumoordelen_wijzigen" ON "criteriumoordelen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.besluit', true)) WITH CHECK (casus = current_setting('ketenhub.besluit', true));--> statement-breakpoint
ALTER POLICY "casussen_werkvoorraad" ON "casussen" TO public USING (current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and fase <> 'AFGESLOTEN' and (
  (current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER') and current_setting('ketenhub.organisatie', true) = '00000099000000001000')
  or (deelnemersbesluit_op is null and aanmelder = current_setting('ketenhub.organisatie', true))
  or (fase = 'TRIAGE' and deelnemersbesluit_op is null
    and exists (select 1 from triagedeelnemers t where t.casus = nummer and t.oin = current_setting('ketenhub.organisatie', true)))
  or exists (select 1 from casus_deelnemers d where d.casus = nummer and d.oin = current_setting('ketenhub.organisatie', true) and d.tot is null)));