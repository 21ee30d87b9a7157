import { access } from './access';
import { figures } from './figures';
import { practice } from './practice';
import { safety } from './safety';
import { shell } from './shell';
import { signIn } from './sign-in';
import { surveillance } from './surveillance';

export const en = { shell, signIn, figures, safety, access, surveillance, practice } as const;
