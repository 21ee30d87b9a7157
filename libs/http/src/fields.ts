import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * The fields of request bodies: each checks a shape and describes it in the OpenAPI document at once. Limits of the
 * field (how long a needle, how many passes) are the domain's and stand there alone.
 */
interface FieldOptions {
  description?: string;
  optional?: boolean;
  example?: unknown;
}

const CODE_PATTERN = /^[a-z][a-z0-9_.]{0,63}$/;
const INSTANT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const DAY_PATTERN = /^\d{4}-\d\d-\d\d$/;
const LIST_MAX = 200;

/** A whole number in the unit that the field's name ends with. */
export function IntegerField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'integer' }, IsInt({ message: 'must be a whole number' }));
}

export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean({ message: 'must be true or false' }));
}

/** A code of a vocabulary, lower snake_case. */
export function CodeField(options: FieldOptions = {}): PropertyDecorator {
  const message = 'must be a code: lower-case letters, digits and "_", at most 64';
  return field(options, { type: 'string', pattern: CODE_PATTERN.source }, Matches(CODE_PATTERN, { message }));
}

export function UuidField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'uuid' }, IsUUID('all', { message: 'must be a UUID' }));
}

/** An instant with its offset, ISO 8601; the controller gets it in UTC with milliseconds. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  const message = 'must be an instant with its offset, such as 2026-03-01T10:00:00+01:00';
  return field(
    options,
    { type: 'string', format: 'date-time' },
    Transform(({ value }: { value: unknown }) => inUtc(value)),
    Matches(INSTANT_PATTERN, { message }),
  );
}

function inUtc(value: unknown): unknown {
  if (typeof value !== 'string' || !INSTANT_PATTERN.test(value)) return value;
  const epochMs = Date.parse(value);
  return Number.isNaN(epochMs) ? value : new Date(epochMs).toISOString();
}

export function DayField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'date' },
    Matches(DAY_PATTERN, { message: 'must be a day such as 2026-03-01' }),
  );
}

/** Free text of a person. It is sealed before it is stored. */
export function TextField(options: FieldOptions & { maxLength: number }): PropertyDecorator {
  return field(
    options,
    { type: 'string', maxLength: options.maxLength },
    IsString({ message: 'must be text' }),
    MaxLength(options.maxLength, { message: `must have at most ${options.maxLength} characters` }),
  );
}

/** Text of a fixed form that is no code: a lot number, a Roman numeral. */
export function PatternField(options: FieldOptions & { pattern: RegExp; says: string }): PropertyDecorator {
  return field(
    options,
    { type: 'string', pattern: options.pattern.source },
    Matches(options.pattern, { message: options.says }),
  );
}

export function CodeListField(options: FieldOptions = {}): PropertyDecorator {
  const message = 'must be a list of codes';
  return field(
    options,
    { type: 'array', items: { type: 'string', pattern: CODE_PATTERN.source } },
    IsArray({ message }),
    ArrayMaxSize(LIST_MAX),
    Matches(CODE_PATTERN, { each: true, message }),
  );
}

/** An object of its own shape. */
export function ObjectField(shape: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: shape }, ValidateNested({ message: 'must be an object' }), Type(shape));
}

export function ListField(
  shape: () => new () => object,
  options: FieldOptions & { minItems?: number } = {},
): PropertyDecorator {
  return field(
    options,
    { type: shape, isArray: true },
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.minItems ?? 0, { message: `must have at least ${options.minItems ?? 0} items` }),
    ArrayMaxSize(LIST_MAX, { message: `must have at most ${LIST_MAX} items` }),
    ValidateNested({ each: true, message: 'must be a list of objects' }),
    Type(shape),
  );
}

function field(options: FieldOptions, schema: object, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { description, example, optional } = options;
  const described = {
    ...schema,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  } as ApiPropertyOptions;
  return optional
    ? // Absent is absent: null is not another way to say so.
      applyDecorators(
        ValidateIf((_, value) => value !== undefined),
        ...checks,
        ApiPropertyOptional(described),
      )
    : applyDecorators(IsDefined({ message: 'is missing' }), ...checks, ApiProperty(described));
}
