import { readFileSync } from 'node:fs';

/**
 * Test only: sets the clock of the process that imports it apart from that of the machine, by as many milliseconds as the
 * file CLOCK_SHIFT_FILE says at that moment.
 */
const RealDate = Date;
let shiftMs = 0;

function readShift(): void {
  try {
    shiftMs = Number(readFileSync(process.env.CLOCK_SHIFT_FILE ?? '', 'utf8'));
  } catch {
    shiftMs = 0;
  }
}

class ShiftedDate extends RealDate {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(RealDate.now() + shiftMs);
    else super(...(parts as [number]));
  }

  static override now(): number {
    return RealDate.now() + shiftMs;
  }
}

readShift();
setInterval(readShift, 100).unref();
globalThis.Date = ShiftedDate as DateConstructor;
