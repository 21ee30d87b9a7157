import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The interface as OpenAPI 3; it is committed as `openapi.json`, and clients are generated from it. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const description =
    'The clinical record of microneedling clinics. Commands need an Idempotency-Key; refusals are problem details ' +
    '(RFC 9457) with a stable code. Over plain HTTP on loopback the cookie is named `pinpoint`.';
  const config = new DocumentBuilder()
    .setTitle('Pinpoint')
    .setDescription(description)
    .setVersion('1')
    .addCookieAuth('__Host-pinpoint', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', description: 'A token that the clinic’s owner made for a machine.' }, 'token')
    .addSecurityRequirements('session')
    .addSecurityRequirements('token')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
  });
}

export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
