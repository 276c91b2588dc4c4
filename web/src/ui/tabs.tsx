import { at } from '../route/router';

/** Views of one screen, each with an address of its own: `?view=decided`. The first is the usual one. */
export function Tabs({ label, of }: { label: string; of: readonly (readonly [view: string, words: string])[] }) {
  const now = view(of.map(([name]) => name));
  return (
    <nav class="tabs" aria-label={label}>
      {of.map(([name, words], index) => (
        <a key={name} href={index === 0 ? at.value.path : `${at.value.path}?view=${name}`} aria-current={name === now ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );
}

/** Which view the address names, of those that there are. */
export function view<View extends string>(of: readonly View[]): View {
  const named = at.value.query.get('view');
  return of.find((one) => one === named) ?? (of[0] as View);
}
