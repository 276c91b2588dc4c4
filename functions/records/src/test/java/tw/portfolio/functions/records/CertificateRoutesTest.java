package tw.portfolio.functions.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.record.register.memory.MemoryConfirmations;
import tw.portfolio.record.register.memory.MemoryEnquiries;
import tw.portfolio.record.register.memory.MemoryRegisters;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;

class CertificateRoutesTest {
  private final Campus campus = new Campus(Entries.aSchool());
  private final RecordsHandler handler =
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
          new RuntimeContext(_ -> {}, () -> 0, () -> "fault", _ -> false));

  CertificateRoutesTest() {
    Entries.in(new MemoryRecords(campus.school()), Entries.MING_HELPED);
  }

  private APIGatewayV2HTTPResponse ask(Events events) {
    return handler.handleRequest(events.event(), null);
  }

  private static Events by(Person person, String route) {
    Actor.Kind kind = person.roles().contains(Role.STUDENT) ? Actor.Kind.STUDENT : Actor.Kind.STAFF;
    return Calls.by(person, kind, route);
  }

  private static String page(APIGatewayV2HTTPResponse response) {
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    assertThat(response.getHeaders())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .doesNotContainKey("content-disposition");
    return new String(Base64.getDecoder().decode(response.getBody()), StandardCharsets.UTF_8);
  }

  @Test
  void shouldGiveAStudentTheOwnCertificate() {
    assertThat(page(ask(by(Students.MING, "GET /service-certificate"))))
        .contains("校內服務紀錄證明", "王小明", "101 班 1 號", "圖書館志工", "臺南市立南寧高級中學（學校代碼 213303）");
  }

  @Test
  void shouldGiveAnOfficeThatOfAStudentOrAClass() {
    assertThat(
            page(
                ask(
                    by(Entries.REGISTRAR, "GET /students/{studentId}/service-certificate")
                        .path("studentId", Students.MING.id().text()))))
        .contains("王小明");
    assertThat(page(ask(by(Staff.HOMEROOM, "GET /service-certificates").query("className", "101"))))
        .contains("王小明")
        .doesNotContain("陳小華");
    assertThat(ask(by(Staff.HOMEROOM, "GET /service-certificates")).getStatusCode()).isEqualTo(422);
    assertThat(
            ask(by(Students.MING, "GET /service-certificates").query("className", "101"))
                .getStatusCode())
        .isEqualTo(403);
  }
}
