import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { WithReason } from '../../form/reason';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Facts, Title, tell } from '../../ui/page';
import { InUse } from '../people';
import type { ScreenProps } from '../screen';
import { Roles } from './roles';
import { SignIns } from './sign-ins';

/** Somebody on the roster: roles, whether the account may be used, and how they sign in. */
export default function Person({ params }: ScreenProps) {
  const personId = params['id'] ?? '';
  const person = useLoad(() => answer(api.GET('/people/{personId}', { params: { path: { personId } } })), [personId]);
  const name = person.data.value?.name;
  return (
    <>
      <Title>{name ?? say('人員', 'Somebody')}</Title>
      <Loaded of={person}>
        {(one) => (
          <>
            <Facts of={facts(one)} />
            <Account of={one} in={person} />
            <Roles of={one} in={person} />
            <SignIns of={one} />
          </>
        )}
      </Loaded>
    </>
  );
}

function facts(one: Of<'Person'>) {
  const number = one.staffNumber ?? one.studentNumber;
  return [
    ...(number === undefined ? [] : [[say('編號', 'Number'), number] as const]),
    ...(one.className === undefined
      ? []
      : [[say('班級', 'Class'), one.seat === undefined ? one.className : say(`${one.className} ${one.seat} 號`, `${one.className}, seat ${one.seat}`)] as const]),
    ...(one.email === undefined ? [] : [[say('電子郵件', 'Mail'), one.email] as const]),
    [say('帳號', 'Account'), <InUse of={one} />] as const,
  ];
}

function Account({ of: { personId, active, name }, in: loading }: { of: Of<'Person'>; in: Loading<Of<'Person'>> }) {
  const path = { personId };
  return (
    <div class="buttons">
      <WithReason
        title={active ? say(`停用${name}的帳號`, `Disable the account of ${name}`) : say(`重新啟用${name}的帳號`, `Enable the account of ${name}`)}
        about={
          <p>
            {active
              ? say('立刻不能再使用平臺；職務保留，重新啟用就恢復。', 'It is refused from now on; roles are kept until it is enabled again.')
              : say('立刻可以再使用，職務與停用前相同。', 'It can be used again at once, with the roles of before.')}
          </p>
        }
        send={async (reason) => {
          loading.put(await answer(api.PUT('/people/{personId}/account', { params: { path }, body: { active: !active, reason } })));
          tell(active ? say('已停用。', 'Disabled.') : say('已啟用。', 'Enabled.'));
        }}
      >
        {active ? say('停用帳號', 'Disable the account') : say('重新啟用帳號', 'Enable the account')}
      </WithReason>
      <a class="button quiet" href={`/history?about=${personId}`}>
        {say('異動歷程', 'History')}
      </a>
    </div>
  );
}
