import { say } from '../../text/say';
import { Tabs, view } from '../../ui/tabs';
import { Title } from '../../ui/page';
import { OpenFor } from '../../ui/window';
import type { ScreenProps } from '../screen';
import { Achievements } from './achievements';
import { Outcomes } from './outcomes';

/** 勾選: what of the school year is handed in, of either kind. */
export default function Selections({ me }: ScreenProps) {
  const shown = view(['outcomes', 'achievements']);
  return (
    <>
      <Title>{say('勾選', 'Choose what is handed in')}</Title>
      <Tabs
        label={say('勾選哪一種', 'Of which kind')}
        of={[
          ['outcomes', say('課程學習成果', 'Course outcomes')],
          ['achievements', say('多元表現', 'Achievements')],
        ]}
      />
      <OpenFor me={me} kind={shown === 'outcomes' ? 'selection' : 'achievementSelection'} />
      {shown === 'outcomes' ? <Outcomes year={me.year} /> : <Achievements year={me.year} />}
    </>
  );
}
