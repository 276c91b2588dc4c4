import type { InputHTMLAttributes, TargetedEvent } from 'preact';
import { characters } from '../text/numbers';
import { say } from '../text/say';
import type { FormState, Values } from './form';
import { Field } from './view';

interface Named<V extends Values> {
  of: FormState<V>;
  name: keyof V & string;
  label: string;
  hint?: string;
}

/** A line of text, or several lines where `lines` says how many; `most` counts down as it fills. */
export function Text<V extends Values>(
  props: Named<V> & { lines?: number; most?: number; type?: 'text' | 'email' | 'date' | 'number' | 'tel'; inputMode?: 'numeric' | 'email' | 'text'; autocomplete?: 'off' | 'email' | 'one-time-code' },
) {
  const { of: form, name, label, lines, most, hint, type = 'text', inputMode, autocomplete = 'off' } = props;
  const value = String(form.values.value[name]);
  form.labels.set(name, label);
  const set = (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    form.set(name, event.currentTarget.value as V[typeof name]);
  return (
    <Field name={name} label={label} hint={hint} error={form.errors.value[name]}>
      {(ties) => (
        <>
          {lines === undefined ? (
            // Preact's own types want one kind of input at a time.
            <input {...({ ...ties, type, value, inputMode, autocomplete, onInput: set } as InputHTMLAttributes<HTMLInputElement>)} />
          ) : (
            <textarea {...ties} rows={lines} value={value} onInput={set} />
          )}
          {most !== undefined && <Left of={characters(value)} most={most} />}
        </>
      )}
    </Field>
  );
}

/** How much may still be written. */
function Left({ of: written, most }: { of: number; most: number }) {
  return written > most ? (
    <p class="error">{say(`超過 ${written - most} 字`, `${written - most} characters too many`)}</p>
  ) : (
    <p class="hint">{say(`還可以寫 ${most - written} 字`, `${most - written} characters left`)}</p>
  );
}

/** One of a list. */
export function Choice<V extends Values>(props: Named<V> & { of: FormState<V>; choices: readonly (readonly [value: string, words: string])[] }) {
  const { of: form, name, label, hint, choices } = props;
  form.labels.set(name, label);
  return (
    <Field name={name} label={label} hint={hint} error={form.errors.value[name]}>
      {(ties) => (
        <select
          {...ties}
          value={String(form.values.value[name])}
          onChange={({ currentTarget }) => form.set(name, currentTarget.value as V[typeof name])}
        >
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Any number of a few, each with a box to tick. */
export function Ticks<V extends Values>(props: Named<V> & { choices: readonly (readonly [value: string, words: string])[] }) {
  const { of: form, name, label, hint, choices } = props;
  const chosen = form.values.value[name] as readonly string[];
  const error = form.errors.value[name];
  form.labels.set(name, label);
  return (
    <fieldset class={error ? 'field wrong' : 'field'} id={name} tabIndex={-1}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {error && <p class="error">{error}</p>}
      {choices.map(([value, words]) => (
        <label key={value} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => {
              const rest = chosen.filter((one) => one !== value);
              // In the order in which they are listed, however they were ticked.
              const ticked = currentTarget.checked ? [...rest, value] : rest;
              form.set(name, choices.map(([one]) => one).filter((one) => ticked.includes(one)) as readonly string[] as V[typeof name]);
            }}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no. */
export function Tick<V extends Values>({ of: form, name, label, hint }: Named<V>) {
  form.labels.set(name, label);
  const error = form.errors.value[name];
  return (
    <div class={error ? 'field wrong' : 'field'}>
      {error && <p class="error">{error}</p>}
      <label class="tick">
        <input
          id={name}
          type="checkbox"
          checked={form.values.value[name] === true}
          onChange={({ currentTarget }) => form.set(name, currentTarget.checked as V[typeof name])}
        />
        {label}
      </label>
      {hint && <p class="hint">{hint}</p>}
    </div>
  );
}
