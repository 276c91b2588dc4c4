package tw.portfolio.local.dev;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Form;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.trigger.PlannedRun;
import tw.portfolio.local.trigger.Schedules;

/** The schedules, and running one now: pages for people, JSON for programs. */
final class ScheduleRoutes {
  private static final String RUN = "/run";

  private final Schedules schedules;
  private final LocalClock clock;

  ScheduleRoutes(Schedules schedules, LocalClock clock) {
    this.schedules = schedules;
    this.clock = clock;
  }

  DevAnswer list(Reader reader) {
    return reader.seesPages()
        ? DevAnswer.html(SchedulePage.list(schedules.planned(), clock, reader.look()))
        : DevAnswer.json(200, json());
  }

  private ObjectNode json() {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("schedules");
    for (PlannedRun planned : schedules.planned()) {
      ObjectNode one = list.addObject().put("name", planned.name());
      one.put("expression", planned.expression()).put("zone", planned.zone().getId());
      planned.next().map(Instant::toString).ifPresent(next -> one.put("next", next));
    }
    return body;
  }

  /**
   * Runs a schedule. With a body that says anything, that is the event.
   *
   * @param rest of the path, after {@code /dev/schedules/}
   * @param body JSON, or what the page's form sends
   */
  DevAnswer run(String rest, byte[] body, Reader reader) {
    if (!rest.endsWith(RUN)) {
      return unknown(rest);
    }
    String name = rest.substring(0, rest.length() - RUN.length());
    try {
      return schedules
          .fire(name, event(new String(body, StandardCharsets.UTF_8)))
          .map(outcome -> ran(name, outcome, reader))
          .orElseGet(() -> unknown(name));
    } catch (Json.BadJson e) {
      return DevAnswer.problem(
          400, "事件內容要是 JSON 物件，或留空。", "Expected a JSON object, or nothing: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DevAnswer.problem(503, "系統正在關閉。", "The local system is closing.");
    }
  }

  private static DevAnswer unknown(String name) {
    return DevAnswer.problem(
        404,
        "範本裡沒有這個排程；有哪些在 /dev/schedules，網址以 /run 結尾。",
        "No schedule " + name + "; see /dev/schedules, and end the address with /run.");
  }

  private static Optional<String> event(String body) throws Json.BadJson {
    String text = body.startsWith("event=") ? Form.of(body).find("event").orElse("") : body;
    boolean saysSomething =
        !text.isBlank() && !Json.read(text.getBytes(StandardCharsets.UTF_8)).isEmpty();
    return saysSomething ? Optional.of(text) : Optional.empty();
  }

  private static DevAnswer ran(String name, Outcome outcome, Reader reader) {
    return reader.seesPages() ? page(name, outcome, reader.look()) : DevAnswer.of(outcome);
  }

  private static DevAnswer page(String name, Outcome outcome, Look look) {
    String ended =
        switch (outcome) {
          case Outcome.Answered _ -> "執行完了，函式的回答：(It ran; the function answered:)";
          case Outcome.Failed _ -> "函式失敗，詳情在記錄檔：(The function failed; see the log:)";
          case Outcome.TimedOut _ -> "函式逾時，請再試一次。(It took too long; try again.)";
          case Outcome.Throttled _ -> "函式忙碌中，請稍後再試。(The function is busy; try again later.)";
        };
    String answer =
        switch (outcome) {
          case Outcome.Answered(String json) -> json;
          case Outcome.Failed(String kind, String message) -> kind + ": " + message;
          case Outcome.TimedOut _, Outcome.Throttled _ -> "";
        };
    return DevAnswer.html(SchedulePage.ran(name, ended, answer, look));
  }
}
