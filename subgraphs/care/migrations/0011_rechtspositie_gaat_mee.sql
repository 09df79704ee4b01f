ALTER TABLE "rechtsposities" DROP CONSTRAINT "rechtsposities_persoon_id_personen_id_fk";
--> statement-breakpoint
ALTER TABLE "vertegenwoordigers" DROP CONSTRAINT "vertegenwoordigers_persoon_id_personen_id_fk";
--> statement-breakpoint
ALTER TABLE "rechtsposities" ADD CONSTRAINT "rechtsposities_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vertegenwoordigers" ADD CONSTRAINT "vertegenwoordigers_persoon_id_personen_id_fk" FOREIGN KEY ("persoon_id") REFERENCES "public"."personen"("id") ON DELETE cascade ON UPDATE no action;