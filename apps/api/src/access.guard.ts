import { type Actor, uuidIn } from '#http/command-context.js';
import { type ApiToken, ApiTokens } from '#identity/api-tokens.js';
import { needsSecondFactor } from '#identity/domain/roles.js';
import { Memberships } from '#identity/memberships.js';
import { People } from '#identity/people.js';
import { SessionCookie, type SessionRequest } from '#identity/session-cookie.js';
import { type Session, Sessions } from '#identity/sessions.js';
import { Problem } from '#kernel/problem.js';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { POLICY, type Rule } from './policy.js';
import { ensureSameSite } from './same-site.js';

type StaffRule = Extract<Rule, { who: 'staff' }>;
type Access = Pick<SessionRequest, 'session'> & { actor: Actor };

/** Finds out who asks, and holds the request to the policy table. What the table does not name is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const rule = POLICY.get(context.getHandler().name);
    if (!rule) throw new Problem('forbidden', 'operation_not_in_policy', 'Nobody may do this.');
    if (rule.who === 'anyone') {
      ensureSameSite(request, false);
      return true;
    }
    Object.assign(request, await this.access(request, rule, true));
    // Asked while an answer goes on and on, which is no use of the session.
    request.isStillAllowed = () =>
      this.access(request, rule, false).then(
        () => true,
        () => false,
      );
    return true;
  }

  private async access(request: SessionRequest, rule: Rule, isUse: boolean): Promise<Access> {
    const bearer = /^Bearer ([A-Za-z0-9_-]{1,100})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      const token = await this.tokens.find(bearer);
      if (!token) throw notSignedIn();
      return { actor: machineOf(token, rule, clinicIdOf(request)) };
    }
    const secret = this.cookie.read(request);
    const session = secret === null ? null : await this.sessions.resume(secret, isUse);
    if (!session) throw notSignedIn();
    ensureSameSite(request, true);
    ensureStage(session, rule);
    return { session, actor: await this.actorOf(session, rule, clinicIdOf(request)) };
  }

  private async actorOf(session: Session, rule: Rule, clinicId: string | null): Promise<Actor> {
    const { personId: staffId } = session;
    if (rule.who === 'staff') return this.staffActor(session, rule, clinicId);
    if (rule.who !== 'platform_admin') return { staffId, role: 'person' };
    await this.ensureAdmin(session, clinicId);
    return { staffId, role: 'platform_admin' };
  }

  private async staffActor(session: Session, { roles }: StaffRule, clinicId: string | null): Promise<Actor> {
    const { personId: staffId, secondFactor } = session;
    const access = clinicId === null ? null : await this.memberships.accessTo(staffId, clinicId);
    if (!access) throw noSuchClinic();
    const { role, emergency } = access;
    if ((emergency || needsSecondFactor(role)) && !secondFactor) throw secondFactorRequired();
    if (!roles.includes(role)) throw notAllowed();
    return { staffId, role: emergency ? 'emergency_access' : role };
  }

  /** To everyone else, a clinic that they do not work in does not exist, for these operations too. */
  private async ensureAdmin({ personId, secondFactor }: Session, clinicId: string | null): Promise<void> {
    const { platformAdmin } = await this.people.byId(personId);
    if (!platformAdmin) {
      if (clinicId !== null && !(await this.memberships.accessTo(personId, clinicId))) throw noSuchClinic();
      throw notAllowed();
    }
    if (!secondFactor) throw secondFactorRequired();
  }
}

/** A token acts in its clinic only, and by its scopes only. */
function machineOf(token: ApiToken, rule: Rule, clinicId: string | null): Actor {
  if (clinicId !== null && clinicId !== token.clinicId) throw noSuchClinic();
  if (rule.who !== 'staff' || rule.scope === null || !token.scopes.includes(rule.scope)) {
    throw new Problem('forbidden', 'scope_missing', 'This token is not for that.');
  }
  return { staffId: token.id, role: 'machine' };
}

function ensureStage({ stage }: Session, rule: Rule): void {
  if (stage === 'full' || rule.who === 'signing_in') return;
  throw new Problem('unauthenticated', 'code_owed', 'Send the code of your authenticator app first.');
}

function clinicIdOf({ params }: SessionRequest): string | null {
  const { clinicId } = (params ?? {}) as { clinicId?: string };
  return clinicId === undefined ? null : uuidIn(clinicId, 'clinicId');
}

function notSignedIn(): Problem {
  return new Problem('unauthenticated', 'not_signed_in', 'Sign in first.');
}

function noSuchClinic(): Problem {
  return new Problem('not_found', 'clinic_not_found', 'There is no such clinic.');
}

function notAllowed(): Problem {
  return new Problem('forbidden', 'role_not_allowed', 'Your role in this clinic does not allow it.');
}

function secondFactorRequired(): Problem {
  const detail = 'This needs a second factor. Enrol an authenticator app, or sign in with its code.';
  return new Problem('forbidden', 'second_factor_required', detail);
}
