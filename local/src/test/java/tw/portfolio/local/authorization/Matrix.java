package tw.portfolio.local.authorization;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who may do what: every route, whoever asks, in every relation. Said here once, tried elsewhere.
 */
public final class Matrix {
  private Matrix() {}

  /** The tables, in the order of the document. */
  public static List<RowGroup> groups() {
    return List.of(
        OutcomeRows.upload(),
        OutcomeRows.certification(),
        AchievementRows.upload(),
        AchievementRows.statements(),
        ReceiptRows.receipts(),
        OverviewRows.overviews(),
        ContactRows.contact(),
        QuestionRows.questions(),
        CalendarRows.calendar(),
        GroupRows.group(),
        AwardRows.awards(),
        TrainingRows.trainings(),
        RecordRows.records(),
        RecordRows.register(),
        RecordRows.guidance(),
        RecordRows.courses(),
        OfficeRows.settings(),
        OfficeRows.imports(),
        JobRows.jobs(),
        OfficeRows.announcements(),
        OfficeRows.accounts());
  }

  /** Every row. */
  public static List<Row> rows() {
    return groups().stream().flatMap(group -> group.rows().stream()).toList();
  }

  /** How many answers the tables name. */
  public static long cells() {
    return rows().stream()
        .flatMap(row -> Stream.of(Asker.values()).map(row.thing()::relations))
        .mapToLong(relations -> relations.size())
        .sum();
  }
}
