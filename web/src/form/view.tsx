import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from '../text/say';
import { Trouble } from '../ui/loaded';
import type { FormState, Values } from './form';

/** The form itself: what is wrong in one place above, its fields, and a button that is busy while it is on its way. */
export function Form<V extends Values>(props: {
  of: FormState<V>;
  /** What its button says: a verb. */
  submit: string;
  children: ComponentChildren;
  /** Buttons beside it. */
  beside?: ComponentChildren;
}) {
  const { of: form, submit, children, beside } = props;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Summary of={form} />
      {form.trouble.value !== undefined && <Trouble with={form.trouble.value} />}
      {form.theirs.value !== undefined && <BothVersions of={form} />}
      {children}
      <div class="buttons">
        <Busy busy={form.busy.value}>{submit}</Busy>
        {beside}
      </div>
    </form>
  );
}

/** A button that can't be pressed twice while something is on its way. */
export function Busy(props: { busy: boolean; children: string; onClick?: () => void; quiet?: boolean }) {
  const { busy, children, onClick, quiet } = props;
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      class={quiet ? 'quiet' : undefined}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy ? say('處理中…', 'Working…') : children}
    </button>
  );
}

/** Every error, each a link to its field; it takes the focus, so that nobody has to look for what is wrong. */
function Summary<V extends Values>({ of: form }: { of: FormState<V> }) {
  const errors = Object.entries(form.errors.value);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [form.errors.value]);
  if (errors.length === 0) return null;
  return (
    <div class="banner bad" role="alert" tabIndex={-1} ref={box}>
      <h2>{say('請修正下列欄位', 'There is a problem')}</h2>
      <ul>
        {errors.map(([name, words]) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(name)?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Somebody else was first: what they wrote beside what one has typed, and whose is to stand. */
function BothVersions<V extends Values>({ of: form }: { of: FormState<V> }) {
  const theirs = form.theirs.value as V;
  const mine = form.values.value;
  const differing = Object.keys(mine).filter((name) => String(mine[name]) !== String(theirs[name]));
  return (
    <div class="banner warn" role="alert">
      <h2>{say('有人剛剛改過這筆資料', 'Somebody has changed this meanwhile')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('欄位', 'Field')}</th>
            <th scope="col">{say('現在的內容', 'What it says now')}</th>
            <th scope="col">{say('您填的內容', 'What you typed')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((name) => (
            <tr key={name}>
              <th scope="row">{form.labels.get(name) ?? name}</th>
              <td>{String(theirs[name])}</td>
              <td>{String(mine[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="buttons">
        <button type="button" onClick={() => ((form.theirs.value = undefined), void form.submit())}>
          {say('用我填的內容取代', 'Replace it by mine')}
        </button>
        <button type="button" class="quiet" onClick={() => (form.replace(theirs), (form.theirs.value = undefined))}>
          {say('保留現在的內容', 'Keep what it says now')}
        </button>
      </div>
    </div>
  );
}

/** A field's name, hint and error around its input, which gets the attributes that tie them together. */
export function Field(props: {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (ties: { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ComponentChildren;
}) {
  const { name, label, hint, error, children } = props;
  const about = useId();
  const described = [hint && `${about}-hint`, error && `${about}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${about}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${about}-error`}>
          {error}
        </p>
      )}
      {children({ id: name, name, 'aria-describedby': described || undefined, 'aria-invalid': error !== undefined })}
    </div>
  );
}
