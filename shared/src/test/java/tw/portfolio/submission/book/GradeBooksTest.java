package tw.portfolio.submission.book;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.submission.book.BookScene.PHYSICS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Taking;
import tw.portfolio.record.Crediting;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.submission.book.BookSettings.GradeFile;

class GradeBooksTest {
  private static final BookSettings BOTH =
      new BookSettings(List.of(new GradeFile("99", List.of("4.2", "5.3"))), List.of("進"), 1);
  private static final List<String> BEHIND =
      List.of(
          "DataKey",
          "備註(學生姓名)",
          "備註(資料當學期班級)",
          "備註(資料當學期座號)",
          "備註(資料當學期學號)",
          "備註(資料次學期班級)",
          "備註(資料次學期座號)",
          "備註(資料次學期學號)");
  private static final Term BEFORE = Term.parse("1142");
  private static final Term SECOND = Term.parse("1152");

  /** domain.md 9.2, row by row. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "學期成績",
          List.of(
              "課程代碼", "科目名稱", "開課年級", "修課學分", "學期學業成績", "成績及格", "補考成績", "補考及格", "是否採計學分", "質性文字描述"),
          "補修成績",
          List.of(
              "應修課學年度", "應修課學期", "課程代碼", "科目名稱", "開課年級", "修課學分", "補修成績", "補修及格", "補考成績", "補考及格",
              "補修方式", "是否採計學分", "質性文字描述"),
          "轉學轉科成績",
          List.of(
              "對應學年度", "對應學期", "課程代碼", "科目名稱", "對應年級", "修課學分", "身分別", "抵免後成績", "成績及格", "是否採計學分",
              "質性文字描述"),
          "重修成績",
          List.of(
              "原修課學年度", "原修課學期", "原修課課程代碼", "原修課科目名稱", "原修課開課年級", "原修課修課學分", "重修方式", "重修成績", "重修及格",
              "質性文字描述"),
          "重讀成績",
          List.of(
              "課程代碼",
              "科目名稱",
              "開課年級",
              "修課學分",
              "再次修習成績",
              "再次修習成績及格",
              "補考成績",
              "補考及格",
              "重讀成績",
              "成績及格",
              "重讀註記",
              "是否採計學分",
              "質性文字描述"),
          "進修部學期成績",
          List.of(
              "課程代碼", "科目名稱", "開課年級", "修課節數", "學期學業成績", "成績及格", "學年學業成績", "學年及格", "是否採計學時",
              "質性文字描述"),
          "進修部補考成績",
          List.of(
              "課程代碼",
              "科目名稱",
              "開課年級",
              "第一學期開設修課節數",
              "第二學期開設修課節數",
              "第一次補考成績",
              "第一次補考及格",
              "第二次補考成績",
              "第二次補考及格"),
          "進修部轉學轉科成績",
          List.of(
              "對應學年度", "對應學期", "課程代碼", "科目名稱", "對應年級", "修課節數", "身分別", "抵免後成績", "成績及格", "是否採計學時",
              "質性文字描述"));

  @Test
  void shouldHaveEveryColumnOfEverySheetAndTheEightThatEndIt() {
    BookScene scene = new BookScene().of(Semester.FIRST);
    List<ReadBook> books = grades(BOTH).stream().map(scene::read).toList();

    COLUMNS.forEach(
        (sheet, columns) ->
            assertThat(books)
                .filteredOn(book -> book.sheets().contains(sheet))
                .singleElement()
                .satisfies(
                    book ->
                        assertThat(book.headers(sheet))
                            .containsExactlyElementsOf(
                                Stream.of(List.of("身分證號", "出生日期"), columns, BEHIND)
                                    .flatMap(List::stream)
                                    .toList())));
  }

  @Test
  void shouldGroupSheetsAsTheSchoolHasSetAndTheOthersByTheirNumbers() {
    assertThat(grades(BOTH))
        .extracting(NationalBook::name)
        .containsExactly("成績名冊 4.2、5.3", "成績名冊 4.3、4.4", "成績名冊 5.2", "成績名冊 6.2、6.3、6.4");
    assertThat(grades(BookSettings.NONE))
        .extracting(NationalBook::name)
        .containsExactly("成績名冊 4.2、4.3、4.4", "成績名冊 5.2、5.3");
    assertThat(new BookScene().of(Semester.FIRST).read(grades(BOTH).getFirst()).rows("封面"))
        .containsExactly(List.of("213303", "115", "1", "99"));
    assertThat(new BookScene().of(Semester.FIRST).read(grades(BOTH).getLast()).rows("封面"))
        .containsExactly(List.of("213303", "115", "1", ""));
  }

  @Test
  void shouldWriteMinusOneForWhatIsNotThereAndWhoItIsBehindTheRow() {
    GradeRecord grade =
        grade(
            new Taking.InSemester(),
            SchoolBuilder.TERM,
            new Marks(
                Optional.of(new Hundredths(8550)),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "認真"));
    ReadBook book =
        new BookScene()
            .of(Semester.FIRST)
            .next(new ClassPlace(SchoolBuilder.YEAR, "201", 7, "0150001"))
            .graded(grade)
            .read(book("4.2"));

    assertThat(book.rows("學期成績"))
        .containsExactly(
            List.of(
                "A123456789",
                "0990915",
                PHYSICS.text(),
                "物理",
                "1",
                "3",
                "85.5",
                "1",
                "-1",
                "-1",
                "-1",
                "認真",
                EntryId.of(grade).digest(),
                "王小明",
                "101",
                "1",
                "0150001",
                "201",
                "7",
                "0150001"));
  }

  @Test
  void shouldWriteARepeatedCourseWithItsNote() {
    GradeRecord repeated =
        new GradeRecord(
            Students.MING.id(),
            SchoolBuilder.TERM,
            new GradeRecord.Course(PHYSICS, "物理", 1, 3),
            new Taking.Repeat(),
            Optional.empty(),
            Entries.MING_REPEATED.marks(),
            Optional.of("A-7"));

    assertThat(new BookScene().of(Semester.FIRST).graded(repeated).read(book("5.3")).only("重讀成績"))
        .containsEntry("再次修習成績", "55.5")
        .containsEntry("再次修習成績及格", "0")
        .containsEntry("補考成績", "60.5")
        .containsEntry("補考及格", "1")
        .containsEntry("重讀成績", "60")
        .containsEntry("成績及格", "1")
        .containsEntry("重讀註記", "2")
        .containsEntry("是否採計學分", "1")
        .containsEntry("DataKey", "A-7");
  }

  @Test
  void shouldWriteEachOtherWayOfTakingOnItsSheet() {
    SchoolCode other = new SchoolCode("190301");
    GradeRecord transfer =
        new GradeRecord(
            Students.MING.id(),
            SchoolBuilder.TERM,
            new GradeRecord.Course(new CourseCode("114190301H1110101010101"), "物理", 1, 3),
            new Taking.Transfer(other, BEFORE),
            Optional.of(new Crediting(SECOND, 2, "轉學生")),
            Entries.marks(70));
    BookScene scene =
        new BookScene()
            .of(Semester.FIRST)
            .graded(grade(new Taking.MakeUp(BEFORE, "專班辦理"), SchoolBuilder.TERM, Entries.marks(61)))
            .graded(grade(new Taking.Retake(BEFORE, "自學輔導"), SchoolBuilder.TERM, Entries.marks(62)))
            .entry(transfer);

    assertThat(scene.read(book("4.3")).only("補修成績"))
        .containsEntry("應修課學年度", "114")
        .containsEntry("應修課學期", "2")
        .containsEntry("補修成績", "61")
        .containsEntry("補修及格", "1")
        .containsEntry("補修方式", "3");
    assertThat(scene.read(book("5.2")).only("重修成績"))
        .containsEntry("原修課學年度", "114")
        .containsEntry("原修課課程代碼", PHYSICS.text())
        .containsEntry("重修方式", "自學輔導")
        .containsEntry("重修成績", "62");
    assertThat(scene.read(book("4.4")).only("轉學轉科成績"))
        .containsEntry("對應學年度", "115")
        .containsEntry("對應學期", "2")
        .containsEntry("對應年級", "2")
        .containsEntry("身分別", "轉學生")
        .containsEntry("抵免後成績", "70");
  }

  @Test
  void shouldWriteTheEveningSchoolsYearAndItsResitsOfBothSemesters() {
    GradeRecord first = grade(new Taking.InSemester(), SchoolBuilder.TERM, Entries.marks(50));
    GradeRecord second = grade(new Taking.InSemester(), SECOND, Entries.MING_AT_NIGHT.marks());
    BookScene scene = new BookScene().atNight().graded(first).graded(second);

    ReadBook spring = scene.of(Semester.SECOND).read(evening("6.2"));
    assertThat(spring.only("進修部學期成績"))
        .containsEntry("修課節數", "3")
        .containsEntry("學期學業成績", "61")
        .containsEntry("學年學業成績", "50")
        .containsEntry("學年及格", "0")
        .containsEntry("是否採計學時", "1");
    assertThat(spring.only("進修部補考成績"))
        .containsEntry("第一學期開設修課節數", "3")
        .containsEntry("第二學期開設修課節數", "3")
        .containsEntry("第一次補考成績", "40")
        .containsEntry("第一次補考及格", "0")
        .containsEntry("第二次補考成績", "60")
        .containsEntry("第二次補考及格", "1");
    assertThat(scene.of(Semester.FIRST).read(evening("6.3")).rows("進修部補考成績")).isEmpty();
    assertThat(scene.contents(book("4.2")).rows()).as("not by day").isZero();
  }

  @Test
  void shouldPutAGradeWithoutItsCourseAside() {
    BookScene scene =
        new BookScene()
            .of(Semester.FIRST)
            .entry(grade(new Taking.InSemester(), SchoolBuilder.TERM, Entries.marks(70)));

    assertThat(scene.read(book("4.2")).rows("學期成績")).isEmpty();
    assertThat(scene.missing(book("4.2")).only("學期成績(缺)").get("原因")).contains("有成績但修課名單裡沒有");
    assertThat(scene.missing(book("4.2")).only("學期成績(缺)").get("怎麼處理"))
        .endsWith("。")
        .doesNotContain("。；");
  }

  private static GradeRecord grade(Taking taking, Term term, Marks marks) {
    return new GradeRecord(
        Students.MING.id(),
        term,
        new GradeRecord.Course(PHYSICS, "物理", 1, 3),
        taking,
        Optional.empty(),
        marks);
  }

  private static List<NationalBook> grades(BookSettings settings) {
    return NationalBooks.of(BookKind.GRADES, SchoolBuilder.YEAR, settings);
  }

  private static NationalBook book(String number) {
    return having(BookSettings.NONE, number);
  }

  private static NationalBook evening(String number) {
    return having(BOTH, number);
  }

  private static NationalBook having(BookSettings settings, String number) {
    return grades(settings).stream()
        .filter(book -> book.name().contains(number))
        .findFirst()
        .orElseThrow();
  }
}
