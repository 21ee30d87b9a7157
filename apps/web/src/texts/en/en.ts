import { access } from './access';
import { audit } from './audit';
import { codes } from './codes';
import { course } from './course';
import { entry } from './entry';
import { figures } from './figures';
import { record } from './record';
import { practice } from './practice';
import { report } from './report';
import { safety } from './safety';
import { scaleLevels } from './scale-levels';
import { shell } from './shell';
import { signIn } from './sign-in';
import { signals } from './signals';
import { surveillance } from './surveillance';
import { technique } from './technique';

export const en = {
  ...{ shell, signIn, record, course, entry, codes, figures, safety },
  ...{ access, surveillance, signals, technique, practice, report, audit, scaleLevels },
} as const;
