import { Replacing } from '../../work/replacing';
import type { ScreenProps } from '../screen';

/** Other files for a piece. */
export default function OutcomeFiles({ params }: ScreenProps) {
  const id = params['id'] ?? '';
  return <Replacing kind="outcome" id={id} back={`/outcomes/${id}`} />;
}
