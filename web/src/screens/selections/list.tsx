import { useSignal } from '@preact/signals';
import { Nothing } from '../../ui/page';
import type { Choice } from './choice';

/** Something that can be chosen, or says why it can't. */
export interface Choosable {
  id: string;
  title: string;
  about: string;
  /** In a word what it is of. */
  of: string;
  barred?: string;
}

/** One of the two lists, with a button each; what is dropped here comes from the other. */
export function List(props: {
  title: string;
  of: readonly Choosable[];
  /** Where what is dropped here comes from. */
  from: readonly Choosable[];
  choice: Choice;
  /** Whether nothing can be taken from here now. */
  fixed: boolean;
  /** Whether it is only shown. */
  bare?: boolean;
  none: string;
  verb: string;
  quiet?: boolean;
}) {
  const { title, of, from, choice, fixed, bare, none, verb, quiet } = props;
  const over = useSignal(false);
  // The button goes to the other list, and the focus with it, so that a keyboard goes on from there.
  function move(id: string): void {
    choice.toggle(id);
    requestAnimationFrame(() => document.getElementById(`choose-${id}`)?.focus({ preventScroll: true }));
  }
  return (
    <section
      class={over.value ? 'over' : ''}
      onDragOver={(event) => {
        if (bare) return;
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        const id = event.dataTransfer?.getData('text/plain');
        if (from.some((one) => one.id === id) && id !== undefined) choice.toggle(id);
      }}
    >
      <h2>{title}</h2>
      {of.length === 0 && <Nothing>{none}</Nothing>}
      <ul class="rows">
        {of.map((one) => (
          <li key={one.id} draggable={!fixed} onDragStart={(event) => event.dataTransfer?.setData('text/plain', one.id)}>
            <Words of={one} />
            {!bare && (
              <button
                id={`choose-${one.id}`}
                type="button"
                class={quiet ? 'quiet' : undefined}
                disabled={fixed}
                aria-label={`${verb}：${one.title}`}
                onClick={() => move(one.id)}
              >
                {verb}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it is, in words. */
export function Words({ of: { title, about, of } }: { of: Choosable }) {
  return (
    <span class="what">
      <b>{title}</b> <span class="quiet">{of}</span>
      <br />
      {about}
    </span>
  );
}
