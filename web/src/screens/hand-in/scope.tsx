import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Choice } from '../../form/fields';
import { needed, type FormState } from '../../form/form';
import type { Me } from '../../shell/me';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';

/** Of what something is made, as it is chosen in a form. */
export type Scope = { year: string; semester: string; scope: string; grade: string; className: string };

/** The whole school, this year. */
export function usual(me: Me): Scope {
  return { year: String(me.year), semester: '', scope: 'school', grade: '3', className: '' };
}

/** What is missing in it. */
export function lacking({ scope, className }: Scope): { className: string | undefined } {
  return { className: scope === 'class' ? needed(className, say('班級', 'the class')) : undefined };
}

/** As the API wants it. */
export function scopeOf({ year, semester, scope, grade, className }: Scope): { year: number; semester?: 1 | 2; grade?: number; className?: string } {
  return {
    year: Number(year),
    ...(semester === '' ? {} : { semester: Number(semester) as 1 | 2 }),
    ...(scope === 'grade' ? { grade: Number(grade) } : {}),
    ...(scope === 'class' ? { className: className.trim() } : {}),
  };
}

/** Year, semester where it matters, and which students. */
export function ScopeFields<V extends Scope>({ of: form, me, whole = true, halves = true }: { of: FormState<V>; me: Me; whole?: boolean; halves?: boolean }) {
  const { scope } = form.values.value;
  const semesters = [
    ...(whole ? [['', say('整學年', 'The whole year')] as const] : []),
    ['1', say('第 1 學期', 'Semester 1')] as const,
    ['2', say('第 2 學期', 'Semester 2')] as const,
  ];
  return (
    <>
      <Choice of={form} name="year" label={say('學年度', 'School year')} choices={[0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const)} />
      {halves && <Choice of={form} name="semester" label={say('學期', 'Semester')} choices={semesters} />}
      <Choice
        of={form}
        name="scope"
        label={say('範圍', 'Of whom')}
        choices={[
          ['school', say('全校', 'The whole school')],
          ['grade', say('一個年級', 'One grade')],
          ['class', say('一個班級', 'One class')],
        ]}
      />
      {scope === 'grade' && (
        <Choice
          of={form}
          name="grade"
          label={say('年級', 'Grade')}
          choices={[
            ['1', say('高一', 'Grade 10')],
            ['2', say('高二', 'Grade 11')],
            ['3', say('高三', 'Grade 12')],
          ]}
        />
      )}
      {scope === 'class' && <ClassChoice of={form} />}
    </>
  );
}

function ClassChoice<V extends Scope>({ of: form }: { of: FormState<V> }) {
  const { year } = form.values.value;
  const page = useLoad(() => answer(api.GET('/students', { params: { query: { year, limit: 1 } } })), [year]);
  const classes = page.data.value?.classes ?? [];
  return <Choice of={form} name="className" label={say('班級', 'Class')} choices={[['', say('請選擇', 'Choose')], ...classes.map((one) => [one, one] as const)]} />;
}
