import { useForm } from '../form/form';
import { Form } from '../form/view';
import { go } from '../route/router';
import { me } from '../shell/me';
import { say } from '../text/say';
import { Title, tell } from '../ui/page';
import type { Kind } from '../upload/kinds';
import { usePicked } from '../upload/picked';
import { Picking } from '../upload/picking';
import { start } from '../upload/queue';

/** Chooses other files for a piece; what it has stays until the new ones are there and fine. */
export function Replacing({ kind, id, back }: { kind: Kind; id: string; back: string }) {
  return (
    <>
      <Title>{say('更換檔案', 'Replace the files')}</Title>
      <p>
        {say(
          '選擇全部要用的檔案。新檔案送達並通過檢查前，原來的檔案會保留。',
          'Choose all files that it is to have. Those that it has stay until the new ones are there and found to be fine.',
        )}
      </p>
      <Choosing kind={kind} id={id} back={back} />
    </>
  );
}

function Choosing({ kind, id, back }: { kind: Kind; id: string; back: string }) {
  const limits = me.value?.settings;
  if (limits === undefined) throw new Error('Nobody is signed in');
  const picked = usePicked(`replace ${id}`, limits);
  const form = useForm({
    start: { files: '' },
    check: () => {
      const { photos, document, media } = picked.of.value;
      return { files: photos.length === 0 && !document && !media ? say('請拍照或選擇檔案。', 'Take a photo or choose a file.') : undefined };
    },
    send: async () => {
      const title = say('更換的檔案', 'The new files');
      const parcels = await picked.parcels(say('學習歷程', 'portfolio'));
      const reached = await start({ kind, title, piece: id, parcels });
      await picked.clear();
      go(back);
      if (reached === undefined) tell(say('沒有網路，恢復後會自動上傳。', 'No connection: it is sent once you are back online.'));
    },
  });
  return (
    <Form
      of={form}
      submit={say('上傳新檔案', 'Upload them')}
      beside={
        <a class="button quiet" href={back}>
          {say('不更換', 'Leave it')}
        </a>
      }
    >
      <Picking of={picked} limits={limits} />
    </Form>
  );
}
