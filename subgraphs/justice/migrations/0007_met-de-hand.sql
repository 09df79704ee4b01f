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
ALTER TABLE "adviezen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "afdoeningen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "begeleidingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "isd_maatregelen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "onderzoeken" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
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
ALTER TABLE "proeftijden" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "risicotaxaties" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "strafzaken" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "tenuitvoerleggingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "toezichten" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "voorwaarden" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "zittingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "zsm_beoordelingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "handmatige_antwoorden" ADD CONSTRAINT "handmatige_antwoorden_vraag" FOREIGN KEY ("vraag_id","persoon_id","organisatie","casus") REFERENCES "public"."handmatige_vragen"("id","persoon_id","organisatie","casus") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handmatige_vragen" ADD CONSTRAINT "handmatige_vragen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adviezen" ADD CONSTRAINT "adviezen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "afdoeningen" ADD CONSTRAINT "afdoeningen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "begeleidingen" ADD CONSTRAINT "begeleidingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "isd_maatregelen" ADD CONSTRAINT "isd_maatregelen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onderzoeken" ADD CONSTRAINT "onderzoeken_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proeftijden" ADD CONSTRAINT "proeftijden_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risicotaxaties" ADD CONSTRAINT "risicotaxaties_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strafzaken" ADD CONSTRAINT "strafzaken_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenuitvoerleggingen" ADD CONSTRAINT "tenuitvoerleggingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "toezichten" ADD CONSTRAINT "toezichten_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voorwaarden" ADD CONSTRAINT "voorwaarden_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zittingen" ADD CONSTRAINT "zittingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zsm_beoordelingen" ADD CONSTRAINT "zsm_beoordelingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adviezen_antwoord" ON "adviezen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "afdoeningen_antwoord" ON "afdoeningen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "begeleidingen_antwoord" ON "begeleidingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "isd_maatregelen_antwoord" ON "isd_maatregelen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "onderzoeken_antwoord" ON "onderzoeken" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "personen_handvat" ON "personen" USING btree ("organisatie","van_handvat");--> statement-breakpoint
CREATE INDEX "proeftijden_antwoord" ON "proeftijden" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "risicotaxaties_antwoord" ON "risicotaxaties" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "strafzaken_antwoord" ON "strafzaken" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "tenuitvoerleggingen_antwoord" ON "tenuitvoerleggingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "toezichten_antwoord" ON "toezichten" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "voorwaarden_antwoord" ON "voorwaarden" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "zittingen_antwoord" ON "zittingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "zsm_beoordelingen_antwoord" ON "zsm_beoordelingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
ALTER TABLE "personen" ADD CONSTRAINT "personen_bsn_of_handvat" CHECK ((bsn is null) <> (van_handvat is null));--> statement-breakpoint
ALTER TABLE "personen" ADD CONSTRAINT "personen_verzegeld" CHECK ((bsn is null) = (zegel is null));--> statement-breakpoint
CREATE POLICY "adviezen_met_de_hand" ON "adviezen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "afdoeningen_met_de_hand" ON "afdoeningen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "begeleidingen_met_de_hand" ON "begeleidingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "isd_maatregelen_met_de_hand" ON "isd_maatregelen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "onderzoeken_met_de_hand" ON "onderzoeken" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "personen_van_handvat" ON "personen" AS PERMISSIVE FOR ALL TO public USING (van_handvat is not null and current_setting('ketenhub.koppelen', true) <> '') WITH CHECK (van_handvat is not null and current_setting('ketenhub.koppelen', true) <> '');--> statement-breakpoint
CREATE POLICY "proeftijden_met_de_hand" ON "proeftijden" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "risicotaxaties_met_de_hand" ON "risicotaxaties" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "strafzaken_met_de_hand" ON "strafzaken" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "tenuitvoerleggingen_met_de_hand" ON "tenuitvoerleggingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "toezichten_met_de_hand" ON "toezichten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "voorwaarden_met_de_hand" ON "voorwaarden" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "zittingen_met_de_hand" ON "zittingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "zsm_beoordelingen_met_de_hand" ON "zsm_beoordelingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
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
ALTER POLICY "adviezen_lezen" ON "adviezen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "adviezen"."persoon_id" and k.organisatie = "adviezen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "adviezen"."persoon_id" and k.organisatie = "adviezen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("adviezen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "adviezen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "afdoeningen_lezen" ON "afdoeningen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "afdoeningen"."persoon_id" and k.organisatie = "afdoeningen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "afdoeningen"."persoon_id" and k.organisatie = "afdoeningen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("afdoeningen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "afdoeningen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "begeleidingen_lezen" ON "begeleidingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "begeleidingen"."persoon_id" and k.organisatie = "begeleidingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "begeleidingen"."persoon_id" and k.organisatie = "begeleidingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("begeleidingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "begeleidingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "isd_maatregelen_lezen" ON "isd_maatregelen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "isd_maatregelen"."persoon_id" and k.organisatie = "isd_maatregelen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "isd_maatregelen"."persoon_id" and k.organisatie = "isd_maatregelen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("isd_maatregelen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "isd_maatregelen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "onderzoeken_lezen" ON "onderzoeken" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "onderzoeken"."persoon_id" and k.organisatie = "onderzoeken"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "onderzoeken"."persoon_id" and k.organisatie = "onderzoeken"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("onderzoeken"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "onderzoeken"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "proeftijden_lezen" ON "proeftijden" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "proeftijden"."persoon_id" and k.organisatie = "proeftijden"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "proeftijden"."persoon_id" and k.organisatie = "proeftijden"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("proeftijden"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "proeftijden"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "risicotaxaties_lezen" ON "risicotaxaties" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "risicotaxaties"."persoon_id" and k.organisatie = "risicotaxaties"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "risicotaxaties"."persoon_id" and k.organisatie = "risicotaxaties"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("risicotaxaties"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "risicotaxaties"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "strafzaken_lezen" ON "strafzaken" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "strafzaken"."persoon_id" and k.organisatie = "strafzaken"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "strafzaken"."persoon_id" and k.organisatie = "strafzaken"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("strafzaken"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "strafzaken"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "tenuitvoerleggingen_lezen" ON "tenuitvoerleggingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "tenuitvoerleggingen"."persoon_id" and k.organisatie = "tenuitvoerleggingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "tenuitvoerleggingen"."persoon_id" and k.organisatie = "tenuitvoerleggingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("tenuitvoerleggingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "tenuitvoerleggingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "toezichten_lezen" ON "toezichten" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "toezichten"."persoon_id" and k.organisatie = "toezichten"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "toezichten"."persoon_id" and k.organisatie = "toezichten"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("toezichten"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "toezichten"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "voorwaarden_lezen" ON "voorwaarden" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "voorwaarden"."persoon_id" and k.organisatie = "voorwaarden"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "voorwaarden"."persoon_id" and k.organisatie = "voorwaarden"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("voorwaarden"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "voorwaarden"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "weigeringen_lezen" ON "weigeringen" TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.koppelen', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
ALTER POLICY "zittingen_lezen" ON "zittingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "zittingen"."persoon_id" and k.organisatie = "zittingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "zittingen"."persoon_id" and k.organisatie = "zittingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("zittingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "zittingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "zsm_beoordelingen_lezen" ON "zsm_beoordelingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "zsm_beoordelingen"."persoon_id" and k.organisatie = "zsm_beoordelingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "zsm_beoordelingen"."persoon_id" and k.organisatie = "zsm_beoordelingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("zsm_beoordelingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "zsm_beoordelingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));