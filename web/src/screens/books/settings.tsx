import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { tell } from '../../ui/page';
import { type Written, filesOf, listOf, written } from './written';

type BookSettings = Of<'BookSettings'>;

/** What no public source says of the books, so that the school sets it: codes of the grade sheets, evening classes. */
export function Settings() {
  const settings = useLoad(() => answer(api.GET('/books/settings')), []);
  return <Loaded of={settings}>{(now) => <Change key={now.version} now={now} in={settings} />}</Loaded>;
}

function Change({ now, in: loading }: { now: BookSettings; in: Loading<BookSettings> }) {
  const form = useForm<Written & { reason: string }>({
    start: { ...written(now), reason: '' },
    check: ({ gradeFiles, reason }) => ({
      gradeFiles: filesOf(gradeFiles) === undefined ? say('一行一個檔案，例如「63：4.2、4.3」；工作表是 4.2 到 6.4。', 'A file a line, such as 63: 4.2, 4.3; sheets are 4.2 to 6.4.') : undefined,
      reason: needed(reason, say('理由', 'why')),
    }),
    send: async ({ gradeFiles, eveningClasses, reason }) => {
      const version = loading.data.value?.version ?? now.version;
      loading.put(await answer(api.PUT('/books/settings', { body: { version, gradeFiles: filesOf(gradeFiles) ?? [], eveningClasses: listOf(eveningClasses), reason } })));
      tell(say('已儲存名冊設定。', 'Saved.'));
    },
    theirs: async () => {
      const theirs = await answer(api.GET('/books/settings'));
      loading.put(theirs);
      return { ...written(theirs), reason: '' };
    },
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <Text
        of={form}
        name="gradeFiles"
        label={say('成績名冊的名冊別', 'Codes of the grade books')}
        hint={say('依國教署公告填寫。一行一個檔案：名冊別，然後是合成一個檔案的工作表，例如「63：4.2、4.3」。', 'As the ministry says. A file a line: its code, then the sheets that make it, such as 63: 4.2, 4.3.')}
        lines={4}
      />
      <Text of={form} name="eveningClasses" label={say('進修部班級名稱的開頭', 'How the names of evening classes begin')} hint={say('用頓號分開；沒有進修部就空白。', 'Between commas; empty where there are none.')} />
      <Text of={form} name="reason" label={say('理由', 'Why')} hint={say('會留在異動歷程。', 'It stays in the history.')} />
    </Form>
  );
}
