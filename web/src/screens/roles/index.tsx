import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/page';
import { Table } from '../../ui/table';

/** The regulation's table of roles, and what each may do. */
export default function Roles() {
  const roles = useLoad(() => answer(api.GET('/roles')), []);
  return (
    <>
      <Title beside={<Download list="roles" />}>{say('角色與權限一覽表', 'What each role may do')}</Title>
      <Loaded of={roles}>
        {(page) => (
          <Table
            caption={say('角色與權限', 'Roles')}
            rows={page.roles}
            id={({ role }) => role}
            text={({ title, permissions }) => title + permissions.map((one) => one.title).join()}
            columns={[
              { head: say('職務', 'Role'), cell: ({ role, title }) => <a href={`/people?role=${role}`}>{title}</a> },
              {
                head: say('可以做的事', 'May'),
                cell: ({ permissions }) => permissions.map(({ title }) => title).join('、') || say('只有自己的資料', 'Only what is their own'),
              },
            ]}
            nothing={say('沒有職務。', 'There is no role.')}
          />
        )}
      </Loaded>
    </>
  );
}
