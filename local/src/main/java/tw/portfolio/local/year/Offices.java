package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.year.Api.Call;
import tw.portfolio.local.year.model.Days;
import tw.portfolio.local.year.model.Duty;
import tw.portfolio.local.year.model.MoreTime;
import tw.portfolio.local.year.model.Rule;
import tw.portfolio.local.year.model.Somebody;

/** What offices do: plan the year, prolong windows, give more time, set rules, disable accounts. */
final class Offices {
  private static final String YEAR = Integer.toString(SchoolYears.YEAR);
  private static final Call PLAN = Call.of("Calendar", "PUT /calendar/{year}").with("year", YEAR);
  private static final Call DONE =
      Call.of("Calendar", "PUT /calendar/{year}/rows/{rowId}/{occurrence}").with("year", YEAR);
  private static final Call EXTEND = Call.of("Settings", "POST /extensions");
  private static final Call READ = Call.of("Settings", "GET /settings/{year}").with("year", YEAR);
  private static final Call SET = Call.of("Settings", "PUT /settings/{year}").with("year", YEAR);
  private static final Call RULES = Call.of("Settings", "PUT /reminder-settings");
  private static final Call ACCOUNT = Call.of("Accounts", "PUT /people/{personId}/account");

  private final Campus campus;
  private final Person director;
  private int ruleVersion;

  Offices(Campus campus) {
    this.campus = campus;
    this.director = campus.holder(Role.ACADEMIC_DIRECTOR);
  }

  /** A row of the plan in months of the year, or in days. */
  private record Row(String id, List<String> offices, List<String> months, Optional<Days> days) {}

  private static Days months(int from, int to) {
    LocalDate first = SchoolYears.FIRST_DAY.plusMonths((from + 4) % 12);
    return new Days(first, SchoolYears.FIRST_DAY.plusMonths((to + 4) % 12 + 1L).minusDays(1));
  }

  /** The working group has decided the year's plan. */
  void plan() {
    List<Row> rows =
        List.of(
            new Row(
                "meetings", List.of("ACADEMIC_DIRECTOR"), List.of("8-8", "2-2"), Optional.empty()),
            new Row(
                "training",
                List.of("ACADEMIC_DIRECTOR", "INFORMATION_HEAD"),
                List.of("8-10"),
                Optional.empty()),
            new Row("register", List.of("REGISTRAR"), List.of("8-8"), Optional.empty()),
            new Row(
                "uploads", List.of("EQUIPMENT_HEAD", "TEACHER"), List.of("9-1"), Optional.empty()),
            new Row(
                "cadres", List.of("ACTIVITIES_HEAD"), List.of("10-10", "4-4"), Optional.empty()),
            new Row(
                "attendance",
                List.of("DISCIPLINE_HEAD"),
                List.of("11-11", "6-6"),
                Optional.empty()),
            new Row("guidance", List.of("HOMEROOM_TEACHER"), List.of("9-9"), Optional.empty()),
            new Row(
                "briefing",
                List.of("COUNSELLING_HEAD", "COURSE_COUNSELLOR"),
                List.of(),
                Optional.of(new Days(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 26)))));
    ObjectNode body = Json.object().put("version", 0).put("reason", "工作小組會議決議");
    for (Row row : rows) {
      ObjectNode one =
          body.withArray("rows")
              .addObject()
              .put("rowId", row.id())
              .put("area", "行政規劃")
              .put("item", row.id())
              .put("duty", "依附件1");
      row.offices().forEach(office -> one.withArray("offices").add(office));
      ObjectNode timing = one.putObject("timing");
      for (String span : row.months()) {
        timing.withArray("months").add(span);
        String[] both = span.split("-", -1);
        Days days = months(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
        duty(row, span, days);
      }
      row.days()
          .ifPresent(
              days -> {
                timing.put("first", days.first().toString()).put("last", days.last().toString());
                duty(row, "once", days);
              });
    }
    JsonNode unused = campus.api().accepted(director, PLAN, body);
  }

  private void duty(Row row, String time, Days days) {
    campus.school().add(new Duty(row.id() + " " + time, Set.copyOf(row.offices()), days));
  }

