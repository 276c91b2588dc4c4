import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { day, today } from '../../text/dates';
import { say } from '../../text/say';
import { tell } from '../../ui/page';
import { AudienceTicks, audienceOf, namesOf, ticksOf } from './audience';

const WEEK = 7 * 86_400_000;

type Typed = { title: string; text: string; audience: readonly string[]; classes: string; from: string; until: string; reason: string };

/** Writes an announcement, with what readers will see below what is typed. */
export function Writing({ of, done }: { of?: Of<'PublishedAnnouncement'>; done?: () => Promise<void> }) {
  const roles = useLoad(() => answer(api.GET('/roles')), []);
  const form = useForm<Typed>({
    start: {
      title: of?.title ?? '',
      text: of?.text ?? '',
      ...ticksOf(of?.audience ?? []),
      from: of?.from ?? today(),
      until: of?.until ?? new Date(Date.parse(today()) + WEEK).toISOString().slice(0, 10),
      reason: '',
    },
    check: ({ title, text, audience, classes, from, until, reason }) => ({
      title: needed(title, say('標題', 'the title')),
      text: needed(text, say('內容', 'the text')),
      audience: audience.length + classes.length === 0 ? say('請選擇給誰看。', 'Choose whom it is for.') : undefined,
      until: until < from ? say('結束的日子在開始以前。', 'It ends before it begins.') : undefined,
      reason: of ? needed(reason, say('原因', 'why')) : undefined,
    }),
    send: async (values) => {
      const { title, text, from, until, reason } = values;
      const body = { title: title.trim(), text: text.trim(), audience: audienceOf(values), from, until };
      if (of) {
        const params = { path: { announcementId: of.announcementId } };
        await answer(api.PUT('/announcements/{announcementId}', { params, body: { ...body, revision: of.revision, reason: reason.trim() } }));
      } else {
        await answer(api.POST('/announcements', { body }));
      }
      if (done) await done();
      else go('/announcements?view=all');
      tell(of ? say('已修改公告。', 'Changed.') : say('已發布。需要附件時，請在清單裡加上。', 'Published. Add attachments in the list.'));
    },
    draft: `announcement ${of?.announcementId ?? 'new'}`,
  });
  const { title, text, from, until } = form.values.value;
  const names = namesOf(form.values.value, roles.data.value?.roles ?? []);
  return (
    <Form of={form} submit={of ? say('儲存', 'Save') : say('發布', 'Publish')}>
      <Text of={form} name="title" label={say('標題', 'Title')} most={60} />
      <Text of={form} name="text" label={say('內容', 'Text')} lines={8} most={2000} />
      <AudienceTicks of={form} roles={roles.data.value?.roles ?? []} />
      <Text of={form} name="from" type="date" label={say('第一天', 'First day')} />
      <Text of={form} name="until" type="date" label={say('最後一天', 'Last day')} />
      {of && <Text of={form} name="reason" label={say('原因', 'Why')} hint={say('會留在異動歷程。', 'It stays in the history.')} />}
      <section class="banner note">
        <h2>{say('預覽', 'Preview')}</h2>
        <p class="quiet">
          {say('給', 'For')} {names.length === 0 ? '—' : names.join('、')}・{from !== '' && day(from)}～{until !== '' && day(until)}
        </p>
        <p>
          <b>{title === '' ? '—' : title}</b>
        </p>
        <p class="words">{text}</p>
      </section>
    </Form>
  );
}
