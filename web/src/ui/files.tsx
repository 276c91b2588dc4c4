import type { ComponentChildren } from 'preact';
import { size } from '../text/numbers';
import { say } from '../text/say';

/** A file as lists show it. */
export interface ListedFile {
  name: string;
  bytes: number;
  /** What is to be known about it, such as that it is still on its way. */
  beside?: ComponentChildren;
  /** Opens or fetches it. */
  open?: () => void;
}

/** Files, each with its size and what can be done with it. */
export function Files({ of }: { of: readonly ListedFile[] }) {
  return (
    <ul class="files">
      {of.map(({ name, bytes, beside, open }) => (
        <li key={name}>
          {open ? (
            <button type="button" class="link" onClick={open}>
              {name}
            </button>
          ) : (
            <span>{name}</span>
          )}
          <span class="quiet">{size(bytes)}</span>
          {beside}
        </li>
      ))}
    </ul>
  );
}

/** Hands a file on to whoever is there, under a name. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A page that the API has made for printing, in a window of its own. */
export function show(content: Blob): void {
  const address = URL.createObjectURL(content);
  if (open(address, '_blank') === null) save(content, say('列印.html', 'print.html'));
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
