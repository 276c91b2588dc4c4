import { useEffect } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { semester, time } from '../../text/dates';
import { lines, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Facts, Title } from '../../ui/page';
import { arrived, running } from '../../upload/queue';
import { UnderWay } from '../../upload/under-way';
import { Content, FileNotices, History, WhyRefused } from '../../work/content';
import { State } from '../../work/state';
import type { Windows } from '../../work/windows';
import type { ScreenProps } from '../screen';
import { Actions } from './actions';
import { Disputed } from './dispute';
import { courseOf, yearOf } from './piece-of';

export interface Shown {
  piece: Of<'PieceWithHistory'>;
  own: Of<'OwnPiece'> | undefined;
  course: Of<'Course'> | undefined;
  windows: Windows;
}

/** One piece: how far it is, what to do next, its files, and what has happened. */
export default function Piece({ params, me }: ScreenProps) {
  const pieceId = params['id'] ?? '';
  const page = useLoad(async (): Promise<Shown> => {
    const year = String(yearOf(pieceId) ?? me.year);
    const [piece, own, list] = await Promise.all([
      answer(api.GET('/outcomes/{pieceId}', { params: { path: { pieceId } } })),
      answer(api.GET('/outcomes', { params: { query: { year } } })),
      answer(api.GET('/me/checklist')),
    ]);
    const mine = own.pieces.find((one) => one.pieceId === pieceId);
    return { piece, own: mine, course: courseOf(own, piece), windows: own.year === list.year ? list.windows : [] };
  }, [pieceId]);
  useEffect(() => void (arrived.value > 0 && page.reload()), [arrived.value]);
  const onWay = running.value.filter(({ upload }) => upload.piece === pieceId);
  return (
    <>
      <Title>{say('課程學習成果', 'A course outcome')}</Title>
      <p>
        <a href="/outcomes">{say('全部成果', 'All outcomes')}</a>
      </p>
      <UnderWay of={onWay} />
      <Loaded of={page}>{(shown) => <Shows of={shown} in={page} sending={onWay.length > 0} />}</Loaded>
    </>
  );
}

function Shows({ of: shown, in: page, sending }: { of: Shown; in: Loading<Shown>; sending: boolean }) {
  const { piece, course } = shown;
  const name = course?.name ?? piece.label?.courseName ?? piece.origin?.courseName ?? piece.course.courseCode;
  return (
    <>
      {!sending && <Standing of={piece} />}
      <WhyRefused of={piece.refusal} />
      {['uploaded', 'returned'].includes(piece.state) && <FileNotices of={piece.notices} />}
      <Actions of={shown} in={page} sending={sending} />
      <Facts
        of={[
          [say('狀態', 'State'), <State of={piece} />],
          [say('課程', 'Course'), `${name}（${semester(piece.course.year, piece.course.semester)}）`],
          [say('任課教師', 'Teacher'), piece.label?.teacher ?? course?.teacher ?? ''],
          [say('簡述', 'Description'), <span class="words">{piece.description}</span>],
        ]}
      />
      <h2>{say('檔案', 'Files')}</h2>
      <Content kind="outcome" id={piece.pieceId} files={piece.files} />
      {piece.keeps && (
        <>
          <h3>{say('更換完成前保留的檔案', 'Kept until the new ones are there')}</h3>
          <Content kind="outcome" id={piece.pieceId} files={piece.keeps} />
        </>
      )}
      <Disputed of={piece} in={page} />
      <History of={piece.history} />
    </>
  );
}

/** Where it stands, in a sentence that says what comes next. */
function Standing({ of: piece }: { of: Of<'PieceWithHistory'> }) {
  const { state, label, reservedUntil = '', sentAt = '', certified, returned, submittedAt = '' } = piece;
  switch (state) {
    case 'reserved':
      return (
        <Banner kind="warn">
          {say(
            `檔案還沒有全部送達。${time(reservedUntil)} 前沒有送達，這一件會取消；若在另一支手機或電腦上傳，請在那裡打開這一頁。`,
            `Its files are not all here. Without them it ends at ${time(reservedUntil)}; if you upload from another device, open this page there.`,
          )}
        </Banner>
      );
    case 'uploaded':
      return (
        <Banner kind="warn">
          <p class="loud">{say('尚未送出認證', 'Not sent for certification')}</p>
          <p>{say('檔案檢查完成。送出後老師才看得到。', 'Its file is fine. A teacher sees it once it is sent.')}</p>
        </Banner>
      );
    case 'sent':
      return <Banner kind="note">{say(`${time(sentAt)} 送出，等${label?.teacher ?? ''}認證。`, `Sent ${time(sentAt)}; it waits for ${label?.teacher ?? ''}.`)}</Banner>;
    case 'certified':
    case 'selected':
      return (
        <Banner kind="done">
          {say(`${certified?.by ?? ''}已在 ${time(certified?.at ?? '')} 認證，不能再修改。`, `Certified by ${certified?.by ?? ''}, ${time(certified?.at ?? '')}; it can't be changed any more.`)}{' '}
          <a href="/selections">{state === 'selected' ? say('已勾選', 'It is chosen') : say('去勾選', 'Choose it')}</a>
        </Banner>
      );
    case 'submitted':
      return <Banner kind="done">{say(`學校已在 ${time(submittedAt)} 提交。`, `The school handed it in, ${time(submittedAt)}.`)}</Banner>;
    case 'returned':
      return (
        <Banner kind="bad">
          <h2>{say(`${returned?.by ?? ''}退回了這一件`, `Returned by ${returned?.by ?? ''}`)}</h2>
          <p class="words">{say(`原因：${returned?.reason ?? ''}`, `Because: ${returned?.reason ?? ''}`)}</p>
          {piece.advice !== undefined && <p>{lines(piece.advice)}</p>}
        </Banner>
      );
    case 'refused':
      return null;
  }
}
