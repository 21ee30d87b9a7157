import { isDay } from '#kernel/calendar.js';
import { isUuid } from '#kernel/ids.js';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
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

const CODE_PATTERN = /^[a-z0-9][a-z0-9_.]{0,63}$/;
const INSTANT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const CHOICE_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.]{0,63}$/;
/** One value of an entry without spaces: a code, an id, an instant, a day, a lot number. */
const TOKEN_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.:/+-]{0,63}$/;
const DAY_PATTERN = /^\d{4}-\d\d-\d\d$/;
const LIST_MAX = 200;

/** A whole number in the unit that the field's name ends with. */
export function IntegerField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'integer' }, IsInt({ message: 'must be a whole number' }));
}

export function IntegerListField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'integer', isArray: true },
    Passes('must be a list of whole numbers', (value) => {
      return Array.isArray(value) && value.length <= LIST_MAX && value.every(isWhole);
    }),
  );
}

export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean({ message: 'must be true or false' }));
}

/** A code of a vocabulary, lower snake_case. */
export function CodeField(options: FieldOptions = {}): PropertyDecorator {
  const message = 'must be a code: lower-case letters, digits and "_", at most 64';
  return field(options, { type: 'string', pattern: CODE_PATTERN.source }, Matches(CODE_PATTERN, { message }));
}

/**
 * A code of a closed list. The list stands in the OpenAPI document; that the code is one of it, the domain checks.
 */
export function ChoiceField(choices: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', enum: [...choices] },
    Passes('must be a code of the list', (value) => matches(CHOICE_PATTERN, value)),
  );
}

export function UuidField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'uuid' },
    Passes('must be a lower-case UUID', (value) => typeof value === 'string' && isUuid(value)),
  );
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

/** What is no instant of the calendar stays as it is: `Date` would take 30 February for 2 March. */
function inUtc(value: unknown): unknown {
  if (typeof value !== 'string' || !INSTANT_PATTERN.test(value) || !isDay(value.slice(0, 10))) return value;
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

/** A day, or an instant with its offset where the time of day is known. */
export function MomentField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', pattern: `${DAY_PATTERN.source}|${INSTANT_PATTERN.source}` },
    Transform(({ value }: { value: unknown }) => inUtc(value)),
    Matches(new RegExp(`${DAY_PATTERN.source}|${INSTANT_PATTERN.source}`), {
      message: 'must be a day such as 2026-03-01, or an instant with its offset such as 2026-03-01T10:00:00+01:00',
    }),
  );
}

/** A whole number, or a code: the value of a scale that counts or of one that has levels. */
export function NumberOrCodeField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { oneOf: [{ type: 'integer' }, { type: 'string', pattern: CODE_PATTERN.source }] },
    Passes('must be a whole number or a code', (value) => isWhole(value) || matches(CODE_PATTERN, value)),
  );
}

/** A value of a coded field as it is recorded: one value, a list, or a list of small records; null for none. */
export function CodedValueField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    {
      oneOf: [
        { type: 'integer' },
        { type: 'boolean' },
        { type: 'string', pattern: TOKEN_PATTERN.source },
        { type: 'array', items: {} },
      ],
      nullable: true,
    },
    Passes('must be a value as it is recorded, a list of such, or null', isCodedValue),
  );
}

function isCodedValue(value: unknown): boolean {
  if (value === null || isScalar(value)) return true;
  return Array.isArray(value) && value.length <= LIST_MAX && value.every((item) => isScalar(item) || isSmall(item));
}

function isSmall(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isScalar);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  return typeof value === 'boolean' || isWhole(value) || matches(TOKEN_PATTERN, value);
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
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

/** Texts by the name of the member that each is for. */
export function TextMapField(options: FieldOptions & { maxLength: number }): PropertyDecorator {
  const { maxLength } = options;
  const isText = (value: unknown) => typeof value === 'string' && value.length <= maxLength;
  return field(
    options,
    { type: 'object', additionalProperties: { type: 'string', maxLength } },
    Passes('must be an object of texts', (value) => isObject(value) && Object.values(value).every(isText)),
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
  return field(options, { type: () => shape() }, Passes('must be an object', isObject), ValidateNested(), Type(shape));
}

export function ListField(
  shape: () => new () => object,
  options: FieldOptions & { minItems?: number } = {},
): PropertyDecorator {
  return field(
    options,
    { type: () => shape(), isArray: true },
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.minItems ?? 0, { message: `must have at least ${options.minItems ?? 0} items` }),
    ArrayMaxSize(LIST_MAX, { message: `must have at most ${LIST_MAX} items` }),
    Passes('must be a list of objects', (value) => Array.isArray(value) && value.every(isObject)),
    ValidateNested({ each: true }),
    Type(shape),
  );
}

function isPresent(value: unknown): boolean {
  return value !== undefined;
}

function Passes(message: string, check: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name: 'passes', validator: { validate: check, defaultMessage: () => message } });
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
    : applyDecorators(Passes('is missing', isPresent), ...checks, ApiProperty(described));
}
