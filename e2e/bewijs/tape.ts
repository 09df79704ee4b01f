/** Draws from a list of numbers, so that fast-check can shrink what comes of it; an empty tape always gives 0. */
export class Tape {
  private position = 0;
  private readonly numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  below(limit: number): number {
    const number = this.numbers[this.position] ?? 0;
    this.position += 1;
    return number % limit;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  /** Once in so many times; never on an empty tape. */
  once(inMany: number): boolean {
    return this.below(inMany) === inMany - 1;
  }
}
