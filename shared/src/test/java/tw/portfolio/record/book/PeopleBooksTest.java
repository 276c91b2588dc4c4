package tw.portfolio.record.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.StaffMember;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;

/** Staff and classes. */
class PeopleBooksTest {
  private static final Readings STAFF =
      Readings.of(
          StaffMember.KIND, Map.of("教職員編號", "t900", "姓名", "高老師", "電子郵件", "t900@school.test"));
  private static final Readings CLASSES =
      Readings.of(
          SchoolClass.KIND, Map.of("班級", "102", "年級", "1", "科班學程別代碼", "101", "導師教職員編號", "t101"));

  @Test
  void shouldReadStaff() {
    assertThat(STAFF.read())
        .isEqualTo(
            new StaffMember(Ids.person(900), "t900", "高老師", Optional.of("t900@school.test")));
    assertThat(STAFF.read("電子郵件", ""))
        .isEqualTo(new StaffMember(Ids.person(900), "t900", "高老師", Optional.empty()));
  }

  @Test
  void shouldReadKnownStaffAsTheSamePerson() {
    assertThat(STAFF.read("教職員編號", "t101", "姓名", "林美玲", "電子郵件", "t101@school.test"))
        .isEqualTo(Records.LIN);
  }

  @ParameterizedTest
  @CsvSource({"教職員編號, ''", "教職員編號, t#1", "姓名, ''", "電子郵件, 沒有"})
  void shouldPointToTheWrongCellOfStaff(String column, String cell) {
    assertThat(STAFF.wrong(column, cell)).containsExactly(column);
  }

  @Test
  void shouldReadAClass() {
    assertThat(CLASSES.read())
        .isEqualTo(
            new SchoolClass(
                SchoolBuilder.YEAR, "102", 1, "101", Optional.of(Records.LIN.person()), "林美玲"));
  }

  @Test
  void shouldReadAClassWithoutAHomeroomTeacherYet() {
    assertThat(CLASSES.read("導師教職員編號", "", "科班學程別代碼", ""))
        .isEqualTo(Records.schoolClass("102", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"班級, ''", "班級, 1#2", "年級, 4", "年級, ''", "科班學程別代碼, 資 料", "導師教職員編號, t999"})
  void shouldPointToTheWrongCellOfAClass(String column, String cell) {
    assertThat(CLASSES.wrong(column, cell)).containsExactly(column);
  }
}
