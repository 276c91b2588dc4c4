import type { Of } from '../../api/client';
import { Choice, Text } from '../../form/fields';
import { type FormState, needed } from '../../form/form';
import { both, say } from '../../text/say';
import { CATEGORIES, type Category, type Detail, type Entry, ORDER } from './categories';
import { detail, fieldOf, typed, wrong } from './detail';

/** What is typed about an achievement: its category, the fields of any category, and what all have. */
export type Words = Record<string, string>;

/** What is there before anybody types. */
export function begun(of?: { detail: Detail; description: string; link?: string }): Words {
  return { category: of?.detail.category ?? '', description: of?.description ?? '', link: of?.link ?? '', files: '', ...typed(of?.detail) };
}

/** What is wrong with it, by field. */
export function faults(words: Words): Record<string, string | undefined> {
  const category = categoryOf(words);
  const { description = '', link = '' } = words;
  return {
    category: category ? undefined : say('請選擇類別。', 'Choose a category.'),
    description: needed(description, say('簡述', 'the description')),
    link: link.trim() === '' || /^https:\/\/[^/\s]+\.[^/\s]+/.test(link.trim()) ? undefined : say('連結要以 https:// 開頭。', 'A link begins with https://.'),
    ...(category ? wrong(category, words) : {}),
  };
}

/** It as the API takes it, but for its files. */
export function said(words: Words): Of<'AchievementChange'> {
  const { description = '', link = '' } = words;
  const change = { detail: detail(categoryOf(words) as Category, words), description };
  return link.trim() === '' ? change : { ...change, link: link.trim() };
}

function categoryOf({ category = '' }: Words): Category | undefined {
  return ORDER.find((one) => one === category);
}

/** The fields: those of the category as soon as it is chosen. */
export function Fields({ of: form, most }: { of: FormState<Words>; most: number }) {
  const category = categoryOf(form.values.value);
  return (
    <>
      <Choice
        of={form}
        name="category"
        label={say('類別', 'Category')}
        choices={[['', say('請選擇', 'Choose one')], ...ORDER.map((one) => [one, both(CATEGORIES[one].title)] as const)]}
      />
      {category && <p class="hint">{both(CATEGORIES[category].hint)}</p>}
      {category && CATEGORIES[category].entries.map((entry) => <One key={category + entry.name} of={form} entry={entry} />)}
      <Text of={form} name="description" label={say('內容簡述', 'Description')} lines={4} most={most} />
      <Text
        of={form}
        name="link"
        label={say('外部連結（可不填）', 'Link (optional)')}
        hint={say('例如放在雲端的影片，以 https:// 開頭，並設成知道連結的人都能看。', 'Such as a film elsewhere: https://, and open to whoever has the link.')}
      />
    </>
  );
}

function One({ of: form, entry }: { of: FormState<Words>; entry: Entry }) {
  const { title, takes } = entry;
  const name = fieldOf(entry);
  const label = both(title);
  switch (takes.is) {
    case 'code':
      return (
        <Choice
          of={form}
          name={name}
          label={label}
          choices={[['', say('請選擇', 'Choose one')], ...takes.table.map(([code, words]) => [code, both(words)] as const)]}
        />
      );
    case 'day':
      return <Text of={form} name={name} label={label} type="date" />;
    case 'whole':
      return <Text of={form} name={name} label={label} inputMode="numeric" hint={say(`${takes.least} 到 ${takes.most}`, `${takes.least} to ${takes.most}`)} />;
    case 'line':
      return <Text of={form} name={name} label={takes.needed ? label : say(`${label}（可不填）`, `${label} (optional)`)} />;
  }
}
