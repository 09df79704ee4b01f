import type { Logger } from '@ketenhub/service';
import { boundTo, signPartnervraag } from '@ketenhub/tokens';
import * as v from 'valibot';
import type { Partnerbron, SourceCaller } from '../feitentoets/ask-source.ts';

/** A deelnemer that can be asked, and where. */
export interface Partner {
  readonly code: string;
  readonly naam: string;
  readonly oin: string;
  readonly bron: Partnerbron;
}

export interface Partnervraag {
  /** Drawn for this question; the answer repeats it. */
  readonly kenmerk: string;
  readonly bsn: string;
  /** What the FG signed to switch this on, as it was signed. */
  readonly stuk: string;
  readonly traceparent: string;
}

export type Partneruitkomst = 'BEKEND' | 'NIET_BEKEND' | 'GEEN_ANTWOORD';

export interface AskingPartners extends SourceCaller {
  readonly logger: Pick<Logger, 'warn'>;
}

/** Strict, and of this question: whatever else it says is no answer. */
const answerSchema = (kenmerk: string) =>
  v.strictObject({ kenmerk: v.literal(kenmerk), antwoord: v.picklist(['BEKEND', 'NIET_BEKEND']) });

async function question(
  { key, presenter, http, urls }: AskingPartners,
  { oin, bron }: Partner,
  { kenmerk, bsn, stuk, traceparent }: Partnervraag,
): Promise<Partneruitkomst> {
  const claims = { kenmerk, organisatie: oin, bsn, schakelaar: stuk, ...boundTo(presenter) };
  const partnervraag = await signPartnervraag(key(), bron, claims);
  const { status, body } = await http.postJson(`${urls[bron]}/bekendheid`, { partnervraag }, { traceparent });
  if (status !== 200) throw new Error(`the source answered ${status}`);
  const read = v.safeParse(answerSchema(kenmerk), body);
  if (!read.success) throw new Error('the answer is of another form, or to another question');
  return read.output.antwoord;
}

/**
 * Asks one deelnemer whether it knows a person, before the doelbesluit (docs/adr/0043). Whatever goes wrong is GEEN_ANTWOORD and never
 * NIET_BEKEND: a false "niet bekend" is as bad as a leak. Its client bounds the wait. Never rejects.
 */
export async function askPartner(
  asking: AskingPartners,
  partner: Partner,
  vraag: Partnervraag,
): Promise<Partneruitkomst> {
  try {
    return await question(asking, partner, vraag);
  } catch (error) {
    // Of what was asked nothing is in these errors.
    asking.logger.warn(
      { organisatie: partner.code, why: error instanceof Error ? error.message : '' },
      'a partner gave no answer',
    );
    return 'GEEN_ANTWOORD';
  }
}
