import { useSignal } from '@preact/signals';
import { answer, api } from '../api/client';
import { say } from '../text/say';
import { Trouble } from './loaded';

/** Somebody who was picked, and how to tell them from others of the same name. */
export interface Picked {
  id: string;
  name: string;
  beside: string;
}

const MOST = 20;

/** Whom to look among. */
const AMONG = {
  students: async (q: string): Promise<Picked[]> => {
    const { students } = await answer(api.GET('/students', { params: { query: { q, limit: MOST } } }));
    return students.map(({ studentId, name, className, seat, studentNumber }) => ({ id: studentId, name, beside: [className, seat, studentNumber].filter(Boolean).join(' ') }));
  },
  teachers: async (q: string): Promise<Picked[]> => {
    const { people } = await answer(api.GET('/people', { params: { query: { q, kind: 'staff', limit: MOST } } }));
    return people.map(({ personId, name, roles, staffNumber = '' }) => ({ id: personId, name, beside: `${staffNumber} ${roles.map(({ title }) => title).join('、')}` }));
  },
};

interface Props {
  name: string;
  label: string;
  among: keyof typeof AMONG;
  picked: Picked | undefined;
  pick: (one: Picked | undefined) => void;
  error?: string | undefined;
}

/** Finds one person by a part of the name or the number, and shows who it is. */
export function PickPerson({ name, label, among, picked, pick, error }: Props) {
  const found = useSignal<readonly Picked[] | undefined>(undefined);
  const words = useSignal('');
  const trouble = useSignal<unknown>(undefined);

  async function look(): Promise<void> {
    if (words.value.trim() === '') return;
    trouble.value = undefined;
    try {
      found.value = await AMONG[among](words.value.trim());
    } catch (refused) {
      trouble.value = refused;
    }
  }
  if (picked) {
    return (
      <div class="field">
        <b>{label}</b>
        <p>
          {picked.name} <span class="quiet">{picked.beside}</span>{' '}
          <button type="button" class="quiet" onClick={() => pick(undefined)}>
            {say('換一位', 'Somebody else')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      <p class="hint" id={`${name}-hint`}>
        {say('輸入姓名的一部分或編號的開頭，再按搜尋。', 'A part of the name or how the number begins, then search.')}
      </p>
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <div class="filters">
        <input
          id={name}
          type="search"
          aria-describedby={`${name}-hint${error ? ` ${name}-error` : ''}`}
          value={words.value}
          onInput={({ currentTarget }) => (words.value = currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void look();
          }}
        />
        <button type="button" class="quiet" onClick={() => void look()}>
          {say('搜尋', 'Search')}
        </button>
      </div>
      <div role="status">{found.value?.length === 0 && say('沒有符合的人，請換一個寫法。', 'Nobody fits; try otherwise.')}</div>
      <ul class="rows">
        {found.value?.map((one) => (
          <li key={one.id}>
            <button type="button" class="link" onClick={() => pick(one)}>
              {one.name}
            </button>
            <span class="quiet">{one.beside}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
