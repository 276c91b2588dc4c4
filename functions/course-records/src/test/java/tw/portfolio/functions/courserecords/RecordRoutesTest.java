package tw.portfolio.functions.courserecords;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;
import static tw.portfolio.school.SchoolBuilder.YEAR;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.record.GradeRecord;
import tw.portfolio.http.Events;
import tw.portfolio.school.Entries;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;
import tw.portfolio.service.record.EntryId;
import tw.portfolio.store.memory.MemoryRecords;
import tw.portfolio.store.memory.MemoryStudentRecords;

class RecordRoutesTest {
  private static final String ROUTE = "DELETE /students/{studentId}/records/{recordId}";
  private static final String REASON = "{\"reason\":\"登錄到別科\"}";

  private final Office office = new Office();

  @BeforeEach
  void enter() {
    office.school().people(YEAR, List.of(Entries.REGISTRAR));
    Entries.in(new MemoryRecords(office.school()), Entries.MING_PHYSICS);
  }

  @Test
  void shouldRemoveARecordOnce() {
    office.calls().ask(204, removal());
    office.calls().ask(404, removal());
    assertThat(grades()).isEmpty();
  }

  @Test
  void shouldRemoveNothingForOthersOrWithoutAReason() {
    office.calls().ask(403, at(Office.staff(Staff.LIN, ROUTE)).json(REASON));
    office.calls().ask(403, at(Office.student(Students.MING, ROUTE)).json(REASON));
    for (String body :
        List.of("", "{}", "{\"reason\":\"\"}", "{\"reason\":\"" + "字".repeat(201) + "\"}")) {
      office.calls().refuse(at(Office.staff(Entries.REGISTRAR, ROUTE)).json(body));
    }
    for (String id : List.of("x", "grades", "students-" + "0".repeat(32))) {
      office.calls().refuse(removal().path("recordId", id));
    }
    assertThat(grades()).containsExactly(Entries.MING_PHYSICS);
  }

  private List<GradeRecord> grades() {
    return new MemoryStudentRecords(office.school()).of(SCHOOL, Students.MING.id()).grades();
  }

  private static Events removal() {
    return at(Office.staff(Entries.REGISTRAR, ROUTE)).json(REASON);
  }

  private static Events at(Events request) {
    return request
        .path("studentId", Students.MING.id().text())
        .path("recordId", EntryId.of(Entries.MING_PHYSICS).text());
  }
}
