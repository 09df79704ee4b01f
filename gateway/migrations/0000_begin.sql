CREATE SCHEMA "logboek";
--> statement-breakpoint
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
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));