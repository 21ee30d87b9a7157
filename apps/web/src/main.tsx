import './theme/mantine.css';
import './theme/global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api-client/client';
import { queryClient } from './query-client';
import { router } from './router';
import { keepPages } from './shell/app-updates';
import { meQuery } from './sign-in/me';
import { loadTexts } from './texts/texts';
import { adoptThemeVariables } from './theme/adopt-variables';
import { theme } from './theme/theme';

adoptThemeVariables();
await loadTexts();
keepPages(
  (listener) => router.subscribe('onResolved', listener),
  () => router.state.location.pathname.includes('/sessions/'),
);
onSignedOut(() => queryClient.setQueryData(meQuery.queryKey, null));

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
