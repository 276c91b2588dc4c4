package tw.portfolio.reminder.rule.dynamo;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.SchoolsToRemind.DueSchool;
import tw.portfolio.reminder.rule.WorkedOff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.ReminderLookItems;

/** Changes of when a school is looked at, each of nothing but what it is about. */
final class LookUpdate {
  /** What was noted when days were noted as they were asked for; now as they are begun first. */
  private static final String DONE = "done";

  private static final String STAFF = "doneStaff";
  private static final String STUDENTS = "doneStudents";

  private LookUpdate() {}

  static Update.Builder ofHour(SchoolCode school, int hour, Instant from) {
    return ReminderLookItems.begin(school, from)
        .updateExpression(
            "SET #school = :school, openUpload = :open, openSince = :from, #hour = :hour")
        .expressionAttributeNames(
            Map.of("#school", ReminderLookItems.SCHOOL, "#hour", ReminderSettingsItems.HOUR))
        .expressionAttributeValues(
            Map.of(
                ":school", AttributeValue.fromS(school.text()),
                ":open", AttributeValue.fromS(ReminderLookItems.open(school)),
                ":from", AttributeValue.fromS(Item.sortable(from)),
                ":hour", AttributeValue.fromN(Integer.toString(hour))));
  }

  static UpdateItemRequest.Builder next(
      SchoolCode school, Optional<LocalDate> before, Instant from) {
    UpdateItemRequest.Builder request = of(school);
    AttributeValue then = AttributeValue.fromS(Item.sortable(from));
    return before
        .map(
            day ->
                request
                    .updateExpression(
                        "SET openSince = :from, #done = if_not_exists(#done, :before)")
                    .expressionAttributeNames(Map.of("#done", DONE))
                    .expressionAttributeValues(Map.of(":from", then, ":before", text(day))))
        .orElseGet(
            () ->
                request
                    .updateExpression("SET openSince = :from")
                    .expressionAttributeValues(Map.of(":from", then)));
  }

  /** Only what it names, so that parts that are finished at once don't undo each other. */
  static UpdateItemRequest.Builder finished(SchoolCode school, WorkedOff more) {
    Map<String, AttributeValue> values = new TreeMap<>();
    more.staff().ifPresent(day -> values.put(STAFF, text(day)));
    more.students().forEach((part, day) -> values.put(STUDENTS + part, text(day)));
    return of(school)
        .updateExpression(
            values.keySet().stream()
                .map(name -> name + " = :" + name)
                .collect(joining(", ", "SET ", "")))
        .expressionAttributeValues(
            values.entrySet().stream()
                .collect(toMap(value -> ":" + value.getKey(), Map.Entry::getValue)));
  }

  private static UpdateItemRequest.Builder of(SchoolCode school) {
    return UpdateItemRequest.builder().key(ReminderLookItems.key(school).attributes());
  }

  private static AttributeValue text(LocalDate day) {
    return AttributeValue.fromS(day.toString());
  }

  static WorkedOff workedOff(Item look) {
    Map<Integer, LocalDate> students = new HashMap<>();
    for (String name : look.attributes().keySet()) {
      if (name.startsWith(STUDENTS)) {
        int part = Integer.parseInt(name.substring(STUDENTS.length()));
        day(look, name).ifPresent(day -> students.put(part, day));
      }
    }
    return new WorkedOff(day(look, DONE), day(look, STAFF), students);
  }

  private static Optional<LocalDate> day(Item look, String name) {
    return look.optionalText(name).map(LocalDate::parse);
  }

  static DueSchool read(Item look) {
    return new DueSchool(
        new SchoolCode(look.text(ReminderLookItems.SCHOOL)),
        look.optionalInteger(ReminderSettingsItems.HOUR).orElse(ReminderSettings.USUAL_HOUR),
        workedOff(look));
  }
}
