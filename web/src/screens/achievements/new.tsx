import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import type { Me } from '../../shell/me';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Title, tell } from '../../ui/page';
import { usePicked } from '../../upload/picked';
import { Picking } from '../../upload/picking';
import { start } from '../../upload/queue';
import { anyOpen } from '../../work/windows';
import type { ScreenProps } from '../screen';
import { nameOf } from './detail';
import { Fields, type Words, begun, faults, said } from './fields';

/** Adds an achievement: what it is, and a file or a link that shows it. */
export default function NewAchievement({ me }: ScreenProps) {
  const list = useLoad(() => answer(api.GET('/me/checklist')), []);
  return (
    <>
      <Title>{say('新增多元表現', 'Add an achievement')}</Title>
      <Loaded of={list}>
        {({ windows, achievements, caps }) => {
          const half = ([me.semester, me.semester === 1 ? 2 : 1] as const).find((one) => anyOpen(windows, `achievementUpload${one}`));
          const full = achievements.all >= caps.achievementsPerYear;
          return half === undefined || full ? <Closed full={full} /> : <Adding me={me} half={half} />;
        }}
      </Loaded>
    </>
  );
}

function Closed({ full }: { full: boolean }) {
  return (
    <Banner kind="note">
      <p>
        {full
          ? say('本學年的件數已經用完。要換一件，請先刪除還沒勾選的。', 'All slots of this year are used. Delete one that is not chosen to add another.')
          : say('現在不在多元表現的上傳期間。', 'Achievements can’t be uploaded now.')}
      </p>
      <a href="/achievements">{say('回多元表現', 'Back to your achievements')}</a>
    </Banner>
  );
}

function Adding({ me, half }: { me: Me; half: Of<'Semester'> }) {
  const draft = 'achievement';
  const { settings: limits } = me;
  const picked = usePicked(draft, limits);
  const form = useForm<Words>({
    start: begun(),
    draft,
    check: (words) => {
      const { photos, document, media } = picked.of.value;
      const none = photos.length === 0 && !document && !media && (words['link'] ?? '').trim() === '';
      return { ...faults(words), files: none ? say('請拍照、選擇檔案，或填寫外部連結。', 'Take a photo, choose a file, or give a link.') : undefined };
    },
    send: async (words) => {
      const change = said(words);
      const title = nameOf(change.detail);
      const body = { year: me.year, semester: half, ...change };
      const parcels = await picked.parcels(title);
      const id = await start({ kind: 'achievement', title, work: { kind: 'achievement', body }, parcels });
      await picked.clear();
      go(id === undefined ? '/achievements' : `/achievements/${id}`);
      tell(
        id === undefined
          ? say('沒有網路，已經存在這支手機或電腦，恢復後會自動上傳。', 'No connection: it is kept here, and is sent once you are back online.')
          : say('已登錄。', 'Added.'),
      );
    },
  });
  return (
    <Form of={form} submit={say('登錄', 'Add')}>
      <Fields of={form} most={limits.descriptionCharacters} />
      <Picking of={picked} limits={limits} />
    </Form>
  );
}
