package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.it.campus.Wired;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Window;

/** How many and when (regulation.txt 四(三)1), however fast somebody asks. */
@OnCampus
@Isolated("asks two hundred times at once")
class CapsIT {
  private static final int AT_ONCE = 200;

  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  @BeforeEach
  void setTheUsual() {
    campus.set(campus.school().settings());
  }

  @Test
  void shouldLetExactlyFiveOfTwoHundredSimultaneousReservationsThrough() throws Exception {
    assertThatExactlyGetThrough(5, campus.student(0));
  }

  @Test
  void shouldLetExactlyThreeThroughWhereTheSchoolHasSetThree() throws Exception {
    campus.set(campus.with(SomeCaps.usual().uploads(3).build()));

    assertThatExactlyGetThrough(3, campus.student(1));
  }

  private static void assertThatExactlyGetThrough(int cap, Student student) throws Exception {
    JsonNode course = student.courses().getFirst();
    List<Future<Reply>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, AT_ONCE)
          .forEach(
              number ->
                  asked.add(
                      threads.submit(
                          () ->
                              student.announce(
                                  course, "第 " + number + " 件", campus.samples().png(number)))));
    }

    List<String> granted = new ArrayList<>();
    for (Future<Reply> each : asked) {
      Reply reply = each.get();
      if (reply.status() == 201) {
        granted.add(reply.body().path("pieceId").asText());
      } else {
        assertThat(reply.status()).isIn(409, 429, 503);
        assertThat(reply.code()).isIn("cap-reached", "changed-meanwhile", "busy", "");
      }
    }
    assertThat(student.pieces())
        .hasSize(cap)
        .extracting(piece -> piece.path("pieceId").asText())
        .containsExactlyInAnyOrderElementsOf(granted);
    assertThat(student.slotsUsed()).isEqualTo(cap);
    student.announce(course, "再一件", campus.samples().png(999)).refused(409, "cap-reached");
  }

  @Test
  void shouldRefuseEverythingWithTheDatesWhileTheWindowsAreClosed() {
    Student student = campus.student(2);
    JsonNode course = student.courses().getFirst();
    JsonNode uploaded = student.uploaded(course, campus.samples().pdf(1));
    JsonNode sent = student.sent(course, campus.samples().pdf(2));
    JsonNode certified = student.certified(campus.samples().pdf(3));
    JsonNode before = student.page();
    LocalDate today = LocalDate.now(Window.TAIPEI);
    LocalDate first = today.minusDays(20);
    LocalDate last = today.minusDays(1);
    campus.set(campus.with(Window.ofDays(first, last)));

    List<Reply> refused =
        List.of(
            student.announce(course, "太晚了", campus.samples().pdf(4)),
            student.replace(uploaded.path("pieceId").asText(), campus.samples().pdf(5)),
            student.discard(uploaded),
            student.send(uploaded),
            campus.decide(campus.teacherOf(sent), sent, "certify"),
            campus.decide(campus.teacherOf(sent), sent, "return"),
            student.select(certified));

    assertThat(refused)
        .allSatisfy(
            reply -> {
              JsonNode problem = reply.refused(409, "window-closed");
              assertThat(problem.path("detail").asText())
                  .contains(first.toString(), last.toString());
            });
    assertThat(student.page()).isEqualTo(before);
  }

  @Test
  void shouldOpenAndCloseAtTheVeryInstant() {
    Student student = campus.student(3);
    JsonNode course = student.courses().getFirst();
    Wired wired = new Wired(campus.environment());
    Instant opens = Instant.parse("2026-01-05T00:00:00Z");
    Instant closes = opens.plus(Duration.ofDays(10));
    campus.set(campus.with(new Window(opens, closes)));

    List<Boolean> granted =
        Stream.of(opens.minusMillis(1), opens, closes.minusMillis(1), closes)
            .map(at -> wired.tryToReserve(student, course, campus.samples().pdf(9), at))
            .map(answer -> answer instanceof Answer.Granted)
            .toList();

    assertThat(granted).containsExactly(false, true, true, false);
    assertThat(student.pieces()).hasSize(2);
  }
}
