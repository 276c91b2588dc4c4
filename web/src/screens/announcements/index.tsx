import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { Attachments } from '../../attachments/list';
import { WithReason } from '../../form/reason';
import { type Me, has } from '../../shell/me';
import { day, time, today } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Nothing, Tag, Title, tell } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Tabs, view } from '../../ui/tabs';
import type { ScreenProps } from '../screen';
import { Writing } from './writing';

type Announcement = Of<'PublishedAnnouncement'>;

/** 公告: what the school says to whoever reads it; whoever publishes writes, previews, changes and takes down. */
export default function Announcements({ me, query }: ScreenProps) {
  const keeps = has(me, 'KEEP_ANNOUNCEMENTS');
  const shown = view(['now', ...(keeps ? (['all', 'new'] as const) : [])]);
  return (
    <>
      <Title>{say('公告', 'Announcements')}</Title>
      {keeps && (
        <Tabs
          label={say('公告', 'Announcements')}
          of={[
            ['now', say('給我的', 'For me')],
            ['all', say('全部', 'All')],
            ['new', say('發布公告', 'Publish one')],
          ]}
        />
      )}
      {shown === 'new' ? <Writing /> : <List me={me} query={query} all={shown === 'all'} />}
    </>
  );
}

function List({ me, query, all }: { me: Me; query: URLSearchParams; all: boolean }) {
  const filters = sought(query, ['q']);
  const pages = usePages(
    (cursor) => answer(api.GET('/announcements', { params: { query: { ...filters, ...cursor, limit: 20, ...(all ? { all: 'true' as const } : {}) } } })),
    [query.toString(), all],
  );
  return (
    <>
      <Seek query={query} fields={[{ name: 'q', label: say('標題或內容', 'Title or text') }]} />
      <Loaded of={pages.of}>
        {(found) => {
          const each = found.flatMap(({ announcements }) => announcements);
          return (
            <>
              {each.length === 0 && <Nothing>{say('沒有公告。', 'There is none.')}</Nothing>}
              {each.map((one) => (
                <One key={one.announcementId + one.revision} of={one} keeps={all && has(me, 'KEEP_ANNOUNCEMENTS')} changed={() => pages.of.reload()} />
              ))}
              <More of={pages} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function One({ of, keeps, changed }: { of: Announcement; keeps: boolean; changed: () => Promise<void> }) {
  const { announcementId, title, text, publishedBy, publishedAt, audienceNames, from, until, withdrawnAt, attachments } = of;
  const editing = useSignal(false);
  const params = { path: { announcementId } };
  const now = today();
  return (
    <article>
      <h2>{title}</h2>
      <p class="quiet">
        {time(publishedAt)}・{publishedBy}
        {keeps && audienceNames && `・${say('給', 'for')} ${audienceNames.join('、')}・${day(from)}～${day(until)}`}{' '}
        {withdrawnAt !== undefined && <Tag>{say('已下架', 'Taken down')}</Tag>}
        {keeps && withdrawnAt === undefined && now < from && <Tag kind="wait">{say('還沒開始', 'Not yet')}</Tag>}
        {keeps && withdrawnAt === undefined && now > until && <Tag>{say('已結束', 'Over')}</Tag>}
      </p>
      <p class="words">{text}</p>
      {(attachments.length > 0 || (keeps && withdrawnAt === undefined)) && (
        <Attachments
          of={attachments}
          keep={{
            link: (attachmentId) => answer(api.GET('/announcements/{announcementId}/attachments/{attachmentId}', { params: { path: { announcementId, attachmentId } } })),
            ...(keeps && withdrawnAt === undefined
              ? {
                  announce: (files) => answer(api.POST('/announcements/{announcementId}/attachments', { params, body: { files } })),
                  remove: (attachmentId) => answer(api.DELETE('/announcements/{announcementId}/attachments/{attachmentId}', { params: { path: { announcementId, attachmentId } } })),
                }
              : {}),
            changed,
          }}
        />
      )}
      {keeps && withdrawnAt === undefined && (
        <div class="buttons">
          <button type="button" class="quiet" aria-label={say(`修改 ${title}`, `Change ${title}`)} onClick={() => (editing.value = true)}>
            {say('修改', 'Change')}
          </button>
          <WithReason
            title={say(`下架「${title}」`, `Take “${title}” down`)}
            label={say(`下架 ${title}`, `Take ${title} down`)}
            send={async (reason) => {
              await answer(api.DELETE('/announcements/{announcementId}', { params, body: { reason } }));
              tell(say('已下架。', 'Taken down.'));
              await changed();
            }}
          >
            {say('下架', 'Take down')}
          </WithReason>
        </div>
      )}
      <Dialog title={say('修改公告', 'Change it')} open={editing.value} close={() => (editing.value = false)}>
        <Writing of={of} done={async () => ((editing.value = false), await changed())} />
      </Dialog>
    </article>
  );
}
