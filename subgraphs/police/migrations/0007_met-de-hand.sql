CREATE TABLE "handmatige_antwoorden" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"vraag_id" uuid NOT NULL,
	"organisatie" text NOT NULL,
	"casus" text NOT NULL,
	"persoon_id" uuid NOT NULL,
	"soort" text NOT NULL,
	"door" text NOT NULL,
	"vastgelegd_op" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handmatige_antwoorden_een" UNIQUE("vraag_id"),
	CONSTRAINT "handmatige_antwoorden_van_persoon" UNIQUE("id","persoon_id","organisatie")
);
--> statement-breakpoint
ALTER TABLE "handmatige_antwoorden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handmatige_personalia" (
	"handvat" text NOT NULL,
	"organisatie" text NOT NULL,
	"casus" text NOT NULL,
	"verzegeld" text NOT NULL,
	CONSTRAINT "handmatige_personalia_handvat_organisatie_pk" PRIMARY KEY("handvat","organisatie")
);
--> statement-breakpoint
ALTER TABLE "handmatige_personalia" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handmatige_vragen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisatie" text NOT NULL,
	"casus" text NOT NULL,
	"handvat" text NOT NULL,
	"soort" text NOT NULL,
	"thema" text NOT NULL,
	"subcategorie" text NOT NULL,
	"persoon_id" uuid NOT NULL,
	"gesteld_op" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handmatige_vragen_een" UNIQUE("organisatie","casus","handvat","subcategorie"),
	CONSTRAINT "handmatige_vragen_van_persoon" UNIQUE("id","persoon_id","organisatie","casus")
);
--> statement-breakpoint
ALTER TABLE "handmatige_vragen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "personen" ALTER COLUMN "bsn" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "personen" ALTER COLUMN "zegel" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "aandachtsvestigingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "aanhoudingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "contactpunten" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "geweld_wapens" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "hg_meldingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "mutaties" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "personen" ADD COLUMN "van_handvat" text;--> statement-breakpoint
-- Written by hand, because drizzle-kit makes no view that it does not own: keep it. Besides the person that the register knows, the row that stands
-- for the handle where the organisation answers by hand. The two conditions are those of before, and the whole fence.
CREATE OR REPLACE VIEW gekoppelde_personen WITH (security_barrier) AS
SELECT k.handvat, k.organisatie, k.casus, k.soort, p.id AS persoon_id, h.id AS hand_persoon_id
FROM koppelingen k
LEFT JOIN personen p ON p.organisatie = k.organisatie AND p.zegel = k.zegel
LEFT JOIN personen h ON h.organisatie = k.organisatie AND h.van_handvat = k.handvat
WHERE k.casus = current_setting('ketenhub.casus', true)
	AND k.handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','));--> statement-breakpoint
