package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.samples.Achievements;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.Values;

class AchievementRuleTest {
  @ParameterizedTest
  @EnumSource
  void shouldTakeWhatItsCategoryAsksForAndNothingLess(Category category) {
    Map<String, String> fields = Achievements.fields(category);

    assertThat(faults(category, fields)).isEmpty();
    for (Entry entry : category.entries()) {
      Map<String, String> without = Achievements.fields(category);
      without.remove(entry.name());
      boolean optional = entry.kind() instanceof Entry.Kind.Text(boolean needed) && !needed;
      assertThat(faults(category, without))
          .as(entry.title())
          .isEqualTo(
              optional ? List.of() : List.of(new Fault(FaultCause.FIELD_MISSING, entry.title())));
    }
  }

  @Test
  void shouldTakeABlankFieldForAMissingOne() {
    Map<String, String> fields = Achievements.fields(Category.WORK);
    fields.put("name", "  ");

    assertThat(faults(Category.WORK, fields))
        .extracting(Fault::cause)
        .containsExactly(FaultCause.FIELD_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPETITION, level, 5, CODE_UNKNOWN, 競賽等級 5",
    "CADRE, level, 7, CODE_UNKNOWN, 幹部等級 7",
    "SERVICE, from, 115/09/01, VALUE_WRONG, 開始日期 115/09/01",
    "SERVICE, hours, 0, VALUE_WRONG, 時數 0",
    "SERVICE, hours, -1, VALUE_WRONG, 時數 -1",
    "FLEXIBLE_TIME, weeks, 19, VALUE_WRONG, 開設週數 19",
  })
  void shouldSayWhichFieldHasWhatItMayNotHave(
      Category category, String field, String text, FaultCause cause, String found) {
    Map<String, String> fields = Achievements.fields(category);
    fields.put(field, text);

    assertThat(faults(category, fields)).containsExactly(new Fault(cause, found));
  }

  private static List<Fault> faults(Category category, Map<String, String> fields) {
    return AchievementRule.faults(category, Values.of(fields));
  }
}
