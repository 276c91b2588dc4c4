package tw.portfolio.kernel.sheet.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.course.CourseCode;
import tw.portfolio.record.book.CourseCodeCells;
import tw.portfolio.samples.OddTexts;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

class CellShapesTest {
  static final List<String> UNSOUND = OddTexts.UNSOUND;
  static final List<String> CLASS_101 = OddTexts.CLASS_101;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-09-01",
        "2024/09/01",
        "2024/9/1",
        "20240901",
        "113/09/01",
        "113/9/1",
        "113-09-01",
        "113.09.01",
        "1130901",
        "民國113年9月1日",
        "民國 113/09/01",
        "113年9月1日",
        "2024年9月1日"
      })
  void shouldReadADayInEitherCalendar(String text) {
    assertThat(read(CellShapes.date(), text)).isEqualTo(LocalDate.of(2024, 9, 1));
  }

  @ParameterizedTest
  @CsvSource({"97/12/31, 2008-12-31", "0971231, 2008-12-31", "971231, 2008-12-31"})
  void shouldReadAYearBeforeTheHundredthOfTheRepublic(String text, LocalDate day) {
    assertThat(read(CellShapes.date(), text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "113/13/01", "113/02/30", "2023-02-29", "民國2024/09/01", "0113/09/01", "3024/01/01",
        "113/9", "9/1/2024", "09-01", "113/9/1 上午", "一一三年九月一日", "45536", "113/09/011"
      })
  void shouldRefuseWhatIsNoDay(String text) {
    assertThat(CellShapes.date().reader().apply(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "30, true",
    "01, true",
    "0, false",
    "31, false",
    "1.5, false",
    "-1, false",
    "１, true",
    "5 號, true",
    "五, false",
    "9999999999, false"
  })
  void shouldReadWholeNumbersOfARange(String text, boolean fits) {
    assertThat(CellShapes.wholeNumber(1, 30).reader().apply(text).isPresent()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"113, true", "113學年度, true", "113 學年度, true", "2024, false", "99, false"})
  void shouldReadASchoolYear(String text, boolean fits) {
    assertThat(CellShapes.schoolYear().reader().apply(text).map(SchoolYear::number).orElse(0))
        .isEqualTo(fits ? 113 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1131", "113-1", "113/1", "113.1", "113學年度第1學期", "113 學年 1學期"})
  void shouldReadATerm(String text) {
    assertThat(read(CellShapes.term(), text)).isEqualTo(Term.parse("1131"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1133", "113", "2024-1", "113-", "1131-"})
  void shouldRefuseWhatIsNoTerm(String text) {
    assertThat(CellShapes.term().reader().apply(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lin@school.edu.tw, true",
    "a.b+c_d@x-y.tn.edu.tw, true",
    "lin@school, false",
    "lin school@x.tw, false",
    "林@school.tw, false",
    "a@b@c.tw, false",
    "'a@b.tw,c@d.tw', false"
  })
  void shouldReadAMailAddress(String text, boolean fits) {
    assertThat(CellShapes.email().reader().apply(text).isPresent()).isEqualTo(fits);
  }

  @Test
  void shouldReadOneLineOfText() {
    assertThat(read(CellShapes.text(3), "𠮷野家")).isEqualTo("𠮷野家");
    assertThat(CellShapes.text(3).reader().apply("四個字了")).isEmpty();
    assertThat(CellShapes.text(9).reader().apply("第一行\n第二行")).isEmpty();
    assertThat(CellShapes.text(9).reader().apply("半個\uD842")).isEmpty();
    assertThat(read(CellShapes.name(), "瓦歷斯．諾幹")).isEqualTo("瓦歷斯．諾幹");
    assertThat(CellShapes.name().reader().apply("王".repeat(51))).isEmpty();
  }

  @Test
  void shouldReadCodesAndNames() {
    assertThat(read(CellShapes.code("學號", "student number"), "s115-01")).isEqualTo("s115-01");
    assertThat(CellShapes.code("學號", "student number").reader().apply("1#2")).isEmpty();
    assertThat(CellShapes.code("學號", "student number").reader().apply("1".repeat(21))).isEmpty();
    assertThat(read(CellShapes.groupName("班級", "class"), "高一 03班")).isEqualTo("高一 03班");
    assertThat(CellShapes.groupName("班級", "class").reader().apply("1#1")).isEmpty();
    assertThat(read(CellShapes.schoolCode(), "19030A")).isEqualTo(new SchoolCode("19030A"));
    assertThat(CellShapes.schoolCode().reader().apply("19030")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("CLASS_101")
  void shouldKnowAClassHoweverItsNameWasTyped(String written) {
    assertThat(read(CellShapes.groupName("班級", "class"), written)).isEqualTo("高一01班");
  }

  @Test
  void shouldReadCodesInWhateverWidthTheyWereTyped() {
    assertThat(read(CellShapes.code("學號", "student number"), "ｓ１１５－01")).isEqualTo("s115-01");
    assertThat(read(CellShapes.schoolCode(), "１９０３０Ａ")).isEqualTo(new SchoolCode("19030A"));
    assertThat(read(CourseCodeCells.CODE.shape(), "115213303H11101010101０１"))
        .isEqualTo(new CourseCode("115213303H1110101010101"));
  }

  @ParameterizedTest
  @FieldSource("UNSOUND")
  void shouldRefuseTextThatNobodyCanShowAsItWasMeant(String text) {
    assertThat(CellShapes.text(10).reader().apply(text)).isEmpty();
    assertThat(CellShapes.name().reader().apply(text)).isEmpty();
    assertThat(CellShapes.groupName("班級", "class").reader().apply(text)).isEmpty();
  }

  private static <T> T read(CellShape<T> shape, String text) {
    return shape.reader().apply(text).orElseThrow();
  }
}
