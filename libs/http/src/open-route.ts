import { SetMetadata } from '@nestjs/common';

export const IS_OPEN = 'pinpoint:open-route';

/** A route that answers without a sign-in: it must tell nothing that is not public. */
export const OpenRoute = () => SetMetadata(IS_OPEN, true);
