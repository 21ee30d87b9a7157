import { EventLog } from '#event-log/event-log.js';
import { OpenRoute } from '#http/open-route.js';
import { Controller, Get, Header, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { type Subscription } from 'rxjs';

/** What Prometheus scrapes. Labels are routes and codes, never ids. */
@Injectable()
export class Metrics implements OnModuleDestroy {
  readonly registry = new Registry();
  private readonly events = new Counter({
    name: 'pinpoint_log_events_total',
    help: 'Events appended by this process.',
    registers: [this.registry],
  });
  private readonly groupSize = new Histogram({
    name: 'pinpoint_log_group_commands',
    help: 'Commands that shared a commit.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    registers: [this.registry],
  });
  private readonly requests = new Histogram({
    name: 'pinpoint_http_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });
  private readonly subscription: Subscription;

  constructor(log: EventLog) {
    collectDefaultMetrics({ register: this.registry });
    this.subscription = log.appended.subscribe(({ events, commands }) => {
      this.events.inc(events);
      this.groupSize.observe(commands);
    });
  }

  measureRequests(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      const labels = { method: request.method, route, status: String(reply.statusCode) };
      this.requests.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
  }

  onModuleDestroy(): void {
    this.subscription.unsubscribe();
  }
}

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @OpenRoute()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
