import { type JsonObject } from '#kernel/json.js';
import { Problem } from '#kernel/problem.js';
import { type ValidationError, ValidationPipe } from '@nestjs/common';

/** Checks every body against its request class. Fields that the class does not name are refused, never dropped. */
export function shapePipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: shapeProblem,
  });
}

function shapeProblem(errors: ValidationError[]): Problem {
  const wrong = errors.flatMap((error) => flatten(error, ''));
  const [first] = wrong;
  const detail = first ? `${first.pointer} ${first.message}.` : 'The body must be a JSON object.';
  return new Problem('invalid', 'body_invalid', detail, { errors: wrong });
}

/** Names places and says what is right there; never repeats what was sent, which may be personal. */
function flatten(error: ValidationError, path: string): (JsonObject & { pointer: string; message: string })[] {
  const pointer = `${path}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    message: rule === 'whitelistValidation' ? 'is not a field of this request' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}
