import { ApiProperty } from '@nestjs/swagger';
import { type Job } from './jobs.js';

const MAYBE = { nullable: true } as const;

class JobFailureBody {
  @ApiProperty()
  code!: string;
  @ApiProperty()
  detail!: string;
}

export abstract class JobBody {
  @ApiProperty({ example: 'job-3f9a01c7-01a20f0c-4140-7ab9-bd5a-f0f590ae26bb' })
  id!: string;
  @ApiProperty({ enum: ['running', 'done', 'failed'] })
  state!: 'running' | 'done' | 'failed';
  @ApiProperty({ example: 'events', description: 'What is being worked on.' })
  doing!: string;
  @ApiProperty({ type: 'integer' })
  done!: number;
  @ApiProperty({ type: 'integer', description: '0 until it is known.' })
  total!: number;
  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', ...MAYBE })
  endedAt!: string | null;
  @ApiProperty({ type: JobFailureBody, ...MAYBE, description: 'Why it could not be finished.' })
  failure!: JobFailureBody | null;
}

export function jobBody<Result>({ id, state, doing, done, total, startedAt, endedAt, result, failure }: Job<Result>) {
  return { id, state, doing, done, total, startedAt, endedAt, result, failure };
}
