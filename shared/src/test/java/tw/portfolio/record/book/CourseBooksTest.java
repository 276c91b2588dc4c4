package tw.portfolio.record.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Courses, sections and enrolments. */
class CourseBooksTest {
  private static final String CODE = Records.CHINESE.text();
  private static final Readings COURSES =
      Readings.of(PlannedCourse.KIND, Map.of("課程代碼", CODE, "科目名稱", "國語文", "授課學期學分", "444444"));
  private static final Readings SECTIONS =
      Readings.of(
          Section.KIND,
          Map.of(
              "課程代碼", CODE, "教學班", "101", "科目名稱", "國語文", "開課年級", "1", "學分數", "4", "任課教師編號",
              "t101"));
  private static final Readings ENROLMENTS =
      Readings.of(SectionEnrolment.KIND, Map.of("學號", "s1", "課程代碼", CODE, "教學班", "101"));
  private static final String[] BORROWED = {
    "修課別",
    "借讀",
    "教學班",
    "",
    "課程代碼",
    "115193301H1110101010101",
    "原修課學年度學期",
    "1151",
    "原修課學校代碼",
    "193301",
    "科目名稱",
    "國語文（借）",
    "開課年級",
    "1",
    "學分數",
    "3",
    "認證教師編號",
    "t102"
  };

  @Test
  void shouldReadACourseOfThePlan() {
    assertThat(COURSES.read()).isEqualTo(Records.CHINESE_PLANNED);
    assertThat(COURSES.read("授課學期學分", "A0B000"))
        .isEqualTo(new PlannedCourse(Records.CHINESE, "國語文", "A0B000"));
  }

  @ParameterizedTest
  @CsvSource({
    "課程代碼, 115213303H111010101010",
    "課程代碼, 115213304H1110101010101",
    "課程代碼, 115213303H111010Z010101",
    "科目名稱, ''",
    "授課學期學分, 44444",
    "授課學期學分, 44444E"
  })
  void shouldPointToTheWrongCellOfACourse(String column, String cell) {
    assertThat(COURSES.wrong(column, cell)).containsExactly(column);
  }

  @Test
  void shouldReadASection() {
    assertThat(SECTIONS.read()).isEqualTo(Records.CHINESE_101);
  }

  @ParameterizedTest
  @CsvSource({
    "課程代碼, 115213303H1110101010102",
    "課程代碼, 115193301H1110101010101",
    "課程代碼, 115213303H1110101070101",
    "教學班, ''",
    "科目名稱, ''",
    "開課年級, 10",
    "學分數, 31",
    "任課教師編號, t999"
  })
  void shouldPointToTheWrongCellOfASection(String column, String cell) {
    assertThat(SECTIONS.wrong(column, cell)).containsExactly(column);
  }

  @Test
  void shouldReadAnEnrolmentWithWhatItsSectionSays() {
    assertThat(ENROLMENTS.read()).isEqualTo(Records.in(Records.CHINESE_101, Records.MING));
    assertThat(ENROLMENTS.read("修課別", "學期"))
        .isEqualTo(Records.in(Records.CHINESE_101, Records.MING));
  }

  @Test
  void shouldReadEveryWayOfTakingACourseHere() {
    Term due = Term.parse("1142");
    assertThat(taking("修課別", "重讀")).isEqualTo(new Taking.Repeat());
    assertThat(taking("修課別", "補修", "原修課學年度學期", "114-2", "補修重修方式", "專班辦理"))
        .isEqualTo(new Taking.MakeUp(due, "專班辦理"));
    assertThat(taking("修課別", "重修", "原修課學年度學期", "1142", "補修重修方式", "自學輔導"))
        .isEqualTo(new Taking.Retake(due, "自學輔導"));
  }

  private static Taking taking(String... cells) {
    return ((SectionEnrolment) ENROLMENTS.read(cells)).enrolment().taking();
  }

  @Test
  void shouldReadWhatIsTakenAtAnotherSchool() {
    SectionEnrolment taken = (SectionEnrolment) ENROLMENTS.read(BORROWED);

    assertThat(taken.enrolment().section()).isEmpty();
    assertThat(taken.enrolment())
        .isEqualTo(
            new Enrolment(
                SchoolBuilder.SCHOOL,
                Records.MING.person(),
                SchoolBuilder.TERM,
                new CourseCode("115193301H1110101010101"),
                "國語文（借）",
                1,
                3,
                new Taking.Borrowed(new SchoolCode("193301"), Term.parse("1151")),
                Records.CHANG.person(),
                Records.CHANG.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "學號, s999",
    "學號, ''",
    "課程代碼, 國語文",
    "教學班, 199",
    "教學班, ''",
    "修課別, 旁聽",
    "原修課學年度學期, 1142",
    "原修課學校代碼, 193301",
    "補修重修方式, 專班辦理",
    "科目名稱, 國語文",
    "開課年級, 1",
    "學分數, 4",
    "認證教師編號, t101"
  })
  void shouldPointToTheWrongCellOfAnEnrolment(String column, String cell) {
    assertThat(ENROLMENTS.wrong(column, cell)).containsExactly(column);
  }

  @Test
  void shouldAskForWhatEachWayOfTakingACourseNeeds() {
    assertThat(ENROLMENTS.wrong("修課別", "補修")).containsExactly("原修課學年度學期", "補修重修方式");
    assertThat(ENROLMENTS.wrong("修課別", "轉學轉科", "教學班", ""))
        .containsExactly("原修課學校代碼", "原修課學年度學期", "科目名稱", "開課年級", "學分數", "認證教師編號");
  }

  @ParameterizedTest
  @CsvSource({
    "科目名稱, ''",
    "開課年級, ''",
    "學分數, ''",
    "認證教師編號, t999",
    "教學班, 101",
    "課程代碼, 115193301H111010Z010101"
  })
  void shouldPointToTheWrongCellOfWhatIsTakenElsewhere(String column, String cell) {
    String[] cells = Arrays.copyOf(BORROWED, BORROWED.length + 2);
    cells[BORROWED.length] = column;
    cells[BORROWED.length + 1] = cell;

    assertThat(ENROLMENTS.wrong(cells)).containsExactly(column);
  }

  @Test
  void shouldSayThatACourseIsNotOnTheList() {
    assertThat(SECTIONS.problems("課程代碼", "115213303H1110101010102").getFirst().chinese())
        .contains("課程代碼清單沒有這門課");
  }

  @Test
  void shouldSayWhichPartOfACodeIsWrong() {
    assertThat(SECTIONS.problems("課程代碼", "115213303H1110101070101").getFirst().chinese())
        .contains("第 19 碼是科目屬性", "沒有「7」");
  }
}
