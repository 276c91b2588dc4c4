package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.work.WorkKind;

/** What offices ask for in tests. */
public final class Orders {
  /** Course outcomes of the whole school, to be handed in. */
  public static final ExportOrder SUBMISSION =
      new ExportOrder(
          WorkKind.OUTCOME,
          SchoolBuilder.YEAR,
          Purpose.SUBMISSION,
          new Scope.School(),
          Optional.empty());

  /** The same to look at. */
  public static final ExportOrder DRAFT =
      new ExportOrder(
          WorkKind.OUTCOME,
          SchoolBuilder.YEAR,
          Purpose.DRAFT,
          new Scope.School(),
          Optional.empty());

  /** Achievements of the whole school, to be handed in. */
  public static final ExportOrder ACHIEVEMENTS =
      new ExportOrder(
          WorkKind.ACHIEVEMENT,
          SchoolBuilder.YEAR,
          Purpose.SUBMISSION,
          new Scope.School(),
          Optional.empty());

  private Orders() {}

  /** The same, of one class. */
  static ExportOrder of(ExportOrder order, Scope scope) {
    return new ExportOrder(order.kind(), order.year(), order.purpose(), scope, order.batch());
  }

  /** The same, in a batch. */
  static ExportOrder in(ExportOrder order, Batch batch) {
    return new ExportOrder(
        order.kind(), order.year(), order.purpose(), order.scope(), Optional.of(batch));
  }
}
