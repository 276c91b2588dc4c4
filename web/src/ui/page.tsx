import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { at, moved } from '../route/router';
import { say } from '../text/say';

const told = signal<{ text: string; on: string } | undefined>(undefined);

/** Says above the screen what has just been done, until one goes elsewhere: after `go`, on the screen that is next. */
export function tell(text: string): void {
  told.value = { text, on: at.value.path };
}

/** Forgets what was said elsewhere. */
export function hush(): void {
  if (told.value?.on !== at.value.path) told.value = undefined;
}

/** A screen's heading: the document is called so, and whoever comes by a link hears it first. */
export function Title({ children, beside }: { children: string; beside?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${say('學習歷程檔案', 'Learning portfolio')}`;
  }, [children]);
  useEffect(() => {
    if (moved()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <div class="title">
        <h1 ref={heading} tabIndex={-1}>
          {children}
        </h1>
        {beside}
      </div>
      <div role="status">
        {told.value?.on === at.value.path && <Banner kind="done">{told.value.text}</Banner>}
      </div>
    </>
  );
}

/** What everybody must see: `done` what was done, `warn` what to look out for, `bad` what went wrong, `note` else. */
export function Banner(props: { kind: 'done' | 'warn' | 'bad' | 'note'; children: ComponentChildren }) {
  return <div class={`banner ${props.kind}`}>{props.children}</div>;
}

/** A short word about something, in a colour that only repeats what the word says. */
export function Tag(props: { kind?: 'done' | 'warn' | 'bad' | 'wait' | 'plain'; children: ComponentChildren }) {
  return <span class={`tag ${props.kind ?? 'plain'}`}>{props.children}</span>;
}

/** How much of what is allowed is used, with its number beside it. */
export function Meter(props: { label: string; value: number; most: number; words?: string }) {
  const { label, value, most, words = `${value} / ${most}` } = props;
  return (
    <div class="meter">
      <span>
        {label} <b>{words}</b>
      </span>
      <progress value={Math.min(value, most)} max={Math.max(most, 1)} aria-label={`${label} ${words}`} />
    </div>
  );
}

/** Names and what they are, one under the other. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Said where a list has nothing in it, with what to do about it. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class="nothing">{children}</p>;
}
