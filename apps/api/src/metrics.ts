import { EventLog } from '#event-log/event-log.js';
import { ReadModels } from '#projections/read-models.js';
import { Controller, Get, Header, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
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

  constructor(log: EventLog, @Optional() readModels?: ReadModels) {
    collectDefaultMetrics({ register: this.registry });
    if (readModels) this.watchReadModels(readModels);
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

  /** Asked for at each scrape, so that nothing is counted in vain. */
  private watchReadModels(readModels: ReadModels): void {
    new Gauge({
      name: 'pinpoint_projection_lag_events',
      help: 'Events that are recorded and not in the read models yet, over all logs.',
      labelNames: ['projection'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { projection, events } of await readModels.lag()) this.inc({ projection }, events);
      },
    });
    new Gauge({
      name: 'pinpoint_projection_stopped_logs',
      help: 'Logs in which a projection stopped at an event that it could not take.',
      labelNames: ['projection'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { projection, stopped } of await readModels.status()) this.inc({ projection }, stopped ? 1 : 0);
      },
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
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
