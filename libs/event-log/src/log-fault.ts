/** What is wrong in a stored log. `position` is the first that cannot be relied on. */
export interface LogFault {
  position: number;
  fault:
    | 'event_missing'
    | 'event_beyond_size'
    | 'leaf_unreadable'
    | 'leaf_misplaced'
    | 'leaf_hash'
    | 'stream'
    | 'stream_version'
    | 'time'
    | 'command'
    | 'part_missing'
    | 'part_changed'
    | 'part_uncommitted'
    | 'part_destroyed'
    | 'node_missing'
    | 'node_changed'
    | 'node_uncalled_for'
    | 'root'
    | 'epoch';
  detail: string;
}

export function faultAt(position: number, fault: LogFault['fault'], detail: string): LogFault {
  return { position, fault, detail: `Position ${position}: ${detail}.` };
}

/** The fault that lies first, of those that were found side by side. */
export function firstOf(faults: readonly (LogFault | null)[]): LogFault | null {
  return faults.reduce((first, fault) => (fault && !(first && first.position <= fault.position) ? fault : first), null);
}
