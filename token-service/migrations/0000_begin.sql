CREATE SCHEMA "logboek";
--> statement-breakpoint
CREATE TABLE "artefacten" (
	"sleutel" text PRIMARY KEY NOT NULL,
	"soort" text NOT NULL,
	"inhoud" jsonb NOT NULL,
	"grant_id" text,
	"uid" text,
	"gebruikt_op" timestamp with time zone,
	"verloopt_op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "artefacten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE INDEX "artefacten_grant" ON "artefacten" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "artefacten_uid" ON "artefacten" USING btree ("uid");--> statement-breakpoint
CREATE INDEX "artefacten_verloopt" ON "artefacten" USING btree ("verloopt_op");--> statement-breakpoint
CREATE UNIQUE INDEX "logregels_jti" ON "logboek"."logregels" USING btree ("jti");--> statement-breakpoint
CREATE INDEX "logregels_trace" ON "logboek"."logregels" USING btree ("trace_id");--> statement-breakpoint
CREATE POLICY "artefacten_proces" ON "artefacten" AS PERMISSIVE FOR ALL TO public USING (current_setting('ketenhub.proces', true) = 'token-service') WITH CHECK (current_setting('ketenhub.proces', true) = 'token-service');--> statement-breakpoint
CREATE POLICY "logregels_schrijven" ON "logboek"."logregels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logregels_lezen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));