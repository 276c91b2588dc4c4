import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Choice, Ticks } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { type Me, has } from '../../shell/me';
import { say } from '../../text/say';
import { ScopeFields, type Scope, lacking, scopeOf, usual } from '../hand-in/scope';

type Book = Of<'BooksRequest'>['books'][number];
type Wanted = Scope & { books: readonly string[]; of: string; batch: string };

/** Those that are of one semester: the others are of the year as well. */
const HALVES: readonly string[] = ['grade-check', 'evening-grade-check', 'grades'];

/** Chooses books and of what, and has them made. */
export function Make({ me }: { me: Me }) {
  const handedIn = useLoad(
    async () => (has(me, 'SUBMIT_OUTCOMES') || has(me, 'SUBMIT_ACHIEVEMENTS') ? (await answer(api.GET('/submissions', { params: { query: { limit: 20 } } }))).submissions : []),
    [],
  );
  const form = useForm<Wanted>({
    start: { ...usual(me), books: [], of: 'draft', batch: 'normal' },
    check: (values) => ({
      ...lacking(values),
      books: values.books.length === 0 ? say('請選擇名冊。', 'Choose a book.') : undefined,
      semester:
        values.semester === '' && values.books.some((book) => HALVES.includes(book)) ? say('成績名冊與修課紀錄預檢名冊要選學期。', 'Books of grades are of a semester.') : undefined,
    }),
    send: async (values) => {
      const { jobId } = await answer(
        api.POST('/books', {
          body: {
            ...scopeOf(values),
            books: values.books as Book[],
            batch: values.batch as NonNullable<Of<'BooksRequest'>['batch']>,
            draft: values.of === 'draft',
            ...(values.of === 'draft' || values.of === 'all' ? {} : { exportId: values.of }),
          },
        }),
      );
      go(`/jobs/${jobId}`);
    },
  });
  const over = (handedIn.data.value ?? []).filter(({ purpose, state }) => purpose === 'submission' && (state === 'done' || state === 'incomplete'));
  return (
    <Form of={form} submit={say('製作名冊', 'Make them')}>
      <Ticks
        of={form}
        name="books"
        label={say('名冊', 'Books')}
        choices={[
          ['outcomes', say('課程學習成果名冊', 'Course outcomes')],
          ['achievements', say('多元表現名冊', 'Achievements')],
          ['cadres', say('校內幹部經歷名冊', 'Cadres')],
          ['grades', say('學業成績名冊', 'Grades')],
          ['grade-check', say('修課紀錄預檢名冊', 'Pre-check of grades')],
          ['evening-outcomes', say('進修部課程學習成果名冊', 'Course outcomes, evening school')],
          ['evening-grade-check', say('進修部修課紀錄預檢名冊', 'Pre-check of grades, evening school')],
        ]}
      />
      <ScopeFields of={form} me={me} />
      <Choice
        of={form}
        name="of"
        label={say('內容', 'What it lists')}
        hint={say('草稿只供檢視，檔名會標明；上傳國教署的名冊請在提交以後製作。', 'A draft is to be looked at, and says so. What goes to the ministry is made after handing in.')}
        choices={[
          ['draft', say('草稿：目前勾選的', 'A draft: what is chosen now')],
          ['all', say('已提交的', 'What is handed in')],
          ...over.map(({ submissionId, title }) => [submissionId, say(`只列：${title}`, `Only: ${title}`)] as const),
        ]}
      />
      <Choice
        of={form}
        name="batch"
        label={say('梯次', 'Batch')}
        choices={[
          ['normal', say('一般', 'Ordinary')],
          ['seniors-first', say('高三第一梯次', 'Grade 12, first')],
          ['seniors-second', say('高三第二梯次', 'Grade 12, second')],
        ]}
      />
    </Form>
  );
}
