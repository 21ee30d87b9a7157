import { EventLog } from '#event-log/event-log.js';
import { Problem } from '#kernel/problem.js';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

interface Health {
  status: 'ok';
}

/** For whoever supervises the process: `live` = do not restart it, `ready` = send it requests. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly log: EventLog) {}

  @Get('live')
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<Health> {
    try {
      await this.log.logs();
    } catch (cause) {
      throw new Problem('unavailable', 'log_not_reachable', 'The event log does not answer.', {}, { cause });
    }
    return { status: 'ok' };
  }
}
