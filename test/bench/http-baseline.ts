import 'reflect-metadata';
import { Body, Controller, Module, Param, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { join } from 'node:path';
import { DataSource, EntitySchema } from 'typeorm';

/**
 * What the same route is without a log: Nest on Express, a validated body, one row inserted through TypeORM, with the
 * same durability. It keeps no history, proves nothing, and takes a repeated request for a new one. TypeORM leaves
 * SQLite's rollback journal as it is; a write-ahead log has to be asked for.
 */
interface AreaRow {
  id?: number;
  sessionId: string;
  area: string;
  side?: string;
  deviceType?: string;
  needleLengthUm?: number;
  passes?: number;
  endpoint?: string;
  at?: string;
}

class AreaRequest {
  @IsString() area!: string;
  @IsOptional() @IsString() side?: string;
  @IsOptional() @IsString() deviceType?: string;
  @IsOptional() @IsInt() needleLengthUm?: number;
  @IsOptional() @IsInt() passes?: number;
  @IsOptional() @IsString() endpoint?: string;
  @IsOptional() @IsString() at?: string;
}

class SessionPath {
  @IsUUID() clinicId!: string;
  @IsUUID() sessionId!: string;
}

const text = { type: 'varchar', nullable: true } as const;
const areaEntity = new EntitySchema<AreaRow>({
  name: 'area',
  columns: {
    id: { type: 'integer', primary: true, generated: true },
    sessionId: { type: 'varchar' },
    area: { type: 'varchar' },
    side: text,
    deviceType: text,
    needleLengthUm: { type: 'integer', nullable: true },
    passes: { type: 'integer', nullable: true },
    endpoint: text,
    at: text,
  },
});

const writeAheadLog = process.argv.includes('--write-ahead-log');
const dataSource = new DataSource({
  type: 'better-sqlite3',
  database: join(process.env.PINPOINT_DATA!, writeAheadLog ? 'baseline-wal.db' : 'baseline.db'),
  entities: [areaEntity],
  synchronize: true,
  enableWAL: writeAheadLog,
});
await dataSource.initialize();
await dataSource.query('PRAGMA synchronous = FULL');
const rows = dataSource.getRepository(areaEntity);

@Controller('api/v1/clinics/:clinicId/sessions/:sessionId/areas')
class AreaController {
  @Post()
  async treatArea(@Param() { sessionId }: SessionPath, @Body() request: AreaRequest): Promise<AreaRow> {
    return rows.save({ ...request, sessionId });
  }
}

@Module({ controllers: [AreaController] })
class BaselineModule {}

const app = await NestFactory.create(BaselineModule, new ExpressAdapter(), { logger: false });
app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
// Its connections rest while the other side is measured, as those of the service do.
app.getHttpServer().keepAliveTimeout = 72_000;
await app.listen(0, '127.0.0.1');
process.send!({ url: (await app.getUrl()).replace('[::1]', '127.0.0.1') });
process.once('disconnect', () => process.exit(0));
