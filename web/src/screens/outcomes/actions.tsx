import { type Of, answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { me } from '../../shell/me';
import { say } from '../../text/say';
import { Banner, tell } from '../../ui/page';
import { drop, running } from '../../upload/queue';
import { Asking, Doing } from '../../work/doing';
import { anyOpen } from '../../work/windows';
import type { Shown } from './piece';
import { send, whereSent } from './piece-of';

/** What can be done with a piece from where it stands, while it can be done. */
export function Actions({ of: shown, in: page, sending }: { of: Shown; in: Loading<Shown>; sending: boolean }) {
  const { piece, own, windows } = shown;
  const { pieceId, revision, state } = piece;
  const half = piece.course.semester;
  const upload = anyOpen(windows, `upload${half}`);
  const either = upload || anyOpen(windows, `certification${half}`);
  const path = { pieceId };

  async function sendIt(): Promise<void> {
    const { label } = await send(own ?? { ...piece, revision });
    tell(whereSent(label.teacher));
    await page.reload();
  }

  async function takeBack(): Promise<void> {
    await answer(api.POST('/outcomes/{pieceId}/take-back', { params: { path }, body: { revision } }));
    tell(say('已取回。可以修改、更換檔案或刪除；記得再送出。', 'Taken back. Mend, replace or delete it, and remember to send it again.'));
    await page.reload();
  }

  async function discard(): Promise<void> {
    await answer(api.DELETE('/outcomes/{pieceId}', { params: { path } }));
    await Promise.all(running.value.filter(({ upload }) => upload.piece === pieceId).map(drop));
    go('/outcomes');
    tell(say('已刪除，件數已經釋出。', 'Deleted; its slot is free again.'));
  }

  const sends = state === 'uploaded' || state === 'returned';
  const mends = (state === 'uploaded' && upload) || (state === 'returned' && either);
  const replaces = mends || (state === 'reserved' && !sending && either);
  const discards = upload && ['uploaded', 'refused', 'reserved', 'returned'].includes(state);
  if ((sends || state === 'sent') && windows.length > 0 && !either) return <NotOpen />;
  return (
    <>
      <div class="buttons">
        {sends &&
          either &&
          (piece.notices?.length ? (
            <Asking words={words(state)} title={say('檔案有提醒，仍要送出嗎？', 'Send it in spite of the notice?')} run={sendIt}>
              <p>{say('老師會收到現在的檔案。要先處理，請按取消，再更換檔案。', 'The teacher gets the file as it is. To mend it first, cancel and replace the file.')}</p>
            </Asking>
          ) : (
            <Doing words={words(state)} run={sendIt} />
          ))}
        {state === 'sent' && (
          <Asking words={say('取回', 'Take it back')} title={say('要取回嗎？', 'Take it back?')} run={takeBack}>
            <p>{say('取回後老師就看不到，要再送出一次才能認證。', 'The teacher sees it no more, and it has to be sent again.')}</p>
          </Asking>
        )}
        {replaces && (
          <a class="button quiet" href={`/outcomes/${pieceId}/files`}>
            {say('更換檔案', 'Replace the files')}
          </a>
        )}
        {discards && (
          <Asking words={say('刪除', 'Delete')} title={say('要刪除這一件嗎？', 'Delete it?')} run={discard}>
            <p>{say('檔案與簡述都會刪除，件數會釋出。', 'Its files and its description go, and its slot is free again.')}</p>
          </Asking>
        )}
      </div>
      {mends && <Describing of={piece} in={page} />}
    </>
  );
}

function words(state: Of<'PieceState'>): string {
  return state === 'returned' ? say('再次送出認證', 'Send it again') : say('送出認證', 'Send for certification');
}

function NotOpen() {
  return (
    <Banner kind="note">
      {say(
        '現在不在上傳與認證期間，不能修改或送出。有特殊原因，請洽教務處申請個別延長。',
        'Neither uploading nor certification is open. If there is a reason, ask the academic affairs office for more time.',
      )}
    </Banner>
  );
}

function Describing({ of: piece, in: page }: { of: Of<'PieceWithHistory'>; in: Loading<Shown> }) {
  const { pieceId, description: before } = piece;
  const form = useForm({
    start: { description: before },
    check: ({ description }) => ({ description: needed(description, say('簡述', 'the description')) }),
    send: async ({ description }) => {
      await answer(api.PATCH('/outcomes/{pieceId}', { params: { path: { pieceId } }, body: { description } }));
      tell(say('簡述已修改。', 'The description is changed.'));
      await page.reload();
    },
    draft: `description ${pieceId}`,
  });
  return (
    <details>
      <summary>{say('修改簡述', 'Change the description')}</summary>
      <Form of={form} submit={say('儲存簡述', 'Save it')}>
        <Text of={form} name="description" label={say('簡述', 'Description')} lines={4} most={me.value?.settings.descriptionCharacters ?? 100} />
      </Form>
    </details>
  );
}
