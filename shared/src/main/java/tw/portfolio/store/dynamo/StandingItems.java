package tw.portfolio.store.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.domain.school.Cohort;
import tw.portfolio.domain.school.ExtensionId;
import tw.portfolio.domain.school.ExtraTime;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.SettingsGuard;
import tw.portfolio.store.Standing;

/** A student's grade and extensions as items, and the conditions on them that go into writes. */
final class StandingItems {
  private static final String GRADE = "grade";
  private static final String EXTENSION = "extension";
  private static final String WINDOW = "window";
  private static final String CLOSES = "closes";

  private StandingItems() {}

  static Item grade(SchoolCode school, PersonId student, SchoolYear year, int grade) {
    return Item.at(Keys.grade(school, student, year)).number(GRADE, grade);
  }

  static Item write(SchoolCode school, PersonId student, ExtraTime time) {
    return Item.at(Keys.extraTime(school, student, time.id()))
        .text(EXTENSION, time.id().toString())
        .text(WINDOW, time.window().name())
        .instant(CLOSES, time.closes());
  }

  static ExtraTime read(Item item) {
    return new ExtraTime(
        extensionId(item.text(EXTENSION)), window(item.text(WINDOW)), item.instant(CLOSES));
  }

  static ExtensionId extensionId(String text) {
    return ExtensionId.parse(text)
        .orElseThrow(() -> new IllegalStateException("No extension's id"));
  }

  static WindowKey window(String name) {
    return WindowKey.all().stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No window: " + name));
  }

  /** Adds what the guard's standing needs beside the settings: nothing in the ordinary case. */
  static void check(Transaction transaction, SettingsGuard guard) {
    switch (guard.standing()) {
      case Standing.Anyone() -> {}
      case Standing.InCohort(PersonId student, Cohort cohort) ->
          transaction.check(
              inCohort(cohort).key(Keys.grade(guard.school(), student, guard.year()).attributes()),
              found ->
                  new Rejection.CohortDiffers(
                      found
                          .map(item -> Cohort.ofGrade(item.integer(GRADE)))
                          .orElse(Cohort.OTHERS)));
      case Standing.Extended(PersonId student, ExtensionId extension) ->
          transaction.check(
              ConditionCheck.builder()
                  .key(Keys.extraTime(guard.school(), student, extension).attributes())
                  .conditionExpression(CLOSES + " > :now")
                  .expressionAttributeValues(
                      Map.of(":now", AttributeValue.fromS(Item.sortable(guard.now())))),
              _ -> new Rejection.NotExtended());
    }
  }

  private static ConditionCheck.Builder inCohort(Cohort cohort) {
    String condition =
        switch (cohort) {
          case SENIORS -> "grade = :last";
          case OTHERS -> "attribute_not_exists(grade) OR grade <> :last";
        };
    return ConditionCheck.builder()
        .conditionExpression(condition)
        .expressionAttributeValues(
            Map.of(":last", AttributeValue.fromN(Integer.toString(Cohort.LAST_GRADE))));
  }
}
