import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Busy } from '../../form/view';
import { stay } from '../../route/router';
import { day, time } from '../../text/dates';
import { lines, say } from '../../text/say';
import { Loaded, Trouble } from '../../ui/loaded';
import { Nothing, Title } from '../../ui/page';
import type { ScreenProps } from '../screen';

type Change = Of<'Change'>;

/** What a program gives as its reason, such as the job in which a piece was handed in, tells people nothing. */
const ID = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** What has happened to one's own work and data, newest first: who did what, and when. */
export default function MyHistory({ query }: ScreenProps) {
  const from = query.get('from') ?? '';
  const until = query.get('until') ?? '';
  const ask = (cursor?: string) => {
    const asked: { from?: string; until?: string; cursor?: string } = {};
    if (from !== '') asked.from = from;
    if (until !== '') asked.until = until;
    if (cursor !== undefined) asked.cursor = cursor;
    return answer(api.GET('/history', { params: { query: asked } }));
  };
  const page = useLoad(() => ask(), [from, until]);
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function more(cursor: string): Promise<void> {
    const shown = page.data.value;
    if (!shown) return;
    busy.value = true;
    trouble.value = undefined;
    try {
      const next = await ask(cursor);
      page.put({ ...next, until: shown.until, changes: [...shown.changes, ...next.changes] });
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      <Title>{say('我的異動歷程', 'What has happened')}</Title>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {say('從', 'From')}
          <input type="date" value={from} onChange={({ currentTarget }) => stay({ from: currentTarget.value })} />
        </label>
        <label>
          {say('到', 'Until')}
          <input type="date" value={until} onChange={({ currentTarget }) => stay({ until: currentTarget.value })} />
        </label>
        <button type="button" class="quiet" onClick={() => print()}>
          {say('列印', 'Print')}
        </button>
      </form>
      <Loaded of={page}>
        {({ changes, next, from: first, until: last }) => (
          <>
            <p class="count">
              {day(first)}－{day(last)}
            </p>
            {changes.length === 0 && next === undefined && <Nothing>{say('這段期間沒有異動。', 'Nothing has happened in these days.')}</Nothing>}
            <ol class="turns">
              {changes.map((change) => (
                <li key={`${change.at} ${change.subject} ${change.action}`}>
                  <Line of={change} />
                </li>
              ))}
            </ol>
            {trouble.value !== undefined && <Trouble with={trouble.value} />}
            {next !== undefined && (
              <Busy quiet busy={busy.value} onClick={() => void more(next)}>
                {say('更早的', 'Earlier')}
              </Busy>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Line({ of: { at, kindName, what, from, to, why, who } }: { of: Change }) {
  return (
    <>
      <span class="quiet">{`${time(at)}　${who}`}</span>
      <br />
      <b>
        {kindName}：{what}
      </b>
      {(from !== undefined || to !== undefined) && (
        <p class="words">
          {from !== undefined && <del>{from}</del>}
          {from !== undefined && to !== undefined && ' → '}
          {to}
        </p>
      )}
      {why !== '' && !ID.test(why) && <p class="quiet">{say(`原因：${lines(why)}`, `Why: ${lines(why)}`)}</p>}
    </>
  );
}
