package tw.portfolio.local.dev;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.http.Form;
import tw.portfolio.local.http.Json;

/** What time it is in the local system, and setting it: JSON for programs, a form for people. */
final class ClockRoutes {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final List<String> FIELDS = List.of("date", "instant", "plus", "real");

  /** Beyond them nothing of a school is: years of the republic, keys by date, calendars. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final LocalClock clock;

  ClockRoutes(LocalClock clock) {
    this.clock = clock;
  }

  DevAnswer told() {
    ZonedDateTime now = here();
    ObjectNode body = Json.object().put("instant", now.toInstant().toString());
    body.put("date", now.toLocalDate().toString()).put("zone", TAIPEI.getId());
    body.put("real", clock.machine().instant().toString());
    return DevAnswer.json(200, body.put("ahead", clock.ahead().toString()));
  }

  /**
   * Sets the clock.
   *
   * @param body one of {@code date} (the same time of that day, in Taipei), {@code instant}, {@code
   *     plus} (a duration or a period), and {@code real} ({@code true})
   */
  DevAnswer set(byte[] body) {
    try {
      ObjectNode wanted = Json.read(body);
      List<String> given = FIELDS.stream().filter(wanted::has).toList();
      if (given.size() != 1 || wanted.size() != 1) {
        return unclear("");
      }
      String field = given.getFirst();
      return move(field, wanted.path(field).asText()).orElseGet(this::told);
    } catch (Json.BadJson e) {
      return unclear(e.getMessage());
    }
  }

  /**
   * Sets the clock as the page's form says.
   *
   * @param look what the page looks like
   */
  DevAnswer chosen(byte[] body, Look look) {
    Form form = Form.of(new String(body, StandardCharsets.UTF_8));
    return FIELDS.stream()
        .filter(field -> form.find(field).isPresent())
        .findFirst()
        .map(field -> move(field, form.find(field).orElseThrow()))
        .orElseGet(() -> Optional.of(unclear("")))
        .orElseGet(() -> DevAnswer.seeOther(SchedulePage.PATH + look.query()));
  }

  /** Says why it didn't. */
  private Optional<DevAnswer> move(String field, String value) {
    try {
      return switch (field) {
        case "date" -> by(until(LocalDate.parse(value)));
        case "instant" -> to(Instant.parse(value));
        case "plus" -> by(duration(value));
        default -> {
          if (!value.equals("true")) {
            yield Optional.of(unclear(value));
          }
          clock.setToMachine();
          yield Optional.empty();
        }
      };
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.of(unclear(e.getMessage()));
    }
  }

  private Optional<DevAnswer> to(Instant time) {
    if (outside(time)) {
      return Optional.of(tooFar());
    }
    clock.set(time);
    return Optional.empty();
  }

  private Optional<DevAnswer> by(Duration time) {
    if (outside(clock.instant().plus(time))) {
      return Optional.of(tooFar());
    }
    clock.advance(time);
    return Optional.empty();
  }

  private ZonedDateTime here() {
    return clock.instant().atZone(TAIPEI);
  }

  /** To the same time of another day. */
  private Duration until(LocalDate day) {
    ZonedDateTime now = here();
    return Duration.between(now, now.with(day));
  }

  /** A month is as long as the one from now. */
  private Duration duration(String text) {
    ZonedDateTime now = here();
    return text.contains("T")
        ? Duration.parse(text)
        : Duration.between(now, now.plus(Period.parse(text)));
  }

  private static boolean outside(Instant time) {
    return time.isBefore(EARLIEST) || !time.isBefore(LATEST);
  }

  private static DevAnswer tooFar() {
    return DevAnswer.problem(
        400, "時鐘只能撥到 2000 年到 2099 年之間。", "The clock can be set to the years from 2000 to 2099.");
  }

  private static DevAnswer unclear(String why) {
    return DevAnswer.problem(
        400,
        "請擇一：{\"date\":\"2027-01-15\"}、{\"instant\":\"2027-01-15T00:00:00Z\"}、{\"plus\":\"P1D\"}"
            + "（或 \"PT1H\"、\"-P7D\"）、{\"real\":true}（回到真實時間）。",
        "Send one of these; \"plus\" is a duration or a period, \"real\" goes back to this"
            + " machine's time. "
            + why);
  }
}
