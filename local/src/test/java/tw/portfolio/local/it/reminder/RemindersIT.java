package tw.portfolio.local.it.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** One mail a morning to whoever has something waiting. */
@OnCampus
class RemindersIT {
  private static final String EVERY_MORNING = "Reminders/EveryMorning";

  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  /** Those to somebody of this school. */
  private static List<JsonNode> mails() {
    Set<String> addresses =
        campus.school().people().stream()
            .flatMap(person -> person.email().stream())
            .collect(Collectors.toSet());
    return RunningSchool.list(campus.api().dev("/dev/outbox").path("mails")).stream()
        .filter(
            mail ->
                RunningSchool.list(mail.path("to")).stream()
                    .anyMatch(to -> addresses.contains(to.asText())))
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

  @Test
  void shouldSendOneDigestToEachTeacherAndDeputyAndNoneOnTheSecondRun() {
    campus.fire(EVERY_MORNING);
    assertThat(mails()).isEmpty();
    Set<String> expected = new TreeSet<>();
    IntStream.range(0, 4)
        .forEach(
            at -> {
              Student student = campus.student(at);
              student
                  .courses()
                  .subList(0, 3)
                  .forEach(
                      course -> {
                        JsonNode sent = student.sent(course, campus.samples().png(10L * at));
                        String teacher = campus.teacherOf(sent);
                        expected.add(addressOf(teacher));
                        if (campus.deputies().containsKey(teacher)) {
                          expected.add(addressOf(campus.deputies().get(teacher)));
                        }
                      });
            });

    campus.fire(EVERY_MORNING);

    List<JsonNode> sent = mails();
    assertThat(sent)
        .allSatisfy(mail -> assertThat(mail.path("to").size()).isEqualTo(1))
        .extracting(mail -> mail.at("/to/0").asText())
        .containsExactlyInAnyOrderElementsOf(expected);
    campus.fire(EVERY_MORNING);
    assertThat(mails()).isEqualTo(sent);
  }
}
