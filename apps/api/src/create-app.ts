import { passBinaryBodies } from '#http/binary-body.js';
import { isUuid } from '#kernel/ids.js';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type Logger } from 'pino';
import { type OpenStores } from '#composition/stores.module.js';
import { AppModule } from './app.module.js';
import { answerBrokenRequest, HEADERS_TIMEOUT_MS, LATE_CHECK_MS } from './broken-requests.js';
import { BODY_MAX_BYTES, readJsonBodies } from './json-body.js';
import { NestLog } from './log-output.js';
import { Metrics } from './metrics.js';
import { serveOpenApi } from './openapi.js';
import { answerProblem, ProblemDetailsFilter } from './problem-details.filter.js';
import { WATCH_TIMES_DEFAULT, type WatchTimes } from '#policies/surveillance-watch.js';
import { SessionCookie } from '#identity/session-cookie.js';
import { IMAGE_MEDIA_TYPES } from '#treatments/skin-image.js';
import { shapePipe } from './shape.pipe.js';
import { builtPages, servePages } from './web-pages.js';
import { DEMO_HEADER, hardenWeb, WEB_DEFAULTS, type WebOptions } from './web-hardening.js';

export const API_PREFIX = 'api/v1';

/** The HTTP service over stores that are open; whoever calls closes both, the app first. */
export async function createApp(
  stores: OpenStores,
  logger: Logger,
  options: Partial<WebOptions> = {},
  watch: WatchTimes = WATCH_TIMES_DEFAULT,
): Promise<NestFastifyApplication> {
  const web = { ...WEB_DEFAULTS, ...options };
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_MAX_BYTES,
    requestTimeout: web.requestTimeoutMs,
    http: {
      // Node exchanges the two where the headers have longer than the whole.
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, web.requestTimeoutMs),
      connectionsCheckingInterval: Math.min(LATE_CHECK_MS, web.requestTimeoutMs),
    },
    clientErrorHandler: answerBrokenRequest,
    trustProxy: web.trustedProxies.length > 0 ? [...web.trustedProxies] : false,
    // Requests are told by ids of ours: one from outside could carry anything into the logs.
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 64 },
    // Fastify refuses these before any hook runs.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      if (web.demo) void reply.header(DEMO_HEADER, '1');
      answerProblem(error, request, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.over(stores, new SessionCookie(web), watch),
    adapter,
    {
      bodyParser: false,
      logger: new NestLog(logger),
      abortOnError: false,
    },
  );
  app.setGlobalPrefix(API_PREFIX, { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(shapePipe());
  app.useGlobalFilters(new ProblemDetailsFilter());
  const server = app.getHttpAdapter().getInstance();
  readJsonBodies(server);
  passBinaryBodies(server, IMAGE_MEDIA_TYPES);
  await hardenWeb(app, web);
  app.get(Metrics).measureRequests(server);
  logAnswers(server, logger);
  serveOpenApi(app);
  const pages = builtPages();
  if (pages !== null) await servePages(server, pages);
  await app.init();
  await server.ready();
  return app;
}

/** One line for each answer: its route, and the ids in its path. Whatever else a path may hold could be a name. */
function logAnswers(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { id, method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const params = Object.entries((request.params ?? {}) as Record<string, string>);
    const ids = Object.fromEntries(params.filter(([, value]) => isUuid(value)));
    const route = routeOptions.url ?? 'none';
    logger.info({ requestId: id, method, route, ...ids, status: reply.statusCode, ms }, 'answered');
    done();
  });
}
