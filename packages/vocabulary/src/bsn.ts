/** The sum that the elfproef is about: the first digit counts nine times. */
export function weightedSum(digits: string): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0);
}

/** True for nine digits that pass the elfproef of the burgerservicenummer (last digit counts -1). */
export function isBsn(value: string): boolean {
  if (!/^\d{9}$/.test(value) || value === '000000000') return false;
  return (weightedSum(value.slice(0, 8)) - Number(value[8])) % 11 === 0;
}
