import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Refused } from '../api/problem';
import { Text } from './fields';
import { type FormOptions, type FormState, needed, useForm } from './form';
import { Form } from './view';

type Question = { words: string };

afterEach(() => {
  render(null, document.body);
});

function shown(options: Partial<FormOptions<Question>>): FormState<Question> {
  let form: FormState<Question> | undefined;
  function Asking() {
    form = useForm<Question>({ start: { words: '' }, send: async () => undefined, ...options });
    return (
      <Form of={form} submit="送出">
        <Text of={form} name="words" label="問題" most={5} />
      </Form>
    );
  }
  render(<Asking />, document.body);
  if (!form) throw new Error('not drawn');
  return form;
}

function problem(code: 'changed-meanwhile' | 'invalid', fields?: { name: string; detail: string }[]): Refused {
  const type = `urn:portfolio:problem:${code}`;
  return new Refused(409, { type, title: '', status: 409, detail: '中\nEn', code: code as 'changed-meanwhile', ...(fields ? { fields } : {}) });
}

test('should send nothing while something is missing', async () => {
  const send = vi.fn(async () => undefined);
  const form = shown({ send, check: ({ words }) => ({ words: needed(words, '問題') }) });
  await form.submit();
  expect(send).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('請填寫問題。'));
  expect(document.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
});

test('should mark the fields that the API refuses', async () => {
  const form = shown({ send: () => Promise.reject(problem('invalid', [{ name: 'words', detail: '太長了。\nToo long.' }])) });
  await form.submit();
  expect(form.errors.value).toEqual({ words: '太長了。' });
});

test('should show both versions where somebody else was first', async () => {
  const form = shown({
    send: () => Promise.reject(problem('changed-meanwhile')),
    theirs: async () => ({ words: '別人寫的' }),
  });
  form.set('words', '我寫的');
  await form.submit();
  await vi.waitFor(() => expect(document.body.textContent).toContain('別人寫的'));
  expect(document.body.textContent).toContain('我寫的');
});

test('should not send twice what is on its way', async () => {
  let done: () => void = () => undefined;
  const send = vi.fn(() => new Promise<void>((settled) => (done = settled)));
  const form = shown({ send });
  const first = form.submit();
  await form.submit();
  done();
  await first;
  expect(send).toHaveBeenCalledTimes(1);
});

test('should count what is too long', async () => {
  const form = shown({});
  form.set('words', '一二三四五六七');
  await vi.waitFor(() => expect(document.body.textContent).toContain('超過 2 字'));
});
