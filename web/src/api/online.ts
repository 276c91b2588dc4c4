import { signal } from '@preact/signals';

/** Whether the last that was heard of the network is that it is there. */
export const online = signal(navigator.onLine);

addEventListener('online', () => (online.value = true));
addEventListener('offline', () => (online.value = false));
