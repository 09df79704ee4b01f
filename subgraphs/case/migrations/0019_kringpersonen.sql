ALTER TABLE "vernietiging_bevestigingen" ADD COLUMN "handvat" text;--> statement-breakpoint
ALTER TABLE "betrokkenen" ADD COLUMN "noodzaak" text;--> statement-breakpoint
ALTER TABLE "verslagaanhalingen" ADD COLUMN "betwist_sinds" date;