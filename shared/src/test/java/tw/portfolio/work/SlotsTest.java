package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.Courses.PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

class SlotsTest {
  private static final Enrolment SECOND_SEMESTER =
      new Enrolment(
          SchoolBuilder.SCHOOL,
          MING.id(),
          new Term(SchoolBuilder.YEAR, Semester.SECOND),
          PHYSICS,
          "物理",
          1,
          3,
          new Taking.InSemester(),
          Staff.LIN.id(),
          Staff.LIN.name());

  private final Campus campus =
      new Campus(
          SchoolBuilder.aSchool()
              .withEnrolment(SECOND_SEMESTER)
              .withWindows(Windows.allOpen(SchoolBuilder.NOW)));

  @Test
  void shouldRefuseASixthPieceOverAllCourses() {
    fill(MING_PHYSICS, 3);
    fill(MING_HISTORY, 2);

    Problem problem = refused(campus.reserve(MING, MING_HISTORY, REPORT.declared()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(problem.chinese()).contains("5 件");
    assertThat(pieces()).hasSize(5);
  }

  @Test
  void shouldGiveTheSecondSemesterSlotsOfItsOwn() {
    fill(MING_PHYSICS, 5);

    fill(SECOND_SEMESTER, 5);

    assertThat(kind(campus.reserve(MING, SECOND_SEMESTER, REPORT.declared())))
        .isEqualTo(ProblemKind.CAP_REACHED);
  }

  @Test
  void shouldNeverLetASixthThroughHoweverManyAskAtOnce() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ReservingUploads reserving = campus.reserving();
    ReservingUploads.Announcement announcement =
        Campus.announcement(MING_PHYSICS.ref(), REPORT.declared());
    long reserved = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer<Piece>> request =
          () -> {
            start.await();
            return reserving.reserve(Students.actor(MING), announcement, SchoolBuilder.NOW);
          };
      List<Future<Answer<Piece>>> answers =
          IntStream.range(0, 200).mapToObj(_ -> threads.submit(request)).toList();
      start.countDown();
      for (Future<Answer<Piece>> answer : answers) {
        switch (answer.get()) {
          case Answer.Granted<Piece> _ -> reserved++;
          case Answer.Refused<Piece>(Problem problem) ->
              assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED);
        }
      }
    }

    assertThat(reserved).isEqualTo(5);
    assertThat(pieces()).hasSize(5);
  }

  @Test
  void shouldNotCountARefusedFile() {
    fill(MING_PHYSICS, 4);
    Piece wrong = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(Campus.key(wrong, FilePart.DOCUMENT), new byte[] {1});

    campus.reserved(MING_PHYSICS, REPORT);
  }

  @Test
  void shouldGiveASlotBackWhenAPieceIsDiscarded() {
    fill(MING_PHYSICS, 4);
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    granted(campus.changing().discard(Students.actor(MING), piece.id(), campus.now()));

    campus.reserved(MING_PHYSICS, REPORT);
    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.CAP_REACHED);
  }

  @Test
  void shouldNotGiveTwoSlotsBackForARefusedPieceThatIsDiscarded() {
    Piece wrong = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(Campus.key(wrong, FilePart.DOCUMENT), new byte[] {1});
    fill(MING_PHYSICS, 5);

    granted(campus.changing().discard(Students.actor(MING), wrong.id(), campus.now()));

    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.CAP_REACHED);
  }

  @Test
  void shouldGiveAnOverdueSlotBackAtOnceWhenTheStudentTriesAgain() {
    Piece never = campus.reserved(MING_PHYSICS, REPORT);
    fill(MING_PHYSICS, 4);
    campus.pass(Duration.ofMinutes(59).plusSeconds(59));
    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.CAP_REACHED);

    campus.pass(Duration.ofSeconds(1));
    campus.reserved(MING_PHYSICS, REPORT);

    assertThat(campus.find(never.id())).isEmpty();
    assertThat(campus.history(never.id())).containsExactly(Transition.RESERVE, Transition.EXPIRE);
    assertThat(pieces()).hasSize(5);
  }

  @Test
  void shouldNotTakeAnOverdueSlotFromAFileThatHasArrivedUnseen() {
    Piece arrived = campus.reserved(MING_PHYSICS, REPORT);
    fill(MING_PHYSICS, 4);
    campus.files().put(Campus.key(arrived, FilePart.DOCUMENT), REPORT.bytes(), campus.now());
    campus.pass(Duration.ofHours(2));

    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.CAP_REACHED);
    campus.expect(arrived.id(), PieceState.RESERVED);
  }

  private void fill(Enrolment taken, int count) {
    for (int made = 0; made < count; made++) {
      campus.uploaded(taken, REPORT);
    }
  }

  private List<Piece> pieces() {
    return campus
        .school()
        .studentYear(WorkKind.OUTCOME, SchoolBuilder.SCHOOL, MING.id(), SchoolBuilder.YEAR)
        .pieces();
  }
}
