import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { has } from '../../shell/me';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import type { ScreenProps } from '../screen';
import { MeetingsOfYear } from './meetings';
import { Seats } from './seats';

/** 工作小組: its meetings with minutes, and who holds its seats. */
export default function Group({ me, query }: ScreenProps) {
  const shown = view(['meetings', 'seats'] as const);
  const group = useLoad(() => answer(api.GET('/group')), []);
  return (
    <>
      <Title>{say('工作小組', 'The working group')}</Title>
      <Tabs
        label={say('工作小組', 'The working group')}
        of={[
          ['meetings', say('會議', 'Meetings')],
          ['seats', say('委員', 'Members')],
        ]}
      />
      <Loaded of={group}>
        {(now) => (shown === 'seats' ? <Seats of={now} in={group} keeps={has(me, 'KEEP_MEETINGS')} /> : <MeetingsOfYear me={me} query={query} group={now} />)}
      </Loaded>
    </>
  );
}
