import type { InputHTMLAttributes } from 'preact';
import { stay } from '../route/router';
import { say } from '../text/say';

/** What a list on the server can be asked for. */
export interface Sought {
  /** What the address calls it, and the API too. */
  name: string;
  label: string;
  /** One of these, or all; left out: a text or a day. */
  choices?: readonly (readonly [value: string, words: string])[];
  /** Whether there is always one chosen, so that there is no 「全部」. */
  always?: string;
  day?: boolean;
}

/** Narrows a list that the server keeps. What is sought is in the address: going back finds it again. */
export function Seek({ query, fields }: { query: URLSearchParams; fields: readonly Sought[] }) {
  const typed = fields.some(({ choices }) => choices === undefined);
  return (
    <form
      class="filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const found = new FormData(event.currentTarget);
        stay(Object.fromEntries(fields.map(({ name }) => [name, String(found.get(name) ?? '').trim()])));
      }}
    >
      {fields.map(({ name, label, choices, always, day }) => (
        <label key={name}>
          {label}
          {choices === undefined ? (
            // Preact's own types want one kind of input at a time.
            <input {...({ type: day ? 'date' : 'search', name, value: query.get(name) ?? '' } as InputHTMLAttributes<HTMLInputElement>)} />
          ) : (
            <select name={name} value={query.get(name) ?? always ?? ''} onChange={({ currentTarget }) => stay({ [name]: currentTarget.value })}>
              {always === undefined && <option value="">{say('全部', 'All')}</option>}
              {choices.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </label>
      ))}
      {typed && (
        <button type="submit" class="quiet">
          {say('搜尋', 'Search')}
        </button>
      )}
    </form>
  );
}

/** Those of the address's fields that have a value, as the API wants them. */
export function sought<Name extends string>(query: URLSearchParams, names: readonly Name[]): { [N in Name]?: string } {
  const found: { [N in Name]?: string } = {};
  for (const name of names) {
    const value = query.get(name);
    if (value) found[name] = value;
  }
  return found;
}
