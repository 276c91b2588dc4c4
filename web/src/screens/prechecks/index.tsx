import { answer, api } from '../../api/client';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { say } from '../../text/say';
import { Title } from '../../ui/page';
import { Chain } from '../hand-in/chain';
import { Jobs } from '../hand-in/jobs';
import { ScopeFields, lacking, scopeOf, usual } from '../hand-in/scope';
import type { ScreenProps } from '../screen';

/** 預檢: what would be refused if it were handed in now. Nothing is changed by it. */
export default function Prechecks({ me }: ScreenProps) {
  const form = useForm({
    start: usual(me),
    check: lacking,
    send: async (values) => {
      const { jobId } = await answer(api.POST('/prechecks', { body: scopeOf(values) }));
      go(`/jobs/${jobId}`);
    },
  });
  return (
    <>
      <Title>{say('預檢', 'Pre-check')}</Title>
      <Chain me={me} />
      <p>
        {say(
          '提交以前先預檢：哪些資料會被退回、由哪個處室更正。預檢不更動任何資料，可以一再辦理。',
          'Before handing in: what would be refused, and which office puts it right. It changes nothing, as often as you like.',
        )}
      </p>
      <Form of={form} submit={say('開始預檢', 'Check')}>
        <ScopeFields of={form} me={me} />
      </Form>
      <h2>{say('辦理過的預檢', 'Earlier ones')}</h2>
      <Jobs kind="precheck" caption={say('辦理過的預檢', 'Earlier pre-checks')} nothing={say('還沒有預檢過。從上面開始。', 'None yet. Begin above.')} />
    </>
  );
}
