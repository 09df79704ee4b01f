/** One process of the hub as the supervisor knows it. */
export interface ProcessSpec {
  readonly name: string;
  /** Entry file, from the repository root. */
  readonly entry: string;
  readonly defaultPort: number;
  /** The NAME in <NAME>_PORT, <NAME>_URL, DATABASE_URL_<NAME> and DATABASE_OWNER_URL_<NAME>. */
  readonly variable: string;
  /** Processes of one stage start together; a stage starts when the stage before it is ready, and stops before it. */
  readonly stage: number;
}

/** Dependencies first: the token service has keys, the subgraphs verify with them, the gateway needs all. */
export const PROCESSES: readonly ProcessSpec[] = [
  { name: 'token-service', entry: 'token-service/src/main.ts', defaultPort: 4010, variable: 'TOKEN_SERVICE', stage: 1 },
  { name: 'case', entry: 'subgraphs/case/src/main.ts', defaultPort: 4105, variable: 'CASE', stage: 2 },
  { name: 'police', entry: 'subgraphs/police/src/main.ts', defaultPort: 4101, variable: 'POLICE', stage: 2 },
  { name: 'justice', entry: 'subgraphs/justice/src/main.ts', defaultPort: 4102, variable: 'JUSTICE', stage: 2 },
  { name: 'care', entry: 'subgraphs/care/src/main.ts', defaultPort: 4103, variable: 'CARE', stage: 2 },
  {
    name: 'municipality',
    entry: 'subgraphs/municipality/src/main.ts',
    defaultPort: 4104,
    variable: 'MUNICIPALITY',
    stage: 2,
  },
  { name: 'gateway', entry: 'gateway/src/main.ts', defaultPort: 4000, variable: 'GATEWAY', stage: 3 },
];

/** The processes per stage, in the order in which the stages start. */
export function stagesOf(processes: readonly ProcessSpec[]): readonly (readonly ProcessSpec[])[] {
  const stages = [...new Set(processes.map((spec) => spec.stage))].sort((a, b) => a - b);
  return stages.map((stage) => processes.filter((spec) => spec.stage === stage));
}
