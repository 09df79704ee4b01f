CREATE TABLE "beleidsstukken" (
	"voorstel" text NOT NULL,
	"plaats" integer NOT NULL,
	"jws" text NOT NULL,
	"ontvangen_op" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beleidsstukken_voorstel_plaats_pk" PRIMARY KEY("voorstel","plaats")
);
--> statement-breakpoint
ALTER TABLE "beleidsstukken" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "beleidsvoorstellen" (
	"digest" text PRIMARY KEY NOT NULL,
	"van" text NOT NULL,
	"naar" text NOT NULL,
	"beleid" jsonb NOT NULL,
	"vereisten" jsonb NOT NULL,
	"zinnen" jsonb NOT NULL,
	"toelichting" text NOT NULL,
	"indiener" text NOT NULL,
	"ingediend_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "beleidsvoorstellen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "beleidsstukken" ADD CONSTRAINT "beleidsstukken_voorstel_beleidsvoorstellen_digest_fk" FOREIGN KEY ("voorstel") REFERENCES "public"."beleidsvoorstellen"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "beleidsstukken_proces" ON "beleidsstukken" AS PERMISSIVE FOR ALL TO public USING (current_setting('ketenhub.proces', true) = 'token-service') WITH CHECK (current_setting('ketenhub.proces', true) = 'token-service');--> statement-breakpoint
CREATE POLICY "beleidsvoorstellen_proces" ON "beleidsvoorstellen" AS PERMISSIVE FOR ALL TO public USING (current_setting('ketenhub.proces', true) = 'token-service') WITH CHECK (current_setting('ketenhub.proces', true) = 'token-service');