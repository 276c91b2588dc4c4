import { useSignal } from '@preact/signals';
import { stay } from '../../route/router';
import { today } from '../../text/dates';
import { say } from '../../text/say';
import type { Around } from './index';
import { type Piece, type Wanted, course } from './queue';

/** Whose pieces, of which section and which student; what is chosen stands in the address. */
export function Filters({ of, around, seen }: { of: Wanted; around: Around | undefined; seen: readonly Piece[] }) {
  const words = useSignal(of.words ?? '');
  const sections = of.teacher === undefined ? around?.sections : undefined;
  const now = today();
  const deputies = (around?.deputies ?? []).filter(({ from, until }) => from <= now && now <= until);
  return (
    <form
      class="filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        stay({ q: words.value.trim() });
      }}
    >
      {deputies.length > 0 && (
        <label>
          {say('誰的課', 'Whose courses')}
          <select value={of.teacher ?? ''} onChange={({ currentTarget }) => stay({ teacher: currentTarget.value, section: '' })}>
            <option value="">{say('我自己的', 'My own')}</option>
            {deputies.map(({ teacherId, teacher }) => (
              <option key={teacherId} value={teacherId}>
                {say(`代理 ${teacher}`, `For ${teacher}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {say('教學班', 'Section')}
        <select value={of.section ?? ''} onChange={({ currentTarget }) => stay({ section: currentTarget.value })}>
          <option value="">{say('全部', 'All')}</option>
          {choices(sections, seen, of.section).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('學生姓名或學號', 'Student')}
        <input type="search" value={words.value} onInput={({ currentTarget }) => (words.value = currentTarget.value)} />
      </label>
      <button type="submit" class="quiet">
        {say('搜尋', 'Search')}
      </button>
    </form>
  );
}

/** The teacher's sections, with how many wait there, and whatever else is on the list. */
function choices(sections: Around['sections'] | undefined, seen: readonly Piece[], chosen: string | undefined): [string, string][] {
  const names = new Map<string, string>();
  for (const { sectionId, courseName, name, outcomes } of sections ?? []) {
    const waiting = outcomes.sent ?? 0;
    names.set(sectionId, `${courseName} ${name}${waiting > 0 ? say(`（待認證 ${waiting}）`, ` (${waiting} waiting)`) : ''}`);
  }
  for (const piece of seen) {
    const id = piece.label?.sectionId;
    if (id !== undefined && !names.has(id)) names.set(id, course(piece));
  }
  if (chosen !== undefined && !names.has(chosen)) names.set(chosen, say('所選的教學班', 'The chosen section'));
  return [...names];
}
