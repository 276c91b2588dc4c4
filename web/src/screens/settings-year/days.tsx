import { Text } from '../../form/fields';
import type { FormState } from '../../form/form';
import { both, say } from '../../text/say';
import { type SettingsValues, fieldsOf } from './values';
import type { YearWindow } from './windows';

/** A window's first and last day; what is wrong with it as a whole stands above both. */
export function Days({ form, of: { code, name } }: { form: FormState<SettingsValues>; of: YearWindow }) {
  const [first, last] = fieldsOf(code);
  const error = form.errors.value[`windows.${code}`];
  return (
    <fieldset class={error ? 'field wrong' : 'field'} id={`windows.${code}`} tabIndex={-1}>
      <legend>{both(name)}</legend>
      {error && <p class="error">{error}</p>}
      <div class="pair">
        <Text of={form} name={first} label={say('第一天', 'First day')} type="date" />
        <Text of={form} name={last} label={say('最後一天', 'Last day')} type="date" />
      </div>
    </fieldset>
  );
}