  void day() {
    for (Duty duty : campus.school().undone()) {
      if (!campus.today().isBefore(duty.days().first()) && campus.happens(0.02)) {
        done(duty);
      }
    }
    if (campus.happens(0.04)) {
      extend();
    }
    if (campus.happens(0.006)) {
      prolong();
    }
    if (campus.happens(0.01)) {
      account();
    }
  }

  private void done(Duty duty) {
    String[] both = duty.id().split(" ", 2);
    Call call = DONE.with("rowId", both[0]).with("occurrence", both[1]);
    JsonNode body = Json.object().put("version", 0).put("done", true);
    if (campus.api().send(director, call, body).ok()) {
      campus.school().done(duty.id());
    }
  }

  /** More time for a student or two, of a window that has begun. */
  private void extend() {
    Map<String, Days> begun = new HashMap<>();
    campus
        .school()
        .windows(SchoolYears.YEAR)
        .forEach(
            (code, days) -> {
              if (!code.endsWith("Seniors") && !campus.today().isBefore(days.first())) {
                begun.put(code, days);
              }
            });
    if (begun.isEmpty()) {
      return;
    }
    String window = campus.any(begun.keySet().stream().sorted().toList());
    String student = campus.any(campus.all("STUDENT")).id();
    LocalDate until = campus.today().plusDays(2L + campus.chance().nextInt(15));
    ObjectNode body =
        Json.object()
            .put("year", SchoolYears.YEAR)
            .put("window", window)
            .put("student", student)
            .put("until", until.toString())
            .put("reason", "住院治療");
    if (campus.api().send(director, EXTEND, body).ok()) {
      campus.school().add(new MoreTime(SchoolYears.YEAR, window, Set.of(student), until));
    }
  }

  /** A window that is open stays so for some days more. */
  private void prolong() {
    Map<String, Days> windows = new HashMap<>(campus.school().windows(SchoolYears.YEAR));
    List<String> open =
        windows.entrySet().stream()
            .filter(window -> window.getValue().has(campus.today()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (open.isEmpty()) {
      return;
    }
    String code = campus.any(open);
    windows.compute(code, (_, days) -> new Days(days.first(), days.last().plusDays(4)));
    if (!(campus.api().get(director, READ).body() instanceof ObjectNode settings)) {
      throw new IllegalStateException("Settings are an object");
    }
    ObjectNode body = settings.deepCopy().put("reason", "依國教署來文");
    body.remove(List.of("year", "closings"));
    ObjectNode all = body.putObject("windows");
    windows.forEach(
        (name, days) ->
            all.putObject(name)
                .put("firstDay", days.first().toString())
                .put("lastDay", days.last().toString()));
    if (campus.api().send(director, SET, body).ok()) {
      campus.school().windows(SchoolYears.YEAR, windows);
    }
  }

  /** A teacher's account is disabled, or in use again. */
  private void account() {
    Somebody teacher = campus.any(campus.all("TEACHER"));
    if (teacher.offices().size() > 1) {
      return;
    }
    JsonNode body = Json.object().put("active", !teacher.isInUse()).put("reason", "留職停薪");
    Call call = ACCOUNT.with("personId", teacher.id());
    if (campus.api().send(campus.holder(Role.REGISTRAR), call, body).ok()) {
      teacher.inUse(!teacher.isInUse());
    }
  }

  /** The school sets other rules, and another hour. */
  void rules(int hour, Map<String, Rule> other) {
    ObjectNode body =
        Json.object().put("version", ruleVersion).put("hour", hour).put("reason", "依行政會議決議");
    ObjectNode rules = body.putObject("rules");
    other.forEach(
        (kind, rule) ->
            rules
                .putObject(kind)
                .put("on", rule.on())
                .put("first", rule.first())
                .put("every", rule.every())
                .put("last", rule.last())
                .put("demanded", rule.demanded()));
    JsonNode unused = campus.api().accepted(director, RULES, body);
    ruleVersion++;
    SchoolYears.rules().forEach(campus.school()::rule);
    other.forEach(campus.school()::rule);
  }
}
