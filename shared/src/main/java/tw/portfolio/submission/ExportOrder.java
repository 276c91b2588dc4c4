package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.WorkKind;

/**
 * What an office asks for.
 *
 * @param kind of which kind of work
 * @param year of which school year's choice
 * @param purpose to look at it or to hand it in
 * @param scope of whom
 * @param batch in which batch grade 12 is handed in, where it is in the scope
 */
public record ExportOrder(
    WorkKind kind, SchoolYear year, Purpose purpose, Scope scope, Optional<Batch> batch) {
  /** Whether what goes in is handed in. */
  public boolean handsIn() {
    return purpose == Purpose.SUBMISSION;
  }

  /** What people call it, such as 提交 115 學年度課程學習成果（高三，第一梯次）. */
  public String chinese() {
    return "%s %s 學年度%s（%s%s）"
        .formatted(
            purpose.chinese(),
            year,
            kind.subject().chinese(),
            scope.chinese(),
            batch.map(one -> "，" + one.chinese()).orElse(""));
  }
}
