import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { has } from '../../shell/me';
import { schoolYear, semester } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Nothing, Tag, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { One } from './one';
import { TrainingForm } from './training-form';

type Duty = Of<'TrainingDuty'>;

/** 訓練、研習與說明會: what is held when and where, whether as many were held as are to be, and who came. */
export default function Trainings({ me, query }: ScreenProps) {
  const filters = sought(query, ['year']);
  const page = useLoad(() => answer(api.GET('/trainings', { params: { query: filters } })), [query.get('year')]);
  const keeps = has(me, 'KEEP_TRAININGS');
  const adding = useSignal(false);
  return (
    <>
      <Title beside={keeps && <Download list="trainings" query={filters} />}>{say('訓練、研習與說明會', 'Trainings and briefings')}</Title>
      <Seek
        query={query}
        fields={[{ name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: [0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const) }]}
      />
      {keeps && (
        <div class="buttons">
          <button type="button" onClick={() => (adding.value = true)}>
            {say('排定一場', 'Plan one')}
          </button>
        </div>
      )}
      <Dialog title={say('排定一場', 'Plan one')} open={adding.value} close={() => (adding.value = false)}>
        <TrainingForm done={async () => ((adding.value = false), await page.reload())} />
      </Dialog>
      <Loaded of={page}>
        {({ trainings, duties }) => (
          <>
            {keeps && <Duties of={duties} />}
            {trainings.length === 0 && <Nothing>{say('這個學年度還沒有場次。', 'None this year.')}</Nothing>}
            {trainings.map((training) => (
              <One key={training.trainingId + training.version} of={training} keeps={keeps} changed={() => page.reload()} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function Duties({ of }: { of: readonly Duty[] }) {
  return (
    <>
      <h2>{say('規定的次數', 'What has to be held')}</h2>
      <Table
        caption={say('規定的次數是否已辦理', 'Whether as many were held as are to be')}
        rows={of}
        id={({ kind, year, semester: half }) => `${kind} ${year} ${half}`}
        columns={[
          { head: say('種類', 'Kind'), cell: ({ kindName }) => kindName },
          { head: say('期間', 'When'), cell: ({ year, semester: half }) => (half === undefined ? schoolYear(year) : semester(year, half)) },
          { head: say('負責單位', 'Offices'), cell: ({ offices }) => offices },
          { head: say('已辦理', 'Held'), cell: ({ held }) => held, number: true },
          { head: say('已排定', 'Planned'), cell: ({ planned }) => planned, number: true },
          { head: say('情形', 'State'), cell: ({ missing, held }) => (missing ? <Tag kind="bad">{say('還沒辦理', 'Missing')}</Tag> : held > 0 ? <Tag kind="done">{say('已辦理', 'Held')}</Tag> : <Tag>{say('還沒開始', 'Not yet')}</Tag>) },
        ]}
        nothing=""
      />
      <h2>{say('場次', 'What there is')}</h2>
    </>
  );
}
