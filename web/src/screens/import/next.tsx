import { answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Act } from '../../form/act';
import { Tick } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { lines, say } from '../../text/say';
import { Banner, Meter } from '../../ui/page';
import { importKinds } from '../imports/kinds';
import type { Import } from '.';

interface Props {
  of: Import;
  in: Loading<Import>;
}

/** What is to be done now, whatever the state: one thing, and how. */
export function Next({ of: one, in: loading }: Props) {
  const again = `/imports?${new URLSearchParams({ kind: one.kind, year: String(one.year), semester: String(one.semester) })}`;
  switch (one.state) {
    case 'awaitingFile':
      return (
        <Banner kind="warn">
          <p>{say('檔案可能還沒有送到。先試著檢查；如果說沒有檔案，請重新上傳。', 'The file may not have arrived. Try the check; if it says that there is none, send it again.')}</p>
          <Check of={one} in={loading} />
          <a href={again}>{say('重新上傳', 'Send it again')}</a>
        </Banner>
      );
    case 'checking':
      return <UnderWay of={one} in={loading} label={say('正在檢查', 'Being checked')} />;
    case 'refused':
      return (
        <Banner kind="bad">
          <p>{lines(one.refusal?.detail ?? '')}</p>
          <a href={again}>{say('改好再上傳', 'Mend it and send it again')}</a>
        </Banner>
      );
    case 'wrong':
      return (
        <Banner kind="bad">
          <p>
            {say(
              `有 ${one.counts?.wrong ?? 0} 列要改，所以什麼都沒有寫入。下載標好的檔案，照每一格的說明改好，再上傳一次。`,
              `${one.counts?.wrong ?? 0} rows are to be mended, so nothing was written. Download the marked file, mend each cell, and send it again.`,
            )}
          </p>
          <div class="buttons">
            <Marked of={one} />
            <a class="button" href={again}>
              {say('改好再上傳', 'Send it again')}
            </a>
          </div>
        </Banner>
      );
    case 'checked':
    case 'interrupted':
      return <Commit of={one} in={loading} />;
    case 'committing':
      return <UnderWay of={one} in={loading} label={say('正在寫入', 'Being written')} />;
    case 'committed':
      return (
        <Banner kind="done">
          <p>{say('已經寫入。', 'It is written.')}</p>
          <a href={importKinds.find(({ code }) => code === one.kind)?.seen ?? '/imports'}>{say('看現在的資料', 'See what there is now')}</a>
        </Banner>
      );
  }
}

function Check({ of: { importId }, in: loading }: Props) {
  return (
    <Act quiet act={async () => loading.put(await answer(api.POST('/imports/{importId}/check', { params: { path: { importId } } })))}>
      {say('檢查', 'Check')}
    </Act>
  );
}

function Marked({ of: { marked } }: { of: Import }) {
  if (!marked) return null;
  return (
    <a class="button quiet" href={marked.url}>
      {say('下載標好的檔案', 'Download the marked file')}
    </a>
  );
}

function UnderWay({ of: one, in: loading, label }: Props & { label: string }) {
  const { progress, stalled } = one;
  return (
    <>
      {progress ? <Meter label={label} value={progress.written} most={progress.total} /> : <progress aria-label={label} />}
      <p class="quiet">{say('可以離開這一頁，之後再回來看。', 'You may leave this page and come back later.')}</p>
      {stalled && (
        <Banner kind="warn">
          <p>{say('已經十分鐘沒有進度，系統會自己接著做；也可以現在再試一次，不會重複寫入。', 'Nothing was heard for ten minutes. It goes on by itself, or now: nothing is written twice.')}</p>
          {one.state === 'checking' ? <Check of={one} in={loading} /> : <Commit of={one} in={loading} />}
        </Banner>
      )}
    </>
  );
}

function Commit({ of: one, in: loading }: Props) {
  const { importId, counts, state } = one;
  const warnings = counts?.warnings ?? 0;
  const path = { importId };
  const form = useForm({
    start: { seen: false as boolean },
    check: ({ seen }) => ({ seen: warnings > 0 && !seen ? say('請先看過可能填錯的格子，再勾選。', 'Look at the cells first, then tick this.') : undefined }),
    send: async ({ seen }) => loading.put(await answer(api.POST('/imports/{importId}/commit', { params: { path }, body: { acceptWarnings: seen } }))),
  });
  const differing = (counts?.new ?? 0) + (counts?.changed ?? 0);
  if (state === 'checked' && differing === 0) {
    return <Banner kind="done">{say('檔案與系統的資料完全相同，不需要寫入。', 'The file says what is here already; there is nothing to write.')}</Banner>;
  }
  return (
    <>
      {state === 'interrupted' && (
        <Banner kind="warn">
          {say('寫到一半，有人改了相同的資料，所以停下來。下面是還沒寫入的差異，請再確認一次。', 'Somebody changed the same records, so it stopped. Below is what is left; please confirm it again.')}
        </Banner>
      )}
      <Form of={form} submit={say(`寫入這 ${differing} 筆`, `Write these ${differing}`)} beside={warnings > 0 && <Marked of={one} />}>
        {warnings > 0 && <Tick of={form} name="seen" label={say(`我看過可能填錯的 ${warnings} 格，確認無誤`, `I have looked at the ${warnings} cells, and they are right`)} />}
      </Form>
    </>
  );
}
