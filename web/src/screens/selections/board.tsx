import { useMemo } from 'preact/hooks';
import { Refused } from '../../api/problem';
import { lines, say } from '../../text/say';
import { Trouble } from '../../ui/loaded';
import { Banner, Meter, Tag } from '../../ui/page';
import { type Choice, type Wish, choosing } from './choice';
import { Declining } from './declining';
import { type Choosable, List, Words } from './list';

interface BoardProps {
  /** How they are called, such as 課程學習成果. */
  what: string;
  all: readonly Choosable[];
  start: Wish;
  most: number;
  locked: boolean;
  send: (wish: Wish) => Promise<void>;
}

/** What is chosen beside what can be, by buttons or by dragging; each step is kept at once. */
export function Board({ what, all, start, most, locked, send }: BoardProps) {
  const choice = useMemo(() => choosing(start, send), []);
  const { ids, declined } = choice.wish.value;
  const chosen = all.filter(({ id }) => ids.has(id));
  const rest = all.filter(({ id, barred }) => !ids.has(id) && barred === undefined);
  const barred = all.filter(({ id, barred: why }) => !ids.has(id) && why !== undefined);
  const full = ids.size >= most;
  return (
    <>
      <Meter label={say(`已勾選的${what}`, `Chosen: ${what}`)} value={ids.size} most={most} />
      <Said of={choice} locked={locked} />
      {locked && (
        <Banner kind="note">
          {say('學校已經提交，不能再更改勾選。有疑問請洽註冊組。', 'The school has handed it in, so nothing can be changed any more. Ask the registrar if something is wrong.')}
        </Banner>
      )}
      {!declined && (
        <div class="halves">
          <List
            title={say(`已勾選 ${ids.size} 件`, `Chosen: ${ids.size}`)}
            of={chosen}
            from={rest}
            choice={choice}
            fixed={locked}
            bare={locked}
            none={say('還沒有勾選。', 'Nothing is chosen yet.')}
            verb={say('取消勾選', 'Do not hand in')}
            quiet
          />
          {!locked && (
            <List
              title={say(`可以勾選 ${rest.length} 件`, `Can be chosen: ${rest.length}`)}
              of={rest}
              from={chosen}
              choice={choice}
              fixed={full}
              none={say('沒有其他可以勾選的。', 'There is nothing else to choose.')}
              verb={say('勾選', 'Choose')}
            />
          )}
        </div>
      )}
      {full && !locked && rest.length > 0 && (
        <p class="hint">{say('已達上限；要換一件，請先取消一件。', 'No more can be chosen. To choose another, first take one out.')}</p>
      )}
      {!locked && <Declining what={what} choice={choice} />}
      {barred.length > 0 && (
        <>
          <h2>{say('還不能勾選', 'Not to be chosen yet')}</h2>
          <ul class="rows">
            {barred.map((one) => (
              <li key={one.id}>
                <Words of={one} />
                <Tag>{one.barred}</Tag>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What became of the last step. */
function Said({ of: { busy, trouble }, locked }: { of: Choice; locked: boolean }) {
  const error = trouble.value;
  const reasons = error instanceof Refused ? (error.problem?.fields ?? []) : [];
  return (
    <>
      {error !== undefined && <Trouble with={error} />}
      {reasons.length > 0 && <ul>{reasons.map(({ name, detail }) => <li key={name}>{lines(detail)}</li>)}</ul>}
      {!locked && (
        <p role="status" class="quiet">
          {busy.value ? say('儲存中…', 'Saving…') : say('每次勾選都會立即儲存，期間內可以更改。', 'Every step is saved at once, and can be changed while this is open.')}
        </p>
      )}
    </>
  );
}
