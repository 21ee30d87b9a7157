const NAME = 'pinpoint-device';

/**
 * Whether somebody has signed in on this device who has not signed out since. It says nothing else: a first visit can
 * tell by it, without opening a database, that there is nothing to open.
 */
export function isDeviceKnown(): boolean {
  return localStorage.getItem(NAME) !== null;
}

export function noteDevice(isKnown: boolean): void {
  if (isKnown) localStorage.setItem(NAME, 'known');
  else localStorage.removeItem(NAME);
}
