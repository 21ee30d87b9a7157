import { networkOf } from '#identity/sign-in.js';
import { Problem } from '#kernel/problem.js';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { REQUEST_TIMEOUT_MS } from './broken-requests.js';

export interface WebOptions {
  /** Whether browsers reach the service over TLS only; cookies then go over nothing else. */
  secure: boolean;
  /** Addresses of proxies whose X-Forwarded-For is believed; none by default. */
  trustedProxies: readonly string[];
  /** From one address, or one IPv6 /64: a clinic may sit behind one. */
  requestsPerMinute: number;
  /** Within which a request must have arrived. */
  requestTimeoutMs: number;
  /** Whether every answer says that this is a demo, with invented data. */
  demo: boolean;
}

export const WEB_DEFAULTS: WebOptions = {
  secure: true,
  trustedProxies: [],
  requestsPerMinute: 3_000,
  requestTimeoutMs: REQUEST_TIMEOUT_MS,
  demo: false,
};

/** Pages load scripts and styles of this service and nothing else, and stand in nobody's frame. */
const PAGES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};
/** The page that shows the interface writes styles into itself. It is the only one. */
const INTERFACE_PAGE = { ...PAGES, 'style-src': ["'self'", "'unsafe-inline'"] };
const INTERFACE_PATH = '/api/docs';
export const DEMO_HEADER = 'pinpoint-demo';

/** Headers that keep browsers from what pages need not do, and a limit on requests. Call it before routes are added. */
export async function hardenWeb(app: NestFastifyApplication, options: WebOptions): Promise<void> {
  const { secure, requestsPerMinute, demo } = options;
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: PAGES },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  const interfacePolicy = Object.entries(INTERFACE_PAGE).map(([name, sources]) => `${name} ${sources.join(' ')}`);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (request.url.startsWith(INTERFACE_PATH)) {
        void reply.header('content-security-policy', interfacePolicy.join(';'));
      }
      if (demo) void reply.header(DEMO_HEADER, '1');
      // Answers may name people, so no cache on the way keeps them. The route tells, since an address is not always
      // written in the same way.
      if ((request.routeOptions.url ?? request.url).startsWith('/api/v1/')) {
        void reply.header('cache-control', 'no-store');
      }
      done();
    });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => networkOf(ip),
    allowList: ({ url }) => url.startsWith('/health/'),
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.ceil(ttl / 1_000);
      const detail = `There are too many requests from your address. Wait ${seconds} seconds.`;
      return new Problem('unavailable', 'too_many_requests', detail, { retryAfterSeconds: seconds });
    },
  });
}
