package tw.portfolio.submission;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Summaries;

/**
 * How far the school is with what students hand in, in numbers without names (工作小組 成效檢核,
 * regulation.txt 附件1). Numbers are no goal: what students hand in is voluntary.
 */
public final class CountingWork {
  private final Roster roster;
  private final Summaries summaries;
  private final Permits permits;

  /** Adds up the summaries of whom this roster knows. */
  public CountingWork(Roster roster, Summaries summaries) {
    this.roster = roster;
    this.summaries = summaries;
    this.permits = new Permits(roster);
  }

  /**
   * A class in numbers.
   *
   * @param className the class
   * @param students how many students are in it
   * @param outcomes how many course outcomes are in each state
   * @param achievements how many achievements are in each state
   */
  public record ClassTotal(
      String className,
      int students,
      Map<PieceState, Integer> outcomes,
      Map<PieceState, Integer> achievements) {
    /** Copies the maps. */
    public ClassTotal {
      outcomes = Map.copyOf(outcomes);
      achievements = Map.copyOf(achievements);
    }
  }

  /**
   * Every class of a year, as a school reads them. The lists of students and of their summaries,
   * whatever there is to count.
   */
  public Answer<List<ClassTotal>> classes(Actor actor, SchoolYear year) {
    return permits
        .permitted(actor, Permission.READ_TOTALS)
        .map(
            reader ->
                totals(
                    roster.students(reader.school(), year),
                    year,
                    summaries.summaries(reader.school(), year)));
  }

  private static List<ClassTotal> totals(
      List<Person> students, SchoolYear year, Map<PersonId, StudentSummary> summaries) {
    return students.stream()
        .collect(
            Collectors.groupingBy(
                student -> student.place(year).map(ClassPlace::className).orElse(""),
                () -> new TreeMap<>(ClassOrder.BY_NAME),
                Collectors.mapping(
                    student -> summaries.getOrDefault(student.id(), StudentSummary.NONE),
                    Collectors.toList())))
        .entrySet()
        .stream()
        .map(
            entry ->
                new ClassTotal(
                    entry.getKey(),
                    entry.getValue().size(),
                    sum(entry.getValue(), WorkKind.OUTCOME),
                    sum(entry.getValue(), WorkKind.ACHIEVEMENT)))
        .toList();
  }

  private static Map<PieceState, Integer> sum(List<StudentSummary> students, WorkKind kind) {
    return students.stream()
        .flatMap(student -> student.states(kind).entrySet().stream())
        .collect(
            Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)));
  }
}