ALTER TABLE "sfeer_pvs" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "veelplegers" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "zorgmeldingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "handmatige_antwoorden" ADD CONSTRAINT "handmatige_antwoorden_vraag" FOREIGN KEY ("vraag_id","persoon_id","organisatie","casus") REFERENCES "public"."handmatige_vragen"("id","persoon_id","organisatie","casus") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handmatige_vragen" ADD CONSTRAINT "handmatige_vragen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aandachtsvestigingen" ADD CONSTRAINT "aandachtsvestigingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aanhoudingen" ADD CONSTRAINT "aanhoudingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contactpunten" ADD CONSTRAINT "contactpunten_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "geweld_wapens" ADD CONSTRAINT "geweld_wapens_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hg_meldingen" ADD CONSTRAINT "hg_meldingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutaties" ADD CONSTRAINT "mutaties_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sfeer_pvs" ADD CONSTRAINT "sfeer_pvs_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veelplegers" ADD CONSTRAINT "veelplegers_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zorgmeldingen" ADD CONSTRAINT "zorgmeldingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "aandachtsvestigingen_antwoord" ON "aandachtsvestigingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "aanhoudingen_antwoord" ON "aanhoudingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "contactpunten_antwoord" ON "contactpunten" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "geweld_wapens_antwoord" ON "geweld_wapens" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "hg_meldingen_antwoord" ON "hg_meldingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "mutaties_antwoord" ON "mutaties" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "personen_handvat" ON "personen" USING btree ("organisatie","van_handvat");--> statement-breakpoint
CREATE INDEX "sfeer_pvs_antwoord" ON "sfeer_pvs" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "veelplegers_antwoord" ON "veelplegers" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "zorgmeldingen_antwoord" ON "zorgmeldingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
ALTER TABLE "personen" ADD CONSTRAINT "personen_bsn_of_handvat" CHECK ((bsn is null) <> (van_handvat is null));--> statement-breakpoint
ALTER TABLE "personen" ADD CONSTRAINT "personen_verzegeld" CHECK ((bsn is null) = (zegel is null));--> statement-breakpoint
CREATE POLICY "aandachtsvestigingen_met_de_hand" ON "aandachtsvestigingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "aanhoudingen_met_de_hand" ON "aanhoudingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "contactpunten_met_de_hand" ON "contactpunten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "geweld_wapens_met_de_hand" ON "geweld_wapens" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "hg_meldingen_met_de_hand" ON "hg_meldingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "mutaties_met_de_hand" ON "mutaties" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "personen_van_handvat" ON "personen" AS PERMISSIVE FOR ALL TO public USING (van_handvat is not null and current_setting('ketenhub.koppelen', true) <> '') WITH CHECK (van_handvat is not null and current_setting('ketenhub.koppelen', true) <> '');--> statement-breakpoint
CREATE POLICY "sfeer_pvs_met_de_hand" ON "sfeer_pvs" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "veelplegers_met_de_hand" ON "veelplegers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "zorgmeldingen_met_de_hand" ON "zorgmeldingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "handmatige_antwoorden_lezen" ON "handmatige_antwoorden" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.koppelen', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "handmatige_antwoorden_geven" ON "handmatige_antwoorden" AS PERMISSIVE FOR INSERT TO public WITH CHECK (organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "handmatige_antwoorden_intrekken" ON "handmatige_antwoorden" AS PERMISSIVE FOR DELETE TO public USING (organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "handmatige_personalia_lezen" ON "handmatige_personalia" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.koppelen', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "handmatige_personalia_bewaren" ON "handmatige_personalia" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "handmatige_personalia_wijzigen" ON "handmatige_personalia" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "handmatige_personalia_wissen" ON "handmatige_personalia" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.koppelen', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "handmatige_vragen_lezen" ON "handmatige_vragen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','))) or casus = current_setting('ketenhub.koppelen', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "handmatige_vragen_stellen" ON "handmatige_vragen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "handmatige_vragen_wijzigen" ON "handmatige_vragen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "handmatige_vragen_verwijderen" ON "handmatige_vragen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
ALTER POLICY "aandachtsvestigingen_lezen" ON "aandachtsvestigingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "aandachtsvestigingen"."persoon_id" and k.organisatie = "aandachtsvestigingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "aandachtsvestigingen"."persoon_id" and k.organisatie = "aandachtsvestigingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("aandachtsvestigingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "aandachtsvestigingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "aanhoudingen_lezen" ON "aanhoudingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "aanhoudingen"."persoon_id" and k.organisatie = "aanhoudingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "aanhoudingen"."persoon_id" and k.organisatie = "aanhoudingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("aanhoudingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "aanhoudingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "contactpunten_lezen" ON "contactpunten" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "contactpunten"."persoon_id" and k.organisatie = "contactpunten"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "contactpunten"."persoon_id" and k.organisatie = "contactpunten"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("contactpunten"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "contactpunten"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "geweld_wapens_lezen" ON "geweld_wapens" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "geweld_wapens"."persoon_id" and k.organisatie = "geweld_wapens"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "geweld_wapens"."persoon_id" and k.organisatie = "geweld_wapens"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("geweld_wapens"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "geweld_wapens"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "hg_meldingen_lezen" ON "hg_meldingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "hg_meldingen"."persoon_id" and k.organisatie = "hg_meldingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "hg_meldingen"."persoon_id" and k.organisatie = "hg_meldingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("hg_meldingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "hg_meldingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "mutaties_lezen" ON "mutaties" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "mutaties"."persoon_id" and k.organisatie = "mutaties"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "mutaties"."persoon_id" and k.organisatie = "mutaties"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("mutaties"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "mutaties"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "sfeer_pvs_lezen" ON "sfeer_pvs" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "sfeer_pvs"."persoon_id" and k.organisatie = "sfeer_pvs"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "sfeer_pvs"."persoon_id" and k.organisatie = "sfeer_pvs"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("sfeer_pvs"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "sfeer_pvs"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "veelplegers_lezen" ON "veelplegers" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "veelplegers"."persoon_id" and k.organisatie = "veelplegers"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "veelplegers"."persoon_id" and k.organisatie = "veelplegers"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("veelplegers"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "veelplegers"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "weigeringen_lezen" ON "weigeringen" TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.koppelen', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
ALTER POLICY "zorgmeldingen_lezen" ON "zorgmeldingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "zorgmeldingen"."persoon_id" and k.organisatie = "zorgmeldingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "zorgmeldingen"."persoon_id" and k.organisatie = "zorgmeldingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("zorgmeldingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "zorgmeldingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));