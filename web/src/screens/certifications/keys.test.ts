import { afterEach, describe, expect, it } from 'vitest';
import { isTyping } from './keys';

afterEach(() => document.body.replaceChildren());

function made(name: string, type?: string): Element {
  const element = document.createElement(name);
  if (type !== undefined) element.setAttribute('type', type);
  document.body.append(element);
  return element;
}

describe('keys that decide', () => {
  it('leave letters to whoever types a reason', () => {
    expect(isTyping(made('textarea'))).toBe(true);
    expect(isTyping(made('input', 'search'))).toBe(true);
    expect(isTyping(made('select'))).toBe(true);
  });

  it('work on buttons, boxes and the page itself', () => {
    expect(isTyping(made('button'))).toBe(false);
    expect(isTyping(made('input', 'checkbox'))).toBe(false);
    expect(isTyping(document.body)).toBe(false);
  });

  it('wait while something is asked', () => {
    made('dialog').setAttribute('open', '');
    expect(isTyping(document.body)).toBe(true);
  });
});
