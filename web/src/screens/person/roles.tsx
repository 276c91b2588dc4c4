import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { WithReason } from '../../form/reason';
import { Form } from '../../form/view';
import type { Role } from '../../shell/me';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing, tell } from '../../ui/page';

interface Props {
  of: Of<'Person'>;
  in: Loading<Of<'Person'>>;
}

/** Roles come and go one at a time, each with its reason, and count from the next request on. */
export function Roles({ of: person, in: loading }: Props) {
  const { personId, name } = person;
  const all = useLoad(() => answer(api.GET('/roles')), []);
  const held = person.roles.filter(({ role }) => role !== 'STUDENT');
  const isStudent = held.length < person.roles.length;
  return (
    <>
      <h2>{say('職務', 'Roles')}</h2>
      {held.length === 0 && <Nothing>{isStudent ? say('學生，沒有其他職務。', 'A student, with no other role.') : say('沒有職務。', 'No role.')}</Nothing>}
      <ul class="rows">
        {held.map(({ role, title }) => (
          <li key={role}>
            <b>{title}</b>
            {role === 'HOMEROOM_TEACHER' && person.className}
            <WithReason
              title={say(`收回${name}的「${title}」`, `Take ${title} back from ${name}`)}
              label={say(`收回 ${title}`, `Take back ${title}`)}
              send={async (reason) => {
                loading.put(await hold(personId, role, { held: false, reason }));
                tell(say(`已收回「${title}」，立刻生效。`, `${title} was taken back and counts at once.`));
              }}
            >
              {say('收回', 'Take back')}
            </WithReason>
          </li>
        ))}
      </ul>
      {!isStudent && (
        <Loaded of={all}>{({ roles }) => <Grant of={person} in={loading} roles={roles.filter(({ role }) => role !== 'STUDENT')} />}</Loaded>
      )}
    </>
  );
}

function Grant({ of: person, in: loading, roles }: Props & { roles: Of<'Roles'>['roles'] }) {
  const open = roles.filter(({ role }) => person.roles.every((one) => one.role !== role));
  const start = { role: open[0]?.role ?? '', className: '', reason: '' };
  const form = useForm({
    start: start as Record<keyof typeof start, string>,
    check: ({ role, className, reason }) => ({
      className: role === 'HOMEROOM_TEACHER' ? needed(className, say('班級', 'the class')) : undefined,
      reason: needed(reason, say('原因', 'the reason')),
    }),
    send: async ({ role, className, reason }) => {
      const body = { held: true, reason: reason.trim(), ...(role === 'HOMEROOM_TEACHER' ? { className: className.trim() } : {}) };
      loading.put(await hold(person.personId, role as Role, body));
      const title = roles.find((one) => one.role === role)?.title ?? role;
      tell(say(`已授予「${title}」，立刻生效。`, `${title} was given and counts at once.`));
    },
  });
  const chosen = roles.find(({ role }) => role === form.values.value.role);
  if (open.length === 0) return null;
  return (
    <>
      <h3>{say('授予職務', 'Give a role')}</h3>
      <Form of={form} submit={say('授予', 'Give')}>
        <Choice of={form} name="role" label={say('職務', 'Role')} choices={open.map(({ role, title }) => [role, title] as const)} />
        {chosen && chosen.permissions.length > 0 && (
          <p class="hint">
            {say('可以：', 'May: ')}
            {chosen.permissions.map(({ title }) => title).join('、')}
          </p>
        )}
        {form.values.value.role === 'HOMEROOM_TEACHER' && (
          <Text of={form} name="className" label={say('班級', 'Class')} hint={say('本學年度的班級，例如 101。', 'A class of this school year, such as 101.')} />
        )}
        <Text of={form} name="reason" label={say('原因', 'Reason')} hint={say('例如：115 學年度第一學期導師', 'Such as: homeroom teacher from this semester on')} />
      </Form>
    </>
  );
}

function hold(personId: string, role: Role, body: Of<'RoleHolding'>): Promise<Of<'Person'>> {
  return answer(api.PUT('/people/{personId}/roles/{role}', { params: { path: { personId, role } }, body }));
}
