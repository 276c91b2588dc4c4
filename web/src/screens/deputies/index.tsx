import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { has } from '../../shell/me';
import { day, today } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Tag, Title, tell } from '../../ui/page';
import { type Column, Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { teachers } from './teachers';

type Deputy = Of<'Deputy'>;
type Deputies = Of<'Deputies'>;

/** Who certifies for whom while somebody is away (代理人): one's own, or the school's for whoever names them. */
export default function DeputiesScreen({ me }: ScreenProps) {
  const list = useLoad(() => answer(api.GET('/deputies')), []);
  const staff = useLoad(teachers, []);
  const all = has(me, 'NAME_DEPUTIES');
  return (
    <>
      <Title>{say('代理人', 'Deputies')}</Title>
      <p>{say('請假時，代理人可以替您認證；期間過後自動結束。', 'While you are away a deputy certifies for you; it ends by itself.')}</p>
      <Loaded of={list}>{(page) => <List of={page} in={list} me={me.person} all={all} />}</Loaded>
      <h2>{say('指派代理人', 'Name a deputy')}</h2>
      <Loaded of={staff}>
        {(people) => <Name people={people} me={me.person} all={all} list={list} />}
      </Loaded>
    </>
  );
}

function List({ of: { deputies }, in: list, me, all }: { of: Deputies; in: Loading<Deputies>; me: string; all: boolean }) {
  const ends = useSignal<Deputy | undefined>(undefined);
  const columns: Column<Deputy>[] = [
    { head: say('教師', 'Teacher'), cell: ({ teacher }) => teacher, sort: ({ teacher }) => teacher },
    { head: say('代理人', 'Deputy'), cell: ({ deputy }) => deputy, sort: ({ deputy }) => deputy },
    { head: say('期間', 'Days'), cell: ({ from, until }) => `${day(from)} – ${day(until)}`, sort: ({ from }) => from },
    { head: say('狀態', 'State'), cell: (one) => <State of={one} /> },
    {
      head: say('終止', 'End'),
      cell: (one) =>
        (all || one.teacherId === me) && one.until >= today() ? (
          <button type="button" class="quiet" aria-label={say(`終止 ${one.deputy} 代理 ${one.teacher}`, `End ${one.deputy} for ${one.teacher}`)} onClick={() => (ends.value = one)}>
            {say('終止', 'End')}
          </button>
        ) : null,
    },
  ];
  return (
    <>
      <Table
        caption={say('代理人與期間', 'Deputies and their days')}
        rows={deputies}
        columns={columns}
        id={({ teacherId, deputyId }) => `${teacherId} ${deputyId}`}
        text={({ teacher, deputy }) => `${teacher} ${deputy}`}
        nothing={say('目前沒有代理人。', 'There are no deputies.')}
      />
      <Dialog title={say('終止代理？', 'End this?')} open={ends.value !== undefined} close={() => (ends.value = undefined)}>
        {ends.value && <End of={ends.value} done={() => ((ends.value = undefined), void list.reload())} />}
      </Dialog>
    </>
  );
}

function State({ of: { from, until } }: { of: Deputy }) {
  const now = today();
  if (until < now) return <Tag>{say('已結束', 'Over')}</Tag>;
  return from <= now ? <Tag kind="done">{say('代理中', 'Now')}</Tag> : <Tag kind="wait">{say('尚未開始', 'To come')}</Tag>;
}

function End({ of: { teacherId, deputyId, teacher, deputy }, done }: { of: Deputy; done: () => void }) {
  const form = useForm({
    start: { ends: '' },
    check: ({ ends }) => ({ ends: needed(ends, say('原因', 'a reason')) }),
    send: async ({ ends }) => {
      await answer(api.DELETE('/deputies/{teacherId}/{deputyId}', { params: { path: { teacherId, deputyId } }, body: { reason: ends.trim() } }));
      done();
      tell(say(`${deputy} 不再代理 ${teacher}。`, `${deputy} no longer stands in for ${teacher}.`));
    },
  });
  return (
    <Form of={form} submit={say('立即終止', 'End it now')}>
      <p>{say(`${deputy} 代理 ${teacher}`, `${deputy} for ${teacher}`)}</p>
      <Text of={form} name="ends" label={say('原因', 'Why')} hint={say('例如：提前銷假。', 'Such as an early return.')} most={200} />
    </Form>
  );
}

function Name(props: { people: readonly (readonly [string, string])[]; me: string; all: boolean; list: Loading<Deputies> }) {
  const { people, me, all, list } = props;
  const form = useForm({
    start: { teacher: all ? '' : me, deputy: '', from: today(), until: '', reason: '' },
    check: ({ teacher, deputy, from, until }) => ({
      teacher: needed(teacher, say('被代理的教師', 'who is away')),
      deputy: teacher !== '' && teacher === deputy ? say('代理人不能是本人。', 'Nobody stands in for themselves.') : needed(deputy, say('代理人', 'the deputy')),
      from: needed(from, say('開始日', 'the first day')),
      until: until !== '' && until < from ? say('結束日不能早於開始日。', 'It ends before it begins.') : needed(until, say('結束日', 'the last day')),
    }),
    send: async ({ teacher, deputy, from, until, reason }) => {
      const path = { teacherId: teacher, deputyId: deputy };
      const why = reason.trim();
      const body = { from, until, ...(why === '' ? {} : { reason: why }) };
      await answer(api.PUT('/deputies/{teacherId}/{deputyId}', { params: { path }, body }));
      form.replace({ teacher: all ? '' : me, deputy: '', from: today(), until: '', reason: '' });
      tell(say('已指派代理人。', 'The deputy is named.'));
      await list.reload();
    },
    draft: 'deputy',
  });
  const choices = [['', say('請選擇', 'Choose')], ...people] as const;
  return (
    <Form of={form} submit={say('指派', 'Name')}>
      {all && <Choice of={form} name="teacher" label={say('被代理的教師', 'Who is away')} choices={choices} />}
      <Choice of={form} name="deputy" label={say('代理人', 'Deputy')} hint={say('本校在職的教師。', 'A teacher of the school.')} choices={choices} />
      <Text of={form} name="from" label={say('開始日', 'First day')} type="date" />
      <Text of={form} name="until" label={say('結束日', 'Last day')} hint={say('最長 200 天。', 'At most 200 days.')} type="date" />
      <Text of={form} name="reason" label={say('原因（更改期間時必填）', 'Why (needed to change days)')} most={200} />
    </Form>
  );
}
