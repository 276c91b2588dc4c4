import { Text, Ticks } from '../../form/fields';
import type { FormState } from '../../form/form';
import { say } from '../../text/say';
import { type Given, reasons } from './reasons';

/** Why a piece is returned: one of what the rules allow, or the teacher's own words. */
export function Reason({ of: form }: { of: FormState<Given> }) {
  return (
    <>
      <Ticks
        of={form}
        name="ticked"
        label={say('退回的原因', 'Why it is returned')}
        hint={say(
          '認證只確認「是本人作品」與「和這門課有關」；作品好壞不可以作為退回的原因。',
          "Certifying says only that it is the student's own and of this course; how good it is may not be a reason.",
        )}
        choices={reasons.map(([chinese, english]) => [chinese, say(chinese, `${english} (${chinese})`)])}
      />
      <Text
        of={form}
        name="words"
        label={say('補充說明', 'In your own words')}
        hint={say('寫下要怎麼改，學生會看到。', 'What to change; the student reads it.')}
        lines={3}
        most={400}
      />
    </>
  );
}
