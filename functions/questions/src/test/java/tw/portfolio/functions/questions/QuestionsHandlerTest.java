package tw.portfolio.functions.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.objects;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.contact.notice.memory.MemoryNoticeStore;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.question.memory.MemoryQuestions;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class QuestionsHandlerTest {
  private final Campus campus = new Campus(Offices.aSchool());
  private final MemoryQuestions questions = new MemoryQuestions(campus.school());
  private final Calls calls =
      Calls.of(
          runtime -> {
            QuestionsHandler handler =
                new QuestionsHandler(
                    questions,
                    campus.school(),
                    new MemoryNoticeStore(),
                    campus.clock(),
                    campus.secrets(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @Test
  void shouldCarryAQuestionFromAnErrorToItsAnswer() {
    Map<String, Object> asked = ask();
    assertThat(asked)
        .containsEntry("state", "open")
        .containsEntry("office", "INFORMATION_HEAD")
        .containsEntry("fault", "f-17")
        .containsEntry("page", "/outcomes")
        .containsEntry("question", "上傳失敗");

    Map<String, Object> list =
        calls.ask(200, staff(Offices.INFORMATION, "GET /questions").query("q", "f-17"));
    assertThat(list).containsEntry("open", 1L);
    assertThat(objects(list.get("questions"))).hasSize(1);

    assertThat(
            calls.ask(
                200,
                about(staff(Offices.INFORMATION, "POST /questions/{questionId}/answer"), asked)
                    .json("{\"version\": 1, \"words\": \"請重新整理。\"}")))
        .containsEntry("state", "answered");
    assertThat(objects(calls.ask(200, student("GET /me/questions")).get("questions")).getFirst())
        .containsEntry("stateName", "已回覆");
    assertThat(
            calls.ask(
                200,
                about(student("POST /me/questions/{questionId}/additions"), asked)
                    .json("{\"version\": 2, \"words\": \"還是不行\"}")))
        .containsEntry("state", "open");
    assertThat(
            calls.ask(
                200,
                about(staff(Offices.INFORMATION, "PUT /questions/{questionId}/office"), asked)
                    .json("{\"version\": 3, \"office\": \"REGISTRAR\", \"words\": \"請協助\"}")))
        .containsEntry("officeName", "註冊組長");
    assertThat(
            calls.ask(
                200,
                about(student("POST /me/questions/{questionId}/closing"), asked)
                    .json("{\"version\": 4}")))
        .containsEntry("stateName", "已結案");
    assertThat(
            objects(
                calls
                    .ask(
                        200,
                        staff(Offices.REGISTRAR, "GET /questions")
                            .query("state", "closed")
                            .query("office", "REGISTRAR"))
                    .get("questions")))
        .hasSize(1);
  }

  @Test
  void shouldLogNothingOfWhatWasSaid() {
    ask();

    assertThat(calls.log()).isNotEmpty().noneMatch(line -> line.contains("上傳失敗"));
  }

  @Test
  void shouldRefuseWhatItCannotRead() {
    Calls.BAD_BODIES.forEach(body -> calls.refuse(student("POST /me/questions").json(body)));
    calls.ask(
        422,
        student("POST /me/questions").json("{\"words\": \"好\", \"page\": \"/students?q=王小明\"}"));
    calls.ask(
        422, student("POST /me/questions").json("{\"words\": \"好\", \"office\": \"TEACHER\"}"));
    calls.ask(
        400,
        student("POST /me/questions/{questionId}/closing")
            .path("questionId", "x")
            .json("{\"version\": 1}"));
    calls.ask(400, staff(Offices.INFORMATION, "GET /questions").query("state", "gone"));
    calls.ask(403, student("GET /questions"));
  }

  private Map<String, Object> ask() {
    return calls.ask(
        201,
        student("POST /me/questions")
            .json("{\"words\": \"上傳失敗\", \"page\": \"/outcomes\", \"fault\": \"f-17\"}"));
  }

  private static Events about(Events request, Map<String, Object> question) {
    return request.path("questionId", (String) question.get("questionId"));
  }

  private static Events student(String route) {
    return Calls.by(Students.actor(Students.MING), route);
  }

  private static Events staff(Person person, String route) {
    return Calls.by(Staff.actor(person), route);
  }
}
