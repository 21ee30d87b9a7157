import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import dockerfileAst from 'dockerfile-ast';
import { parse } from 'yaml';

const repository = resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(repository, file), 'utf8');

/** No Docker engine runs here: the files are parsed, and held against the repository that they speak of. */
describe('Dockerfile', () => {
  const dockerfile = dockerfileAst.DockerfileParser.parse(text('Dockerfile'));
  const instructions = dockerfile.getInstructions().map((instruction) => ({
    keyword: instruction.getKeyword(),
    line: instruction.getRange().start.line,
    values: instruction.getArguments().map((argument) => argument.getValue()),
    arguments: instruction.getArgumentsContent() ?? '',
  }));
  const lastStage = instructions.slice(instructions.map(({ keyword }) => keyword).lastIndexOf('FROM'));
  const inLastStage = (keyword: string) => lastStage.filter((instruction) => instruction.keyword === keyword);
  const environment = dockerfile.getENVs().flatMap((env) => env.getProperties());

  it('holds only instructions that exist', () => {
    const known =
      'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL RUN SHELL STOPSIGNAL USER VOLUME WORKDIR';
    expect(instructions.filter(({ keyword }) => !known.split(' ').includes(keyword))).toEqual([]);
  });

  it('builds on the Node that .nvmrc names', () => {
    const tags = dockerfile.getFROMs().map((from) => `${from.getImageName()}:${from.getImageTag()}`);
    expect(new Set(tags)).toEqual(new Set([`node:${text('.nvmrc').trim()}-bookworm-slim`]));
  });

  it('copies from the repository what is there and what .dockerignore lets in', () => {
    const sources = dockerfile
      .getCOPYs()
      .filter((copy) => copy.getFromFlag() === null)
      .flatMap((copy) => copy.getArguments().slice(0, -1))
      .map((argument) => argument.getValue());
    expect(sources).toContain('package-lock.json');
    expect(sources.filter((source) => !existsSync(join(repository, source)))).toEqual([]);

    const [everything, ...rest] = text('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(everything).toBe('*');
    const letIn = rest.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(new Set(letIn)).toEqual(new Set(sources));
  });

  it('copies from a stage that exists', () => {
    const stages = dockerfile.getFROMs().map((from) => from.getBuildStage());
    const from = dockerfile.getCOPYs().flatMap((copy) => copy.getFromFlag()?.getValue() ?? []);
    expect(from).not.toEqual([]);
    expect(stages).toEqual(expect.arrayContaining(from));
  });

  it('installs the locked packages without "prepare", compiles the native one, and prunes without undoing that', () => {
    const runs = instructions.filter(({ keyword }) => keyword === 'RUN').map((run) => run.arguments);
    const order = [/npm ci --ignore-scripts && npm rebuild better-sqlite3$/, /npm run build$/, /npm prune --omit=dev/];
    expect(runs.filter((run) => run.startsWith('npm'))).toEqual(order.map((step) => expect.stringMatching(step)));
  });

  it('runs as a user without privileges, from the moment the files are in place', () => {
    expect(inLastStage('USER').map(({ values }) => values)).toEqual([['node']]);
    const [user] = inLastStage('USER');
    const [cmd] = inLastStage('CMD');
    expect(user!.line).toBeLessThan(cmd!.line);
  });

  it('keeps its data in the volume that the service is told of', () => {
    expect(inLastStage('VOLUME').map(({ values }) => values)).toEqual([['/data']]);
    expect(environment.find((property) => property.getName() === 'PINPOINT_DATA')?.getValue()).toBe('/data');
  });

  it('starts what is built from an application of nest-cli.json', () => {
    const { projects } = JSON.parse(text('nest-cli.json'));
    const entries = Object.values(projects as Record<string, { sourceRoot: string; entryFile: string }>).map(
      ({ sourceRoot, entryFile }) => `dist/${sourceRoot}/${entryFile}.js`,
    );
    const [cmd] = inLastStage('CMD');
    const [node, ...argv] = JSON.parse(cmd!.arguments) as string[];
    expect(node).toBe('node');
    expect(entries).toContain(argv.at(-1));
  });

  it('holds the pages, where the service looks for them', () => {
    const copied = inLastStage('COPY').map(({ values }) => values);
    expect(copied).toContainEqual(['/app/apps/web/dist', './apps/web/dist']);
  });

  it('asks the service on its own port whether it lives', () => {
    const [healthcheck] = inLastStage('HEALTHCHECK');
    expect(healthcheck!.arguments).toContain('127.0.0.1:${process.env.PINPOINT_PORT}/health/live');
    const port = environment.find((property) => property.getName() === 'PINPOINT_PORT')?.getValue();
    expect(inLastStage('EXPOSE').map(({ values }) => values)).toEqual([[port]]);
  });

  it('holds no secret', () => {
    expect(environment.filter((property) => /PASSWORD|SECRET|TOKEN|KEY/i.test(property.getName()))).toEqual([]);
    expect(dockerfile.getARGs()).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  const compose = parse(text('docker-compose.yml'), { strict: true, uniqueKeys: true }) as {
    services: Record<string, ComposeService>;
    volumes: Record<string, unknown>;
  };
  const { api, postgres } = compose.services as { api: ComposeService; postgres: ComposeService };

  interface ComposeService {
    build?: string;
    image?: string;
    init?: boolean;
    environment: Record<string, string>;
    depends_on?: Record<string, { condition: string }>;
    ports?: string[];
    volumes: string[];
    healthcheck?: { test: string[] };
    read_only?: boolean;
    cap_drop?: string[];
    security_opt?: string[];
  }

  it('has the service and PostgreSQL 18', () => {
    expect(Object.keys(compose.services)).toEqual(['api', 'postgres']);
    expect(api.build).toBe('.');
    expect(postgres.image).toMatch(/^postgres:18\b/);
  });

  it('starts the service when the database answers', () => {
    expect(api.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(postgres.healthcheck?.test.slice(0, 2)).toEqual(['CMD', 'pg_isready']);
  });

  it('publishes ports on the loopback address only', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:3000:3000']);
  });

  it('keeps data in named volumes, PostgreSQL 18 where its image puts it', () => {
    expect(api.volumes).toEqual(['data:/data']);
    expect(postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(Object.keys(compose.volumes)).toEqual(['data', 'postgres']);
  });

  it('takes the password from outside, with no default, and refuses to start without one', () => {
    const given = /^\$\{PINPOINT_DATABASE_PASSWORD:\?[^}]+\}$/;
    expect(api.environment.PGPASSWORD).toMatch(given);
    expect(postgres.environment.POSTGRES_PASSWORD).toMatch(given);
    const { username, password, hostname, pathname } = new URL(api.environment.DATABASE_URL!);
    expect({ username, password, hostname, database: pathname.slice(1) }).toEqual({
      username: postgres.environment.POSTGRES_USER,
      password: '',
      hostname: 'postgres',
      database: postgres.environment.POSTGRES_DB,
    });
  });

  it('gives the service no more rights than it needs', () => {
    expect(api).toMatchObject({
      init: true,
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });
});
