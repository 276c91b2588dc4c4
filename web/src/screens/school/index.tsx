import { useRef } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Title, tell } from '../../ui/page';

type Names = Record<'name' | 'englishName' | 'reason', string>;

/** What the school is called, as it stands on whatever is printed and sent. */
export default function School() {
  const school = useLoad(() => answer(api.GET('/school')), []);
  return (
    <>
      <Title>{say('校名', "The school's name")}</Title>
      <p>{say('印在確認單、自傳、證明、名冊與通知上。', 'It stands on forms, statements, certificates, books and notices.')}</p>
      <Loaded of={school}>{(now) => <Edit of={now} in={school} />}</Loaded>
    </>
  );
}

function Edit({ of: now, in: loading }: { of: Of<'School'>; in: Loading<Of<'School'>> }) {
  const version = useRef(now.version);
  const form = useForm<Names>({
    start: { name: now.name ?? '', englishName: now.englishName ?? '', reason: '' },
    check: ({ name, reason }) => ({ name: needed(name, say('校名', 'the name')), reason: needed(reason, say('原因', 'the reason')) }),
    send: async ({ name, englishName, reason }) => {
      const english = englishName.trim() === '' ? {} : { englishName: englishName.trim() };
      const kept = await answer(api.PUT('/school', { body: { version: version.current, name: name.trim(), ...english, reason: reason.trim() } }));
      version.current = kept.version;
      loading.put(kept);
      form.replace({ ...form.values.value, reason: '' });
      tell(say('已設定。', 'Set.'));
    },
    theirs: async (): Promise<Names> => {
      const theirs = await answer(api.GET('/school'));
      version.current = theirs.version;
      return { ...form.values.value, name: theirs.name ?? '', englishName: theirs.englishName ?? '' };
    },
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <Text of={form} name="name" label={say('中文全名', 'In Chinese')} />
      <Text of={form} name="englishName" label={say('英文名稱（可不填）', 'In English, if wanted')} />
      <Text of={form} name="reason" label={say('原因', 'Reason')} />
    </Form>
  );
}
