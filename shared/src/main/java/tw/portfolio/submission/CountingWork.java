package tw.portfolio.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/**
 * How far the school is with what students hand in, in numbers without names (工作小組 成效檢核,
 * regulation.txt 附件1). Numbers are no goal: what students hand in is voluntary.
 */
public final class CountingWork {
  private static final int STUDENTS_AT_ONCE = 16;

  private final Roster roster;
  private final PieceStore pieces;
  private final Permits permits;

  /** Counts what this store has of whom this roster knows. */
  public CountingWork(Roster roster, PieceStore pieces) {
    this.roster = roster;
    this.pieces = pieces;
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

  /** Every class of a year, as a school reads them. A round trip a student and kind of work. */
  public Answer<List<ClassTotal>> classes(Actor actor, SchoolYear year) {
    return permits
        .permitted(actor, Permission.READ_TOTALS)
        .map(reader -> totals(roster.students(reader.school(), year), year));
  }

  private List<ClassTotal> totals(List<Person> students, SchoolYear year) {
    Map<String, Tally> classes = new TreeMap<>(ClassOrder.BY_NAME);
    new BoundedParallel(STUDENTS_AT_ONCE)
        .each(students, student -> new OneStudent(student, read(student, year)))
        .forEach(
            one ->
                classes
                    .computeIfAbsent(
                        one.student().place(year).map(ClassPlace::className).orElse(""),
                        _ -> new Tally())
                    .add(one.years()));
    return classes.entrySet().stream()
        .map(entry -> entry.getValue().named(entry.getKey()))
        .toList();
  }

  private record OneStudent(Person student, Map<WorkKind, StudentYear> years) {}

  private Map<WorkKind, StudentYear> read(Person student, SchoolYear year) {
    Map<WorkKind, StudentYear> years = new EnumMap<>(WorkKind.class);
    for (WorkKind kind : WorkKind.values()) {
      years.put(kind, pieces.studentYear(kind, student.school(), student.id(), year));
    }
    return years;
  }

  private static final class Tally {
    private final Map<PieceState, Integer> outcomes = new EnumMap<>(PieceState.class);
    private final Map<PieceState, Integer> achievements = new EnumMap<>(PieceState.class);
    private int students;

    void add(Map<WorkKind, StudentYear> years) {
      students++;
      years.forEach(
          (kind, year) ->
              year.pieces()
                  .forEach(
                      piece -> {
                        Map<PieceState, Integer> states =
                            switch (kind) {
                              case OUTCOME -> outcomes;
                              case ACHIEVEMENT -> achievements;
                            };
                        states.merge(year.stateOf(piece), 1, Integer::sum);
                      }));
    }

    ClassTotal named(String className) {
      return new ClassTotal(className, students, outcomes, achievements);
    }
  }
}
