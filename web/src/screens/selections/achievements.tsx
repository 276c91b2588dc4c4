import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing } from '../../ui/page';
import { Board } from './board';
import type { Wish } from './choice';
import type { Choosable } from './list';
import { nameOf } from './names';

type Achievement = Of<'Achievement'>;

/** Which of the year's achievements are handed in. */
export function Achievements({ year }: { year: number }) {
  const page = useLoad(async () => {
    const [all, selection] = await Promise.all([
      answer(api.GET('/achievements', { params: { query: { year: String(year) } } })),
      answer(api.GET('/achievement-selections/{year}', { params: { path: { year: String(year) } } })),
    ]);
    return { all: all.achievements, selection };
  }, [year]);
  return (
    <Loaded of={page}>
      {({ all, selection }) =>
        all.length === 0 ? (
          <Nothing>
            {say('這個學年度還沒有多元表現。', 'There are no achievements this school year.')}{' '}
            <a href="/achievements">{say('去新增', 'Add one')}</a>
          </Nothing>
        ) : (
          <Board
            what={say('多元表現', 'achievements')}
            all={all.map(choosable)}
            start={{ ids: new Set(selection.achievements.map(({ achievementId }) => achievementId)), declined: selection.declined }}
            most={selection.most}
            locked={selection.locked}
            send={(wish) => send(year, all, wish)}
          />
        )
      }
    </Loaded>
  );
}

async function send(year: number, all: readonly Achievement[], { ids, declined }: Wish): Promise<void> {
  const achievements = all
    .filter(({ achievementId }) => ids.has(achievementId))
    .map(({ achievementId, revision }) => ({ achievementId, revision }));
  const params = { path: { year: String(year) } };
  const body = declined ? { declined, achievements: [] } : { achievements };
  await answer(api.PUT('/achievement-selections/{year}', { params, body }));
}

function choosable({ achievementId, detail, categoryName, description, state, stateName, origin }: Achievement): Choosable {
  const can = state === 'ready' || state === 'selected' || state === 'submitted';
  const elsewhere = (origin?.submitted.length ?? 0) > 0;
  return {
    id: achievementId,
    title: nameOf(detail),
    of: categoryName,
    about: description,
    ...(elsewhere ? { barred: say('原校已提交', 'handed in by your former school') } : can ? {} : { barred: say(stateName, state) }),
  };
}
