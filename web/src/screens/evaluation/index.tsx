import { answer, api } from '../../api/client';
import { Choice } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { type Me, has } from '../../shell/me';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import { Jobs } from '../hand-in/jobs';
import type { ScreenProps } from '../screen';
import { Awards } from './awards';

/** 成效評核與敘獎: what offices and teachers have done in a semester, and whom the working group is asked to reward. */
export default function EvaluationScreen({ me, query }: ScreenProps) {
  const makes = has(me, 'EVALUATE');
  const shown = view([...(makes ? (['evaluate'] as const) : []), 'awards']);
  return (
    <>
      <Title>{say('成效評核與敘獎', 'Evaluation and awards')}</Title>
      {makes && (
        <Tabs
          label={say('成效評核與敘獎', 'Evaluation and awards')}
          of={[
            ['evaluate', say('成效評核', 'Evaluation')],
            ['awards', say('敘獎', 'Awards')],
          ]}
        />
      )}
      {shown === 'evaluate' ? <Evaluate me={me} /> : <Awards me={me} query={query} />}
    </>
  );
}

function Evaluate({ me }: { me: Me }) {
  const form = useForm({
    start: { year: String(me.year), semester: String(me.semester) },
    send: async ({ year, semester }) => {
      const { jobId } = await answer(api.POST('/evaluations', { body: { year: Number(year), semester: Number(semester) } }));
      go(`/jobs/${jobId}`);
    },
  });
  return (
    <>
      <Form of={form} submit={say('產製成效評核', 'Make it')}>
        <p>
          {say(
            '由異動歷程算出各處室登錄的筆數、各教師認證與退回的件數與天數；不以學生繳交的件數評核任何人。完成後可看數字、下載 Excel 或列印。',
            'Counted from the history: what offices have entered, and how promptly teachers have decided. Nobody is rated by how many pieces students hand in.',
          )}
        </p>
        <Choice of={form} name="year" label={say('學年度', 'School year')} choices={[0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const)} />
        <Choice
          of={form}
          name="semester"
          label={say('學期', 'Semester')}
          choices={[
            ['1', say('第 1 學期', 'Semester 1')],
            ['2', say('第 2 學期', 'Semester 2')],
          ]}
        />
      </Form>
      <h2>{say('產製過的', 'Earlier ones')}</h2>
      <Jobs kind="evaluation" caption={say('產製過的成效評核', 'Earlier evaluations')} nothing={say('還沒有產製過。', 'None yet.')} />
    </>
  );
}
