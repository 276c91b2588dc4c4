package tw.portfolio.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.WorkKind;

/**
 * Class by class, grade by grade and the school: to the offices that check uploads, and without
 * anything that names somebody to whoever reads totals (校長, 工作小組; regulation.txt 附件1). Numbers are
 * no goal: what students hand in is voluntary.
 */
public final class OverseeingSchool {
  private final ReadingStates reading;
  private final Permits permits;

  /** Reads there. */
  public OverseeingSchool(OverviewPorts ports) {
    this.reading = new ReadingStates(ports);
    this.permits = new Permits(ports.roster());
  }

  /**
   * The school in numbers.
   *
   * @param school what holds for all of it
   * @param kinds the kinds of work that are told of
   * @param classes each class, as a school reads them; small ones together, for whoever reads
   *     totals
   * @param grades each grade; none for whoever reads totals, since a small class would be what is
   *     missing between a grade and its classes
   * @param all everybody
   */
  public record SchoolTable(
      SchoolState school,
      Set<WorkKind> kinds,
      List<GroupSum> classes,
      List<GroupSum> grades,
      GroupSum all) {
    /** Copies set and lists. */
    public SchoolTable {
      kinds = Set.copyOf(kinds);
      classes = List.copyOf(classes);
      grades = List.copyOf(grades);
    }
  }

  /** Of the kinds of work that somebody may see of everybody. One round trip's time. */
  public Answer<SchoolTable> table(Actor reader, SchoolYear year) {
    return BoundedParallel.both(
        () -> permits.permitted(reader, OverviewAccess.SCHOOL_READERS, "查看全校的完成情形"),
        () -> read(reader, year),
        (permitted, school) ->
            permitted.map(person -> table(school, OverviewAccess.schoolWide(person))));
  }

  /** Of every kind of work, where nobody can be told from the others. One round trip's time. */
  public Answer<SchoolTable> totals(Actor reader, SchoolYear year) {
    return BoundedParallel.both(
        () -> permits.permitted(reader, Permission.READ_TOTALS),
        () -> read(reader, year),
        (permitted, school) ->
            permitted.map(_ -> SmallGroups.hidden(table(school, Set.of(WorkKind.values())))));
  }

  private SchoolState read(Actor reader, SchoolYear year) {
    return reading.school(reader.school(), year, List.of(new ReceiptPeriod(year, 0)));
  }

  private static SchoolTable table(SchoolState school, Set<WorkKind> kinds) {
    Map<String, List<StudentState>> byClass =
        school.students().stream()
            .collect(
                groupingBy(
                    student -> student.place().className(),
                    () -> new TreeMap<>(ClassOrder.BY_NAME.thenComparing(String::compareTo)),
                    toList()));
    List<GroupSum> classes =
        byClass.entrySet().stream()
            .map(
                one ->
                    GroupSum.of(
                        List.of(one.getKey()), school.grade(one.getKey()), one.getValue(), kinds))
            .toList();
    return new SchoolTable(
        school,
        kinds,
        classes,
        grades(school).stream()
            .map(grade -> GroupSum.of(List.of(), Optional.of(grade), of(school, grade), kinds))
            .toList(),
        GroupSum.of(List.of(), Optional.empty(), school.students(), kinds));
  }

  private static Collection<Integer> grades(SchoolState school) {
    return new TreeSet<>(
        school.students().stream()
            .flatMap(student -> school.grade(student.place().className()).stream())
            .toList());
  }

  private static List<StudentState> of(SchoolState school, int grade) {
    return school.students().stream()
        .filter(
            student ->
                school.grade(student.place().className()).filter(in -> in == grade).isPresent())
        .toList();
  }
}
