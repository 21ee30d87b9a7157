import { type AskedPage, pageRead } from '#http/page.js';
import { instantOf } from '#kernel/clock.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { planUnits, type UnitQuery } from '../domain/rates/each-unit.js';
import {
  type CountedAs,
  findEffects,
  findSessions,
  type FoundEffect,
  type FoundSession,
} from '../domain/rates/find-sessions.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, type FigureScope, FigureScopes } from '../figure-scope.js';
import {
  type ClientBehind,
  type ClientsBehindBody,
  type SessionBehind,
  type SessionsBehindBody,
} from './sessions-behind.answer.js';

type Counted = Omit<UnitQuery, 'groupBy'>;

/** The sessions that a figure was counted from; all at once where no page is asked for. */
export class ListSessionsBehind extends Query<SessionsBehindBody> {
  constructor(
    readonly scope: AskedScope,
    readonly counted: Counted,
    readonly countedAs: CountedAs,
    readonly page?: AskedPage,
  ) {
    super();
  }
}

/** The clients of those sessions; all at once where no page is asked for. */
export class ListClientsBehind extends Query<ClientsBehindBody> {
  constructor(
    readonly scope: AskedScope,
    readonly counted: Counted,
    readonly countedAs: CountedAs,
    readonly page?: AskedPage,
  ) {
    super();
  }
}

@QueryHandler(ListSessionsBehind)
export class ListSessionsBehindHandler implements IQueryHandler<ListSessionsBehind> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: asked, counted, countedAs, page }: ListSessionsBehind): Promise<SessionsBehindBody> {
    const scope = await this.scopes.open(asked);
    const sessions = sessionsBehind(scope, counted, countedAs);
    const { after = null, limit = sessions.length } = page ?? {};
    const shown = sessions
      .filter((session) => isAfter(session.startedMs, session.sessionId, after))
      .slice(0, limit + 1);
    const effects = effectsOf(scope, counted, new Set(shown.map(({ sessionId }) => sessionId)));
    const items = shown.map(({ startedMs, isAffected: _, ...ids }) => {
      return { ...ids, startedAt: instantOf(startedMs), effects: effects.get(ids.sessionId) ?? [] };
    });
    const cursorOf = ({ startedAt, sessionId }: SessionBehind) => ({ text: startedAt, id: sessionId });
    return { ...headOf(scope), total: sessions.length, ...pageRead(items, cursorOf, limit) };
  }
}

@QueryHandler(ListClientsBehind)
export class ListClientsBehindHandler implements IQueryHandler<ListClientsBehind> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: asked, counted, countedAs, page }: ListClientsBehind): Promise<ClientsBehindBody> {
    const scope = await this.scopes.open(asked);
    const clients = new Map<string, Omit<ClientBehind, 'lastStartedAt'> & { lastStartedMs: number }>();
    for (const { clientId, startedMs, isAffected } of sessionsBehind(scope, counted, countedAs)) {
      // Sessions come newest first, so the first of a client is the last that was held.
      const known = clients.get(clientId) ?? { clientId, sessions: 0, affected: 0, lastStartedMs: startedMs };
      clients.set(clientId, known);
      known.sessions++;
      known.affected += Number(isAffected);
    }
    const { after = null, limit = clients.size } = page ?? {};
    const items = [...clients.values()]
      .sort((one, other) => newestFirst(one.lastStartedMs, one.clientId, other.lastStartedMs, other.clientId))
      .filter(({ lastStartedMs, clientId }) => isAfter(lastStartedMs, clientId, after))
      .slice(0, limit + 1)
      .map(({ lastStartedMs, ...client }) => ({ ...client, lastStartedAt: instantOf(lastStartedMs) }));
    const cursorOf = ({ lastStartedAt, clientId }: ClientBehind) => ({ text: lastStartedAt, id: clientId });
    return { ...headOf(scope), total: clients.size, ...pageRead(items, cursorOf, limit) };
  }
}

/** Newest first. */
function sessionsBehind(scope: FigureScope, counted: Counted, countedAs: CountedAs): FoundSession[] {
  const found = new Map<string, FoundSession>();
  for (const { block, moment, context, ranges } of scope.parts) {
    const plan = planUnits(block, moment, { ...counted, groupBy: [] }, context);
    findSessions(found, block, plan, countedAs, ranges);
  }
  return [...found.values()].sort((one, other) =>
    newestFirst(one.startedMs, one.sessionId, other.startedMs, other.sessionId),
  );
}

function effectsOf(scope: FigureScope, counted: Counted, sessions: ReadonlySet<string>): Map<string, FoundEffect[]> {
  const found = new Map<string, FoundEffect[]>();
  for (const part of scope.parts) findEffects(found, part, counted, (sessionId) => sessions.has(sessionId));
  for (const effects of found.values()) {
    effects.sort((one, other) => (`${one.onsetOn} ${one.type}` < `${other.onsetOn} ${other.type}` ? -1 : 1));
  }
  return found;
}

function isAfter(startedMs: number, id: string, after: AskedPage['after']): boolean {
  return after === null || newestFirst(startedMs, id, Date.parse(after.text), after.id) > 0;
}

function newestFirst(startedMs: number, id: string, otherMs: number, otherId: string): number {
  return otherMs - startedMs || (id < otherId ? -1 : Number(id > otherId));
}
