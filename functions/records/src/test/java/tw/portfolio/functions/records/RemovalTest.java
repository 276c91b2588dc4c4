package tw.portfolio.functions.records;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.record.EntryId;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.record.register.memory.MemoryConfirmations;
import tw.portfolio.record.register.memory.MemoryEnquiries;
import tw.portfolio.record.register.memory.MemoryRegisters;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class RemovalTest {
  private static final String ROUTE = "DELETE /students/{studentId}/records/{recordId}";
  private static final String REASON = "{\"reason\":\"登錄到別科\"}";

  private final Campus campus = new Campus(Entries.aSchool());
  private final Calls calls =
      Calls.of(
          runtime -> {
            RecordsHandler handler =
                new RecordsHandler(
                    new MemoryStudentRecords(campus.school()),
                    new MemoryRecords(campus.school()),
                    new RecordsHandler.RegisterPorts(
                        new MemoryRegisters(campus.school()),
                        new MemoryConfirmations(campus.school()),
                        new MemoryEnquiries(campus.school())),
                    campus.school(),
                    _ -> Optional.of(SchoolBuilder.NAME),
                    campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  @BeforeEach
  void enter() {
    Entries.in(new MemoryRecords(campus.school()), Entries.MING_PHYSICS);
  }

  @Test
  void shouldRemoveARecordOnce() {
    calls.ask(204, removal());
    calls.ask(404, removal());
    assertThat(grades()).isEmpty();
  }

  @Test
  void shouldRemoveNothingForOthersOrWithoutAReason() {
    calls.ask(403, at(Calls.by(Staff.actor(Staff.LIN), ROUTE)).json(REASON));
    calls.ask(403, at(Calls.by(Students.actor(Students.MING), ROUTE)).json(REASON));
    for (String body :
        List.of("", "{}", "{\"reason\":\"\"}", "{\"reason\":\"" + "字".repeat(201) + "\"}")) {
      calls.refuse(at(Calls.by(Staff.actor(Entries.REGISTRAR), ROUTE)).json(body));
    }
    for (String id : List.of("x", "grades", "students-" + "0".repeat(32))) {
      calls.refuse(removal().path("recordId", id));
    }
    assertThat(grades()).containsExactly(Entries.MING_PHYSICS);
  }

  private List<GradeRecord> grades() {
    return new MemoryStudentRecords(campus.school())
        .of(SCHOOL, Students.MING.id())
        .of(GradeRecord.BOOK);
  }

  private static Events removal() {
    return at(Calls.by(Staff.actor(Entries.REGISTRAR), ROUTE)).json(REASON);
  }

  private static Events at(Events request) {
    return request
        .path("studentId", Students.MING.id().text())
        .path("recordId", EntryId.of(Entries.MING_PHYSICS).text());
  }
}
