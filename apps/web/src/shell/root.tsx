import { Outlet } from '@tanstack/react-router';
import { DemoNotice } from './demo-notice';

/** Around every page there is. */
export function Root() {
  return (
    <>
      <DemoNotice />
      <Outlet />
    </>
  );
}
