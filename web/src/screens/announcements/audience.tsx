import type { Of } from '../../api/client';
import { Text, Ticks } from '../../form/fields';
import type { FormState } from '../../form/form';
import { say } from '../../text/say';

/** Whom something is for, as it is ticked: codes of the API, and classes by their names. */
export type Ticked = { audience: readonly string[]; classes: string };
export type Roles = readonly { role: Of<'Role'>; title: string }[];

function choices(roles: Roles): readonly (readonly [string, string])[] {
  return [
    ['all', say('全校', 'The whole school')],
    ['students', say('全體學生', 'All students')],
    ['staff', say('全體教職員', 'All staff')],
    ['grade:1', say('高一', 'Grade 10')],
    ['grade:2', say('高二', 'Grade 11')],
    ['grade:3', say('高三', 'Grade 12')],
    ...roles.filter(({ role }) => role !== 'STUDENT').map(({ role, title }) => [`role:${role}`, title] as const),
  ];
}

const CLASS = 'class:';

/** As the form has what the API says. */
export function ticksOf(audience: readonly string[]): Ticked {
  return {
    audience: audience.filter((one) => !one.startsWith(CLASS)),
    classes: audience
      .filter((one) => one.startsWith(CLASS))
      .map((one) => one.slice(CLASS.length))
      .join('、'),
  };
}

/** As the API wants it. */
export function audienceOf({ audience, classes }: Ticked): string[] {
  return [...audience, ...classes.split(/[、,，\s]+/).flatMap((name) => (name === '' ? [] : [CLASS + name]))];
}

/** As people read it. */
export function namesOf(ticked: Ticked, roles: Roles): readonly string[] {
  const names = new Map(choices(roles));
  return audienceOf(ticked).map((one) => names.get(one) ?? one.slice(one.indexOf(':') + 1));
}

export function AudienceTicks<V extends Ticked>({ of: form, roles }: { of: FormState<V>; roles: Roles }) {
  return (
    <>
      <Ticks of={form} name="audience" label={say('給誰看', 'For whom')} choices={choices(roles)} />
      <Text of={form} name="classes" label={say('只給這些班級', 'Only these classes')} hint={say('班級名稱，用頓號分開；會包含導師。', 'Their names, between commas; homeroom teachers are included.')} />
    </>
  );
}
