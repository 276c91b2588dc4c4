package tw.portfolio.local.it.campus;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Role;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.dev.TokenIssuer;
import tw.portfolio.local.http.Json;
import tw.portfolio.school.PersonId;

/** Somebody of another school on the same system, who holds every office there. */
public final class Elsewhere {
  private final RunningSchool campus;
  private final String token;

  private Elsewhere(RunningSchool campus, String token) {
    this.campus = campus;
    this.token = token;
  }

  /** That person has the id of one of this school, which must make no difference. */
  public static Elsewhere with(RunningSchool campus, String id) {
    campus.found(campus.neighbour());
    campus
        .stores()
        .rosterWriter()
        .people(
            campus.school().term().year(),
            List.of(
                new tw.portfolio.access.Person(
                    campus.neighbour(),
                    new PersonId(id),
                    "外校教師",
                    EnumSet.allOf(Role.class),
                    Optional.empty(),
                    Optional.empty())));
    Path key = campus.data().resolve("keys/token.jwk");
    Person person =
        new Person(
            campus.neighbour().text(),
            id,
            "外校教師",
            Person.Kind.STAFF,
            List.of(),
            Optional.empty(),
            "");
    String token =
        new TokenIssuer(campus.system().tokens().issuer(), "portfolio", key, Clock.systemUTC())
            .token(person);
    return new Elsewhere(campus, token);
  }

  public Reply get(String path) {
    return campus
        .api()
        .call(path, request -> request.header("Authorization", "Bearer " + token).GET());
  }

  public Reply send(String method, String path, JsonNode body) {
    return campus
        .api()
        .call(
            path,
            request ->
                request
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(Json.bytes(body))));
  }
}
