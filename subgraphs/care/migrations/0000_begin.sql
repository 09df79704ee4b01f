CREATE SCHEMA "logboek";
--> statement-breakpoint
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
	"geldig_tot" date,
	CONSTRAINT "ggz_kaders_bron" CHECK (bron = 'ggz')
);
--> statement-breakpoint
ALTER TABLE "ggz_kaders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "grondslagen" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "grondslagen_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"organisatie" text NOT NULL,
	"subcategorie" text NOT NULL,
	"grondslag" text NOT NULL,
	"casus" text NOT NULL,
	"vanaf" date NOT NULL,
	"tot" date,
	"ingetrokken_op" date,
	"motivering" text NOT NULL
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
CREATE TABLE "personen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisatie" text NOT NULL,
	"bsn" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "personen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
	"toelichting" text NOT NULL,
	CONSTRAINT "verslavingszorg_betrokkenheden_bron" CHECK (bron = 'verslavingszorg')
);
--> statement-breakpoint
ALTER TABLE "verslavingszorg_betrokkenheden" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "vt_veiligheidsafspraken" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vt_veiligheidsafspraken_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"persoon_id" uuid NOT NULL,
	"bron" text NOT NULL,
	"herkomst" text NOT NULL,
	"peildatum" date NOT NULL,
	"status" text NOT NULL,
	"beperking" text,
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
ALTER TABLE "ggz_behandelstatussen" ADD CONSTRAINT "ggz_behandelstatussen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ggz_betrokkenheden" ADD CONSTRAINT "ggz_betrokkenheden_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ggz_kaders" ADD CONSTRAINT "ggz_kaders_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grondslagen" ADD CONSTRAINT "grondslagen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "koppelingen" ADD CONSTRAINT "koppelingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verslavingszorg_betrokkenheden" ADD CONSTRAINT "verslavingszorg_betrokkenheden_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vt_meldingen" ADD CONSTRAINT "vt_meldingen_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vt_veiligheidsafspraken" ADD CONSTRAINT "vt_veiligheidsafspraken_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wachtlijsten" ADD CONSTRAINT "wachtlijsten_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ggz_behandelstatussen_persoon" ON "ggz_behandelstatussen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "ggz_betrokkenheden_persoon" ON "ggz_betrokkenheden" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "ggz_kaders_persoon" ON "ggz_kaders" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "grondslagen_persoon" ON "grondslagen" USING btree ("persoon_id","subcategorie","casus");--> statement-breakpoint
CREATE INDEX "koppelingen_casus" ON "koppelingen" USING btree ("casus");--> statement-breakpoint
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "personen_bsn" ON "personen" USING btree ("organisatie","bsn");--> statement-breakpoint
CREATE INDEX "verslavingszorg_betrokkenheden_persoon" ON "verslavingszorg_betrokkenheden" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "vt_meldingen_persoon" ON "vt_meldingen" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "vt_veiligheidsafspraken_persoon" ON "vt_veiligheidsafspraken" USING btree ("persoon_id");--> statement-breakpoint
CREATE INDEX "wachtlijsten_persoon" ON "wachtlijsten" USING btree ("persoon_id");--> statement-breakpoint
CREATE POLICY "ggz_behandelstatussen_lezen" ON "ggz_behandelstatussen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "ggz_behandelstatussen"."persoon_id" and k.organisatie = "ggz_behandelstatussen"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "ggz_behandelstatussen"."persoon_id" and g.organisatie = "ggz_behandelstatussen"."bron" and g.subcategorie = 'GGZ_BEHANDELSTATUS' and g.casus = current_setting('ketenhub.casus', true) and g.vanaf <= (now() at time zone 'Europe/Amsterdam')::date and (g.tot is null or (now() at time zone 'Europe/Amsterdam')::date < g.tot) and g.ingetrokken_op is null));--> statement-breakpoint
CREATE POLICY "ggz_betrokkenheden_lezen" ON "ggz_betrokkenheden" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "ggz_betrokkenheden"."persoon_id" and k.organisatie = "ggz_betrokkenheden"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "ggz_betrokkenheden"."persoon_id" and g.organisatie = "ggz_betrokkenheden"."bron" and g.subcategorie = 'GGZ_BETROKKENHEID' and g.casus = current_setting('ketenhub.casus', true) and g.vanaf <= (now() at time zone 'Europe/Amsterdam')::date and (g.tot is null or (now() at time zone 'Europe/Amsterdam')::date < g.tot) and g.ingetrokken_op is null));--> statement-breakpoint
CREATE POLICY "ggz_kaders_lezen" ON "ggz_kaders" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "ggz_kaders"."persoon_id" and k.organisatie = "ggz_kaders"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "ggz_kaders"."persoon_id" and g.organisatie = "ggz_kaders"."bron" and g.subcategorie = 'GGZ_KADER' and g.casus = current_setting('ketenhub.casus', true) and g.vanaf <= (now() at time zone 'Europe/Amsterdam')::date and (g.tot is null or (now() at time zone 'Europe/Amsterdam')::date < g.tot) and g.ingetrokken_op is null));--> statement-breakpoint
CREATE POLICY "grondslagen_toetsen" ON "grondslagen" AS PERMISSIVE FOR SELECT TO public USING (casus = current_setting('ketenhub.casus', true) and exists (select 1 from koppelingen k where k.persoon_id = "grondslagen"."persoon_id" and k.organisatie = "grondslagen"."organisatie" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
CREATE POLICY "koppelingen_lezen" ON "koppelingen" AS PERMISSIVE FOR SELECT TO public USING ((casus = current_setting('ketenhub.casus', true) and handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','))) or casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_maken" ON "koppelingen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_wijzigen" ON "koppelingen" AS PERMISSIVE FOR UPDATE TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelingen_verwijderen" ON "koppelingen" AS PERMISSIVE FOR DELETE TO public USING (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "koppelstanden_koppelen" ON "koppelstanden" AS PERMISSIVE FOR ALL TO public USING (casus = current_setting('ketenhub.koppelen', true)) WITH CHECK (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));--> statement-breakpoint
CREATE POLICY "personen_koppelen" ON "personen" AS PERMISSIVE FOR SELECT TO public USING (bsn = current_setting('ketenhub.bsn', true));--> statement-breakpoint
CREATE POLICY "verslavingszorg_betrokkenheden_lezen" ON "verslavingszorg_betrokkenheden" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "verslavingszorg_betrokkenheden"."persoon_id" and k.organisatie = "verslavingszorg_betrokkenheden"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "verslavingszorg_betrokkenheden"."persoon_id" and g.organisatie = "verslavingszorg_betrokkenheden"."bron" and g.subcategorie = 'VERSLAVINGSZORG_BETROKKENHEID' and g.casus = current_setting('ketenhub.casus', true) and g.vanaf <= (now() at time zone 'Europe/Amsterdam')::date and (g.tot is null or (now() at time zone 'Europe/Amsterdam')::date < g.tot) and g.ingetrokken_op is null));--> statement-breakpoint
CREATE POLICY "vt_meldingen_lezen" ON "vt_meldingen" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "vt_meldingen"."persoon_id" and k.organisatie = "vt_meldingen"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "vt_meldingen"."persoon_id" and g.organisatie = "vt_meldingen"."bron" and g.subcategorie = 'VT_MELDING' and g.casus = current_setting('ketenhub.casus', true) and g.vanaf <= (now() at time zone 'Europe/Amsterdam')::date and (g.tot is null or (now() at time zone 'Europe/Amsterdam')::date < g.tot) and g.ingetrokken_op is null));--> statement-breakpoint
CREATE POLICY "vt_veiligheidsafspraken_lezen" ON "vt_veiligheidsafspraken" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "vt_veiligheidsafspraken"."persoon_id" and k.organisatie = "vt_veiligheidsafspraken"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "vt_veiligheidsafspraken"."persoon_id" and g.organisatie = "vt_veiligheidsafspraken"."bron" and g.subcategorie = 'VT_VEILIGHEIDSAFSPRAAK' and g.casus = current_setting('ketenhub.casus', true) and g.vanaf <= (now() at time zone 'Europe/Amsterdam')::date and (g.tot is null or (now() at time zone 'Europe/Amsterdam')::date < g.tot) and g.ingetrokken_op is null));--> statement-breakpoint
CREATE POLICY "wachtlijsten_lezen" ON "wachtlijsten" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from koppelingen k where k.persoon_id = "wachtlijsten"."persoon_id" and k.organisatie = "wachtlijsten"."bron" and k.casus = current_setting('ketenhub.casus', true)) and exists (select 1 from grondslagen g where g.persoon_id = "wachtlijsten"."persoon_id" and g.organisatie = "wachtlijsten"."bron" and g.subcategorie = 'ZORG_WONEN' and g.casus = current_setting('ketenhub.casus', true) and g.vanaf <= (now() at time zone 'Europe/Amsterdam')::date and (g.tot is null or (now() at time zone 'Europe/Amsterdam')::date < g.tot) and g.ingetrokken_op is null));