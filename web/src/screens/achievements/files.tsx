import { Replacing } from '../../work/replacing';
import type { ScreenProps } from '../screen';

/** Other files for an achievement. */
export default function AchievementFiles({ params }: ScreenProps) {
  const id = params['id'] ?? '';
  return <Replacing kind="achievement" id={id} back={`/achievements/${id}`} />;
}
