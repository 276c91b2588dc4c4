import { computed, signal } from '@preact/signals';

/** The address, as the screens see it. */
export interface Place {
  path: string;
  query: URLSearchParams;
}

function now(): Place {
  return { path: location.pathname.replace(/(.)\/+$/, '$1'), query: new URLSearchParams(location.search) };
}

const place = signal<Place>(now());

/** Where one is. */
export const at = computed(() => place.value);

let steps = 0;

/** Whether the screen came in place of another: then the focus goes to its heading. On the first, it is the browser's. */
export function moved(): boolean {
  return steps > 0;
}

function arrive(): void {
  steps++;
  place.value = now();
}

/** Goes somewhere else, as a link does. */
export function go(to: string): void {
  history.pushState(null, '', to);
  arrive();
  scrollTo(0, 0);
}

/** Is somewhere else without a step to go back from. */
export function replace(to: string): void {
  history.replaceState(null, '', to);
  place.value = now();
}

/** Says in the address what is shown, such as a filter, without another step to go back from. */
export function stay(query: Record<string, string | undefined>): void {
  const next = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  history.replaceState(null, '', location.pathname + (text === '' ? '' : `?${text}`));
  place.value = now();
}

/** The values of a path's parameters, if it is one of that pattern: `/questions/:id`. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}

/** Makes every link of the pages one that loads nothing: an ordinary `<a href>` is all that a screen needs. */
export function followLinks(): void {
  addEventListener('popstate', arrive);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || !isOurs(link)) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}

/** What the API or a stand-in answers is no screen, and neither is what opens elsewhere. */
function isOurs(link: HTMLAnchorElement): boolean {
  return (
    link.origin === location.origin &&
    link.target === '' &&
    !link.hasAttribute('download') &&
    link.hash === '' &&
    !/^\/(api|dev|oauth2)\//.test(link.pathname)
  );
}
