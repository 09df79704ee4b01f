import {
  type Annotaties,
  type Beleid,
  type Besluit,
  beslisVeld,
  type CasusFeiten,
  type Deelnemer,
} from '@ketenhub/policy';
import { OperatorProblem } from '@ketenhub/postgres/operator-problem.ts';
import { BETROKKENE_SOORTEN, DOELEN, FASEN, KLASSEN, ROLLEN, THEMAS } from '@ketenhub/vocabulary';

/** "Wat ziet X?" on the protocol alone: a role in a class, never a user, a casus or a person (attack 132). */
export interface RoleQuestion {
  readonly rol: string;
  readonly klasse: string;
  readonly doel: string;
  /** null where the doel has no casus. */
  readonly fase: string | null;
  readonly soort: string;
  readonly thema: string;
  /** Code of the deelnemer that brought the casus in. */
  readonly aanmelder: string;
  /** Code of the asker's own organisation; null for one of the class that does not own the data. */
  readonly organisatie: string | null;
}

/** Before the doelbesluit (WGS 2.31(2)) nothing has been decided yet; afterwards both decisions are supposed. */
const UNDECIDED = ['AANMELDING', 'TRIAGE'];

function check(option: string, value: string, known: readonly string[]): void {
  if (!known.includes(value))
    throw new OperatorProblem(`--${option} ${value} is niet bekend; kies uit: ${known.join(', ')}`);
}

function checkWords({ deelnemers }: Beleid, question: RoleQuestion): void {
  const codes = deelnemers.map(({ code }) => code);
  check('rol', question.rol, ROLLEN);
  check('klasse', question.klasse, KLASSEN);
  check('doel', question.doel, DOELEN);
  if (question.fase !== null) check('fase', question.fase, FASEN);
  check('soort', question.soort, BETROKKENE_SOORTEN);
  check('thema', question.thema, THEMAS);
  check('aanmelder', question.aanmelder, codes);
  const ofClass = deelnemers.filter(({ klasse }) => klasse === question.klasse).map(({ code }) => code);
  if (question.organisatie !== null) check('organisatie', question.organisatie, ofClass);
}

function thoughtUp({ deelnemers }: Beleid, { fase, thema, aanmelder }: RoleQuestion): CasusFeiten | null {
  if (fase === null) return null;
  const isDecided = !UNDECIDED.includes(fase);
  return {
    fase,
    thema,
    doelbesluit: isDecided,
    deelnemersbesluit: isDecided,
    aanmelder: deelnemers.find(({ code }) => code === aanmelder)?.oin ?? '',
    deelnemers: isDecided ? deelnemers.map(({ oin }) => oin) : [],
  };
}

function askerOf({ deelnemers }: Beleid, { klasse, organisatie }: RoleQuestion, bron: string): Deelnemer | undefined {
  if (organisatie !== null) return deelnemers.find(({ code }) => code === organisatie);
  const ofClass = deelnemers.filter((een) => een.klasse === klasse);
  return ofClass.find(({ code }) => code !== bron) ?? ofClass[0];
}

interface Group {
  readonly besluit: Besluit;
  readonly categorie: string;
  readonly velden: string[];
}

/** Fields with one subcategorie and one decision stand together. */
function groupsOf(beleid: Beleid, annotaties: Annotaties, question: RoleQuestion): readonly Group[] {
  const soortVan = new Map(beleid.subcategorieen.map(({ code, soort }) => [code, soort]));
  const casus = thoughtUp(beleid, question);
  const groups = new Map<string, Group>();
  for (const [coordinate, { toepassingen }] of annotaties) {
    const [first] = toepassingen;
    const soort = soortVan.get(first?.categorie ?? '');
    if (first === undefined || (soort !== 'PERSOON' && soort !== 'CASUS')) continue;
    const { oin: organisatie = '', klasse = '' } = askerOf(beleid, question, first.bron) ?? {};
    const { doel, rol } = question;
    const betrokkeneSoort = soort === 'PERSOON' ? question.soort : null;
    const besluit = beslisVeld(beleid, annotaties, coordinate, {
      doel,
      rol,
      klasse,
      organisatie,
      betrokkeneSoort,
      casus,
    });
    const uitleg = besluit.effect === 'GEWEIGERD' ? besluit.uitleg : '';
    const key = JSON.stringify([first.categorie, besluit.effect, besluit.regel, uitleg]);
    const group = groups.get(key) ?? { besluit, categorie: first.categorie, velden: [] };
    group.velden.push(coordinate);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function linesOf({ besluit, categorie, velden }: Group): string[] {
  const why = besluit.effect === 'GEWEIGERD' ? [`    ${besluit.uitleg}`] : [];
  const rule = besluit.regel === null ? '' : ` [regel ${besluit.regel}]`;
  return [`  ${categorie}${rule}`, ...why, `    ${velden.join(', ')}`];
}

/**
 * What a role sees and does not see, field by field, with the rule or the reason: the decision of gateway, sources and
 * decision point, on facts that are thought up. @throws OperatorProblem for a word that is not known
 */
export function whatRoleSees(beleid: Beleid, annotaties: Annotaties, question: RoleQuestion): string[] {
  checkWords(beleid, question);
  const groups = groupsOf(beleid, annotaties, question);
  const open = groups.filter(({ besluit }) => besluit.effect === 'TOEGESTAAN');
  const closed = groups.filter(({ besluit }) => besluit.effect === 'GEWEIGERD');
  const { rol, klasse, doel, fase, soort, thema, aanmelder } = question;
  const facts = fase === null ? 'zonder casus' : `fase ${fase}, thema ${thema}, aanmelder ${aanmelder}, over ${soort}`;
  return [
    `${rol} (${question.organisatie ?? klasse}) met ${doel}, ${facts}`,
    'Ziet:',
    ...(open.length === 0 ? ['  niets'] : open.flatMap(linesOf)),
    'Ziet niet:',
    ...closed.flatMap(linesOf),
  ];
}
