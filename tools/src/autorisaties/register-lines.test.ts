import { describe, expect, it } from 'vitest';
import { registerLines } from './register-lines.ts';

const rij = (
  account: string,
  beoordelenUiterlijkOp: string,
  stand: 'GELDIG' | 'VERLOPEN' | 'INGETROKKEN' = 'GELDIG',
) => ({
  account,
  klasse: 'UITVOERING',
  aangewezenOp: '2026-01-01',
  beoordeeldOp: '2026-01-01',
  beoordeeldDoor: 'HR',
  beoordelenUiterlijkOp,
  stand,
});
const register = {
  dag: '2026-11-29',
  autorisaties: [
    rij('ruim', '2027-06-01'),
    rij('bijna', '2026-12-20'),
    rij('vandaag', '2026-11-29'),
    rij('te-laat', '2026-11-28', 'VERLOPEN'),
    rij('weg', '2026-11-01', 'INGETROKKEN'),
  ],
};
const accounts = (lines: string[]) => lines.slice(1).map((line) => line.split(' ')[0]);

describe('R26: what the command shows of the authorisations of an organisation', () => {
  it('R26: who is blocked and who will be, the most urgent first, and nobody who was withdrawn', () => {
    const lines = registerLines(register, 30);
    expect(lines[0]).toContain('5 autorisaties, 1 met een verlopen beoordeling');
    expect(accounts(lines)).toEqual(['te-laat', 'vandaag', 'bijna']);
    expect(lines[1]).toContain('GEBLOKKEERD');
    expect(lines[2]).toContain('verloopt na vandaag');
    expect(lines[3]).toContain('nog 21 dagen');
  });

  it('R26: everybody when asked, and that there is nothing when nothing lapses', () => {
    expect(accounts(registerLines(register, null))).toHaveLength(5);
    const quiet = { ...register, autorisaties: [rij('ruim', '2027-06-01')] };
    expect(registerLines(quiet, 30)[1]).toBe('Niets verloopt binnen 30 dagen.');
  });
});
