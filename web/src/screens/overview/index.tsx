import { has } from '../../shell/me';
import { say } from '../../text/say';
import { Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import type { ScreenProps } from '../screen';
import { Classes } from './classes';
import { Students } from './students';
import { Teachers } from './teachers';

/** 完成情形: how far classes, students and teachers are, and reminding them now. */
export default function Overview({ me, query }: ScreenProps) {
  const teachers = has(me, 'READ_ALL_OUTCOMES');
  const shown = view(['classes', 'students', ...(teachers ? (['teachers'] as const) : [])]);
  return (
    <>
      <Title>{say('完成情形', 'How far everybody is')}</Title>
      <Tabs
        label={say('完成情形', 'How far everybody is')}
        of={[
          ['classes', say('依班級', 'By class')],
          ['students', say('依學生', 'By student')],
          ...(teachers ? [['teachers', say('依教師', 'By teacher')] as const] : []),
        ]}
      />
      {shown === 'classes' && <Classes me={me} query={query} />}
      {shown === 'students' && <Students me={me} query={query} />}
      {shown === 'teachers' && <Teachers me={me} />}
    </>
  );
}
