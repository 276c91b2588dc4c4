import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import type { Me } from '../../shell/me';
import { schoolYear } from '../../text/dates';
import { pieces } from '../../text/numbers';
import { say } from '../../text/say';
import { taskName } from '../../text/tasks';
import { Loaded } from '../../ui/loaded';
import { Banner, Meter } from '../../ui/page';
import { type ToDo, ToDos } from './task';

/** A student's own: what to do, and how far the year is. */
export function Own({ me }: { me: Me }) {
  const list = useLoad(() => answer(api.GET('/me/checklist')), []);
  return (
    <Loaded of={list}>
      {({ year, tasks, unsent, outcomes, achievements, caps }) => (
        <>
          {unsent.length > 0 && (
            <Banner kind="warn">
              <p class="loud">{say('尚未送出認證', 'Not sent for certification')}</p>
              <p>
                {say(
                  `有 ${unsent.length} 件課程學習成果已經上傳，但是還沒有送出，老師看不到。`,
                  `${pieces(unsent.length)} of yours ${unsent.length === 1 ? 'is' : 'are'} uploaded but not sent, so no teacher sees it.`,
                )}
              </p>
              <a href="/outcomes">{say('去送出', 'Send them')}</a>
            </Banner>
          )}
          <h2>{say('現在要做的事', 'To do now')}</h2>
          <ToDos of={tasks.map(toDo)} none={say('目前沒有要做的事。', 'There is nothing to do right now.')} />
          <h2>{schoolYear(year)}</h2>
          <Meter
            label={say('已勾選的課程學習成果', 'Course outcomes chosen')}
            value={outcomes.chosen}
            most={caps.selectedPerYear}
            {...declined(outcomes.declined)}
          />
          <Meter
            label={say('已勾選的多元表現', 'Achievements chosen')}
            value={achievements.chosen}
            most={caps.achievementsSelectedPerYear}
            {...declined(achievements.declined)}
          />
          <Meter
            label={say('這學期上傳的課程學習成果', 'Course outcomes uploaded this semester')}
            value={outcomes.all}
            most={me.semester === 1 ? caps.uploadsFirstSemester : caps.uploadsFirstSemester + caps.uploadsSecondSemester}
          />
        </>
      )}
    </Loaded>
  );
}

function declined(so: boolean): { words?: string } {
  return so ? { words: say('本學年不提交', 'none this year') } : {};
}

function toDo(task: Of<'Task'>): ToDo {
  return {
    id: [task.task, task.kind, task.semester, task.period, task.receipt].join(),
    to: where(task),
    what: `${taskName(task)}（${pieces(task.count)}）`,
    lastDay: task.lastDay,
    left: task.daysLeft,
    beside: task.extended && <span class="quiet">{say('已延長', 'extended')}</span>,
  };
}

function where({ task, kind }: Of<'Task'>): string {
  switch (task) {
    case 'select':
      return '/selections';
    case 'confirmReceipt':
      return '/receipts';
    case 'handInStatement':
      return '/statement';
    case 'send':
    case 'uploadFile':
    case 'mendRefused':
    case 'mendReturned':
      return kind === 'achievement' ? '/achievements' : '/outcomes';
  }
}
