import { useSignal } from '@preact/signals';
import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import type { FormState } from '../../form/form';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import type { Written } from './written';

/** A student, as lists say it. */
export interface Called {
  id: string;
  words: string;
}

/** Whom a consultation was with: students of one class after the other, or a whole class. */
export function Students({ of: form, known }: { of: FormState<Written>; known: readonly Called[] }) {
  const className = useSignal('');
  const names = useSignal<ReadonlyMap<string, string>>(new Map(known.map(({ id, words }) => [id, words])));
  const page = useLoad(
    () => answer(api.GET('/students', { params: { query: className.value === '' ? { limit: 1 } : { className: className.value, limit: 100 } } })),
    [className.value],
  );
  const chosen = form.values.value.students;
  const error = form.errors.value['students'];
  form.labels.set('students', say('學生', 'Students'));

  function set(ids: readonly string[]): void {
    form.set('students', ids);
  }
  function tick(student: Called, on: boolean): void {
    names.value = new Map([...names.value, [student.id, student.words]]);
    set(on ? [...chosen, student.id] : chosen.filter((id) => id !== student.id));
  }
  return (
    <fieldset class={error ? 'field wrong' : 'field'} id="students" tabIndex={-1}>
      <legend>{say(`學生（已選 ${chosen.length} 人）`, `Students (${chosen.length} chosen)`)}</legend>
      {error && <p class="error">{error}</p>}
      {chosen.length > 0 && <p>{chosen.map((id) => names.value.get(id) ?? say('（已不在名單）', '(no longer listed)')).join('、')}</p>}
      <Loaded of={page}>
        {({ classes, students }) => {
          const listed = students.map(({ studentId, name, seat }) => ({ id: studentId, words: `${seat ?? ''} ${name}` }));
          return (
            <>
              <label class="filters">
                {say('班級', 'Class')}
                <select value={className.value} onChange={({ currentTarget }) => (className.value = currentTarget.value)}>
                  <option value="">{say('請選擇', 'Choose')}</option>
                  {classes.map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </select>
              </label>
              {className.value !== '' &&
                listed.map((student) => (
                  <label key={student.id} class="tick">
                    <input type="checkbox" checked={chosen.includes(student.id)} onChange={({ currentTarget }) => tick(student, currentTarget.checked)} />
                    {student.words}
                  </label>
                ))}
            </>
          );
        }}
      </Loaded>
    </fieldset>
  );
}
