package tw.portfolio.record;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permission;
import tw.portfolio.history.LineReaders;
import tw.portfolio.history.Subject;

/** Who may read what the history says of records: whoever may read the records themselves. */
public final class RecordLineReaders implements LineReaders {
  @Override
  public Optional<Set<Permission>> of(Subject subject) {
    return RecordKind.ofCode(subject.id().split("#", 2)[0]).flatMap(RecordLineReaders::readers);
  }

  private static Optional<Set<Permission>> readers(RecordKind kind) {
    return switch (kind) {
      case GRADES -> Optional.of(Set.of(Permission.KEEP_GRADES, Permission.READ_ALL_GRADES));
      case CADRES, ATTENDANCE, SERVICE ->
          Optional.of(Set.of(kind.permission(), Permission.READ_ALL_RECORDS));
      case STUDENTS, STAFF, CLASSES, COURSES, SECTIONS, ENROLMENTS -> Optional.empty();
    };
  }
}
