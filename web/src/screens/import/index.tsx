import { useEffect } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { semester, time } from '../../text/dates';
import { both, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Facts, Title } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { Next } from './next';
import { Preview } from './preview';
import { STEPS, State, step } from './state';
import { Cells } from './cells';

export type Import = Of<'Import'>;

/** How often what is under way is asked for again. */
const PACE = 2000;

/** One import on its way from file to table. It can be left at any step: what is under way goes on without the page. */
export default function OneImport({ params }: ScreenProps) {
  const importId = params['id'] ?? '';
  const loading = useLoad(() => answer(api.GET('/imports/{importId}', { params: { path: { importId } } })), [importId]);
  const state = loading.data.value?.state;
  useEffect(() => {
    if (state !== 'checking' && state !== 'committing') return undefined;
    const timer = setInterval(() => void loading.reload(), PACE);
    return () => clearInterval(timer);
  }, [state]);
  return (
    <>
      <Title beside={<a href="/imports">{say('全部的匯入', 'All imports')}</a>}>
        {loading.data.value ? say(`匯入${loading.data.value.kindName}`, `Import: ${loading.data.value.kind}`) : say('匯入', 'An import')}
      </Title>
      <Loaded of={loading}>{(one) => <Steps of={one} in={loading} />}</Loaded>
    </>
  );
}

function Steps({ of: one, in: loading }: { of: Import; in: Loading<Import> }) {
  const at = step(one.state);
  const previewed = one.state === 'checked' || one.state === 'interrupted' || one.state === 'committed' || one.state === 'wrong';
  return (
    <>
      <ol class="way" aria-label={say('步驟', 'Steps')}>
        {STEPS.map((name, index) => (
          <li key={both(name)} aria-current={index === at ? 'step' : undefined}>
            {both(name)}
            {index < at && <span class="quiet">{say('（完成）', ' (done)')}</span>}
          </li>
        ))}
      </ol>
      <div role="status">
        <State of={one} />
      </div>
      <Facts
        of={[
          [say('檔案', 'File'), one.fileName],
          [say('學期', 'Semester'), semester(one.year, one.semester)],
          [say('匯入者', 'By'), `${one.by}，${time(one.createdAt)}`],
          ...(one.counts ? [[say('筆數', 'Rows'), counted(one.counts)] as const] : []),
        ]}
      />
      <Next of={one} in={loading} />
      <Cells kind="faults" caption={say('要改的格子', 'Cells to mend')} of={one.problems ?? []} more={one.moreProblems ?? 0} />
      <Cells kind="warnings" caption={say('可能填錯的格子', 'Cells that look like a mistake')} of={one.warnings ?? []} more={one.moreWarnings ?? 0} />
      {previewed && <Preview of={one} />}
    </>
  );
}

function counted({ rows, new: fresh, changed, unchanged, wrong, missing }: Of<'ImportCounts'>): string {
  return say(
    `檔案 ${rows} 列：新增 ${fresh}、變更 ${changed}、相同 ${unchanged}、有誤 ${wrong}；系統有而檔案沒有 ${missing}`,
    `${rows} in the file: ${fresh} new, ${changed} changed, ${unchanged} the same, ${wrong} wrong; ${missing} here and not in the file`,
  );
}
