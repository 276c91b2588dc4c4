import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { WithReason } from '../../form/reason';
import { go, replace } from '../../route/router';
import { has } from '../../shell/me';
import { day, time } from '../../text/dates';
import { say } from '../../text/say';
import { Changes } from '../../ui/changes';
import { Loaded } from '../../ui/loaded';
import { Banner, Facts, Title, tell } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { Write } from './form';

type Consultation = Of<'Consultation'>;

/** One consultation record, or a new one. */
export default function ConsultationScreen({ me, params }: ScreenProps) {
  const id = params['id'] ?? 'new';
  return id === 'new' ? <New /> : <One id={id} writes={has(me, 'KEEP_CONSULTATIONS')} />;
}

function New() {
  return (
    <>
      <Title>{say('登錄課程諮詢紀錄', 'Add a consultation record')}</Title>
      <Write
        of={undefined}
        done={({ consultationId }) => {
          replace(`/counselling/${consultationId}`);
          tell(say('已登錄，學生看得到。', 'Saved; the students can read it.'));
        }}
      />
    </>
  );
}

function One({ id, writes }: { id: string; writes: boolean }) {
  const record = useLoad(() => answer(api.GET('/consultations/{consultationId}', { params: { path: { consultationId: id } } })), [id]);
  return (
    <>
      <Title beside={<a href="/counselling">{say('回清單', 'Back to the list')}</a>}>{say('課程諮詢紀錄', 'Consultation record')}</Title>
      <Loaded of={record}>{(found) => <Shown of={found} in={record} writes={writes && !found.withdrawn} />}</Loaded>
    </>
  );
}

function Shown({ of, in: loading, writes }: { of: Consultation; in: Loading<Consultation>; writes: boolean }) {
  const changes = useSignal(false);
  async function withdraw(reason: string): Promise<void> {
    const path = { consultationId: of.consultationId };
    await answer(api.DELETE('/consultations/{consultationId}', { params: { path }, body: { version: of.version ?? 1, reason } }));
    go('/counselling');
    tell(say('已撤下，歷程仍保留。', 'Withdrawn; it stays in the history.'));
  }
  if (changes.value) {
    return <Write of={of} done={() => ((changes.value = false), void loading.reload(), tell(say('已修改。', 'Changed.')))} />;
  }
  return (
    <>
      {of.withdrawn && <Banner kind="bad">{say(`${time(of.withdrawn.at)} 撤下：${of.withdrawn.why}`, `Withdrawn ${time(of.withdrawn.at)}: ${of.withdrawn.why}`)}</Banner>}
      <Facts
        of={[
          [say('日期與時間', 'Day and time'), `${day(of.date)} ${of.time}`],
          [say('地點', 'Place'), of.place],
          [say('類別', 'Kind'), `${of.category}・${of.formName}`],
          [say('主題', 'Subject'), of.subject],
          [say('學生', 'Students'), (of.students ?? []).map(({ name, place }) => (place ? `${place.className} ${place.seat}號 ${name}` : name)).join('、')],
          [say('諮詢內容', 'What was said'), <span class="words">{of.content}</span>],
          [say('諮詢意見', 'Advice'), <span class="words">{of.opinion}</span>],
          [say('諮詢教師', 'Counsellor'), `${of.counsellor} ${time(of.changedAt)}`],
        ]}
      />
      {writes && (
        <div class="buttons">
          <button type="button" class="quiet" onClick={() => (changes.value = true)}>
            {say('修改', 'Change')}
          </button>
          <WithReason title={say('撤下這筆紀錄', 'Withdraw this record')} send={withdraw}>
            {say('撤下', 'Withdraw')}
          </WithReason>
        </div>
      )}
      {of.history && (
        <details>
          <summary>{say('歷程', 'History')}</summary>
          <Changes of={of.history} />
        </details>
      )}
    </>
  );
}
