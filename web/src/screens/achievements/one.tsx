import { useEffect } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { me } from '../../shell/me';
import { semester, time } from '../../text/dates';
import { both, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Facts, Title, tell } from '../../ui/page';
import { arrived, drop, running } from '../../upload/queue';
import { UnderWay } from '../../upload/under-way';
import { Asking } from '../../work/doing';
import { Content, FileNotices, History, WhyRefused } from '../../work/content';
import { State } from '../../work/state';
import { type Windows, anyOpen } from '../../work/windows';
import type { ScreenProps } from '../screen';
import { CATEGORIES } from './categories';
import { facts, nameOf } from './detail';
import { Fields, type Words, begun, faults, said } from './fields';

interface Shown {
  one: Of<'AchievementWithHistory'>;
  windows: Windows;
}

/** One achievement: what was said of it, its files, and what can be done with it. */
export default function OneAchievement({ params }: ScreenProps) {
  const achievementId = params['id'] ?? '';
  const page = useLoad(async (): Promise<Shown> => {
    const [one, list] = await Promise.all([
      answer(api.GET('/achievements/{achievementId}', { params: { path: { achievementId } } })),
      answer(api.GET('/me/checklist')),
    ]);
    return { one, windows: one.year === list.year ? list.windows : [] };
  }, [achievementId]);
  useEffect(() => void (arrived.value > 0 && page.reload()), [arrived.value]);
  const onWay = running.value.filter(({ upload }) => upload.piece === achievementId);
  return (
    <>
      <Title>{say('多元表現', 'An achievement')}</Title>
      <p>
        <a href="/achievements">{say('全部多元表現', 'All achievements')}</a>
      </p>
      <UnderWay of={onWay} />
      <Loaded of={page}>{(shown) => <Shows of={shown} in={page} sending={onWay.length > 0} />}</Loaded>
    </>
  );
}

function Shows({ of: shown, in: page, sending }: { of: Shown; in: Loading<Shown>; sending: boolean }) {
  const { one } = shown;
  return (
    <>
      {!sending && one.state === 'reserved' && (
        <Banner kind="warn">
          {say(
            `檔案還沒有全部送達。${time(one.reservedUntil ?? '')} 前沒有送達，這一件會取消。`,
            `Its files are not all here. Without them it ends at ${time(one.reservedUntil ?? '')}.`,
          )}
        </Banner>
      )}
      <WhyRefused of={one.refusal} />
      <FileNotices of={one.notices} />
      <Facts
        of={[
          [say('狀態', 'State'), <State of={one} />],
          [say('類別', 'Category'), both(CATEGORIES[one.detail.category].title)],
          ...facts(one.detail),
          [say('登錄學期', 'Added in'), semester(one.year, one.semester)],
          [say('內容簡述', 'Description'), <span class="words">{one.description}</span>],
          ...(one.link === undefined
            ? []
            : [
                [
                  say('外部連結', 'Link'),
                  <a href={one.link} target="_blank" rel="noopener noreferrer">
                    {one.link}
                  </a>,
                ] as const,
              ]),
        ]}
      />
      {one.files && <h2>{say('檔案', 'Files')}</h2>}
      <Content kind="achievement" id={one.achievementId} files={one.files} />
      <Actions of={shown} in={page} sending={sending} />
      <History of={one.history} />
    </>
  );
}

function Actions({ of: { one, windows }, in: page, sending }: { of: Shown; in: Loading<Shown>; sending: boolean }) {
  const { achievementId, state } = one;
  const path = { achievementId };
  const open = anyOpen(windows, `achievementUpload${one.semester}`);

  async function discard(): Promise<void> {
    await answer(api.DELETE('/achievements/{achievementId}', { params: { path } }));
    await Promise.all(running.value.filter(({ upload }) => upload.piece === achievementId).map(drop));
    go('/achievements');
    tell(say('已刪除，件數已經釋出。', 'Deleted; its slot is free again.'));
  }

  if (state === 'selected') {
    return <Banner kind="done">{say('已勾選。要修改，請先在勾選頁取消。', 'It is chosen. To change it, take it out of the choice first.')}</Banner>;
  }
  if (state === 'submitted') return <Banner kind="done">{say('學校已提交，不能再修改。', 'It is handed in and can’t be changed.')}</Banner>;
  if (!open) return <Banner kind="note">{say('現在不在上傳期間，不能修改。', 'Uploading is not open, so it can’t be changed now.')}</Banner>;
  return (
    <>
      <div class="buttons">
        {state !== 'refused' && !sending && (
          <a class="button quiet" href={`/achievements/${achievementId}/files`}>
            {one.files ? say('更換檔案', 'Replace the files') : say('加上檔案', 'Add files')}
          </a>
        )}
        <Asking words={say('刪除', 'Delete')} title={say('要刪除這一件嗎？', 'Delete it?')} run={discard}>
          <p>{say(`「${nameOf(one.detail)}」的檔案與內容都會刪除，件數會釋出。`, 'Its files and all that is said of it go, and its slot is free again.')}</p>
        </Asking>
      </div>
      {state === 'ready' && <Mending of={one} in={page} />}
    </>
  );
}

function Mending({ of: one, in: page }: { of: Of<'AchievementWithHistory'>; in: Loading<Shown> }) {
  const { achievementId } = one;
  const form = useForm<Words>({
    start: begun(one),
    check: faults,
    send: async (words) => {
      const path = { achievementId };
      await answer(api.PATCH('/achievements/{achievementId}', { params: { path }, body: said(words) }));
      tell(say('已修改。', 'Changed.'));
      await page.reload();
    },
    draft: `achievement ${achievementId}`,
  });
  return (
    <details>
      <summary>{say('修改內容', 'Change what is said of it')}</summary>
      <Form of={form} submit={say('儲存', 'Save')}>
        <Fields of={form} most={me.value?.settings.descriptionCharacters ?? 100} />
      </Form>
    </details>
  );
}
