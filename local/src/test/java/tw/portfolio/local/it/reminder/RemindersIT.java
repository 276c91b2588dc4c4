package tw.portfolio.local.it.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.reminder.rule.ReminderKind;

/** One mail a day to whoever has something waiting, by a planner and a worker. */
@OnCampus
class RemindersIT {
  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    // Teachers whatever day it is, and students, of whom none has left anything unsent.
    ObjectNode body = Json.object().put("version", version()).put("hour", 7).put("reason", "試辦");
    ObjectNode rules = body.putObject("rules");
    Stream.of(ReminderKind.values())
        .forEach(
            kind ->
                rules
                    .putObject(kind.code())
                    .put("on", kind == ReminderKind.WAITING || kind == ReminderKind.UNSENT)
                    .put("first", true)
                    .put("every", 1)
                    .put("last", 0)
                    .put("demanded", false));
    campus.api().send(campus.director(), "PUT", "/reminder-settings", body).expect(200);
  }

  private static int version() {
    return campus
        .api()
        .get(campus.director(), "/reminder-settings")
        .expect(200)
        .path("version")
        .asInt();
  }

  private static void run() {
    campus.fire("Reminders/EveryHour", Json.object().put("everySchool", "true"));
  }

  /** To whom of this school, each as often as there are mails. */
  private static List<String> recipients() {
    Set<String> addresses =
        campus.school().people().stream()
            .flatMap(person -> person.email().stream())
            .collect(Collectors.toSet());
    return RunningSchool.list(campus.api().dev("/dev/outbox").path("mails")).stream()
        .flatMap(mail -> RunningSchool.list(mail.path("to")).stream())
        .map(JsonNode::asText)
        .filter(addresses::contains)
        .sorted()
        .toList();
  }

  private static String addressOf(String person) {
    return campus.school().people().stream()
        .filter(each -> each.id().text().equals(person))
        .map(Person::email)
        .findFirst()
        .orElseThrow()
        .orElseThrow();
  }

  /** Sends pieces of a student's, and tells who is to hear of it. */
  private static Set<String> sent(int student) {
    Student sender = campus.student(student);
    Set<String> told = new TreeSet<>();
    sender
        .courses()
        .subList(0, 3)
        .forEach(
            course -> {
              JsonNode sent = sender.sent(course, campus.samples().png(10L * student));
              String teacher = campus.teacherOf(sent);
              told.add(addressOf(teacher));
              if (campus.deputies().containsKey(teacher)) {
                told.add(addressOf(campus.deputies().get(teacher)));
              }
            });
    return told;
  }

  @Test
  void shouldSendOneDigestToEachTeacherAndDeputyAndNoneOnTheSecondRun() {
    Set<String> expected = new TreeSet<>();
    IntStream.range(0, 4).forEach(student -> expected.addAll(sent(student)));

    run();

    assertThat(Eventually.get(RemindersIT::recipients, now -> now.size() >= expected.size()))
        .containsExactlyElementsOf(expected);
    run();
    // What another student sends now is told those alone who have not heard of anything today.
    expected.addAll(sent(5));
    run();
    assertThat(Eventually.get(RemindersIT::recipients, now -> now.size() >= expected.size()))
        .containsExactlyElementsOf(expected);
  }
}
