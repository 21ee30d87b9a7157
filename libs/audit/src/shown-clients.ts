/** Sees to it that of each client whose data a long answer shows, it is recorded before, once. */
export class ShownClients {
  private readonly known = new Set<string>();

  constructor(private readonly record: (clients: readonly string[]) => Promise<void>) {}

  /** Answers once it is recorded that these are shown. */
  async show(clients: Iterable<string | null>): Promise<void> {
    const unseen = new Set([...clients].filter((client) => client !== null && !this.known.has(client)) as string[]);
    if (unseen.size === 0) return;
    await this.record([...unseen]);
    for (const client of unseen) this.known.add(client);
  }
}
