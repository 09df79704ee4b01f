-- The head and the end of this file are written by hand, because drizzle-kit knows no functions, triggers and data: keep them when it is made
-- anew. A link keeps the seal of a BSN in place of the person found with it, and every question finds the person anew.
CREATE TABLE "koppelsleutel" (
	"enige" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"sleutel" "bytea" NOT NULL,
	CONSTRAINT "koppelsleutel_enige" CHECK (enige)
);
--> statement-breakpoint
ALTER TABLE "koppelsleutel" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- gen_random_uuid draws from the cryptographic generator of the server: 122 bits each.
INSERT INTO "koppelsleutel" ("sleutel") VALUES (sha256(
	uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));--> statement-breakpoint
-- A keyed hash, twice as HMAC does. It runs as the owner, so that the app role can seal the BSN of a link message and read neither the key
-- nor, having no right to them, a seal to compare with. Without a key it gives null, which the tables refuse.
CREATE FUNCTION koppelzegel(bsn text) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER
-- A search path of the caller could put another table in place of the key (CVE-2018-1058).
SET search_path = ''
AS $$
	SELECT sha256(s.sleutel || sha256(s.sleutel || convert_to(bsn, 'UTF8'))) FROM public.koppelsleutel s
$$;--> statement-breakpoint
CREATE FUNCTION persoon_verzegelen() RETURNS trigger
LANGUAGE plpgsql
SET search_path = ''
AS $$
BEGIN
	NEW.zegel := public.koppelzegel(NEW.bsn);
	RETURN NEW;
END
$$;--> statement-breakpoint
ALTER TABLE "personen" ADD COLUMN "zegel" "bytea" DEFAULT null;--> statement-breakpoint
CREATE TRIGGER personen_verzegelen BEFORE INSERT OR UPDATE ON "personen"
FOR EACH ROW EXECUTE FUNCTION persoon_verzegelen();--> statement-breakpoint
UPDATE "personen" SET "zegel" = koppelzegel("bsn");--> statement-breakpoint
ALTER TABLE "personen" ALTER COLUMN "zegel" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "personen_zegel" ON "personen" USING btree ("organisatie","zegel");--> statement-breakpoint
ALTER TABLE "koppelingen" ADD COLUMN "zegel" "bytea";--> statement-breakpoint
UPDATE "koppelingen" k SET "zegel" = p."zegel" FROM "personen" p WHERE p."id" = k."persoon_id";--> statement-breakpoint
-- Of who was unknown when the link came no BSN was kept: until the next message the source says "not linked yet" of them, which is true,
-- where it said "nothing known", which may have ceased to be.
DELETE FROM "koppelingen" WHERE "zegel" IS NULL;--> statement-breakpoint
ALTER TABLE "koppelingen" ALTER COLUMN "zegel" SET NOT NULL;--> statement-breakpoint
-- Reads with the rights of its owner, whom no row security holds back: these two conditions are the whole fence, and security_barrier keeps a
-- condition of the asker from running before them.
CREATE VIEW gekoppelde_personen WITH (security_barrier) AS
SELECT k.handvat, k.organisatie, k.casus, k.soort, p.id AS persoon_id
FROM koppelingen k LEFT JOIN personen p ON p.organisatie = k.organisatie AND p.zegel = k.zegel
WHERE k.casus = current_setting('ketenhub.casus', true)
	AND k.handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','));--> statement-breakpoint
ALTER POLICY "koppelingen_lezen" ON "koppelingen" TO public USING (casus = current_setting('ketenhub.koppelen', true));--> statement-breakpoint
ALTER POLICY "veelplegers_lezen" ON "veelplegers" TO public USING (exists (select 1 from gekoppelde_personen k where k.persoon_id = "veelplegers"."persoon_id" and k.organisatie = "veelplegers"."bron" and k.casus = current_setting('ketenhub.casus', true)));--> statement-breakpoint
ALTER TABLE "koppelingen" DROP CONSTRAINT "koppelingen_persoon_id_personen_id_fk";--> statement-breakpoint
ALTER TABLE "koppelingen" DROP COLUMN "persoon_id";--> statement-breakpoint
DROP POLICY "personen_koppelen" ON "personen";
