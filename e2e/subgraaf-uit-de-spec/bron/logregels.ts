// The lines of P52 for one request of one organisation. This source has one organisation, so one set of lines a moment.
import { bijsnijden, type Logregel, type Moment } from './logboek.ts';
import { nieuweSpan, type Trace } from './trace.ts';
import type { Verzoek } from './verzoek.ts';

export interface Afloop {
  readonly gelukt: boolean;
}

export class Regelmaker {
  readonly #v: Verzoek;
  readonly #trace: Trace;
  readonly #oorsprong: string;
  readonly #begin = Date.now();
  readonly #spans = new Map<string, string>();

  constructor(v: Verzoek, trace: Trace, oorsprong: string) {
    this.#v = v;
    this.#trace = trace;
    this.#oorsprong = oorsprong;
  }

  regels(moment: Moment, afloop: Afloop): readonly Logregel[] {
    const basis = { verantwoordelijke: this.#v.organisatie.oin, traceId: this.#trace.traceId };
    const eigen = { ...basis, spanId: this.#trace.spanId };
    return [
      { ...eigen, soort: 'ACTOR', regel: this.#actor(moment, afloop) },
      { ...eigen, soort: 'ADL', regel: this.#adl(moment) },
      ...[...this.#v.personen.values()].map((p): Logregel => {
        const span = this.#spans.get(p.id) ?? nieuweSpan();
        this.#spans.set(p.id, span);
        return { ...basis, spanId: span, soort: 'LDV', regel: this.#ldv(moment, afloop, p.id, p.soort, span) };
      }),
    ];
  }

  // With one organisation in the source a list holds all of them (P52).
  #lijst(velden: Iterable<string>): readonly string[] {
    return [...velden].sort();
  }

  #vrager(): string {
    const { token, beleid } = this.#v;
    return beleid.bundel.deelnemers.find((d) => d.oin === token.org)?.code ?? token.org;
  }

  #actor(moment: Moment, afloop: Afloop): Readonly<Record<string, unknown>> {
    const { token } = this.#v;
    return {
      trace_id: this.#trace.traceId,
      span_id: this.#trace.spanId,
      actie: `lezen ${token.doel}`,
      object: token.casus === null ? 'werkvoorraad' : bijsnijden(token.casus),
      resultaat: moment === 'VOORNEMEN' ? 'VOORGENOMEN' : afloop.gelukt ? 'GELEVERD' : 'MISLUKT',
      oorsprong: this.#oorsprong,
      actor: { gebruiker: bijsnijden(token.sub), organisatie: this.#vrager(), rol: token.rol },
      tijdstempel: new Date().toISOString(),
    };
  }

  #adl(moment: Moment): Readonly<Record<string, unknown>> {
    const { token, casus, beantwoord, teVeel } = this.#v;
    const toegestaan = new Set([...beantwoord.values()].flatMap((s) => [...s]));
    return {
      trace_id: this.#trace.traceId,
      span_id: this.#trace.spanId,
      parent_span_id: this.#trace.ouder,
      event_name: 'adl.access_evaluations',
      timestamp: Date.now(),
      attributes: {
        'adl.core.request': {
          doel: token.doel,
          casus: token.casus === null ? null : bijsnijden(token.casus),
          rol: token.rol,
          organisatie: token.org,
          velden: this.#lijst(token.velden),
        },
        'adl.core.response':
          moment === 'VOORNEMEN' ? {} : { toegestaan: this.#lijst(toegestaan), teVeelGevraagd: this.#lijst(teVeel) },
        'adl.core.policies': token.beleid,
        'adl.core.information': { fase: token.fase, txn: bijsnijden(token.txn), deelnemers: casus?.deelnemers ?? [] },
      },
    };
  }

  #ldv(
    moment: Moment,
    afloop: Afloop,
    handvat: string,
    soort: string,
    span: string,
  ): Readonly<Record<string, unknown>> {
    const { token, organisatie, beantwoord } = this.#v;
    const klaar = moment === 'UITKOMST';
    return {
      trace_id: this.#trace.traceId,
      span_id: span,
      parent_span_id: this.#trace.spanId,
      status: !klaar ? 'Unset' : afloop.gelukt ? 'Ok' : 'Error',
      name: `lezen ${token.doel}`,
      start_time: this.#begin,
      end_time: klaar ? Date.now() : null,
      resource: { attributes: { 'service.name': 'politie', 'ketenhub.verwerkingsverantwoordelijke': organisatie.oin } },
      attributes: {
        'dpl.core.processing_activity_id': this.#activiteit(),
        'dpl.core.data_subject_id': bijsnijden(handvat),
        'dpl.core.data_subject_id_type': 'urn:ketenhub:handvat',
      },
      velden: this.#lijst(klaar ? (beantwoord.get(soort) ?? []) : token.velden),
    };
  }

  // The register is named by the rules of the policy; the first rule of this source for the doel says which activity it is.
  #activiteit(): string {
    const { beleid, token, organisatie } = this.#v;
    const regels = beleid.bundel.regels.filter((r) => r.doel.includes(token.doel));
    const eigen = regels.find((r) => r.subcategorie.some((s) => organisatie.subcategorieen.includes(s)));
    return (eigen ?? regels[0] ?? beleid.bundel.regels[0])?.verwerkingsactiviteit ?? 'urn:ketenhub:onbekend';
  }
}
