package tw.portfolio.history;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tw.portfolio.access.Permission;

/**
 * The history has whole consultations, assessments and grades in its lines, and who may read what
 * has happened may not therefore read those: who, when, what and why is shown, and not what was
 * written.
 */
final class HistoryRedaction {
  /** In place of what a reader may not read. */
  static final String HIDDEN = "（內容僅供有查看權限者閱覽）";

  private static final Set<Permission> OF_CONSULTATIONS = Set.of(Permission.READ_ALL_CONSULTATIONS);
  private static final Set<Permission> OF_ASSESSMENTS = Set.of(Permission.KEEP_ASSESSMENTS);

  private final Predicate<Permission> may;
  private final LineReaders ofRecords;

  /**
   * As a reader may see it.
   *
   * @param may what the reader may do
   * @param ofRecords who may read what is said of each record
   */
  HistoryRedaction(Predicate<Permission> may, LineReaders ofRecords) {
    this.may = may;
    this.ofRecords = ofRecords;
  }

  /** The line, without what the reader may not read. */
  Change shown(Change line) {
    return readers(line.subject())
        .filter(anyOf -> anyOf.stream().noneMatch(may))
        .map(_ -> hidden(line))
        .orElse(line);
  }

  /** Who may read what such a line has, if not everybody who reads the history. */
  private Optional<Set<Permission>> readers(Subject subject) {
    return switch (subject.kind()) {
      case CONSULTATION -> Optional.of(OF_CONSULTATIONS);
      case ASSESSMENT -> Optional.of(OF_ASSESSMENTS);
      case RECORD -> ofRecords.of(subject);
      case OUTCOME,
          OUTCOME_SELECTION,
          ACHIEVEMENT,
          ACHIEVEMENT_SELECTION,
          STATEMENT,
          PERSON,
          DEPUTY,
          SETTINGS,
          EXTENSION,
          ANNOUNCEMENT,
          IMPORT,
          REGISTER,
          ENQUIRY,
          EXPORT,
          JOB,
          RECEIPT,
          QUESTION,
          TOTALS,
          CALENDAR,
          GROUP,
          AWARD,
          TRAINING ->
          Optional.empty();
    };
  }

  private static String[] parts(Subject subject) {
    return subject.id().split("#", 3);
  }

  private static Change hidden(Change line) {
    return new Change(
        line.subject().kind() == SubjectKind.RECORD ? named(line.subject()) : line.subject(),
        line.at(),
        line.who(),
        line.action(),
        line.from().map(_ -> HIDDEN),
        line.to().map(_ -> HIDDEN),
        line.why(),
        line.about());
  }

  /** An entry's name says when somebody was ill: of it stays whose entry of what kind it is. */
  private static Subject named(Subject subject) {
    String[] parts = parts(subject);
    return new Subject(subject.kind(), parts[0] + "#" + parts[1]);
  }
}
