export interface AccessSearch {
  staffId?: string;
  clientId?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function accessSearch({ staffId, clientId }: Record<string, unknown>): AccessSearch {
  return {
    ...(isUuid(staffId) && { staffId }),
    ...(isUuid(clientId) && { clientId }),
  };
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
