package tw.portfolio.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolYear;

/**
 * What offices have entered about one student, each kind oldest first.
 *
 * @param grades 學業成績
 * @param cadres 幹部紀錄
 * @param attendance 出缺勤紀錄
 * @param service 校內服務紀錄
 */
public record StudentEntries(
    List<GradeRecord> grades,
    List<CadreRecord> cadres,
    List<AttendanceRecord> attendance,
    List<ServiceRecord> service) {
  /** The kinds that a student has entries of, in the order in which they are shown. */
  public static final List<RecordKind> KINDS =
      List.of(RecordKind.GRADES, RecordKind.CADRES, RecordKind.ATTENDANCE, RecordKind.SERVICE);

  /** Copies the lists. */
  public StudentEntries {
    grades = List.copyOf(grades);
    cadres = List.copyOf(cadres);
    attendance = List.copyOf(attendance);
    service = List.copyOf(service);
  }

  /** Sorts entries by kind and keeps their order within it. */
  public static StudentEntries of(Collection<StudentEntry> entries) {
    return new StudentEntries(
        only(GradeRecord.class, entries),
        only(CadreRecord.class, entries),
        only(AttendanceRecord.class, entries),
        only(ServiceRecord.class, entries));
  }

  /** Those of one school year. */
  public StudentEntries of(SchoolYear year) {
    Predicate<StudentEntry> wanted = entry -> entry.year().equals(year);
    return new StudentEntries(
        grades.stream().filter(wanted).toList(),
        cadres.stream().filter(wanted).toList(),
        attendance.stream().filter(wanted).toList(),
        service.stream().filter(wanted).toList());
  }

  /** Those of some kinds. */
  public StudentEntries only(Set<RecordKind> kinds) {
    return of(
        Stream.of(grades, cadres, attendance, service)
            .<StudentEntry>flatMap(List::stream)
            .filter(entry -> kinds.contains(entry.key().kind()))
            .toList());
  }

  private static <E extends StudentEntry> List<E> only(
      Class<E> kind, Collection<StudentEntry> entries) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
