import { codes } from './codes';
import { record } from './record';
import { shell } from './shell';
import { signIn } from './sign-in';

export const en = { shell, signIn, record, codes } as const;
