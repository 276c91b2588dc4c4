import { say } from '../../text/say';
import { Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import { Chain } from '../hand-in/chain';
import { Jobs } from '../hand-in/jobs';
import type { ScreenProps } from '../screen';
import { Make } from './make';
import { Settings } from './settings';

/** 名冊: the national books as workbooks, drafts or of what is handed in, and what the school sets for them. */
export default function Books({ me }: ScreenProps) {
  const shown = view(['make', 'settings'] as const);
  return (
    <>
      <Title>{say('提交名冊', 'Books')}</Title>
      <Chain me={me} />
      <Tabs
        label={say('名冊', 'Books')}
        of={[
          ['make', say('製作', 'Make')],
          ['settings', say('名冊設定', 'Settings')],
        ]}
      />
      {shown === 'settings' ? (
        <Settings />
      ) : (
        <>
          <Make me={me} />
          <h2>{say('製作過的名冊', 'Earlier ones')}</h2>
          <Jobs kind="books" caption={say('製作過的名冊', 'Earlier books')} nothing={say('還沒有製作過。從上面開始。', 'None yet. Begin above.')} />
        </>
      )}
    </>
  );
}
