import { isUuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type ActorRequest } from '#http/command-context.js';
import { IS_OPEN } from '#http/open-route.js';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

export const ACTOR_HEADER = 'x-development-actor';
const ROLES = new Set(['practitioner', 'owner', 'auditor']);

/**
 * DEVELOPMENT ONLY. Takes whoever the header names for who they say they are; it goes when there is sign-in. With
 * NODE_ENV=production it refuses every request, and otherwise the service listens on loopback only.
 */
@Injectable()
export class DevelopmentActorGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(IS_OPEN, [context.getHandler(), context.getClass()])) return true;
    if (process.env.NODE_ENV === 'production') {
      throw new Problem('unauthenticated', 'sign_in_missing', 'There is no sign-in yet, so production lets nobody in.');
    }
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const [role, staffId] = String(request.headers[ACTOR_HEADER] ?? '').split(':');
    if (role === undefined || staffId === undefined || !ROLES.has(role) || !isUuid(staffId)) {
      throw new Problem(
        'unauthenticated',
        'not_signed_in',
        `Until there is sign-in, send ${ACTOR_HEADER}: practitioner:<uuid> (or owner:<uuid>, auditor:<uuid>).`,
      );
    }
    request.actor = { staffId, role };
    return true;
  }
}
