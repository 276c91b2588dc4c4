package tw.portfolio.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.work.WorkKind;

/**
 * How far the students of a class, a grade or the school are together.
 *
 * @param classes the classes; none of a grade or the school
 * @param grade the grade, if all of them are of one
 * @param students how many students
 * @param work the kinds of work that whoever asks may know of
 */
public record GroupSum(
    List<String> classes, Optional<Integer> grade, int students, Map<WorkKind, WorkSum> work) {
  /** Copies list and map. */
  public GroupSum {
    classes = List.copyOf(classes);
    work = Map.copyOf(work);
  }

  /** Of a kind. */
  public WorkSum of(WorkKind kind) {
    return work.getOrDefault(kind, WorkSum.NONE);
  }

  /** The sums of these students' work of these kinds. */
  static GroupSum of(
      List<String> classes,
      Optional<Integer> grade,
      List<StudentState> students,
      Iterable<WorkKind> kinds) {
    Map<WorkKind, WorkSum> work = new EnumMap<>(WorkKind.class);
    for (WorkKind kind : kinds) {
      work.put(
          kind,
          students.stream()
              .map(student -> WorkSum.of(student, kind))
              .reduce(WorkSum.NONE, WorkSum::plus));
    }
    return new GroupSum(classes, grade, students.size(), work);
  }

  /** Both together, under the names of both. */
  GroupSum plus(GroupSum other) {
    Map<WorkKind, WorkSum> both = new EnumMap<>(WorkKind.class);
    both.putAll(work);
    other.work.forEach((kind, sum) -> both.merge(kind, sum, WorkSum::plus));
    return new GroupSum(
        Stream.concat(classes.stream(), other.classes.stream()).toList(),
        grade.filter(same -> other.grade.filter(same::equals).isPresent()),
        students + other.students,
        both);
  }
}
