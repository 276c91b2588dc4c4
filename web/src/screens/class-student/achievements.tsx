import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing, Tag } from '../../ui/page';
import { Viewer } from '../../ui/viewer';

/** A student's achievements of the year, each with its files. */
export function Achievements({ of: studentId }: { of: string }) {
  const page = useLoad(() => answer(api.GET('/students/{studentId}/achievements', { params: { path: { studentId } } })), [studentId]);
  return (
    <Loaded of={page}>
      {({ achievements }) =>
        achievements.length === 0 ? (
          <Nothing>{say('這個學年度還沒有多元表現。', 'No achievement this year yet.')}</Nothing>
        ) : (
          achievements.map((one) => <One key={one.achievementId} of={one} />)
        )
      }
    </Loaded>
  );
}

function One({ of: { achievementId, categoryName, description, stateName, files = [] } }: { of: Of<'Achievement'> }) {
  const open = useSignal(false);
  const here = files.filter(({ verified }) => verified);
  return (
    <details onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>
        {categoryName} <Tag>{stateName}</Tag>
      </summary>
      <p class="words">{description}</p>
      {open.value && <Viewer of={{ achievement: achievementId }} files={here} />}
    </details>
  );
}
