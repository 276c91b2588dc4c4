package tw.portfolio.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.copy.CertifyingService.Served;
import tw.portfolio.copy.page.ServiceCertificate;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.RegisterScene;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.NamedSchool;

class CertifyingServiceTest {
  private static final NamedSchool SCHOOL_AS_KNOWN =
      new NamedSchool(SchoolBuilder.SCHOOL, Optional.of(SchoolBuilder.NAME));

  private static final Person ACTIVITIES = RegisterScene.ACTIVITIES;
  private static final Person DISCIPLINE = Offices.office(305, "高組長", Role.DISCIPLINE_HEAD);

  private final Campus campus = new Campus(Entries.aSchool().withStaff(ACTIVITIES, DISCIPLINE));
  private final CertifyingService certifying =
      new CertifyingService(
          new MemoryStudentRecords(campus.school()), campus.school(), new Permits(campus.school()));

  private void entered(ServiceRecord... services) {
    Entries.in(new MemoryRecords(campus.school()), services);
  }

  private static ServiceRecord helped(Person student, String from, String until, int hours) {
    return new ServiceRecord(
        student.id(), "校園導覽", "學務處", Entries.days(from, until), Hundredths.of(hours));
  }

  private Answer<List<Served>> ofClass(Person reader, String className) {
    return certifying.ofClass(Staff.actor(reader), className, campus.now());
  }

  private static void refused(Answer<?> answer, ProblemKind kind) {
    assertThat(Answers.refused(answer).kind()).isEqualTo(kind);
  }

  @Test
  void shouldPrintAPageForEachOfAClassWhoHasServed() {
    entered(
        Entries.MING_HELPED,
        helped(Students.HUA, "2026-09-10", "2026-09-12", 6),
        helped(Entries.TAO, "2026-09-10", "2026-09-12", 3));

    List<Served> served = Answers.granted(ofClass(ACTIVITIES, "101"));
    String page = ServiceCertificate.of(SCHOOL_AS_KNOWN, served, campus.now()).text();

    assertThat(served).extracting(one -> one.student().name()).containsExactly("王小明", "陳小華");
    assertThat(page.split("<article class=\"page\">", -1)).hasSize(3);
    assertThat(page.split("臺南市立南寧高級中學（學校代碼 213303）", -1)).hasSize(3);
    assertThat(page).contains("115 學年度 12.5 小時", "115 學年度 6 小時").doesNotContain("張小濤");
  }

  @Test
  void shouldLeaveOutWhoHasNotServed() {
    entered(Entries.MING_HELPED);

    assertThat(Answers.granted(ofClass(ACTIVITIES, "101"))).hasSize(1);
    assertThat(
            ServiceCertificate.of(
                    SCHOOL_AS_KNOWN, Answers.granted(ofClass(ACTIVITIES, "102")), campus.now())
                .text())
        .contains("這個班級沒有登錄校內服務的學生");
  }

  @Test
  void shouldAddUpTheYears() {
    entered(Entries.MING_HELPED, helped(Students.MING, "2025-10-01", "2025-10-02", 4));

    assertThat(
            ServiceCertificate.of(
                    SCHOOL_AS_KNOWN,
                    List.of(Answers.granted(certifying.own(Students.actor(Students.MING)))),
                    campus.now())
                .text())
        .contains("114 學年度 4 小時、115 學年度 12.5 小時，合計 16.5 小時");
  }

  @Test
  void shouldPrintForWhoeverReadsServiceAlone() {
    entered(Entries.MING_HELPED);

    assertThat(
            Answers.granted(
                    certifying.of(Staff.actor(Staff.HOMEROOM), Students.MING.id(), campus.now()))
                .services())
        .containsExactly(Entries.MING_HELPED);
    assertThat(Answers.granted(ofClass(Staff.HOMEROOM, "101"))).hasSize(1);
    refused(ofClass(Staff.HOMEROOM, "102"), ProblemKind.NOT_FOUND);
    refused(ofClass(ACTIVITIES, "999"), ProblemKind.NOT_FOUND);
    refused(ofClass(DISCIPLINE, "101"), ProblemKind.NOT_PERMITTED);
    refused(
        certifying.of(Staff.actor(DISCIPLINE), Students.MING.id(), campus.now()),
        ProblemKind.NOT_PERMITTED);
    refused(
        certifying.of(Staff.actor(Staff.HOMEROOM), Entries.TAO.id(), campus.now()),
        ProblemKind.NOT_FOUND);
  }
}
