package tw.portfolio.submission.book;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.submission.book.BookScene.PHYSICS;

import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Semester;

class GradeCheckBookTest {
  @Test
  void shouldFillOnlyTheFirstSixColumnsOfThePreCheck() {
    BookScene scene =
        new BookScene()
            .of(Semester.FIRST)
            .takes(BookScene.taking(new Taking.InSemester(), PHYSICS))
            .takes(BookScene.taking(new Taking.Repeat(), PHYSICS));
    ReadBook book = scene.read(GradeCheckBook.BY_DAY);

    assertThat(book.rows("封面")).containsExactly(List.of("213303", "115", "1", "41"));
    assertThat(book.headers("學期成績"))
        .containsExactly(
            "身分證號", "出生日期", "課程代碼", "科目名稱", "開課年級", "修課學分", "學期學業成績", "成績及格", "補考成績", "補考及格",
            "是否採計學分", "質性文字描述");
    assertThat(book.rows("學期成績"))
        .containsExactly(
            List.of(
                "A123456789", "0990915", PHYSICS.text(), "物理", "1", "3", "", "", "", "", "", ""));
    assertThat(scene.atNight().read(GradeCheckBook.BY_EVENING).rows("封面"))
        .containsExactly(List.of("213303", "115", "1", "42"));
  }

  @Test
  void shouldPreCheckNoCourseThatHasNeitherCreditsNorAGrade() {
    CourseCode together = new CourseCode("115213303H1110108009901");
    CourseCode selfStudy = new CourseCode("115213303H11101090A9902");
    CourseCode remedial = new CourseCode("115213303H11101090D9903");
    BookScene scene =
        new BookScene()
            .of(Semester.FIRST)
            .takes(taking(together, 0))
            .takes(taking(selfStudy, 0))
            .takes(taking(remedial, 1));

    assertThat(scene.read(GradeCheckBook.BY_DAY).only("學期成績"))
        .containsEntry("課程代碼", remedial.text());
    assertThat(scene.contents(GradeCheckBook.BY_DAY).missing()).isZero();
    assertThat(GradeCheckBook.BY_DAY.unproven()).anyMatch(note -> note.contains("團體活動"));
  }

  @Test
  void shouldAskForTheRightCodeOfAnActivityThatCarriesCredits() {
    CourseCode together = new CourseCode("115213303H1110108009901");
    BookScene scene = new BookScene().of(Semester.FIRST).takes(taking(together, 2));

    assertThat(scene.missing(GradeCheckBook.BY_DAY).only("學期成績(缺)").get("怎麼處理"))
        .contains("第 19 碼 D");
  }

  private static Enrolment taking(CourseCode code, int credits) {
    return Courses.taking(Students.MING, code, "團體活動", Staff.LIN, credits, new Taking.InSemester());
  }
}
