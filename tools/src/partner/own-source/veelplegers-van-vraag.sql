-- Reads with the rights of its owner: the process itself gets no right to bvh.veelplegers. So the rows of one question are
-- chosen here, and security_barrier keeps a condition of the asker from running before this one.
CREATE VIEW veelplegers_van_vraag WITH (security_barrier) AS
SELECT k.handvat, b.status_code, b.gewijzigd_op
FROM bvh.veelplegers b
JOIN personen p ON p.bsn = b.bsn AND p.organisatie = 'politie'
JOIN koppelingen k ON k.zegel = p.zegel AND k.organisatie = p.organisatie
WHERE k.casus = current_setting('ketenhub.casus', true)
  AND k.handvat = any(string_to_array(current_setting('ketenhub.betrokkenen', true), ','));
