import { access } from './access';
import { codes } from './codes';
import { figures } from './figures';
import { record } from './record';
import { safety } from './safety';
import { shell } from './shell';
import { signIn } from './sign-in';

export const en = { shell, signIn, record, codes, figures, safety, access } as const;
