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
ALTER TABLE "brp_gezag" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "brp_personen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "brp_relaties" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "brp_verblijfplaatsen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "gebiedsverboden" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "huisverboden" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "huisvestingen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "identiteitsbewijzen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "leerplichten" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "maatregelen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
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
ALTER TABLE "schuldhulpen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "uitkeringen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "voorzieningen" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "woonoverlasten" ADD COLUMN "antwoord_id" uuid;--> statement-breakpoint
ALTER TABLE "handmatige_antwoorden" ADD CONSTRAINT "handmatige_antwoorden_vraag" FOREIGN KEY ("vraag_id","persoon_id","organisatie","casus") REFERENCES "public"."handmatige_vragen"("id","persoon_id","organisatie","casus") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handmatige_vragen" ADD CONSTRAINT "handmatige_vragen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brp_gezag" ADD CONSTRAINT "brp_gezag_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brp_personen" ADD CONSTRAINT "brp_personen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brp_relaties" ADD CONSTRAINT "brp_relaties_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brp_verblijfplaatsen" ADD CONSTRAINT "brp_verblijfplaatsen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gebiedsverboden" ADD CONSTRAINT "gebiedsverboden_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "huisverboden" ADD CONSTRAINT "huisverboden_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "huisvestingen" ADD CONSTRAINT "huisvestingen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identiteitsbewijzen" ADD CONSTRAINT "identiteitsbewijzen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leerplichten" ADD CONSTRAINT "leerplichten_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maatregelen" ADD CONSTRAINT "maatregelen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schuldhulpen" ADD CONSTRAINT "schuldhulpen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uitkeringen" ADD CONSTRAINT "uitkeringen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voorzieningen" ADD CONSTRAINT "voorzieningen_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "woonoverlasten" ADD CONSTRAINT "woonoverlasten_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brp_gezag_antwoord" ON "brp_gezag" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "brp_personen_antwoord" ON "brp_personen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "brp_relaties_antwoord" ON "brp_relaties" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "brp_verblijfplaatsen_antwoord" ON "brp_verblijfplaatsen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "gebiedsverboden_antwoord" ON "gebiedsverboden" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "huisverboden_antwoord" ON "huisverboden" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "huisvestingen_antwoord" ON "huisvestingen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "identiteitsbewijzen_antwoord" ON "identiteitsbewijzen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "leerplichten_antwoord" ON "leerplichten" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "maatregelen_antwoord" ON "maatregelen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "personen_handvat" ON "personen" USING btree ("organisatie","van_handvat");--> statement-breakpoint
CREATE INDEX "schuldhulpen_antwoord" ON "schuldhulpen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "uitkeringen_antwoord" ON "uitkeringen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "voorzieningen_antwoord" ON "voorzieningen" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "woonoverlasten_antwoord" ON "woonoverlasten" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
ALTER TABLE "personen" ADD CONSTRAINT "personen_bsn_of_handvat" CHECK ((bsn is null) <> (van_handvat is null));--> statement-breakpoint
ALTER TABLE "personen" ADD CONSTRAINT "personen_verzegeld" CHECK ((bsn is null) = (zegel is null));--> statement-breakpoint
CREATE POLICY "brp_gezag_met_de_hand" ON "brp_gezag" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "brp_personen_met_de_hand" ON "brp_personen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "brp_relaties_met_de_hand" ON "brp_relaties" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "brp_verblijfplaatsen_met_de_hand" ON "brp_verblijfplaatsen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "gebiedsverboden_met_de_hand" ON "gebiedsverboden" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "huisverboden_met_de_hand" ON "huisverboden" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "huisvestingen_met_de_hand" ON "huisvestingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "identiteitsbewijzen_met_de_hand" ON "identiteitsbewijzen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "leerplichten_met_de_hand" ON "leerplichten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "maatregelen_met_de_hand" ON "maatregelen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "personen_van_handvat" ON "personen" AS PERMISSIVE FOR ALL TO public USING (van_handvat is not null and current_setting('ketenhub.koppelen', true) <> '') WITH CHECK (van_handvat is not null and current_setting('ketenhub.koppelen', true) <> '');--> statement-breakpoint
CREATE POLICY "schuldhulpen_met_de_hand" ON "schuldhulpen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "uitkeringen_met_de_hand" ON "uitkeringen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "voorzieningen_met_de_hand" ON "voorzieningen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "woonoverlasten_met_de_hand" ON "woonoverlasten" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
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
ALTER POLICY "brp_gezag_lezen" ON "brp_gezag" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "brp_gezag"."persoon_id" and k.organisatie = "brp_gezag"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "brp_gezag"."persoon_id" and k.organisatie = "brp_gezag"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("brp_gezag"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "brp_gezag"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "brp_personen_lezen" ON "brp_personen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "brp_personen"."persoon_id" and k.organisatie = "brp_personen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "brp_personen"."persoon_id" and k.organisatie = "brp_personen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("brp_personen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "brp_personen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "brp_relaties_lezen" ON "brp_relaties" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "brp_relaties"."persoon_id" and k.organisatie = "brp_relaties"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "brp_relaties"."persoon_id" and k.organisatie = "brp_relaties"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("brp_relaties"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "brp_relaties"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "brp_verblijfplaatsen_lezen" ON "brp_verblijfplaatsen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "brp_verblijfplaatsen"."persoon_id" and k.organisatie = "brp_verblijfplaatsen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "brp_verblijfplaatsen"."persoon_id" and k.organisatie = "brp_verblijfplaatsen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("brp_verblijfplaatsen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "brp_verblijfplaatsen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "gebiedsverboden_lezen" ON "gebiedsverboden" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "gebiedsverboden"."persoon_id" and k.organisatie = "gebiedsverboden"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "gebiedsverboden"."persoon_id" and k.organisatie = "gebiedsverboden"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("gebiedsverboden"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "gebiedsverboden"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "huisverboden_lezen" ON "huisverboden" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "huisverboden"."persoon_id" and k.organisatie = "huisverboden"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "huisverboden"."persoon_id" and k.organisatie = "huisverboden"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("huisverboden"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "huisverboden"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "huisvestingen_lezen" ON "huisvestingen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "huisvestingen"."persoon_id" and k.organisatie = "huisvestingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "huisvestingen"."persoon_id" and k.organisatie = "huisvestingen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("huisvestingen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "huisvestingen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "identiteitsbewijzen_lezen" ON "identiteitsbewijzen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "identiteitsbewijzen"."persoon_id" and k.organisatie = "identiteitsbewijzen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "identiteitsbewijzen"."persoon_id" and k.organisatie = "identiteitsbewijzen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("identiteitsbewijzen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "identiteitsbewijzen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "leerplichten_lezen" ON "leerplichten" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "leerplichten"."persoon_id" and k.organisatie = "leerplichten"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "leerplichten"."persoon_id" and k.organisatie = "leerplichten"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("leerplichten"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "leerplichten"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "maatregelen_lezen" ON "maatregelen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "maatregelen"."persoon_id" and k.organisatie = "maatregelen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "maatregelen"."persoon_id" and k.organisatie = "maatregelen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("maatregelen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "maatregelen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "schuldhulpen_lezen" ON "schuldhulpen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "schuldhulpen"."persoon_id" and k.organisatie = "schuldhulpen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "schuldhulpen"."persoon_id" and k.organisatie = "schuldhulpen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("schuldhulpen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "schuldhulpen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "uitkeringen_lezen" ON "uitkeringen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "uitkeringen"."persoon_id" and k.organisatie = "uitkeringen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "uitkeringen"."persoon_id" and k.organisatie = "uitkeringen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("uitkeringen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "uitkeringen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "voorzieningen_lezen" ON "voorzieningen" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "voorzieningen"."persoon_id" and k.organisatie = "voorzieningen"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "voorzieningen"."persoon_id" and k.organisatie = "voorzieningen"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("voorzieningen"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "voorzieningen"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
ALTER POLICY "weigeringen_lezen" ON "weigeringen" TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.koppelen', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
ALTER POLICY "woonoverlasten_lezen" ON "woonoverlasten" TO public USING ((exists (select 1 from gekoppelde_personen k where k.persoon_id = "woonoverlasten"."persoon_id" and k.organisatie = "woonoverlasten"."bron" and k.casus = current_setting('ketenhub.casus', true)) or exists (select 1 from gekoppelde_personen k where k.hand_persoon_id = "woonoverlasten"."persoon_id" and k.organisatie = "woonoverlasten"."bron" and k.casus = current_setting('ketenhub.casus', true))) and ("woonoverlasten"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "woonoverlasten"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));