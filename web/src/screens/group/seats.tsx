import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { day, today } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Banner, tell } from '../../ui/page';
import { Table } from '../../ui/table';

type Group = Of<'WorkingGroup'>;
type Held = Group['seats'][number];

/** The nineteen seats: who holds each, and a change of holder from a day on. */
export function Seats({ of: group, in: loading, keeps }: { of: Group; in: Loading<Group>; keeps: boolean }) {
  const changing = useSignal<Held | undefined>(undefined);
  const change = {
    head: say('變更', 'Change'),
    cell: (held: Held) => (
      <button type="button" class="quiet" aria-label={say(`變更 ${held.seatName}`, `Change ${held.seatName}`)} onClick={() => (changing.value = held)}>
        {held.holder ? say('換人', 'Change') : say('補上', 'Fill')}
      </button>
    ),
  };
  return (
    <>
      {group.vacant > 0 && <Banner kind="warn">{say(`今天有 ${group.vacant} 席空缺。`, `${group.vacant} seats are vacant today.`)}</Banner>}
      <Table
        caption={say('工作小組委員', 'Members of the working group')}
        rows={group.seats}
        id={({ seat }) => seat}
        columns={[
          { head: say('席次', 'Seat'), cell: ({ seatName }) => seatName },
          { head: say('委員', 'Member'), cell: ({ holder }) => holder?.name ?? say('（空缺）', '(vacant)') },
          { head: say('任期', 'Since'), cell: ({ holder }) => holder && `${day(holder.from)}${holder.until === undefined ? say(' 起', '') : `～${day(holder.until)}`}` },
          ...(keeps ? [change] : []),
        ]}
        nothing=""
      />
      <Dialog title={changing.value?.seatName ?? ''} open={changing.value !== undefined} close={() => (changing.value = undefined)}>
        {changing.value && <Change of={changing.value} group={group} in={loading} done={() => (changing.value = undefined)} />}
      </Dialog>
    </>
  );
}

function Change({ of: held, group, in: loading, done }: { of: Held; group: Group; in: Loading<Group>; done: () => void }) {
  const form = useForm({
    start: { name: '', personId: '', from: today(), reason: '' },
    check: ({ name, from, reason }) => ({
      name: needed(name, say('姓名', 'the name')),
      from: needed(from, say('起任日', 'the first day')),
      reason: needed(reason, say('理由', 'why')),
    }),
    send: async ({ name, personId, from, reason }) => {
      const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
      const open = (one: Group['tenures'][number]) => one.seat === held.seat && (one.until === undefined || one.until >= from);
      const tenures = [
        // Who has held it until now holds it until the day before; whoever would have begun later is replaced.
        ...group.tenures.filter((one) => !(open(one) && one.from >= from)).map((one) => (open(one) ? { ...one, until: before } : one)),
        { seat: held.seat, name: name.trim(), from, ...(personId === '' ? {} : { personId }) },
      ];
      try {
        loading.put(await answer(api.PUT('/group/seats', { body: { version: group.version, tenures, reason: reason.trim() } })));
      } catch (error) {
        await loading.reload();
        throw error;
      }
      tell(say('已登錄委員。', 'Entered.'));
      done();
    },
  });
  const name = form.values.value.name.trim();
  const found = useLoad(async () => (name.length < 2 ? [] : (await answer(api.GET('/people', { params: { query: { q: name, limit: 20 } } }))).people), [name]);
  const choices = (found.data.value ?? []).map(({ personId, name: full, staffNumber, className, roles }) => {
    const of = [staffNumber, className, ...roles.map(({ title }) => title)].filter(Boolean).join('、');
    return [personId, say(`${full}（${of}）`, `${full} (${of})`)] as const;
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      {held.holder && <p>{say(`現任 ${held.holder.name}，任期到新任起任日的前一天。`, `${held.holder.name} holds it until the day before.`)}</p>}
      <Text of={form} name="name" label={say('姓名', 'Name')} />
      <Choice
        of={form}
        name="personId"
        label={say('名冊上的人', 'On the roster')}
        hint={say('選了才能登入看會議紀錄；沒有帳號的家長不用選。', 'Only whoever is chosen here can sign in to read the minutes; not for parents without an account.')}
        choices={[['', say('不在名冊上', 'Not on the roster')], ...choices]}
      />
      <Text of={form} name="from" type="date" label={say('起任日', 'From')} />
      <Text of={form} name="reason" label={say('理由', 'Why')} hint={say('會留在異動歷程。', 'It stays in the history.')} />
    </Form>
  );
}
