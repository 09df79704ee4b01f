DROP INDEX "uitvragen_oin";--> statement-breakpoint
ALTER TABLE "avg_verzoeken" ALTER COLUMN "identiteit_gecontroleerd_op" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "avg_verzoeken" ALTER COLUMN "identiteit_gecontroleerd_door" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "aanmeldingen" ADD COLUMN "gronden_niet_geinformeerd" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "aanmeldingen" ADD COLUMN "informeren_herbeoordelen_op" date;--> statement-breakpoint
-- A correction from before says of no field which it is: it is answered by who was told.
ALTER TABLE "correcties" ADD COLUMN "veld" text NOT NULL DEFAULT 'ONBEKEND';--> statement-breakpoint
ALTER TABLE "correcties" ALTER COLUMN "veld" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "correcties" ADD COLUMN "gebrek" text NOT NULL DEFAULT 'ONJUIST';--> statement-breakpoint
ALTER TABLE "correcties" ALTER COLUMN "gebrek" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "correcties" ADD COLUMN "antwoord" text;--> statement-breakpoint
ALTER TABLE "correcties" ADD COLUMN "afgehandeld_op" date;--> statement-breakpoint
ALTER TABLE "correcties" ADD COLUMN "oorsprong_ingelicht_op" date;--> statement-breakpoint
ALTER TABLE "correcties" ADD COLUMN "versie" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "feiten" ADD COLUMN "betwist_sinds" date;--> statement-breakpoint
ALTER TABLE "overleggen" ADD COLUMN "betrokkene_aan_tafel" text;--> statement-breakpoint
ALTER TABLE "overleggen" ADD COLUMN "gedeelte_met_betrokkene" text;--> statement-breakpoint
ALTER TABLE "overleggen" ADD COLUMN "verteld_aan_betrokkene" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "overleggen" ADD COLUMN "verteld_aan_betrokkene_op" date;--> statement-breakpoint
CREATE INDEX "adviesvragen_vrager" ON "adviesvragen" USING btree ("vrager","gesteld_op","id");--> statement-breakpoint
CREATE INDEX "correcties_verzoek" ON "correcties" USING btree ("verzoek");--> statement-breakpoint
CREATE INDEX "correcties_open" ON "correcties" USING btree ("oin","gemeld_op","id") WHERE antwoord is null;--> statement-breakpoint
CREATE INDEX "besluiten_casus" ON "besluiten" USING btree ("casus","vastgelegd_op","versie");--> statement-breakpoint
CREATE INDEX "casussen_open" ON "casussen" USING btree ("nummer") WHERE fase <> 'AFGESLOTEN';--> statement-breakpoint
CREATE INDEX "uitvragen_open" ON "uitvragen" USING btree ("gewenst_op","id") WHERE afgerond_op is null;--> statement-breakpoint
CREATE INDEX "uitvragen_oin" ON "uitvragen" USING btree ("oin","gewenst_op","id") WHERE afgerond_op is null;--> statement-breakpoint
ALTER TABLE "avg_verzoeken" ADD CONSTRAINT "avg_verzoek_met_identiteit" CHECK (num_nulls(identiteit_gecontroleerd_op, identiteit_gecontroleerd_door) = case soort when 'INFORMEREN' then 2 else 0 end);--> statement-breakpoint
ALTER TABLE "correcties" ADD CONSTRAINT "correcties_antwoord_met_dag" CHECK ((antwoord is null) = (afgehandeld_op is null));--> statement-breakpoint
CREATE POLICY "correcties_open" ON "correcties" AS PERMISSIVE FOR SELECT TO public USING (case when current_setting('ketenhub.doel', true) = 'AVG-CORRECTIE' and antwoord is null and oin = current_setting('ketenhub.organisatie', true) then true else false end);--> statement-breakpoint
ALTER POLICY "adviesvragen_lezen" ON "adviesvragen" TO public USING (case when current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and ((current_setting('ketenhub.organisatie', true) = '00000099000000001000' and current_setting('ketenhub.rol', true) = 'PROCESREGISSEUR') or oin = current_setting('ketenhub.organisatie', true)) then true else false end or gesteld_op < nullif(current_setting('ketenhub.adviezenvoor', true), '')::date);--> statement-breakpoint
ALTER POLICY "correcties_lezen" ON "correcties" TO public USING ((casus = current_setting('ketenhub.casus', true) and (oin = current_setting('ketenhub.organisatie', true) or (current_setting('ketenhub.rol', true) = 'CONTACTPUNT' and current_setting('ketenhub.doel', true) = 'AVG-VERZOEK')))
        or casus = current_setting('ketenhub.besluit', true) or casus = current_setting('ketenhub.vernietigen', true));--> statement-breakpoint
