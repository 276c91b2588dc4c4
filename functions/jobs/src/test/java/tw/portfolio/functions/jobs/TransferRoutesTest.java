package tw.portfolio.functions.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.memory.MemoryJobQueue;
import tw.portfolio.job.memory.MemoryJobs;
import tw.portfolio.job.memory.MemorySealedPasswords;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class TransferRoutesTest {
  private static final String PASSWORD = "Nanning-2026-transfer";

  private final JobsDesk desk = new JobsDesk();
  private final MemoryJobs jobs = desk.jobs;
  private final MemoryJobQueue queue = desk.queue;
  private final MemorySealedPasswords passwords = desk.passwords;

  private APIGatewayV2HTTPResponse as(Person person, Events events) {
    return desk.as(person, events);
  }

  private APIGatewayV2HTTPResponse pack(String student, String password) {
    return as(
        Offices.REGISTRAR,
        Events.of("POST /transfers/exports")
            .json("{\"students\":[\"%s\"],\"password\":\"%s\"}".formatted(student, password)));
  }

  private List<Job> asked(JobKind kind) {
    return jobs.page(SchoolBuilder.SCHOOL, kind, Optional.empty(), 10).entries();
  }

  @Test
  void shouldAskForAPackageAndKeepItsPasswordSealed() {
    APIGatewayV2HTTPResponse answer = pack(Students.MING.id().text(), PASSWORD);

    assertThat(answer.getStatusCode()).isEqualTo(202);
    assertThat(answer.getBody()).contains("\"title\":\"王小明\"").doesNotContain(PASSWORD);
    Job job = asked(JobKind.TRANSFER_OUT).getFirst();
    assertThat(job.toString()).doesNotContain(PASSWORD);
    assertThat(job.order().texts("students")).containsExactly(Students.MING.id().text());
    assertThat(passwords.open(SchoolBuilder.SCHOOL, job.order().text("password")).text())
        .isEqualTo(PASSWORD);
    assertThat(jobs.lines())
        .allSatisfy(line -> assertThat(line.toString()).doesNotContain(PASSWORD));
    assertThat(queue.takeAll()).hasSize(1);
  }

  @Test
  void shouldKeepNothingOfARequestWithAPassword() {
    for (String route : List.of("exports", "imports")) {
      String body =
          route.equals("exports")
              ? "{\"students\":[\"%s\"],\"password\":\"%s\"}"
                  .formatted(Students.MING.id().text(), PASSWORD)
              : announced("210305_a.zip", ",\"password\":\"%s\"".formatted(PASSWORD));
      Events events =
          Events.of("POST /transfers/" + route).json(body).header("Idempotency-Key", "k-" + route);

      as(Offices.REGISTRAR, events);
      as(Offices.REGISTRAR, events);
    }

    assertThat(asked(JobKind.TRANSFER_OUT)).hasSize(2);
    assertThat(asked(JobKind.TRANSFER_IN)).hasSize(2);
    assertThat(jobs.remembered()).isZero();
  }

  @Test
  void shouldTakeNoFileWhoseNameTellsANationalId() {
    APIGatewayV2HTTPResponse answer =
        as(
            Offices.REGISTRAR,
            Events.of("POST /transfers/imports").json(announced("A123456789.zip", "")));

    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(answer.getBody()).contains("file.name", "身分證號").doesNotContain("A123456789");
    assertThat(asked(JobKind.TRANSFER_IN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short-1", "only-letters-here", "123456789012", "a1a1a1a1a1a1", "有中文的密碼abc123456"})
  void shouldNotTakeAPasswordThatIsSoonGuessed(String password) {
    APIGatewayV2HTTPResponse answer = pack(Students.MING.id().text(), password);

    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(answer.getBody()).contains("密碼至少 12 個字元").doesNotContain(password);
    assertThat(asked(JobKind.TRANSFER_OUT)).isEmpty();
  }

  @Test
  void shouldPackNobodyButStudentsOfTheSchool() {
    assertThat(pack(Staff.LIN.id().text(), PASSWORD).getBody()).contains("students[0]");
    assertThat(pack(Ids.person(4711).text(), PASSWORD).getStatusCode()).isEqualTo(422);
  }

  @Test
  void shouldBeForThoseWhoTransferRecords() {
    assertThat(
            as(
                    Staff.HOMEROOM,
                    Events.of("POST /transfers/exports")
                        .json(
                            "{\"students\":[\"%s\"],\"password\":\"%s\"}"
                                .formatted(Students.MING.id().text(), PASSWORD)))
                .getStatusCode())
        .isEqualTo(403);
  }

  @Test
  void shouldSayWhereToSendThePackageOfAnotherSchool() {
    APIGatewayV2HTTPResponse answer =
        as(
            Offices.REGISTRAR,
            Events.of("POST /transfers/imports")
                .json(announced("210305_a.zip", ",\"password\":\" 1\"")));

    assertThat(answer.getStatusCode()).isEqualTo(202);
    assertThat(answer.getBody())
        .contains("\"state\":\"awaitingFile\"", "application/zip", "210305_a.zip");
    Job job = asked(JobKind.TRANSFER_IN).getFirst();
    assertThat(passwords.open(SchoolBuilder.SCHOOL, job.order().text("password")).text())
        .as("exactly as it was typed")
        .isEqualTo(" 1");
    assertThat(queue.takeAll()).isEmpty();
  }

  @Test
  void shouldTakeAPackageWithoutAPassword() {
    as(Offices.REGISTRAR, Events.of("POST /transfers/imports").json(announced("210305_a.zip", "")));

    assertThat(asked(JobKind.TRANSFER_IN).getFirst().order().has("password")).isFalse();
  }

  @Test
  void shouldTakeNothingButZip() {
    assertThat(
            as(
                    Offices.REGISTRAR,
                    Events.of("POST /transfers/imports").json(announced("210305_a.7z", "")))
                .getBody())
        .contains(".zip 結尾");
  }

  private static String announced(String name, String more) {
    return "{\"file\":{\"name\":\"%s\",\"bytes\":100,\"sha256\":\"%s\"}%s}"
        .formatted(name, "0".repeat(64), more);
  }
}
