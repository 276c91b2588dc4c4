package tw.portfolio.record.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.ListedDirectory;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentBook;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.Gender;

class StudentBookTest {
  private static final Readings ROWS =
      Readings.of(
          Student.KIND,
          Map.of(
              "學號", "s900",
              "姓名", "高小新",
              "身分證號", "AC01234567",
              "出生日期", "99/9/15",
              "性別", "女",
              "入學學年度", "115",
              "班級", "101",
              "座號", "7",
              "學籍狀態", "在學"));

  @Test
  void shouldReadANewStudent() {
    assertThat(ROWS.read())
        .isEqualTo(
            new Student(
                Ids.person(900),
                "s900",
                "高小新",
                NationalId.of("AC01234567").orElseThrow(),
                LocalDate.of(2010, 9, 15),
                Gender.FEMALE,
                new SchoolYear(115),
                SchoolBuilder.YEAR,
                StudentStatus.ENROLLED,
                Optional.of(new Seat(1, "101", 7))));
  }

  @Test
  void shouldReadAKnownStudentAsTheSame() {
    assertThat(ROWS.read("學號", "s1", "姓名", "王小明", "身分證號", "A123456789", "性別", "1", "座號", "1"))
        .isEqualTo(Records.MING);
  }

  @Test
  void shouldReadAMailAddressIfThereIsOne() {
    Student reached = (Student) ROWS.read("電子郵件", "Kao@GMAIL.com");

    assertThat(reached.email()).contains("Kao@gmail.com");
    assertThat(((Student) ROWS.read()).email()).isEmpty();
    assertThat(ROWS.wrong("電子郵件", "kao@gmail")).containsExactly("電子郵件");
  }

  @Test
  void shouldWarnOfADomainThatWasProbablyMistyped() {
    assertThat(ROWS.warned("電子郵件", "kao@gmial.com")).containsExactly("電子郵件");
    assertThat(ROWS.warned("電子郵件", "kao@nnjh.tn.edu.tw")).isEmpty();
  }

  @Test
  void shouldKeepTheAddressWhereAFileHasNoColumnForIt() {
    Student known = (Student) ROWS.read("電子郵件", "kao@gmail.com");
    Student again = (Student) ROWS.read();

    assertThat(Student.BOOK.keeping(again, known, Set.of(StudentBook.EMAIL))).isEqualTo(known);
    assertThat(Student.BOOK.keeping(again, known, Set.of())).isEqualTo(again);
  }

  @Test
  void shouldReadWhoHasLeftWithoutAClass() {
    Student left = (Student) ROWS.read("班級", "", "座號", "", "學籍狀態", "轉出");

    assertThat(left.status()).isEqualTo(StudentStatus.TRANSFERRED);
    assertThat(left.seat()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "學號, ''",
    "學號, 學號九",
    "姓名, ''",
    "姓名, 1150001",
    "姓名, +1",
    "身分證號, A123456788",
    "身分證號, ''",
    "出生日期, 99/13/01",
    "出生日期, 113/09/01",
    "出生日期, 1899-01-01",
    "性別, 不詳",
    "入學學年度, 2026",
    "班級, 109",
    "班級, ''",
    "座號, 0",
    "座號, ''",
    "座號, 七",
    "學籍狀態, 在校",
    "學籍狀態, ''"
  })
  void shouldPointToTheCellThatIsWrong(String column, String cell) {
    assertThat(ROWS.wrong(column, cell)).containsExactly(column);
  }

  @Test
  void shouldPointToEveryCellThatIsWrong() {
    assertThat(ROWS.wrong("身分證號", "A1", "班級", "109", "性別", "X"))
        .containsExactly("身分證號", "性別", "班級");
  }

  @Test
  void shouldMaskAWrongNationalId() {
    assertThat(ROWS.problems("身分證號", "A123456788").getFirst().value()).isEqualTo("A12****788");
    assertThat(ROWS.problems("身分證號", "A12345678").getFirst().value()).isEqualTo("*********");
  }

  @Test
  void shouldNotTakeAStudentBackIntoAnEarlierYear() {
    Student next =
        Records.moved(
            Records.MING,
            new SchoolYear(116),
            StudentStatus.ENROLLED,
            Optional.of(new Seat(2, "201", 1)));
    Directory later =
        new ListedDirectory(
            SchoolBuilder.SCHOOL,
            SchoolBuilder.TERM,
            List.of(KnownStudent.of(next)),
            List.of(Records.CLASS_101),
            () -> Ids.person(900));

    assertThat(ROWS.with(later).wrong("學號", "s1")).containsExactly("學號");
  }

  @Test
  void shouldMaskTheNationalIdInWhatPeopleRead() {
    assertThat(ROWS.read().summary()).contains("AC0****567").doesNotContain("AC01234567");
    assertThat(ROWS.read().toString()).doesNotContain("AC01234567");
    assertThat(ROWS.read().subject()).isEqualTo("students#" + Ids.person(900));
  }
}
