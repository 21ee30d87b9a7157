import { type ReactNode } from 'react';

/** Line icons on a grid of 24, drawn for these pages; they say nothing that the text beside them does not. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** Nine needles of a cartridge, one of them at work. */
export function ProductMark() {
  const at = [5, 12, 19];
  return (
    <svg width="26" height="26" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      {at.flatMap((y) =>
        at.map((x) => <circle key={`${x}/${y}`} cx={x} cy={y} r={x === 12 && y === 12 ? 3.6 : 1.7} />),
      )}
    </svg>
  );
}

export const CalendarIcon = () => (
  <Icon>
    <rect x="4" y="5.5" width="16" height="14.5" rx="2.5" />
    <path d="M4 10h16M8.5 3.5v4M15.5 3.5v4" />
  </Icon>
);

export const ShieldIcon = () => (
  <Icon>
    <path d="M12 3.5l7 2.75v5c0 4.4-2.8 7.5-7 9.25-4.2-1.75-7-4.85-7-9.25v-5z" />
    <path d="M9 12l2.25 2.25L15.25 10" />
  </Icon>
);

export const ChartIcon = () => (
  <Icon>
    <path d="M4 4v16h16" />
    <path d="M7.5 15l3.5-4.5 3 2.5 4.5-6" />
  </Icon>
);

export const LayersIcon = () => (
  <Icon>
    <path d="M12 4l8.5 4.5L12 13 3.5 8.5z" />
    <path d="M3.5 12.5L12 17l8.5-4.5M3.5 16.25L12 20.75l8.5-4.5" />
  </Icon>
);

export const NeedleIcon = () => (
  <Icon>
    <rect x="6" y="3.5" width="12" height="7" rx="2" />
    <path d="M8.5 10.5v5M12 10.5v8M15.5 10.5v5M4 20.5h16" />
  </Icon>
);

export const ToolsIcon = () => (
  <Icon>
    <path d="M5 7h8M17 7h2M5 12h2M11 12h8M5 17h8M17 17h2" />
    <circle cx="15" cy="7" r="2" />
    <circle cx="9" cy="12" r="2" />
    <circle cx="15" cy="17" r="2" />
  </Icon>
);

export const HistoryIcon = () => (
  <Icon>
    <path d="M4 12a8 8 0 1 0 2.6-5.9L4 8.5" />
    <path d="M4 4v4.5h4.5M12 7.5V12l3 2" />
  </Icon>
);

export const KeyIcon = () => (
  <Icon>
    <circle cx="8" cy="15.5" r="3.75" />
    <path d="M10.75 12.75L19 4.5M15.5 8l2.5 2.5" />
  </Icon>
);

export const EyeIcon = () => (
  <Icon>
    <path d="M2.75 12C5 7.8 8.2 5.75 12 5.75S19 7.8 21.25 12C19 16.2 15.8 18.25 12 18.25S5 16.2 2.75 12z" />
    <circle cx="12" cy="12" r="2.75" />
  </Icon>
);

export const PageIcon = () => (
  <Icon>
    <path d="M6 3.5h8l4 4v13H6zM9 12h6M9 16h6" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M5 7.5h14M5 12h14M5 16.5h14" />
  </Icon>
);
