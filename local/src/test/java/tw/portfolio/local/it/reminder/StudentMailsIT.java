package tw.portfolio.local.it.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** Students get mails of what was returned to them, and of what somebody asks them to do. */
@OnCampus
class StudentMailsIT {
  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  private static List<JsonNode> mails(Student student, String about) {
    String address = student.person().email().orElseThrow();
    return RunningSchool.list(campus.api().dev("/dev/outbox").path("mails")).stream()
        .filter(mail -> mail.path("to").toString().contains(address))
        .filter(mail -> mail.path("subject").asText().contains(about))
        .toList();
  }

  @Test
  void shouldTellAStudentOfAReturnOnce() {
    Student student = campus.student(7);
    JsonNode sent = student.sent(campus.samples().png(70));
    campus.decide(campus.teacherOf(sent), sent, "return").expect(200);

    campus.fire("Reminders/EveryHour", Json.object().put("everySchool", "false"));

    List<JsonNode> mails = Eventually.get(() -> mails(student, "老師退回"), found -> !found.isEmpty());
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().path("subject").asText()).contains("老師退回 1 件課程學習成果");
    campus.fire("Reminders/EveryHour", Json.object().put("everySchool", "false"));
    assertThat(
            RunningSchool.list(
                    campus.api().get(student.id(), "/me/notices").expect(200).path("notices"))
                .stream()
                .filter(notice -> notice.path("kind").asText().equals("returned")))
        .hasSize(1);
    assertThat(mails(student, "老師退回")).hasSize(1);
  }

  @Test
  void shouldRemindWhoHasNotSentUnderTheFiguresThatWereSeen() {
    Student student = campus.student(8);
    student.uploaded(campus.samples().png(80));
    String office = campus.holder(Role.EQUIPMENT_HEAD);
    ObjectNode wanted = Json.object().put("rule", "unsent");
    JsonNode seen = campus.api().send(office, "POST", "/reminders/preview", wanted).expect(200);
    assertThat(seen.path("mail").asInt()).isPositive();

    ObjectNode confirmed =
        wanted
            .put("mail", seen.path("mail").asInt())
            .put("notice", seen.path("notice").asInt())
            .put("before", seen.path("before").asInt());
    campus.api().send(office, "POST", "/reminders", confirmed).expect(202);

    assertThat(Eventually.get(() -> mails(student, "設備組長"), found -> !found.isEmpty())).hasSize(1);
    JsonNode after =
        Eventually.get(
            () ->
                campus
                    .api()
                    .send(office, "POST", "/reminders/preview", Json.object().put("rule", "unsent"))
                    .expect(200),
            now -> now.path("before").asInt() == seen.path("mail").asInt());
    assertThat(after.path("mail").asInt()).isZero();
  }
}
