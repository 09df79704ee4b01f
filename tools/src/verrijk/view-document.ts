import type { FieldState, PersonSheets, PersonView, SheetView } from '@ketenhub/client';
import type { PersonaNaam } from '@ketenhub/vocabulary';

/** What was asked, for the head of the answer. */
export interface Asked {
  readonly persona: PersonaNaam;
  readonly casus: string;
  readonly doel: string;
  /** Trace of this command; the answer names its own when the hub gives one. */
  readonly trace: string;
}

export type ViewDocument = ReturnType<typeof viewDocument>;

/** The machine document of `verrijk --json` (docs/how-to/verrijk-json.md): may grow, may not break. */
export function viewDocument(view: PersonView, asked: Asked) {
  const { explanation, casusvelden } = view;
  return {
    casus: asked.casus,
    doel: asked.doel,
    fase: textOf(casusvelden.fase) ?? explanation.fase,
    thema: textOf(casusvelden.thema),
    regiekleur: textOf(casusvelden.regiekleur),
    als: asked.persona,
    trace: explanation.trace ?? asked.trace,
    beleid: explanation.beleid,
    bronStatus: explanation.bronStatus,
    deelnemerStatus: explanation.deelnemerStatus,
    casusvelden,
    ...(view.betrokkenenStaat.toestand === 'WAARDE' ? {} : { betrokkenenStaat: view.betrokkenenStaat }),
    betrokkenen: view.betrokkenen.map(person),
  };
}

function person({ id, soort, naam, bronnen }: PersonSheets) {
  return {
    id,
    soort,
    naam,
    bronnen: Object.fromEntries(Object.entries(bronnen).map(([key, view]) => [key, sheet(view)])),
  };
}

function sheet({ stand, standStaat, velden }: SheetView) {
  return { stand, ...(standStaat.toestand === 'WAARDE' ? {} : { standStaat }), velden };
}

function textOf(state: FieldState | undefined): string | null {
  return state?.toestand === 'WAARDE' && typeof state.waarde === 'string' ? state.waarde : null;
}
