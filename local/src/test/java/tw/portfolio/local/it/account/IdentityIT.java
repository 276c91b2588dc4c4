package tw.portfolio.local.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.dev.TokenIssuer;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** Every route wants a good token, and the right kind of person. */
@OnCampus
class IdentityIT {
  private static final String AUDIENCE = "portfolio";
  private static final String PIECE = "1151-0123456789abcdefghjkmnpqrs-zyxwvtsrqpnmkjhgfedcba9876";

  @TempDir private static Path folder;

  private static RunningSchool campus;
  private static String good;
  private static List<String> bad;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    Path key = campus.data().resolve("keys/token.jwk");
    Clock earlier = Clock.offset(Clock.systemUTC(), TokenIssuer.LIFETIME.plusMinutes(10).negated());
    good = issuer(key, Clock.systemUTC()).token(person());
    bad =
        List.of(
            "",
            "Bearer",
            "Bearer nonsense",
            "Bearer " + good.substring(0, good.length() - 20) + "A".repeat(20),
            "Bearer " + issuer(key, earlier).token(person()),
            "Bearer " + toOthers(key).token(person()),
            "Bearer " + byOthers(key).token(person()),
            "Bearer " + issuer(folder.resolve("other.jwk"), Clock.systemUTC()).token(person()),
            "Basic " + good);
  }

  private static Person person() {
    Student student = campus.student(0);
    return new Person(
        campus.code().text(),
        student.id(),
        student.person().name(),
        Person.Kind.STUDENT,
        List.of(),
        Optional.empty(),
        "");
  }

  private static TokenIssuer issuer(Path key, Clock clock) {
    return new TokenIssuer(campus.system().tokens().issuer(), AUDIENCE, key, clock);
  }

  /** The right key, but a token that is meant for another program. */
  private static TokenIssuer toOthers(Path key) {
    return new TokenIssuer(
        campus.system().tokens().issuer(), "another-program", key, Clock.systemUTC());
  }

  /** The right key, but it says that somebody else has issued the token. */
  private static TokenIssuer byOthers(Path key) {
    return new TokenIssuer("https://others.example", AUDIENCE, key, Clock.systemUTC());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /me",
    "GET, /outcomes",
    "POST, /outcomes",
    "GET, /outcomes/" + PIECE,
    "PATCH, /outcomes/" + PIECE,
    "DELETE, /outcomes/" + PIECE,
    "PUT, /outcomes/" + PIECE + "/files",
    "POST, /outcomes/" + PIECE + "/send",
    "GET, /outcomes/" + PIECE + "/files/document",
    "GET, /certifications",
    "POST, /certifications",
    "PUT, /certifications/" + PIECE,
    "GET, /selections/115",
    "PUT, /selections/115",
    "GET, /records",
    "GET, /students",
    "GET, /students/0123456789abcdefghjkmnpqrs/records",
    "GET, /submissions",
    "POST, /submissions",
    "GET, /submissions/zyxwvtsrqpnmkjhgfedcba9876",
    "GET, /roles",
    "GET, /people",
    "GET, /people/zyxwvtsrqpnmkjhgfedcba9876",
    "PUT, /people/zyxwvtsrqpnmkjhgfedcba9876/roles/TEACHER",
    "PUT, /people/zyxwvtsrqpnmkjhgfedcba9876/account",
    "GET, /deputies",
    "PUT, /deputies/zyxwvtsrqpnmkjhgfedcba9876/0123456789abcdefghjkmnpqrs",
    "DELETE, /deputies/zyxwvtsrqpnmkjhgfedcba9876/0123456789abcdefghjkmnpqrs",
    "GET, /history",
    "GET, /sheets/history",
    "GET, /assessments",
    "GET, /students/zyxwvtsrqpnmkjhgfedcba9876/assessments",
    "GET, /students/zyxwvtsrqpnmkjhgfedcba9876/assessments/115",
    "PUT, /students/zyxwvtsrqpnmkjhgfedcba9876/assessments/115",
    "GET, /consultations",
    "POST, /consultations",
    "GET, /consultations/zyxwvtsrqpnmkjhgfedcba9876",
    "PUT, /consultations/zyxwvtsrqpnmkjhgfedcba9876",
    "DELETE, /consultations/zyxwvtsrqpnmkjhgfedcba9876",
    "GET, /sections",
    "PUT, /sections/MTE1MQ",
    "GET, /sections/MTE1MQ/students",
    "PUT, /students/zyxwvtsrqpnmkjhgfedcba9876/enrolments/MTE1MQ",
    "DELETE, /students/zyxwvtsrqpnmkjhgfedcba9876/enrolments/MTE1MQ"
  })
  void shouldLetNobodyInWithoutAGoodToken(String method, String path) {
    for (String header : bad) {
      Reply reply =
          campus
              .api()
              .call(
                  path,
                  request ->
                      (header.isEmpty() ? request : request.header("Authorization", header))
                          .method(method, BodyPublishers.noBody()));
      assertThat(reply.status()).as(header).isEqualTo(401);
    }
    Reply known =
        campus
            .api()
            .call(
                path,
                request ->
                    request
                        .header("Authorization", "Bearer " + good)
                        .method(method, BodyPublishers.noBody()));
    assertThat(known.status()).isNotEqualTo(401).isLessThan(500);
  }

  @Test
  void shouldTakeATokenUntilItsTimeIsOver() {
    Clock earlier = Clock.offset(Clock.systemUTC(), TokenIssuer.LIFETIME.minusMinutes(5).negated());
    String old = issuer(campus.data().resolve("keys/token.jwk"), earlier).token(person());

    Reply reply =
        campus.api().call("/me", request -> request.header("Authorization", "Bearer " + old));

    reply.expect(200);
  }

  @Test
  void shouldKeepTeachersOffTheStudentsRoutesAndStudentsOffTheTeachers() {
    Student student = campus.student(0);
    Student classmate = campus.student(1);
    var piece = student.sent(campus.samples().pdf(1));
    String id = piece.path("pieceId").asText();
    var course = student.courses().getFirst();
    var announcement = Student.announcement(course, "別人的成果", campus.samples().pdf(2));
    String teacher = campus.teacherOf(piece);
    var before = student.page();

    for (String other : List.of(teacher, campus.exporter())) {
      campus.api().get(other, "/outcomes").refused(403, "not-permitted");
      campus.api().send(other, "POST", "/outcomes", announcement).refused(403, "not-permitted");
      campus.api().get(other, "/selections/" + campus.year()).refused(403, "not-permitted");
    }
    for (String other : List.of(teacher, campus.exporter(), classmate.id())) {
      campus
          .api()
          .send(other, "POST", "/outcomes/" + id + "/send", Json.object().put("revision", 1))
          .refused(403, "not-permitted");
      campus.api().send(other, "DELETE", "/outcomes/" + id).refused(403, "not-permitted");
    }
    campus.api().get(classmate.id(), "/outcomes/" + id).refused(403, "not-permitted");
    campus.api().get(student.id(), "/certifications").refused(403, "not-permitted");
    campus.decide(student.id(), piece, "certify").refused(403, "not-permitted");
    campus.decide(campus.exporter(), piece, "certify").refused(403, "not-permitted");

    assertThat(student.page()).isEqualTo(before);
  }
}
