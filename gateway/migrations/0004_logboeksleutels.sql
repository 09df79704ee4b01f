CREATE TABLE "logboek"."sleutels" (
	"id" text PRIMARY KEY NOT NULL,
	"wie" text NOT NULL,
	"jaar" integer NOT NULL,
	"casus" text,
	"sleutel" text NOT NULL,
	"gemaakt_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "logboek"."sleutels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "sleutels_wie_jaar" ON "logboek"."sleutels" USING btree ("wie","jaar");--> statement-breakpoint
CREATE INDEX "sleutels_casus" ON "logboek"."sleutels" USING btree ("casus");--> statement-breakpoint
CREATE INDEX "logregels_betrokkene" ON "logboek"."logregels" USING btree (split_part(regel -> 'attributes' ->> 'dpl.core.data_subject_id', '.', 1)) WHERE soort = 'LDV';--> statement-breakpoint
CREATE POLICY "sleutels_lezen" ON "logboek"."sleutels" AS PERMISSIVE FOR SELECT TO public USING (wie = any(string_to_array(current_setting('ketenhub.logboekpersonen', true), ',')) or array[wie, casus] && string_to_array(current_setting('ketenhub.logboekvernietigen', true), ',') or current_setting('ketenhub.logdoel', true) in ('RECHTMATIGHEID', 'INTERNE_CONTROLE', 'INTEGRITEIT_BEVEILIGING', 'GERECHTELIJKE_PROCEDURE'));--> statement-breakpoint
CREATE POLICY "sleutels_maken" ON "logboek"."sleutels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (wie = any(string_to_array(current_setting('ketenhub.logboekpersonen', true), ',')));--> statement-breakpoint
CREATE POLICY "sleutels_vernietigen" ON "logboek"."sleutels" AS PERMISSIVE FOR DELETE TO public USING (array[wie, casus] && string_to_array(current_setting('ketenhub.logboekvernietigen', true), ','));