import { instantOf } from '#kernel/clock.js';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { planUnits, type UnitQuery } from '../domain/rates/each-unit.js';
import { type CountedAs, findSessions, type FoundSession } from '../domain/rates/find-sessions.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { type AskedPage, pageRead } from '#http/page.js';
import { type SessionBehind, type SessionsBehindBody } from './sessions-behind.answer.js';

/** The sessions that a figure was counted from. */
export class ListSessionsBehind extends Query<SessionsBehindBody> {
  constructor(
    readonly scope: AskedScope,
    readonly counted: Omit<UnitQuery, 'groupBy'>,
    readonly countedAs: CountedAs,
    readonly page: AskedPage,
  ) {
    super();
  }
}

@QueryHandler(ListSessionsBehind)
export class ListSessionsBehindHandler implements IQueryHandler<ListSessionsBehind> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: asked, counted, countedAs, page }: ListSessionsBehind): Promise<SessionsBehindBody> {
    const scope = await this.scopes.open(asked);
    const found = new Map<string, FoundSession>();
    for (const { block, moment, context, isWanted } of scope.parts) {
      const plan = planUnits(block, moment, { ...counted, groupBy: [] }, context);
      findSessions(found, block, plan, countedAs, isWanted);
    }
    const sessions = [...found.values()].sort(newestFirst);
    const { after, limit } = page;
    const rest =
      after === null
        ? sessions
        : sessions.filter(
            (session) => newestFirst(session, { startedMs: Date.parse(after.text), sessionId: after.id }) > 0,
          );
    const items = rest
      .slice(0, limit + 1)
      .map(({ startedMs, ...ids }) => ({ ...ids, startedAt: instantOf(startedMs) }));
    const cursorOf = ({ startedAt, sessionId }: SessionBehind) => ({ text: startedAt, id: sessionId });
    return { ...headOf(scope), total: sessions.length, ...pageRead(items, cursorOf, limit) };
  }
}

function newestFirst(
  one: Pick<FoundSession, 'startedMs' | 'sessionId'>,
  other: Pick<FoundSession, 'startedMs' | 'sessionId'>,
): number {
  return (
    other.startedMs - one.startedMs || (one.sessionId < other.sessionId ? -1 : Number(one.sessionId > other.sessionId))
  );
}
