package tw.portfolio.submission.precheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.school.Term;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.PieceRule;
import tw.portfolio.submission.source.ClassRows;
import tw.portfolio.submission.source.StudentRows;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;

/** Looks at all rows of a class, and at what lies in the file store for them. */
final class CheckingClass {
  private static final int AT_A_TIME = 32;

  private final Background background;
  private final FileStore files;

  CheckingClass(Background background, FileStore files) {
    this.background = background;
    this.files = files;
  }

  CheckedClass check(ClassRows rows) {
    Set<Term> ungraded = ungraded(rows.students());
    Map<PieceId, List<Fault>> altered = altered(rows.students());
    return new CheckedClass(
        rows.of().name(),
        rows.students().stream()
            .map(student -> new CheckingStudent(background, student, altered, ungraded).check())
            .toList(),
        ungraded);
  }

  /** Semesters whose grades are not imported yet. */
  private Set<Term> ungraded(List<StudentRows> students) {
    Set<Term> graded =
        students.stream()
            .flatMap(student -> student.grades(background.scope()).stream())
            .map(GradeRecord::term)
            .collect(Collectors.toUnmodifiableSet());
    return students.stream()
        .flatMap(student -> student.outcomes().enrolments().stream())
        .map(Enrolment::term)
        .filter(background.scope()::includes)
        .filter(term -> !graded.contains(term))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By their seals, side by side; nothing is read. */
  private Map<PieceId, List<Fault>> altered(List<StudentRows> students) {
    List<Piece> chosen =
        students.stream().flatMap(student -> CheckingStudent.chosen(background, student)).toList();
    List<List<Fault>> found = new BoundedParallel(AT_A_TIME).each(chosen, this::altered);
    Map<PieceId, List<Fault>> faults = new HashMap<>();
    for (int at = 0; at < chosen.size(); at++) {
      faults.put(chosen.get(at).id(), found.get(at));
    }
    return faults;
  }

  private List<Fault> altered(Piece piece) {
    return piece.files().verified().stream()
        .flatMap(file -> PieceRule.file(file, files.seal(file.key())).stream())
        .toList();
  }
}
