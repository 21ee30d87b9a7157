import { shell } from './shell';
import { signIn } from './sign-in';

export const en = { shell, signIn } as const;
