package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** What a student takes back before a decision (取回), and a teacher after it (撤回決定). */
@OnCampus
class TakingBackIT {
  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  @Test
  void shouldTakeBackWhatWaitsAndSendItAgain() {
    Student student = campus.student(0);
    JsonNode sent = student.sent(campus.samples().pdf(201));
    String teacher = campus.teacherOf(sent);

    assertThat(takeBack(student, sent).expect(200).path("state").asText()).isEqualTo("uploaded");

    assertThat(waiting(teacher, sent)).isFalse();
    campus.decide(teacher, sent, "certify").refused(409, "wrong-state");
    student.send(student.piece(id(sent))).expect(200);
    campus.decide(teacher, student.piece(id(sent)), "certify").expect(200);
    takeBack(student, sent).refused(409, "wrong-state");
    assertThat(RunningSchool.list(student.piece(id(sent)).path("history")))
        .extracting(line -> line.path("to").asText())
        .containsExactly("reserved", "uploaded", "sent", "uploaded", "sent", "certified");
  }

  @Test
  void shouldUndoAnOwnDecisionUntilTheStudentChooses() {
    Student student = campus.student(1);
    JsonNode sent = student.sent(campus.samples().pdf(211));
    String teacher = campus.teacherOf(sent);
    campus.decide(teacher, sent, "return").expect(200);

    undo(student.id(), sent).refused(403, "not-permitted");
    assertThat(undo(teacher, sent).expect(200).path("state").asText()).isEqualTo("sent");
    undo(teacher, sent).refused(409, "wrong-state");
    assertThat(waiting(teacher, sent)).isTrue();

    campus.decide(teacher, sent, "certify").expect(200);
    student.select(sent).expect(200);
    undo(teacher, sent).refused(409, "wrong-state");
    student.select().expect(200);
    undo(teacher, sent).expect(200);
    student.select(sent).refused(409, "selection-refused");
  }

  @Test
  void shouldLetOneOfTwoAtTheSameMomentWinAndTellTheOther() throws Exception {
    Student student = campus.student(2);
    for (int round = 0; round < 3; round++) {
      JsonNode sent = student.sent(campus.samples().png(220 + round));
      String teacher = campus.teacherOf(sent);

      Both first =
          together(() -> takeBack(student, sent), () -> campus.decide(teacher, sent, "certify"));

      if (state(student, sent).equals("uploaded")) {
        first.one().expect(200);
        first.other().refused(409, "wrong-state");
        student.send(student.piece(id(sent))).expect(200);
        campus.decide(teacher, student.piece(id(sent)), "certify").expect(200);
      } else {
        first.one().refused(409, "wrong-state");
        first.other().expect(200);
      }

      Both second = together(() -> undo(teacher, sent), () -> student.select(sent));

      if (state(student, sent).equals("sent")) {
        second.one().expect(200);
        second.other().refused(409, "selection-refused");
      } else {
        second.one().refused(409, "wrong-state");
        second.other().expect(200);
      }
    }
  }

  private record Both(Reply one, Reply other) {}

  private static Both together(Callable<Reply> one, Callable<Reply> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> first = threads.submit(() -> after(start, one));
      Future<Reply> second = threads.submit(() -> after(start, other));
      return new Both(first.get(), second.get());
    }
  }

  private static Reply after(CyclicBarrier start, Callable<Reply> request) throws Exception {
    start.await();
    return request.call();
  }

  private static String id(JsonNode piece) {
    return piece.path("pieceId").asText();
  }

  private static String state(Student student, JsonNode piece) {
    return student.piece(id(piece)).path("state").asText();
  }

  private static boolean waiting(String teacher, JsonNode piece) {
    return RunningSchool.list(
            campus.api().get(teacher, "/certifications?limit=100").expect(200).path("pieces"))
        .stream()
        .anyMatch(waits -> id(waits).equals(id(piece)));
  }

  private static Reply takeBack(Student student, JsonNode piece) {
    return campus
        .api()
        .send(student.id(), "POST", "/outcomes/" + id(piece) + "/take-back", revision(piece));
  }

  private static Reply undo(String by, JsonNode piece) {
    return campus
        .api()
        .send(by, "DELETE", "/certifications/" + id(piece), revision(piece).put("reason", "按錯了"));
  }

  private static ObjectNode revision(JsonNode piece) {
    return Json.object().put("revision", piece.path("revision").asInt());
  }
}
