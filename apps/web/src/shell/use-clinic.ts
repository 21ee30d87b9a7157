import { useParams } from '@tanstack/react-router';
import { type MyClinic, useMe } from '../sign-in/me';

/** The clinic of the address, as whoever is signed in works in it. */
export function useClinic(): MyClinic {
  const { clinicId } = useParams({ from: '/clinics/$clinicId' });
  const clinic = useMe().clinics.find(({ id }) => id === clinicId);
  if (!clinic) throw new Error('You do not work in this clinic, or no longer.');
  return clinic;
}
