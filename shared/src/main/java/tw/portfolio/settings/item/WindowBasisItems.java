package tw.portfolio.settings.item;

import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtensionId;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.settings.WindowBasis;

/** A student's grade and extensions as items, and the conditions on them that go into writes. */
public final class WindowBasisItems {
  private static final String GRADE = "grade";
  private static final String EXTENSION = "extension";
  private static final String WINDOW = "window";
  private static final String CLOSES = "closes";

  private WindowBasisItems() {}

  public static Item grade(SchoolCode school, PersonId student, SchoolYear year, int grade) {
    return Item.at(SettingsKeys.grade(school, student, year)).number(GRADE, grade);
  }

  public static Item write(SchoolCode school, PersonId student, ExtraTime time) {
    return Item.at(SettingsKeys.extraTime(school, student, time.id()))
        .text(EXTENSION, time.id().toString())
        .text(WINDOW, time.window().code())
        .instant(CLOSES, time.closes());
  }

  public static ExtraTime read(Item item) {
    return new ExtraTime(
        extensionId(item.text(EXTENSION)), window(item.text(WINDOW)), item.instant(CLOSES));
  }

  public static ExtensionId extensionId(String text) {
    return ExtensionId.parse(text)
        .orElseThrow(() -> new IllegalStateException("No extension's id"));
  }

  public static WindowKey window(String code) {
    return WindowKey.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No window: " + code));
  }

  /**
   * Adds what the guard's basis needs beside the settings: nothing in the ordinary case.
   *
   * @param refusal what the settings' refusal is among the caller's own
   */
  static <R> void check(
      Transaction<R> transaction, SettingsGuard guard, Function<SettingsRefusal, R> refusal) {
    switch (guard.basis()) {
      case WindowBasis.Anyone() -> {}
      case WindowBasis.InCohort(PersonId student, Cohort cohort) ->
          transaction.check(
              inCohort(cohort)
                  .key(SettingsKeys.grade(guard.school(), student, guard.year()).attributes()),
              found ->
                  refusal.apply(
                      new SettingsRefusal.CohortDiffers(
                          found
                              .map(item -> Cohort.ofGrade(item.integer(GRADE)))
                              .orElse(Cohort.OTHERS))));
      case WindowBasis.Extended(PersonId student, ExtensionId extension) ->
          transaction.check(
              ConditionCheck.builder()
                  .key(SettingsKeys.extraTime(guard.school(), student, extension).attributes())
                  .conditionExpression(CLOSES + " > :now")
                  .expressionAttributeValues(
                      Map.of(":now", AttributeValue.fromS(Item.sortable(guard.now())))),
              _ -> refusal.apply(new SettingsRefusal.NotExtended()));
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
