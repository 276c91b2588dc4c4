package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.samples.Achievements;

class DetailTest {
  @Test
  void shouldHaveCategoriesWithACodeAndANameOfTheirOwn() {
    assertThat(Category.values()).extracting(Category::code).doesNotHaveDuplicates();
    assertThat(Category.values()).extracting(Category::chinese).doesNotHaveDuplicates();
    assertThat(Category.values())
        .allSatisfy(category -> assertThat(Category.ofCode(category.code())).contains(category));
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveBackEveryField(Category category) {
    Map<String, String> fields = Achievements.fields(category);
    Detail detail = Detail.of(category, Values.of(fields));

    assertThat(detail.category()).isEqualTo(category);
    for (Entry entry : category.entries()) {
      assertThat(detail.values().text(entry.name())).contains(fields.get(entry.name()));
    }
    assertThat(Detail.of(category, detail.values())).isEqualTo(detail);
  }

  @ParameterizedTest
  @EnumSource
  void shouldNeedEveryFieldButTheOptionalOnes(Category category) {
    for (Entry entry : category.entries()) {
      Map<String, String> fields = Achievements.fields(category);
      fields.remove(entry.name());
      if (entry.kind() instanceof Entry.Kind.Text(boolean needed) && !needed) {
        assertThat(Detail.of(category, Values.of(fields)).values().text(entry.name())).isEmpty();
      } else {
        assertThatIllegalArgumentException()
            .as(entry.name())
            .isThrownBy(() -> Detail.of(category, Values.of(fields)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE, until, 2026-08-31",
    "SERVICE, hours, 0",
    "SERVICE, hours, -1",
    "SERVICE, hours, 10000",
    "OTHER, hours, 1705",
    "ADVANCED_COURSE, credits, -1",
    "ADVANCED_COURSE, credits, 31",
    "FLEXIBLE_TIME, weeks, 0",
    "FLEXIBLE_TIME, weeks, 19",
    "FLEXIBLE_TIME, periodsAWeek, 41",
    "FLEXIBLE_TIME, kind, 6",
    "FLEXIBLE_TIME, semester, 3",
    "GROUP_TIME, periods, 0",
    "GROUP_TIME, kind, 0",
    "CADRE, level, 6",
    "CADRE, from, 0115-09-01",
    "COMPETITION, level, 5",
    "WORK, date, 1926-11-20"
  })
  void shouldRefuseWhatCanNotBe(Category category, String name, String value) {
    Map<String, String> fields = Achievements.fields(category);
    fields.put(name, value);

    assertThatIllegalArgumentException().isThrownBy(() -> Detail.of(category, Values.of(fields)));
  }

  @Test
  void shouldTakeAsManyHoursAsTheDaysHave() {
    Map<String, String> fields = Achievements.fields(Category.SERVICE);
    fields.put("until", fields.get("from"));
    fields.put("hours", "24");
    assertThat(Detail.of(Category.SERVICE, Values.of(fields))).isNotNull();

    fields.put("hours", "25");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Detail.of(Category.SERVICE, Values.of(fields)));
  }
}
