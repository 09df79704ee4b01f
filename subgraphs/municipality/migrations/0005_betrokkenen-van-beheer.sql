ALTER TABLE "personen" ADD COLUMN "naam" text;--> statement-breakpoint
-- Written by hand, because drizzle-kit makes no view that it does not own: keep it. Reads with the rights of its owner; the one condition is the
-- fence, and no question sets ketenhub.bronbeheer.
CREATE VIEW betrokkenen_van_beheer WITH (security_barrier) AS
SELECT k.casus, k.handvat, k.soort, k.gekoppeld_op, p.id AS persoon_id, p.naam
FROM koppelingen k LEFT JOIN personen p ON p.organisatie = k.organisatie AND p.zegel = k.zegel
WHERE k.organisatie = current_setting('ketenhub.bronbeheer', true);
