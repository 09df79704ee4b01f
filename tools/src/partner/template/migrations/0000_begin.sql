CREATE SCHEMA "logboek";
--> statement-breakpoint
CREATE TABLE "geziene_vrijgaven" (
	"serienummer" bigint PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"gezien_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "geziene_vrijgaven" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "koppelingen" (
	"handvat" text NOT NULL,
	"organisatie" text NOT NULL,
	"casus" text NOT NULL,
	"soort" text NOT NULL,
	"persoon_id" uuid,
	"gekoppeld_op" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "koppelingen_handvat_organisatie_pk" PRIMARY KEY("handvat","organisatie")
);
--> statement-breakpoint
ALTER TABLE "koppelingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "koppelstanden" (
	"casus" text NOT NULL,
	"organisatie" text NOT NULL,
	"versie" integer NOT NULL,
	CONSTRAINT "koppelstanden_casus_organisatie_pk" PRIMARY KEY("casus","organisatie")
);
--> statement-breakpoint
ALTER TABLE "koppelstanden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "logboek"."logregels" (
	"volgnummer" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "logboek"."logregels_volgnummer_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"soort" text NOT NULL,
	"moment" text NOT NULL,
	"verantwoordelijke" text NOT NULL,
	"trace_id" text NOT NULL,
	"span_id" text NOT NULL,
	"jti" text,
	"regel" jsonb NOT NULL,
	"geschreven_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "logboek"."logregels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisatie" text NOT NULL,
	"bsn" text
);
--> statement-breakpoint
ALTER TABLE "personen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "veelplegers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "veelplegers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"antwoord_id" uuid,
	"wpg_artikel" integer NOT NULL,
	"veelplegerstatus" text NOT NULL,
	CONSTRAINT "veelplegers_bron" CHECK (bron = 'politie'),
	CONSTRAINT "veelplegers_wpg" CHECK (wpg_artikel in (8, 13))
);
--> statement-breakpoint
ALTER TABLE "veelplegers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
ALTER TABLE "handmatige_antwoorden" ADD CONSTRAINT "handmatige_antwoorden_vraag" FOREIGN KEY ("vraag_id","persoon_id","organisatie","casus") REFERENCES "public"."handmatige_vragen"("id","persoon_id","organisatie","casus") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "handmatige_vragen" ADD CONSTRAINT "handmatige_vragen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "koppelingen" ADD CONSTRAINT "koppelingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veelplegers" ADD CONSTRAINT "veelplegers_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "veelplegers" ADD CONSTRAINT "veelplegers_antwoord" FOREIGN KEY ("antwoord_id","persoon_id","bron") REFERENCES "public"."handmatige_antwoorden"("id","persoon_id","organisatie") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "koppelingen_casus" ON "koppelingen" USING btree ("casus");--> statement-breakpoint
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "personen_bsn" ON "personen" USING btree ("organisatie","bsn");--> statement-breakpoint
CREATE INDEX "veelplegers_persoon" ON "veelplegers" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "veelplegers_antwoord" ON "veelplegers" USING btree (antwoord_id) WHERE antwoord_id is not null;--> statement-breakpoint
CREATE INDEX "weigeringen_casus" ON "weigeringen" USING btree ("casus");--> statement-breakpoint
CREATE POLICY "geziene_vrijgaven_toevoegen" ON "geziene_vrijgaven" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "geziene_vrijgaven_lezen" ON "geziene_vrijgaven" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
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
CREATE POLICY "koppelingen_lezen" ON "koppelingen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','))) or casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_maken" ON "koppelingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_wijzigen" ON "koppelingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_verwijderen" ON "koppelingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelstanden_koppelen" ON "koppelstanden" AS PERMISSIVE FOR ALL TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE') and verantwoordelijke = current_setting('ketenhub.logoin', true));--> statement-breakpoint
CREATE POLICY "personen_koppelen" ON "personen" AS PERMISSIVE FOR SELECT TO public USING (bsn = current_setting('ketenhub.bsn', true));--> statement-breakpoint
CREATE POLICY "personen_van_handvat" ON "personen" AS PERMISSIVE FOR ALL TO public USING (bsn is null and current_setting('ketenhub.koppelen', true) <> '') WITH CHECK (bsn is null and current_setting('ketenhub.koppelen', true) <> '');--> statement-breakpoint
CREATE POLICY "veelplegers_lezen" ON "veelplegers" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "veelplegers"."persoon_id" and k.organisatie = "veelplegers"."bron" and k.casus = current_setting('ketenhub.casus', true)) and ("veelplegers"."antwoord_id" is null or exists (select 1 from handmatige_antwoorden a where a.id = "veelplegers"."antwoord_id" and a.casus = current_setting('ketenhub.casus', true))));--> statement-breakpoint
CREATE POLICY "veelplegers_met_de_hand" ON "veelplegers" AS PERMISSIVE FOR INSERT TO public WITH CHECK (antwoord_id is not null and bron = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "weigeringen_lezen" ON "weigeringen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) or casus = current_setting('ketenhub.koppelen', true) or organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "weigeringen_maken" ON "weigeringen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (organisatie = current_setting('ketenhub.bronbeheer', true));--> statement-breakpoint
CREATE POLICY "weigeringen_intrekken" ON "weigeringen" AS PERMISSIVE FOR UPDATE TO public USING (organisatie = current_setting('ketenhub.bronbeheer', true)) WITH CHECK (organisatie = current_setting('ketenhub.bronbeheer', true));