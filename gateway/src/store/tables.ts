/** The gateway stores its own logbook and which policy releases it has seen, and nothing else: no grants, no sessions, no case data. */
export { gezieneVrijgaven } from '@ketenhub/bundle/tables';
export { boomkoppen, logboek, logregels, regels, sleutels, zegels } from '@ketenhub/logbook/tables';
