/** The gateway stores its own logbook and nothing else: no grants, no sessions, no case data. */
export { logboek, logregels } from '@ketenhub/logbook/tables';
