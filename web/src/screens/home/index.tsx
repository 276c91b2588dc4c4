import { say } from '../../text/say';
import { Title } from '../../ui/page';
import { has } from '../../shell/me';
import type { ScreenProps } from '../screen';
import { Class } from './class';
import { Office } from './office';
import { Own } from './own';
import { Questions } from './questions';
import { Waiting } from './waiting';

/** What there is to do now, with the days left, and nothing else: a part for each of somebody's roles. */
export default function Home({ me }: ScreenProps) {
  return (
    <>
      <Title>{say(`${me.name}，您好`, `Hello, ${me.name}`)}</Title>
      {has(me, 'STUDENT') && <Own me={me} />}
      {has(me, 'TEACHER') && <Waiting />}
      {has(me, 'HOMEROOM_TEACHER') && <Class />}
      {has(me, 'READ_TOTALS') && <Office me={me} />}
      {has(me, 'ANSWER_QUESTIONS') && <Questions />}
    </>
  );
}
