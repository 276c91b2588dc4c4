package tw.portfolio.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.Settings;

/** Which windows are somebody's: a student's own, a class's, a teacher's, an office's (附件1). */
final class CountingWindows {
  /** What students do, and homeroom teachers see to (附件1 導師督導). */
  private static final Set<WindowKind> OF_STUDENTS =
      EnumSet.complementOf(EnumSet.of(WindowKind.CERTIFICATION, WindowKind.LEAVERS_COPY));

  private static final Map<Role, Set<WindowKind>> OF_OFFICES =
      Map.of(
          Role.TEACHER,
          EnumSet.of(WindowKind.CERTIFICATION),
          Role.HOMEROOM_TEACHER,
          EnumSet.of(WindowKind.CERTIFICATION),
          Role.ACADEMIC_DIRECTOR,
          EnumSet.allOf(WindowKind.class),
          Role.EQUIPMENT_HEAD,
          EnumSet.of(
              WindowKind.UPLOAD,
              WindowKind.CERTIFICATION,
              WindowKind.SELECTION,
              WindowKind.RECEIPT_OUTCOMES),
          Role.ACTIVITIES_HEAD,
          EnumSet.of(
              WindowKind.ACHIEVEMENT_UPLOAD,
              WindowKind.ACHIEVEMENT_SELECTION,
              WindowKind.RECEIPT_ACHIEVEMENTS,
              WindowKind.RECEIPT_CADRES),
          Role.REGISTRAR,
          EnumSet.of(WindowKind.RECEIPT_GRADES, WindowKind.LEAVERS_COPY),
          Role.COUNSELLING_HEAD,
          EnumSet.of(WindowKind.STATEMENT));

  private CountingWindows() {}

  /**
   * A window of somebody's.
   *
   * @param known by what it stays the same thing, whichever days count
   * @param counting whose days count
   */
  record Counting(WindowKey known, WindowKey counting) {}

  /**
   * Those of somebody in a year.
   *
   * @param cohort the student's, or that of the class led
   */
  static List<Counting> of(Person person, Settings settings, Cohort cohort) {
    Set<WindowKind> offices = EnumSet.noneOf(WindowKind.class);
    person.roles().forEach(role -> offices.addAll(OF_OFFICES.getOrDefault(role, Set.of())));
    return WindowKey.ordinary().stream()
        .flatMap(
            key ->
                offices.contains(key.kind())
                    ? everybodys(key)
                    : ofStudents(person, key, settings, cohort))
        .filter(one -> settings.window(one.counting()).isPresent())
        .toList();
  }

  /** Both the ordinary one and that of grade 12. */
  private static Stream<Counting> everybodys(WindowKey key) {
    return Stream.concat(Stream.of(key), key.ofSeniors().stream())
        .map(each -> new Counting(each, each));
  }

  private static Stream<Counting> ofStudents(
      Person person, WindowKey key, Settings settings, Cohort cohort) {
    boolean theirs =
        (person.roles().contains(Role.STUDENT) || person.roles().contains(Role.HOMEROOM_TEACHER))
            && OF_STUDENTS.contains(key.kind())
            && (key.kind() != WindowKind.STATEMENT || cohort == Cohort.SENIORS);
    return theirs
        ? settings.counting(List.of(key), cohort).stream().map(each -> new Counting(key, each))
        : Stream.empty();
  }
}
