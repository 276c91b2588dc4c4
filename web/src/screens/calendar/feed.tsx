import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { useSignal } from '@preact/signals';
import { Act } from '../../form/act';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner } from '../../ui/page';

/** A link by which one's own calendar shows the plan. It is shown once. */
export function Feed() {
  const feed = useLoad(() => answer(api.GET('/me/feed')), []);
  const made = useSignal<Of<'NewFeed'> | undefined>(undefined);
  async function make(): Promise<void> {
    made.value = await answer(api.POST('/me/feed'));
    await feed.reload();
  }
  async function drop(): Promise<void> {
    await answer(api.DELETE('/me/feed'));
    made.value = undefined;
    await feed.reload();
  }
  return (
    <>
      <p>
        {say(
          '產生一個連結，貼到 Google 日曆（從網址加入）或手機的行事曆，期程就會出現在裡面。知道連結的人不必登入就看得到，內容沒有姓名。',
          'Make a link and paste it into your calendar (from URL): the plan shows there. Whoever knows it sees it without signing in; it names nobody.',
        )}
      </p>
      {made.value && (
        <Banner kind="done">
          <p>{say('請現在複製，只顯示這一次：', 'Copy it now; it is shown once:')}</p>
          <p>
            <code>{made.value.url}</code>
          </p>
        </Banner>
      )}
      <Loaded of={feed}>
        {({ made: there, madeAt }) => (
          <>
            {there && madeAt !== undefined && <p class="quiet">{say(`${time(madeAt)} 產生的連結使用中。`, `A link made ${time(madeAt)} is in use.`)}</p>}
            <div class="buttons">
              <Act act={make}>{there ? say('重新產生（舊的失效）', 'Make another (the old one ends)') : say('產生連結', 'Make a link')}</Act>
              {there && (
                <Act quiet act={drop}>
                  {say('讓連結失效', 'End the link')}
                </Act>
              )}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
