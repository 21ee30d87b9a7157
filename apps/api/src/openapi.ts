import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ACTOR_HEADER } from './development-actor.guard.js';

/** The interface as OpenAPI 3; it is committed as `openapi.json`, and clients are generated from it. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const description =
    'The clinical record of microneedling clinics. Commands need an Idempotency-Key; refusals are problem details ' +
    '(RFC 9457) with a stable code.';
  const config = new DocumentBuilder()
    .setTitle('Pinpoint')
    .setDescription(description)
    .setVersion('1')
    .addApiKey({ type: 'apiKey', in: 'header', name: ACTOR_HEADER }, 'development')
    .addSecurityRequirements('development')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
  });
}

export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
