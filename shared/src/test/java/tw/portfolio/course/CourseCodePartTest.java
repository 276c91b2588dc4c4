package tw.portfolio.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.school.SchoolCode;

class CourseCodePartTest {
  private static final SchoolCode SCHOOL = new SchoolCode("213303");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "115213303H1110101010101",
        "115213303V21301A5B60103",
        "115213303M11101090A9902",
        "115000000H1110101010101",
        "115000B00H1110101010101"
      })
  void shouldTakeCodesOfThisSchoolAndOfTestSchools(String text) {
    assertThat(CourseCodePart.fault(new CourseCode(text), SCHOOL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "115213304H1110101010101, 213303",
    "11521330311110101010101, 第 10 碼是課程類型",
    "115213303H111010G010101, 第 17 碼是課程類別",
    "115213303H1110101310101, 第 18 碼是開課方式",
    "115213303H1110101090101, 第 19 碼是科目屬性"
  })
  void shouldSayWhichPartIsWrong(String text, String told) {
    var fault = CourseCodePart.fault(new CourseCode(text), SCHOOL).orElseThrow();

    assertThat(fault.chinese()).contains(told);
    assertThat(fault.english()).isNotBlank();
  }

  @Test
  void shouldListWhatAPartMayBe() {
    var fault = CourseCodePart.fault(new CourseCode("115213303H1110101310101"), SCHOOL);

    assertThat(fault.orElseThrow().chinese())
        .contains("沒有「3」", "0 原班級、1 跨班選修、2 綜高跨年級、A 同科單班、B 同科跨班");
  }

  @Test
  void shouldTakeOtherSchoolsCodesWhereTheyBelong() {
    assertThat(CourseCodePart.partsFault(new CourseCode("115193301H1110101010101"))).isEmpty();
  }

  @Test
  void shouldKnowWhatAPartMeans() {
    CourseCode code = new CourseCode("115213303H1110109010101");

    assertThat(CourseCodePart.CATEGORY.meaning(code)).contains("彈性學習");
  }
}
