import { useSignal } from '@preact/signals';
import { answer, api, file } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { show } from '../../ui/files';
import { Loaded, Trouble } from '../../ui/loaded';
import { Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import { OpenFor } from '../../ui/window';
import type { ScreenProps } from '../screen';
import { HandedIn } from './handed-in';
import { Said, StateTag } from './said';
import { Versions } from './versions';
import { Writing } from './writing';

/** 自傳與學習計畫: written in grade 12, with every version that was saved. */
export default function StatementScreen({ me }: ScreenProps) {
  const statement = useLoad(() => answer(api.GET('/statement')), []);
  const now = statement.data.value;
  const shown = view(['text', 'versions']);
  const writable = now && (now.state === undefined || now.state === 'draft' || now.state === 'returned');
  return (
    <>
      <Title beside={now?.state && <StateTag of={now} />}>{say('自傳與學習計畫', 'Statement')}</Title>
      <Tabs
        label={say('自傳與學習計畫', 'Statement')}
        of={[
          ['text', say('內容', 'Text')],
          ['versions', say('存過的版本', 'Saved versions')],
        ]}
      />
      {shown === 'versions' ? (
        <Versions />
      ) : (
        <>
          <p class="hint">{say('由三年級學生填寫。', 'For students of grade 12.')}</p>
          <OpenFor me={me} kind="statement" />
          <Loaded of={statement}>
            {(data) => (
              <>
                <Said of={data} />
                {writable ? <Writing key={String(writable)} of={data} in={statement} /> : <HandedIn of={data} in={statement} />}
                {data.version > 0 && <Print />}
              </>
            )}
          </Loaded>
        </>
      )}
    </>
  );
}

function Print() {
  const trouble = useSignal<unknown>(undefined);
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <button type="button" class="quiet" onClick={() => void file('/statement/page').then(show, (error: unknown) => (trouble.value = error))}>
        {say('列印已儲存的內容', 'Print what is saved')}
      </button>
    </>
  );
}
