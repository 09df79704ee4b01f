import type { Bundel } from './beleid.ts';
import type { Feitentoets } from './feitentoets.ts';
import type { Koppelbericht } from './koppelbericht.ts';
import type { Lezing } from './lezing.ts';
import { gevraagden } from './lezing.ts';
import type { Regel } from './logboek.ts';
import type { Spoor } from './trace.ts';
import { nieuweSpan } from './trace.ts';

const ZONDER_REGEL = 'https://ketenhub.example/verwerkingsactiviteiten/casus-verrijken';
const HOOGSTE_TEKST = 256;

// P54: a text of a caller, safe to keep.
export function kort(tekst: string): string {
  const zichtbaar = tekst.replace(/\p{Cc}/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  const tekens = [...zichtbaar];
  return tekens.length > HOOGSTE_TEKST ? `${tekens.slice(0, HOOGSTE_TEKST).join('')}…` : zichtbaar;
}
const korten = (teksten: readonly string[]): string[] => teksten.map(kort);

export type Herkomst = { spoor: Spoor; oorsprong: string; begin: number; bron: string };
type Moment = Regel['moment'];
type Actor = { gebruiker: string; organisatie: string; rol: string } | null;

function actorregel(
  h: Herkomst,
  moment: Moment,
  oin: string,
  jti: string | null,
  wat: { actie: string; object: string; resultaat: string; actor: Actor },
): Regel {
  const { traceId, spanId } = h.spoor;
  return {
    soort: 'ACTOR',
    moment,
    verantwoordelijke: oin,
    trace_id: traceId,
    span_id: spanId,
    jti: moment === 'VOORNEMEN' ? jti : null,
    regel: {
      trace_id: traceId,
      span_id: spanId,
      actie: wat.actie,
      object: wat.object,
      resultaat: wat.resultaat,
      oorsprong: h.oorsprong,
      actor: wat.actor,
      tijdstempel: new Date().toISOString(),
    },
  };
}

// P53: no user and no asker in it, and a span of its own.
function ldvregel(
  h: Herkomst,
  moment: Moment,
  oin: string,
  naam: string,
  status: string,
  deel: { handvat: string; activiteit: string; velden: readonly string[] },
): Regel {
  const spanId = nieuweSpan();
  return {
    soort: 'LDV',
    moment,
    verantwoordelijke: oin,
    trace_id: h.spoor.traceId,
    span_id: spanId,
    jti: null,
    regel: {
      trace_id: h.spoor.traceId,
      span_id: spanId,
      parent_span_id: h.spoor.spanId,
      status,
      name: naam,
      start_time: h.begin,
      end_time: moment === 'VOORNEMEN' ? null : Date.now(),
      resource: { attributes: { 'service.name': h.bron, 'ketenhub.verwerkingsverantwoordelijke': oin } },
      attributes: {
        'dpl.core.processing_activity_id': deel.activiteit,
        'dpl.core.data_subject_id': kort(deel.handvat),
        'dpl.core.data_subject_id_type': 'urn:ketenhub:handvat',
      },
      velden: korten(deel.velden),
    },
  };
}

const eersteActiviteit = (bundel: Bundel, doel: string): string =>
  bundel.regels.find((r) => r.doel.includes(doel))?.verwerkingsactiviteit ?? ZONDER_REGEL;

// A person has a line for each activity, and one without `velden` when nothing is left.
function perActiviteit(
  velden: readonly string[],
  activiteitVan: (c: string) => string,
  leeg: string,
): [string, string[]][] {
  const groepen = new Map<string, string[]>();
  for (const c of new Set(velden)) groepen.set(activiteitVan(c), [...(groepen.get(activiteitVan(c)) ?? []), c]);
  return groepen.size === 0 ? [[leeg, []]] : [...groepen];
}

// P52: the lines of a question, for each organisation asked. `mislukt` null is the intent.
export function vraagregels(h: Herkomst, lezing: Lezing, mislukt: boolean | null): Regel[] {
  const { aanvraag: a, bundel } = lezing;
  const moment: Moment = mislukt === null ? 'VOORNEMEN' : 'UITKOMST';
  const actie = `lezen ${a.doel}`;
  const resultaat = mislukt === null ? 'VOORGENOMEN' : mislukt ? 'MISLUKT' : 'GELEVERD';
  const status = mislukt === null ? 'Unset' : mislukt ? 'Error' : 'Ok';
  const actor = { gebruiker: kort(a.sub), organisatie: bundel.opOin.get(a.org)?.code ?? a.org, rol: a.rol };
  const leeg = eersteActiviteit(bundel, a.doel);
  return gevraagden(bundel, lezing.sdl, h.bron, a.velden).flatMap(({ oin, eigen }, plek) => {
    const deel = (velden: readonly string[]): string[] => velden.filter(eigen);
    const regels = [
      // The jti stands in one line of the intent.
      actorregel(h, moment, oin, plek === 0 ? a.jti : null, {
        actie,
        object: a.casus === null ? 'werkvoorraad' : kort(a.casus),
        resultaat,
        actor,
      }),
      adlregel(h, lezing, moment, oin, deel),
    ];
    for (const p of lezing.personen.values()) {
      const velden = deel(mislukt === null ? a.velden : lezing.beantwoordVoor(p.soort));
      const activiteitVan = (c: string): string => lezing.beslis(c, p.soort).regel?.verwerkingsactiviteit ?? leeg;
      for (const [activiteit, eigenVelden] of perActiviteit(velden, activiteitVan, leeg)) {
        regels.push(ldvregel(h, moment, oin, actie, status, { handvat: p.id, activiteit, velden: eigenVelden }));
      }
    }
    return regels;
  });
}

function adlregel(
  h: Herkomst,
  lezing: Lezing,
  moment: Moment,
  oin: string,
  deel: (v: readonly string[]) => string[],
): Regel {
  const { aanvraag: a } = lezing;
  const { traceId, spanId, ouder } = h.spoor;
  return {
    soort: 'ADL',
    moment,
    verantwoordelijke: oin,
    trace_id: traceId,
    span_id: spanId,
    jti: null,
    regel: {
      trace_id: traceId,
      span_id: spanId,
      parent_span_id: ouder,
      event_name: 'adl.access_evaluations',
      timestamp: Date.now(),
      attributes: {
        'adl.core.request': {
          doel: a.doel,
          casus: a.casus === null ? null : kort(a.casus),
          rol: a.rol,
          organisatie: a.org,
          velden: korten(deel(a.velden)),
        },
        'adl.core.response':
          moment === 'VOORNEMEN'
            ? {}
            : { toegestaan: korten(deel(lezing.toegestaan())), teVeelGevraagd: korten(deel([...lezing.teVeel])) },
        'adl.core.policies': a.beleid,
        'adl.core.information': { fase: a.fase, txn: kort(a.txn), deelnemers: a.feiten?.deelnemers ?? [] },
      },
    },
  };
}

// P62.
export function koppelregel(h: Herkomst, bundel: Bundel, b: Koppelbericht, moment: Moment): Regel {
  const resultaat = moment === 'VOORNEMEN' ? (bundel.opOin.get(b.organisatie)?.code ?? b.organisatie) : 'ONTVANGEN';
  return actorregel(h, moment, b.organisatie, b.jti, { actie: b.actie, object: kort(b.casus), resultaat, actor: null });
}

// P72: what was asked, in both moments, and never what of it is open.
export function feitregels(h: Herkomst, bundel: Bundel, f: Feitentoets, moment: Moment): Regel[] {
  const naam = `feiten toetsen ${f.doel}`;
  const voornemen = moment === 'VOORNEMEN';
  return f.organisaties.flatMap((oin, plek) => {
    const regels = [
      actorregel(h, moment, oin, plek === 0 ? f.jti : null, {
        actie: naam,
        object: kort(f.casus),
        resultaat: voornemen ? 'VOORGENOMEN' : 'GELEVERD',
        actor: null,
      }),
    ];
    const perPersoon = Map.groupBy(
      f.feiten.filter((feit) => feit.organisatie === oin),
      (feit) => feit.betrokkene,
    );
    for (const [handvat, feiten] of perPersoon) {
      const perDoel = Map.groupBy(
        feiten,
        (feit) =>
          bundel.regels.find((r) => r.doel.includes(f.doel) && r.subcategorie.includes(feit.subcategorie))
            ?.verwerkingsactiviteit ?? eersteActiviteit(bundel, f.doel),
      );
      for (const [activiteit, eigen] of perDoel) {
        const velden = [...new Set(eigen.map((feit) => feit.veld))];
        regels.push(ldvregel(h, moment, oin, naam, voornemen ? 'Unset' : 'Ok', { handvat, activiteit, velden }));
      }
    }
    return regels;
  });
}
