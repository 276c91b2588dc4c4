package tw.portfolio.submission.precheck;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Role;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.work.PieceId;

/**
 * A row that was looked at.
 *
 * @param kind what it is of
 * @param title which one, for people: the course, the achievement, the office held
 * @param piece which piece, if it is one
 * @param faults what is wrong with it; nothing if it can be handed in
 */
record CheckedRow(RowKind kind, String title, Optional<PieceId> piece, List<Fault> faults) {
  CheckedRow {
    faults = List.copyOf(faults);
  }

  static CheckedRow of(RowKind kind, String title, List<Fault> faults) {
    return new CheckedRow(kind, title, Optional.empty(), faults);
  }

  /**
   * Who sees to a fault: of what students hand in 設備組 checks outcomes and 訓育組 achievements
   * (regulation.txt 附件1), whichever of the two the cause names.
   */
  Role office(Fault fault) {
    Role named = fault.cause().remedy().office();
    return switch (kind) {
      case OUTCOME -> named == Role.ACTIVITIES_HEAD ? Role.EQUIPMENT_HEAD : named;
      case ACHIEVEMENT -> named == Role.EQUIPMENT_HEAD ? Role.ACTIVITIES_HEAD : named;
      case STUDENT, GRADE, COURSE, CADRE -> named;
    };
  }

  boolean faulty() {
    return !faults.isEmpty();
  }

  boolean refused() {
    return Fault.refuse(faults);
  }
}
