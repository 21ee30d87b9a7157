import { access } from './access';
import { figures } from './figures';
import { safety } from './safety';
import { shell } from './shell';
import { signIn } from './sign-in';

export const en = { shell, signIn, figures, safety, access } as const;
