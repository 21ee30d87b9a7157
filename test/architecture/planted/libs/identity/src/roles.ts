// fires: packages-are-declared
import { parse } from 'acorn';

export const roles = parse;
