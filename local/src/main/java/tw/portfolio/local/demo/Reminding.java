package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.local.http.Json;

/** The morning's reminders: one digest for each teacher with waiting pieces and each deputy. */
final class Reminding {
  private final Stage stage;

  Reminding(Stage stage) {
    this.stage = stage;
  }

  void run() {
    List<String> before = recipients();
    Set<String> teachers =
        stage.works().all().stream().map(stage.cast()::teacherOf).collect(Collectors.toSet());
    List<String> expected =
        teachers.stream()
            .flatMap(
                teacher ->
                    Stream.concat(Stream.of(teacher), stage.cast().deputiesOf(teacher).stream()))
            .map(person -> stage.cast().emails().get(person))
            .sorted()
            .toList();
    fire();
    List<String> sent = new ArrayList<>(recipients());
    before.forEach(sent::remove);
    stage.checks().same(expected, sent, "提醒信的收件人", "recipients of the reminders");
    stage.tally().add(Tally.Count.REMINDERS, sent.size());
    fire();
    stage
        .checks()
        .same(
            before.size() + sent.size(),
            recipients().size(),
            "再次觸發不重寄",
            "mails after firing twice");
    stage.screen().line("寄出 " + sent.size() + " 封，收件教師與代理人 (digests sent)");
  }

  private void fire() {
    stage
        .client()
        .anonymous("POST", "/dev/schedules/Reminders/EveryMorning", Json.object())
        .expected("Reminders/EveryMorning");
  }

  private List<String> recipients() {
    JsonNode mails = stage.client().anonymous("/dev/outbox").expected("/dev/outbox");
    return Stage.list(mails.path("mails")).stream()
        .flatMap(mail -> Stage.list(mail.path("to")).stream())
        .map(JsonNode::asText)
        .sorted()
        .toList();
  }
}
