export { checkpoint, type Passed, type Purpose } from './checkpoint.ts';
export { DOEL_LABELS } from './doel-labels.ts';
export { type Explanation, readExplanation, type Shielding, type WelBij } from './explanation.ts';
export { type CatalogField, type CatalogSheet, type FieldCatalog, readCatalog } from './field-catalog.ts';
export {
  type FieldState,
  fieldState,
  type ShieldedPart,
  type ShieldedState,
  type Surroundings,
  type ValueState,
} from './field-state.ts';
export { type Hub, type HubAddress, hubAddressFrom } from './hub-address.ts';
export { isJsonObject, type JsonObject } from './json-value.ts';
export { codeLabel, fieldLabel, openedBy, organisationLabel, sheetLabel } from './labels.ts';
export { askLoggedDecisions, type LoggedDecisions, type LogPeriod } from './logged-decisions.ts';
export { type LoggedIn, login } from './login.ts';
export type { Failure, Malfunction, Refused, Unreachable } from './outcome.ts';
export { type PersonSheets, type PersonView, readPersonView, type SheetView } from './person-view.ts';
export { askPersonView, personViewCatalog, personViewOperation } from './person-view-query.ts';
export { type Answer, type AnswerError, type Operation, query } from './query.ts';
export { startTrace, type Trace } from './trace.ts';
export { askWorklist, type Worklist, type WorklistItem } from './worklist-query.ts';
