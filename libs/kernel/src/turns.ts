/** Lets those who name the same thing go one after the other, in the order in which they came. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  async take<Answer>(thing: string, act: () => Promise<Answer>): Promise<Answer> {
    const before = this.last.get(thing);
    const turn = before ? before.then(act) : act();
    const done = turn.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(thing, done);
    try {
      return await turn;
    } finally {
      if (this.last.get(thing) === done) this.last.delete(thing);
    }
  }
}
