import { say } from '../../text/say';
import { Table } from '../../ui/table';
import type { Submission } from './state';

/** How much goes in and is left out, class by class. */
export function Classes({ of: { classes } }: { of: Submission }) {
  if (classes.length === 0) return null;
  return (
    <>
      <h2>{say('各班', 'Class by class')}</h2>
      <Table
        caption={say('各班列入與未列入的件數', 'What goes in and is left out, class by class')}
        rows={classes}
        id={({ className }) => className}
        columns={[
          { head: say('班級', 'Class'), cell: ({ className }) => className, sort: ({ className }) => className },
          { head: say('學生', 'Students'), cell: ({ figures }) => figures.students, sort: ({ figures }) => figures.students, number: true },
          { head: say('件數', 'Pieces'), cell: ({ figures }) => figures.pieces, sort: ({ figures }) => figures.pieces, number: true },
          { head: say('未列入', 'Left out'), cell: ({ figures }) => figures.leftOut, sort: ({ figures }) => figures.leftOut, number: true },
          { head: say('不提交', 'Hand in nothing'), cell: ({ figures }) => figures.declined, sort: ({ figures }) => figures.declined, number: true },
          { head: say('已處理', 'Gone through'), cell: ({ done, total }) => `${done} / ${total}`, number: true },
        ]}
        nothing=""
      />
    </>
  );
}
