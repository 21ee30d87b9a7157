import { useEffect, useMemo } from 'react';

/** An address of bytes that are only here, for as long as something shows them. */
export function useObjectUrl(bytes: Blob): string {
  const url = useMemo(() => URL.createObjectURL(bytes), [bytes]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}
