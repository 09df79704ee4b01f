CREATE TABLE "logboek"."boomkoppen" (
	"grootte" bigint PRIMARY KEY NOT NULL,
	"jws" text NOT NULL,
	"rand" jsonb NOT NULL,
	"hoogste_volgnummer" bigint NOT NULL,
	"getekend_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "logboek"."boomkoppen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "logboek"."zegels" (
	"positie" bigint PRIMARY KEY NOT NULL,
	"volgnummer" bigint NOT NULL,
	"blad" text NOT NULL,
	"geschreven_op" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "logboek"."zegels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "zegels_volgnummer" ON "logboek"."zegels" USING btree ("volgnummer");--> statement-breakpoint
CREATE POLICY "logregels_verzegelen" ON "logboek"."logregels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) = 'INTEGRITEIT_BEVEILIGING' and current_setting('ketenhub.zegelen', true) = 'ja');--> statement-breakpoint
CREATE POLICY "boomkoppen_lezen" ON "logboek"."boomkoppen" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) = 'INTEGRITEIT_BEVEILIGING' and current_setting('ketenhub.zegelen', true) = 'ja');--> statement-breakpoint
CREATE POLICY "boomkoppen_schrijven" ON "logboek"."boomkoppen" AS PERMISSIVE FOR INSERT TO public WITH CHECK (current_setting('ketenhub.logdoel', true) = 'INTEGRITEIT_BEVEILIGING' and current_setting('ketenhub.zegelen', true) = 'ja');--> statement-breakpoint
CREATE POLICY "zegels_lezen" ON "logboek"."zegels" AS PERMISSIVE FOR SELECT TO public USING (current_setting('ketenhub.logdoel', true) = 'INTEGRITEIT_BEVEILIGING' and current_setting('ketenhub.zegelen', true) = 'ja');--> statement-breakpoint
CREATE POLICY "zegels_schrijven" ON "logboek"."zegels" AS PERMISSIVE FOR INSERT TO public WITH CHECK (current_setting('ketenhub.logdoel', true) = 'INTEGRITEIT_BEVEILIGING' and current_setting('ketenhub.zegelen', true) = 'ja');