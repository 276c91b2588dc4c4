import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { unread, useLoad } from '../../api/load';
import { Busy } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded, Trouble } from '../../ui/loaded';
import { Nothing, Tag, Title } from '../../ui/page';

type Notice = Of<'ToldNotice'>;

/** What somebody was told, the newest first; opening one notes that it was read. */
export default function Notices() {
  const pages = useLoad(first, []);
  const more = useSignal(false);
  const trouble = useSignal<unknown>(undefined);

  async function next(page: Of<'NoticePage'>): Promise<void> {
    more.value = true;
    try {
      const query = page.next === undefined ? {} : { cursor: page.next };
      const { notices, next: after } = await answer(api.GET('/me/notices', { params: { query } }));
      pages.put({ unread: page.unread, notices: [...page.notices, ...notices], ...(after === undefined ? {} : { next: after }) });
    } catch (error) {
      trouble.value = error;
    } finally {
      more.value = false;
    }
  }

  async function readAll(): Promise<void> {
    try {
      await answer(api.PUT('/me/notices/read'));
      await pages.reload();
    } catch (error) {
      trouble.value = error;
    }
  }

  return (
    <>
      <Title
        beside={
          unread.value > 0 && (
            <button type="button" class="quiet" onClick={() => void readAll()}>
              {say('全部標為已讀', 'Mark all as read')}
            </button>
          )
        }
      >
        {say('通知', 'Notices')}
      </Title>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Loaded of={pages}>
        {(page) => (
          <>
            {page.notices.length === 0 && <Nothing>{say('還沒有通知。', 'There are no notices yet.')}</Nothing>}
            <ul class="rows">
              {page.notices.map((notice) => (
                <Line key={notice.noticeId} of={notice} />
              ))}
            </ul>
            {page.next !== undefined && (
              <Busy quiet busy={more.value} onClick={() => void next(page)}>
                {say('更早的通知', 'Earlier notices')}
              </Busy>
            )}
          </>
        )}
      </Loaded>
      <p class="quiet">{say('通知保存 180 天。', 'Notices are kept for 180 days.')}</p>
    </>
  );
}

async function first(): Promise<Of<'NoticePage'>> {
  const page = await answer(api.GET('/me/notices'));
  unread.value = page.unread;
  return page;
}

function Line({ of: notice }: { of: Notice }) {
  return (
    <li>
      <a href={notice.path} onClick={() => notice.read || void read(notice)}>
        {say(notice.text, notice.textEnglish)}
      </a>
      {!notice.read && <Tag kind="wait">{say('未讀', 'Unread')}</Tag>}
      <span class="quiet">{time(notice.at)}</span>
    </li>
  );
}

/** Reading goes on whether or not it could be noted. */
async function read({ noticeId }: Notice): Promise<void> {
  await api.PUT('/me/notices/{noticeId}/read', { params: { path: { noticeId } } }).then(
    () => (unread.value = Math.max(0, unread.value - 1)),
    () => undefined,
  );
}
