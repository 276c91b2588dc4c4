package tw.portfolio.submission.precheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.school.Term;
import tw.portfolio.submission.rule.AchievementRule;
import tw.portfolio.submission.rule.CadreRule;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.FaultCause;
import tw.portfolio.submission.rule.GradeRule;
import tw.portfolio.submission.rule.PieceRule;
import tw.portfolio.submission.rule.StudentRule;
import tw.portfolio.submission.rule.TwiceRule;
import tw.portfolio.submission.source.Registered;
import tw.portfolio.submission.source.SealedIdentity;
import tw.portfolio.submission.source.StudentRows;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;

/** Looks at all rows of one student. */
final class CheckingStudent {
  private final Background background;
  private final StudentRows student;
  private final Map<PieceId, List<Fault>> files;
  private final Set<Term> ungraded;

  /**
   * @param files what is wrong with the files of the pieces that are chosen
   * @param ungraded semesters in which no course is asked for its grade
   */
  CheckingStudent(
      Background background,
      StudentRows student,
      Map<PieceId, List<Fault>> files,
      Set<Term> ungraded) {
    this.background = background;
    this.student = student;
    this.files = files;
    this.ungraded = ungraded;
  }

  /** What of a student's work is chosen in a scope. */
  static Stream<Piece> chosen(Background background, StudentRows student) {
    return Stream.of(student.outcomes(), student.achievements())
        .flatMap(year -> year.chosen().stream())
        .filter(piece -> background.scope().includes(piece.id().term()));
  }

  CheckedStudent check() {
    List<CheckedRow> rows = new ArrayList<>();
    rows.add(CheckedRow.of(RowKind.STUDENT, RowKind.STUDENT.chinese(), register()));
    rows.addAll(pieces(student.outcomes(), RowKind.OUTCOME));
    rows.addAll(pieces(student.achievements(), RowKind.ACHIEVEMENT));
    List<GradeRecord> grades = student.grades(background.scope());
    grades.forEach(grade -> rows.add(grade(grade)));
    rows.addAll(courses(grades));
    rows.addAll(cadres());
    return new CheckedStudent(
        student.place(),
        student.person().name(),
        identity().map(SealedIdentity::masked).orElse(""),
        rows);
  }

  private Optional<SealedIdentity> identity() {
    return student.registered().flatMap(Registered::identity);
  }

  private List<Fault> register() {
    if (student.registered().isEmpty()) {
      return List.of(Fault.of(FaultCause.NOT_IN_REGISTER));
    }
    List<Fault> faults =
        new ArrayList<>(
            StudentRule.faults(
                identity().isPresent(), student.registered().map(entry -> entry.student().born())));
    if (identity().map(SealedIdentity::mark).filter(background.shared()::contains).isPresent()) {
      faults.add(Fault.of(FaultCause.NATIONAL_ID_TWICE));
    }
    return faults;
  }

  private List<CheckedRow> pieces(StudentYear year, RowKind kind) {
    List<Piece> chosen =
        year.chosen().stream()
            .filter(piece -> background.scope().includes(piece.id().term()))
            .toList();
    List<CheckedRow> rows =
        TwiceRule.each(
            chosen,
            TwiceRule::says,
            (piece, twice) ->
                new CheckedRow(
                    kind,
                    title(piece),
                    Optional.of(piece.id()),
                    Stream.of(content(piece), files.getOrDefault(piece.id(), List.of()), twice)
                        .flatMap(List::stream)
                        .toList()));
    year.selection().chosen().stream()
        .filter(id -> background.scope().includes(id.term()) && year.piece(id).isEmpty())
        .sorted(Comparator.comparing(PieceId::toString))
        .forEach(
            gone ->
                rows.add(
                    new CheckedRow(
                        kind,
                        kind.chinese(),
                        Optional.of(gone),
                        List.of(Fault.of(FaultCause.PIECE_GONE)))));
    return rows;
  }

  private List<Fault> content(Piece piece) {
    return switch (piece.content()) {
      case Content.Outcome _ ->
          PieceRule.outcome(piece, student.outcomes().courseOf(piece), background.longest());
      case Content.Achievement achievement ->
          Stream.of(
                  PieceRule.achievement(piece, background.longest()),
                  AchievementRule.faults(
                      achievement.detail().category(), achievement.detail().values()))
              .flatMap(List::stream)
              .toList();
    };
  }

  private String title(Piece piece) {
    return switch (piece.content()) {
      case Content.Outcome(CourseRef course, var _) ->
          "%s %s（%s）"
              .formatted(
                  course.term(),
                  student
                      .outcomes()
                      .courseOf(piece)
                      .map(Enrolment::name)
                      .or(() -> piece.status().lastLabel().map(label -> label.courseName()))
                      .orElse(course.code().text()),
                  course.kind().chinese());
      case Content.Achievement achievement ->
          achievement.detail().category().chinese() + "：" + called(achievement.detail());
    };
  }

  /** By the first words that its category asks for, such as the name of the contest. */
  private static String called(Detail detail) {
    return detail.category().entries().stream()
        .filter(entry -> entry.kind() instanceof Entry.Kind.Text)
        .flatMap(entry -> detail.values().text(entry.name()).stream())
        .findFirst()
        .orElse("");
  }

  private CheckedRow grade(GradeRecord grade) {
    GradeRecord.Course course = grade.course();
    Optional<Enrolment> taken =
        student
            .outcomes()
            .enrolment(new CourseRef(grade.term(), course.code(), grade.taking().kind()));
    return CheckedRow.of(
        RowKind.GRADE,
        "%s %s（%s）".formatted(grade.term(), course.name(), grade.taking().kind().chinese()),
        GradeRule.faults(
                grade,
                taken,
                Optional.ofNullable(background.plan().get(course.code())),
                background.scope().school())
            .stream()
            .filter(this::asked)
            .toList());
  }

  /** Without a list of courses each would be missing in it. */
  private boolean asked(Fault fault) {
    return fault.cause() != FaultCause.COURSE_NOT_IN_PLAN || !background.plan().isEmpty();
  }

  private List<CheckedRow> courses(List<GradeRecord> grades) {
    Set<CourseRef> graded =
        grades.stream()
            .map(grade -> new CourseRef(grade.term(), grade.course().code(), grade.taking().kind()))
            .collect(Collectors.toUnmodifiableSet());
    return student.outcomes().enrolments().stream()
        .filter(taken -> background.scope().includes(taken.term()))
        .filter(taken -> !ungraded.contains(taken.term()))
        .map(
            taken ->
                CheckedRow.of(
                    RowKind.COURSE,
                    "%s %s（%s）"
                        .formatted(taken.term(), taken.name(), taken.taking().kind().chinese()),
                    GradeRule.course(taken, graded.contains(taken.ref()))))
        .toList();
  }

  private List<CheckedRow> cadres() {
    return student.cadres(background.scope()).stream()
        .map(
            cadre ->
                CheckedRow.of(
                    RowKind.CADRE,
                    cadre.unit() + " " + cadre.title(),
                    CadreRule.faults(cadre, Optional.of(student.place()))))
        .toList();
  }
}
