CREATE TABLE "geziene_vrijgaven" (
	"serienummer" bigint PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"gezien_op" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "geziene_vrijgaven" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "geziene_vrijgaven_toevoegen" ON "geziene_vrijgaven" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "geziene_vrijgaven_lezen" ON "geziene_vrijgaven" AS PERMISSIVE FOR SELECT TO public USING (true);