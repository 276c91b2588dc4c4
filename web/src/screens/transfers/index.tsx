import { say } from '../../text/say';
import { Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import { Jobs } from '../hand-in/jobs';
import { Incoming } from './incoming';
import { Outgoing } from './outgoing';

/** 學習歷程交換: packs a student's records for another school, and takes in those of a former one. */
export default function Transfers() {
  const shown = view(['out', 'in'] as const);
  return (
    <>
      <Title>{say('轉出與轉入', 'Transfers')}</Title>
      <Tabs
        label={say('轉出與轉入', 'Transfers')}
        of={[
          ['out', say('轉出', 'To another school')],
          ['in', say('轉入', 'From another school')],
        ]}
      />
      {shown === 'out' ? <Outgoing /> : <Incoming />}
      <h2>{say('辦理過的', 'Earlier ones')}</h2>
      <Jobs key={shown} kind={shown === 'out' ? 'transfer-out' : 'transfer-in'} caption={say('辦理過的', 'Earlier ones')} nothing={say('還沒有辦理過。', 'None yet.')} />
    </>
  );
}
