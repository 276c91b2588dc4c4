package tw.portfolio.reminder.rule.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.SchoolsToRemind.DueSchool;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.ReminderLookItems;

/** Changes of when a school is looked at, each of nothing but what it is about. */
final class LookUpdate {
  private static final String DONE = "done";

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

  static UpdateItemRequest.Builder next(SchoolCode school, Optional<LocalDate> done, Instant from) {
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder().key(ReminderLookItems.key(school).attributes());
    AttributeValue then = AttributeValue.fromS(Item.sortable(from));
    return done.map(
            day ->
                request
                    .updateExpression("SET openSince = :from, #done = :done")
                    .expressionAttributeNames(Map.of("#done", DONE))
                    .expressionAttributeValues(
                        Map.of(":from", then, ":done", AttributeValue.fromS(day.toString()))))
        .orElseGet(
            () ->
                request
                    .updateExpression("SET openSince = :from")
                    .expressionAttributeValues(Map.of(":from", then)));
  }

  static DueSchool read(Item look) {
    return new DueSchool(
        new SchoolCode(look.text(ReminderLookItems.SCHOOL)),
        look.optionalInteger(ReminderSettingsItems.HOUR).orElse(ReminderSettings.USUAL_HOUR),
        look.optionalText(DONE).map(LocalDate::parse));
  }
}
