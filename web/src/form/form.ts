import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Refused, fieldsOf } from '../api/problem';
import { say } from '../text/say';
import { dropDraft, keepDraft, keptDraft } from './drafts';

/** What people type, by the names of the fields: texts, ticks, or lists of what was chosen. */
export type Values = Record<string, string | boolean | readonly string[]>;

export interface FormOptions<V extends Values> {
  /** What is there before anybody types. */
  start: V;
  /** What is wrong, by field; asked before anything is sent. */
  check?: (values: V) => Partial<Record<keyof V & string, string | undefined>>;
  /** Sends it. Whatever it throws is shown; the fields that the API names are marked. */
  send: (values: V) => Promise<void>;
  /** A name under which what is typed is kept in this browser until it is sent. */
  draft?: string;
  /** Asks what is there now, for a 409: then both versions are shown side by side. */
  theirs?: () => Promise<V>;
}

/** A form: what was typed, what is wrong, and whether it is on its way. */
export interface FormState<V extends Values> {
  readonly values: ReadonlySignal<V>;
  readonly errors: ReadonlySignal<Partial<Record<string, string>>>;
  readonly trouble: ReadonlySignal<unknown>;
  readonly busy: ReadonlySignal<boolean>;
  /** What somebody else has written meanwhile. */
  readonly theirs: Signal<V | undefined>;
  /** How each field is called, as the fields say when they are drawn. */
  readonly labels: Map<string, string>;
  set(name: keyof V & string, value: V[keyof V & string]): void;
  replace(values: V): void;
  submit(): Promise<void>;
}

/** `const form = useForm({ start: { words: '' }, check, send, draft: 'ask' })`, then `<Form of={form}>`. */
export function useForm<V extends Values>(options: FormOptions<V>): FormState<V> {
  const latest = useRef(options);
  latest.current = options;
  const form = useMemo(() => made(() => latest.current), []);
  useEffect(() => {
    const { draft } = latest.current;
    if (draft === undefined) return;
    void keptDraft<V>(draft).then((found) => found && form.replace({ ...form.values.value, ...found }));
  }, []);
  return form;
}

function made<V extends Values>(options: () => FormOptions<V>): FormState<V> {
  const values = signal(options().start);
  const errors = signal<Partial<Record<string, string>>>({});
  const trouble = signal<unknown>(undefined);
  const busy = signal(false);
  const theirs = signal<V | undefined>(undefined);

  function replace(next: V): void {
    values.value = next;
    const { draft } = options();
    if (draft !== undefined) keepDraft(draft, next);
  }

  async function refused(error: unknown): Promise<void> {
    const { theirs: ask } = options();
    if (ask && error instanceof Refused && error.is('changed-meanwhile')) {
      theirs.value = await ask();
    } else {
      errors.value = fieldsOf(error);
      trouble.value = error;
    }
  }

  async function submit(): Promise<void> {
    if (busy.value) return;
    const { check, send, draft } = options();
    trouble.value = undefined;
    errors.value = Object.fromEntries(Object.entries(check?.(values.value) ?? {}).filter(([, words]) => words));
    if (Object.keys(errors.value).length > 0) return;
    busy.value = true;
    try {
      await send(values.value);
      if (draft !== undefined) await dropDraft(draft);
    } catch (error) {
      await refused(error).catch((second: unknown) => (trouble.value = second));
    } finally {
      busy.value = false;
    }
  }

  const set: FormState<V>['set'] = (name, value) => replace({ ...values.value, [name]: value });
  return { values, errors, trouble, busy, theirs, labels: new Map(), set, replace, submit };
}

/** Says that a field must be filled in: `words: needed(values.words, say('問題', 'your question'))`. */
export function needed(value: string, name: string): string | undefined {
  return value.trim() === '' ? say(`請填寫${name}。`, `Fill in ${name}.`) : undefined;
}