ALTER POLICY "casussen_werkvoorraad" ON "casussen" TO public USING (case when current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and fase <> 'AFGESLOTEN' and current_setting('ketenhub.account', true) <> '' and not exists (select 1 from belangenconflicten b
  where b.casus = nummer and b.account = current_setting('ketenhub.account', true) and b.ingetrokken_op is null) and (
  (current_setting('ketenhub.rol', true) in ('PROCESREGISSEUR', 'PROCESONDERSTEUNER') and current_setting('ketenhub.organisatie', true) = '00000099000000001000')
  or (deelnemersbesluit_op is null and aanmelder = current_setting('ketenhub.organisatie', true))
  or (fase = 'TRIAGE' and deelnemersbesluit_op is null
    and coalesce((select true from triagedeelnemers t where t.casus = nummer and t.oin = current_setting('ketenhub.organisatie', true) limit 1), false))
  or coalesce((select true from casus_deelnemers d where d.casus = nummer and d.oin = current_setting('ketenhub.organisatie', true) and d.tot is null limit 1), false)) then true else false end);--> statement-breakpoint
ALTER POLICY "agendapunten_werkvoorraad" ON "agendapunten" TO public USING (case when current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and coalesce((select true from casussen c where c.nummer = casus limit 1), false) then true else false end);--> statement-breakpoint
ALTER POLICY "uitvragen_werkvoorraad" ON "uitvragen" TO public USING (case when current_setting('ketenhub.doel', true) = 'ZVH-WERKVOORRAAD' and afgerond_op is null and (current_setting('ketenhub.organisatie', true) = '00000099000000001000' or oin = current_setting('ketenhub.organisatie', true))
  and coalesce((select true from casussen c where c.nummer = casus and c.fase in ('UITVRAAG', 'CASUSOVERLEG') limit 1), false) then true else false end);--> statement-breakpoint
-- The interests of UAVG 41(1) by their names instead of their letters.
CREATE TEMPORARY TABLE "uavg_41" ON COMMIT DROP AS SELECT * FROM (VALUES ('A', 'NATIONALE_VEILIGHEID'), ('B', 'LANDSVERDEDIGING'), ('C', 'OPENBARE_VEILIGHEID'), ('D', 'STRAFBARE_FEITEN'), ('E', 'ALGEMEEN_BELANG'), ('F', 'ONAFHANKELIJKHEID_RECHTER'), ('G', 'BEROEPSCODES'), ('H', 'TOEZICHT_INSPECTIE_REGELGEVING'), ('I', 'BETROKKENE_OF_ANDEREN'), ('J', 'CIVIELRECHTELIJKE_VORDERINGEN')) AS u (letter, naam);--> statement-breakpoint
UPDATE "avg_verzoeken" SET "uitstelgronden" = (SELECT jsonb_agg(coalesce(u.naam, o.letter) ORDER BY coalesce(u.naam, o.letter)) FROM jsonb_array_elements_text("uitstelgronden") o (letter) LEFT JOIN "uavg_41" u ON u.letter = o.letter)
WHERE jsonb_array_length("uitstelgronden") > 0;--> statement-breakpoint
UPDATE "avg_verzoeken" SET "standpunten" = (SELECT jsonb_agg(s.stand || jsonb_build_object('onderdelen', coalesce((SELECT jsonb_agg(coalesce(u.naam, o.letter) ORDER BY coalesce(u.naam, o.letter)) FROM jsonb_array_elements_text(s.stand->'onderdelen') o (letter) LEFT JOIN "uavg_41" u ON u.letter = o.letter), '[]'::jsonb)) ORDER BY s.plaats) FROM jsonb_array_elements("standpunten") WITH ORDINALITY s (stand, plaats))
WHERE jsonb_array_length("standpunten") > 0;
