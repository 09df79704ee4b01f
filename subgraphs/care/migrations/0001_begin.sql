CREATE SCHEMA "logboek";
--> statement-breakpoint
CREATE TABLE "beschermd_wonen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "beschermd_wonen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"voorziening" text NOT NULL,
	"sinds" date NOT NULL,
	"tot" date,
	"toelichting" text NOT NULL,
	CONSTRAINT "beschermd_wonen_bron" CHECK (bron = 'wonen')
);
--> statement-breakpoint
ALTER TABLE "beschermd_wonen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ggd_bemoeizorgen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ggd_bemoeizorgen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"sinds" date NOT NULL,
	"tot" date,
	"aanleiding" text NOT NULL,
	"contact" text NOT NULL,
	CONSTRAINT "ggd_bemoeizorgen_bron" CHECK (bron = 'ggd')
);
--> statement-breakpoint
ALTER TABLE "ggd_bemoeizorgen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ggz_behandelstatussen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ggz_behandelstatussen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"tekst" text NOT NULL,
	CONSTRAINT "ggz_behandelstatussen_bron" CHECK (bron = 'ggz')
);
--> statement-breakpoint
ALTER TABLE "ggz_behandelstatussen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ggz_betrokkenheden" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ggz_betrokkenheden_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"sinds" date NOT NULL,
	"team" text NOT NULL,
	"behandelaar" text NOT NULL,
	CONSTRAINT "ggz_betrokkenheden_bron" CHECK (bron = 'ggz')
);
--> statement-breakpoint
ALTER TABLE "ggz_betrokkenheden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ggz_kaders" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ggz_kaders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"begin" date NOT NULL,
	"geldig_tot" date,
	CONSTRAINT "ggz_kaders_bron" CHECK (bron = 'ggz')
);
--> statement-breakpoint
ALTER TABLE "ggz_kaders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gi_maatregelen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "gi_maatregelen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"soort" text NOT NULL,
	"begin" date NOT NULL,
	"einde" date,
	"uitvoerder" text NOT NULL,
	CONSTRAINT "gi_maatregelen_bron" CHECK (bron = 'gi')
);
--> statement-breakpoint
ALTER TABLE "gi_maatregelen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "grondslagen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"persoon_id" uuid NOT NULL,
	"organisatie" text NOT NULL,
	"subcategorie" text NOT NULL,
	"grondslag" text NOT NULL,
	"casus" text NOT NULL,
	"vanaf" date NOT NULL,
	"tot" date,
	"ingetrokken_op" date,
	"motivering" text NOT NULL,
	CONSTRAINT "grondslagen_van_persoon" UNIQUE("id","persoon_id"),
	CONSTRAINT "grondslagen_gemotiveerd" CHECK (btrim(motivering) <> '')
);
--> statement-breakpoint
ALTER TABLE "grondslagen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
	"trace_id" text NOT NULL,
	"span_id" text NOT NULL,
	"jti" text,
	"regel" jsonb NOT NULL,
	"geschreven_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "logboek"."logregels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lvb_indicaties" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lvb_indicaties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"vastgesteld_op" date NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "lvb_indicaties_bron" CHECK (bron = 'ggz')
);
--> statement-breakpoint
ALTER TABLE "lvb_indicaties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisatie" text NOT NULL,
	"bsn" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "personen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rechtsposities" (
	"persoon_id" uuid PRIMARY KEY NOT NULL,
	"geboortedatum" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rechtsposities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "toestemmingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "toestemmingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"grondslag_id" uuid NOT NULL,
	"persoon_id" uuid NOT NULL,
	"rol" text NOT NULL,
	"vertegenwoordiger_id" uuid,
	"wijze" text NOT NULL,
	"gegeven_op" date NOT NULL,
	"ingetrokken_op" date,
	CONSTRAINT "toestemmingen_door" CHECK ((rol = 'BETROKKENE') = (vertegenwoordiger_id is null)),
	CONSTRAINT "toestemmingen_ingetrokken" CHECK (ingetrokken_op >= gegeven_op)
);
--> statement-breakpoint
ALTER TABLE "toestemmingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verslavingszorg_betrokkenheden" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verslavingszorg_betrokkenheden_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"sinds" date NOT NULL,
	"tot" date,
	"behandelaar" text NOT NULL,
	"toelichting" text NOT NULL,
	CONSTRAINT "verslavingszorg_betrokkenheden_bron" CHECK (bron = 'verslavingszorg')
);
--> statement-breakpoint
ALTER TABLE "verslavingszorg_betrokkenheden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vertegenwoordigers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"persoon_id" uuid NOT NULL,
	"rol" text NOT NULL,
	"naam" text NOT NULL,
	"vanaf" date NOT NULL,
	"tot" date,
	CONSTRAINT "vertegenwoordigers_van_persoon" UNIQUE("id","persoon_id","rol"),
	CONSTRAINT "vertegenwoordigers_duur" CHECK (tot > vanaf)
);
--> statement-breakpoint
ALTER TABLE "vertegenwoordigers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vt_meldingen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vt_meldingen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"datum" date NOT NULL,
	"aard" text NOT NULL,
	CONSTRAINT "vt_meldingen_bron" CHECK (bron = 'veilig-thuis')
);
--> statement-breakpoint
ALTER TABLE "vt_meldingen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vt_onderzoeken" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vt_onderzoeken_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"begin" date NOT NULL,
	"einde" date,
	"uitkomst" text,
	CONSTRAINT "vt_onderzoeken_bron" CHECK (bron = 'veilig-thuis')
);
--> statement-breakpoint
ALTER TABLE "vt_onderzoeken" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vt_veiligheidsafspraken" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vt_veiligheidsafspraken_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"vastgelegd_op" date NOT NULL,
	"afspraak" text NOT NULL,
	"geldig_tot" date,
	CONSTRAINT "vt_veiligheidsafspraken_bron" CHECK (bron = 'veilig-thuis')
);
--> statement-breakpoint
ALTER TABLE "vt_veiligheidsafspraken" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wachtlijsten" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wachtlijsten_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"voorziening" text NOT NULL,
	"positie" integer NOT NULL,
	"sinds" date NOT NULL,
	CONSTRAINT "wachtlijsten_bron" CHECK (bron = 'wonen')
);
--> statement-breakpoint
ALTER TABLE "wachtlijsten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wlz_indicaties" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wlz_indicaties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
	"zorgprofiel" text NOT NULL,
	"sinds" date NOT NULL,
	"aanvraag" text,
	CONSTRAINT "wlz_indicaties_bron" CHECK (bron = 'wonen')
);
--> statement-breakpoint
ALTER TABLE "wlz_indicaties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "beschermd_wonen" ADD CONSTRAINT "beschermd_wonen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ggd_bemoeizorgen" ADD CONSTRAINT "ggd_bemoeizorgen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ggz_behandelstatussen" ADD CONSTRAINT "ggz_behandelstatussen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ggz_betrokkenheden" ADD CONSTRAINT "ggz_betrokkenheden_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ggz_kaders" ADD CONSTRAINT "ggz_kaders_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gi_maatregelen" ADD CONSTRAINT "gi_maatregelen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grondslagen" ADD CONSTRAINT "grondslagen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "koppelingen" ADD CONSTRAINT "koppelingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lvb_indicaties" ADD CONSTRAINT "lvb_indicaties_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rechtsposities" ADD CONSTRAINT "rechtsposities_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "toestemmingen" ADD CONSTRAINT "toestemmingen_grondslag_fk" FOREIGN KEY ("grondslag_id","persoon_id") REFERENCES "public"."grondslagen"("id","persoon_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "toestemmingen" ADD CONSTRAINT "toestemmingen_vertegenwoordiger_fk" FOREIGN KEY ("vertegenwoordiger_id","persoon_id","rol") REFERENCES "public"."vertegenwoordigers"("id","persoon_id","rol") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verslavingszorg_betrokkenheden" ADD CONSTRAINT "verslavingszorg_betrokkenheden_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vertegenwoordigers" ADD CONSTRAINT "vertegenwoordigers_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vt_meldingen" ADD CONSTRAINT "vt_meldingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vt_onderzoeken" ADD CONSTRAINT "vt_onderzoeken_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vt_veiligheidsafspraken" ADD CONSTRAINT "vt_veiligheidsafspraken_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wachtlijsten" ADD CONSTRAINT "wachtlijsten_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wlz_indicaties" ADD CONSTRAINT "wlz_indicaties_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beschermd_wonen_persoon" ON "beschermd_wonen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "ggd_bemoeizorgen_persoon" ON "ggd_bemoeizorgen" USING btree ("persoon_id","sinds");--> statement-breakpoint
CREATE INDEX "ggz_behandelstatussen_persoon" ON "ggz_behandelstatussen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "ggz_betrokkenheden_persoon" ON "ggz_betrokkenheden" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "ggz_kaders_persoon" ON "ggz_kaders" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "gi_maatregelen_persoon" ON "gi_maatregelen" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE INDEX "grondslagen_persoon" ON "grondslagen" USING btree ("persoon_id","subcategorie","casus");--> statement-breakpoint
CREATE INDEX "koppelingen_casus" ON "koppelingen" USING btree ("casus");--> statement-breakpoint
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE INDEX "lvb_indicaties_persoon" ON "lvb_indicaties" USING btree ("persoon_id");--> statement-breakpoint
CREATE UNIQUE INDEX "personen_bsn" ON "personen" USING btree ("organisatie","bsn");--> statement-breakpoint
CREATE INDEX "toestemmingen_grondslag" ON "toestemmingen" USING btree ("grondslag_id");--> statement-breakpoint
CREATE INDEX "verslavingszorg_betrokkenheden_persoon" ON "verslavingszorg_betrokkenheden" USING btree ("persoon_id","sinds");--> statement-breakpoint
CREATE INDEX "vertegenwoordigers_persoon" ON "vertegenwoordigers" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "vt_meldingen_persoon" ON "vt_meldingen" USING btree ("persoon_id","datum");--> statement-breakpoint
CREATE INDEX "vt_onderzoeken_persoon" ON "vt_onderzoeken" USING btree ("persoon_id","begin");--> statement-breakpoint
CREATE INDEX "vt_veiligheidsafspraken_persoon" ON "vt_veiligheidsafspraken" USING btree ("persoon_id","vastgelegd_op");--> statement-breakpoint
CREATE INDEX "wachtlijsten_persoon" ON "wachtlijsten" USING btree ("persoon_id","sinds");--> statement-breakpoint
CREATE INDEX "wlz_indicaties_persoon" ON "wlz_indicaties" USING btree ("persoon_id");--> statement-breakpoint
CREATE POLICY "beschermd_wonen_lezen" ON "beschermd_wonen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "beschermd_wonen"."persoon_id" and k.organisatie = "beschermd_wonen"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "beschermd_wonen"."persoon_id" and g.organisatie = "beschermd_wonen"."bron" and g.subcategorie = 'ZORG_WONEN'));--> statement-breakpoint
CREATE POLICY "ggd_bemoeizorgen_lezen" ON "ggd_bemoeizorgen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "ggd_bemoeizorgen"."persoon_id" and k.organisatie = "ggd_bemoeizorgen"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "ggd_bemoeizorgen"."persoon_id" and g.organisatie = "ggd_bemoeizorgen"."bron" and g.subcategorie = 'OGGZ_BEMOEIZORG'));--> statement-breakpoint
CREATE POLICY "ggz_behandelstatussen_lezen" ON "ggz_behandelstatussen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "ggz_behandelstatussen"."persoon_id" and k.organisatie = "ggz_behandelstatussen"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "ggz_behandelstatussen"."persoon_id" and g.organisatie = "ggz_behandelstatussen"."bron" and g.subcategorie = 'GGZ_BEHANDELSTATUS'));--> statement-breakpoint
CREATE POLICY "ggz_betrokkenheden_lezen" ON "ggz_betrokkenheden" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "ggz_betrokkenheden"."persoon_id" and k.organisatie = "ggz_betrokkenheden"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "ggz_betrokkenheden"."persoon_id" and g.organisatie = "ggz_betrokkenheden"."bron" and g.subcategorie = 'GGZ_BETROKKENHEID'));--> statement-breakpoint
CREATE POLICY "ggz_kaders_lezen" ON "ggz_kaders" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "ggz_kaders"."persoon_id" and k.organisatie = "ggz_kaders"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "ggz_kaders"."persoon_id" and g.organisatie = "ggz_kaders"."bron" and g.subcategorie = 'GGZ_KADER'));--> statement-breakpoint
CREATE POLICY "gi_maatregelen_lezen" ON "gi_maatregelen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "gi_maatregelen"."persoon_id" and k.organisatie = "gi_maatregelen"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "gi_maatregelen"."persoon_id" and g.organisatie = "gi_maatregelen"."bron" and g.subcategorie = 'GI_MAATREGEL'));--> statement-breakpoint
CREATE POLICY "grondslagen_toetsen" ON "grondslagen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) and exists (select 1 from koppelingen k where k.persoon_id = "grondslagen"."persoon_id" and k.organisatie = "grondslagen"."organisatie" and k.casus = current_setting('ketenhub.casus', true)) and vanaf <= (now() at time zone 'Europe/Amsterdam')::date and (tot is null or (now() at time zone 'Europe/Amsterdam')::date < tot) and ingetrokken_op is null and (grondslag in ('WETTELIJKE_PLICHT', 'WETTELIJK_MELDRECHT', 'GOED_HULPVERLENERSCHAP') or (grondslag = 'UITDRUKKELIJKE_TOESTEMMING' and toestemming_geldt(id))));--> statement-breakpoint
CREATE POLICY "koppelingen_lezen" ON "koppelingen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','))) or casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_maken" ON "koppelingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_wijzigen" ON "koppelingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_verwijderen" ON "koppelingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelstanden_koppelen" ON "koppelstanden" AS PERMISSIVE FOR ALL TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));--> statement-breakpoint
CREATE POLICY "lvb_indicaties_lezen" ON "lvb_indicaties" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "lvb_indicaties"."persoon_id" and k.organisatie = "lvb_indicaties"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "lvb_indicaties"."persoon_id" and g.organisatie = "lvb_indicaties"."bron" and g.subcategorie = 'LVB_INDICATIE'));--> statement-breakpoint
CREATE POLICY "personen_koppelen" ON "personen" AS PERMISSIVE FOR SELECT TO public USING (bsn = current_setting('ketenhub.bsn', true));--> statement-breakpoint
CREATE POLICY "verslavingszorg_betrokkenheden_lezen" ON "verslavingszorg_betrokkenheden" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "verslavingszorg_betrokkenheden"."persoon_id" and k.organisatie = "verslavingszorg_betrokkenheden"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "verslavingszorg_betrokkenheden"."persoon_id" and g.organisatie = "verslavingszorg_betrokkenheden"."bron" and g.subcategorie = 'VERSLAVINGSZORG_BETROKKENHEID'));--> statement-breakpoint
CREATE POLICY "vt_meldingen_lezen" ON "vt_meldingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "vt_meldingen"."persoon_id" and k.organisatie = "vt_meldingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "vt_meldingen"."persoon_id" and g.organisatie = "vt_meldingen"."bron" and g.subcategorie = 'VT_MELDING'));--> statement-breakpoint
CREATE POLICY "vt_onderzoeken_lezen" ON "vt_onderzoeken" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "vt_onderzoeken"."persoon_id" and k.organisatie = "vt_onderzoeken"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "vt_onderzoeken"."persoon_id" and g.organisatie = "vt_onderzoeken"."bron" and g.subcategorie = 'VT_ONDERZOEK'));--> statement-breakpoint
CREATE POLICY "vt_veiligheidsafspraken_lezen" ON "vt_veiligheidsafspraken" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "vt_veiligheidsafspraken"."persoon_id" and k.organisatie = "vt_veiligheidsafspraken"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "vt_veiligheidsafspraken"."persoon_id" and g.organisatie = "vt_veiligheidsafspraken"."bron" and g.subcategorie = 'VT_VEILIGHEIDSAFSPRAAK'));--> statement-breakpoint
CREATE POLICY "wachtlijsten_lezen" ON "wachtlijsten" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "wachtlijsten"."persoon_id" and k.organisatie = "wachtlijsten"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "wachtlijsten"."persoon_id" and g.organisatie = "wachtlijsten"."bron" and g.subcategorie = 'ZORG_WONEN'));--> statement-breakpoint
CREATE POLICY "wlz_indicaties_lezen" ON "wlz_indicaties" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "wlz_indicaties"."persoon_id" and k.organisatie = "wlz_indicaties"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "wlz_indicaties"."persoon_id" and g.organisatie = "wlz_indicaties"."bron" and g.subcategorie = 'ZORG_WONEN'));