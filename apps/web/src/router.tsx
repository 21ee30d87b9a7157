import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { accessSearch } from './access/access-search';
import { asOfSearch } from './audit/as-of-search';
import { timelineSearch } from './audit/timeline-search';
import { courseSearch } from './course/course-search';
import { entrySearch } from './entry/entry-search';
import { figureSearch } from './figures/figure-search';
import { isDeviceKnown } from './kept/known-device';
import { practiceSearch } from './practice/practice-search';
import { queryClient } from './query-client';
import { NotFoundPage } from './shell/not-found.page';
import { homeOf } from './shell/home-of';
import { Root } from './shell/root';
import { safetySearch } from './safety/safety-search';
import { sessionSearch } from './session/session-search';
import { signalsSearch } from './signals/signals-search';
import { chartsSearch } from './surveillance/charts-search';
import { techniqueSearch } from './technique/technique-search';
import { meQuery, owesSecondFactor } from './sign-in/me';
import { RouteError } from './states/route-error';

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage, errorComponent: RouteError });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (isOwnPath(to) ? { to } : {}),
  component: lazyRouteComponent(() => import('./sign-in/sign-in.page'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./sign-in/set-up.page'), 'SetUpPage'),
});

const choosePassword = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./sign-in/choose-password.page'), 'ChoosePasswordPage'),
});

const changePassword = createRoute({
  getParentRoute: () => root,
  path: '/password/change',
  beforeLoad: () => signedIn('/password/change'),
  component: lazyRouteComponent(() => import('./sign-in/change-password.page'), 'ChangePasswordPage'),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  component: lazyRouteComponent(() => import('./sign-in/second-factor.page'), 'SecondFactorPage'),
});

/** The start: whoever is signed in comes to the first page of their first clinic. */
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    if (isDeviceKnown()) await openDevice();
    const me = await signedIn('/');
    const [clinic] = me.clinics;
    if (clinic) throw redirect({ to: homeOf(clinic.role), params: { clinicId: clinic.id } });
  },
  component: lazyRouteComponent(() => import('./shell/no-clinic.page'), 'NoClinicPage'),
});

/** The outbox comes with it, so it is not among what a first visit loads. */
const loadShell = () => import('./shell/clinic-shell');

const clinic = createRoute({
  getParentRoute: () => root,
  path: '/clinics/$clinicId',
  beforeLoad: async ({ location }) => {
    void loadShell();
    await openDevice();
    return signedIn(location.href);
  },
  component: lazyRouteComponent(loadShell, 'ClinicShell'),
  // A mistyped page of a clinic leaves one in the clinic.
  notFoundComponent: NotFoundPage,
});

const inClinic = [
  createRoute({
    getParentRoute: () => clinic,
    path: '/',
    beforeLoad: ({ context, params }) => {
      const own = context.clinics.find(({ id }) => id === params.clinicId);
      if (own) throw redirect({ to: homeOf(own.role), params, replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/today',
    component: lazyRouteComponent(() => import('./today/today.page'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/sessions/$sessionId',
    validateSearch: sessionSearch,
    component: lazyRouteComponent(() => import('./session/session.page'), 'SessionPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/clients/$clientId',
    validateSearch: courseSearch,
    component: lazyRouteComponent(() => import('./course/course.page'), 'CoursePage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/clients/new',
    validateSearch: ({ name }: Record<string, unknown>): { name?: string } =>
      typeof name === 'string' && name !== '' ? { name } : {},
    component: lazyRouteComponent(() => import('./entry/register.page'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/clients/$clientId/enter/$form',
    validateSearch: entrySearch,
    component: lazyRouteComponent(() => import('./entry/entry.page'), 'EntryPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/outbox',
    component: lazyRouteComponent(() => import('./outbox/outbox.page'), 'OutboxPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/safety',
    validateSearch: safetySearch,
    component: lazyRouteComponent(() => import('./safety/safety.page'), 'SafetyPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/charts',
    validateSearch: chartsSearch,
    component: lazyRouteComponent(() => import('./surveillance/charts.page'), 'ChartsPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/report',
    validateSearch: figureSearch,
    component: lazyRouteComponent(() => import('./report/report.page'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/signals',
    validateSearch: signalsSearch,
    component: lazyRouteComponent(() => import('./signals/signals.page'), 'SignalsPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/technique',
    validateSearch: techniqueSearch,
    component: lazyRouteComponent(() => import('./technique/technique.page'), 'TechniquePage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/practice',
    validateSearch: practiceSearch,
    component: lazyRouteComponent(() => import('./practice/practice.page'), 'PracticePage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/access',
    validateSearch: accessSearch,
    component: lazyRouteComponent(() => import('./access/access-trail.page'), 'AccessTrailPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/timeline',
    validateSearch: timelineSearch,
    component: lazyRouteComponent(() => import('./audit/timeline.page'), 'TimelinePage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/proof',
    component: lazyRouteComponent(() => import('./audit/proof.page'), 'ProofPage'),
  }),
  createRoute({
    getParentRoute: () => clinic,
    path: '/as-of',
    validateSearch: asOfSearch,
    component: lazyRouteComponent(() => import('./audit/as-of.page'), 'AsOfPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signIn,
    setUp,
    choosePassword,
    changePassword,
    secondFactor,
    clinic.addChildren(inClinic),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Takes up what this device keeps for when there is no connection. */
async function openDevice(): Promise<void> {
  const { openKeptAnswers } = await import('./kept/kept-queries');
  await openKeptAnswers(queryClient);
}

/** Sends whoever is not signed in, or owes a second factor, where they can mend that; afterwards they come back. */
async function signedIn(to: string) {
  const me = await queryClient.query({ ...meQuery, staleTime: 'static' });
  if (me === null) throw redirect({ to: '/sign-in', search: to === '/' ? {} : { to } });
  if (owesSecondFactor(me)) throw redirect({ to: '/second-factor' });
  return me;
}

/** An address within these pages, and never one of another host, such as `//example.org`. */
function isOwnPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value);
}
