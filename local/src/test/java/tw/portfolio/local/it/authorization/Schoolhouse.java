package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.local.authorization.Asker;
import tw.portfolio.local.dev.TokenIssuer;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;

/**
 * The people of one of two schools on the same system: for each role somebody with that role alone,
 * two classes, and one colleague with every office, who made whatever is nobody's own.
 */
final class Schoolhouse {
  /** The class of everybody who asks. */
  static final String CLASS = "301";

  /** The other class. */
  static final String OTHER_CLASS = "302";

  private static final long MATE = 101;
  private static final long FAR = 102;
  private static final long COLLEAGUE = 103;
  private static final long STAND_IN = 104;

  private final RunningSchool campus;
  private final SchoolCode code;
  private final long series;
  private final TokenIssuer issuer;
  private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
  private final Map<PersonId, String> tokens = new ConcurrentHashMap<>();
  private final Map<Asker, PersonId> askers = new EnumMap<>(Asker.class);
  private final String newcomer;

  /**
   * @param series tells the ids of this school's people from those of the other
   */
  Schoolhouse(RunningSchool campus, SchoolCode code, long series) {
    this.campus = campus;
    this.code = code;
    this.series = series;
    this.issuer =
        new TokenIssuer(
            campus.system().tokens().issuer(),
            "portfolio",
            campus.data().resolve("keys/token.jwk"),
            Clock.systemUTC());
    this.newcomer =
        issuer.token(
            "it-newcomer",
            Map.of("kind", "newcomer", "provider", "EducationCloud", "subject", "it-" + series),
            Map.of(),
            TokenIssuer.LIFETIME);
    long number = 0;
    for (Asker asker : EnumSet.complementOf(EnumSet.of(Asker.NEWCOMER, Asker.NOBODY))) {
      askers.put(asker, enter(number++, asker.title(), roles(asker), CLASS).id());
    }
    enter(MATE, "同班同學", Set.of(Role.STUDENT), CLASS);
    enter(FAR, "他班同學", Set.of(Role.STUDENT), OTHER_CLASS);
    enter(COLLEAGUE, "同事", offices(), OTHER_CLASS);
    enter(STAND_IN, "同事的代理人", Set.of(Role.TEACHER), OTHER_CLASS);
    campus.stores().rosterWriter().people(campus.school().term().year(), people.values());
  }

  private static Set<Role> roles(Asker asker) {
    return switch (asker) {
      case DEPUTY -> Set.of(Role.TEACHER);
      case DISABLED_STAFF -> offices();
      case DISABLED_STUDENT -> Set.of(Role.STUDENT);
      default -> Set.of(asker.role().orElseThrow());
    };
  }

  private static Set<Role> offices() {
    return EnumSet.complementOf(EnumSet.of(Role.STUDENT));
  }

  private Person enter(long number, String name, Set<Role> roles, String className) {
    boolean student = roles.contains(Role.STUDENT);
    Person person =
        new Person(
            code,
            new PersonId(Pseudonym.of(series, number)),
            name,
            roles,
            Optional.empty(),
            Optional.of(
                new ClassPlace(
                    campus.school().term().year(),
                    className,
                    student ? (int) number % 100 + 1 : 0,
                    student ? "n" + series + number : "")));
    people.put(person.id(), person);
    return person;
  }

  SchoolCode code() {
    return code;
  }

  /** The school year in which all of them are there. */
  int year() {
    return campus.school().term().year().number();
  }

  /** Who asks in that column. */
  PersonId person(Asker asker) {
    return askers.get(asker);
  }

  Person known(PersonId id) {
    return people.get(id);
  }

  PersonId mate() {
    return numbered(MATE);
  }

  PersonId far() {
    return numbered(FAR);
  }

  PersonId colleague() {
    return numbered(COLLEAGUE);
  }

  /** Who stands in for the colleague. */
  PersonId standIn() {
    return numbered(STAND_IN);
  }

  private PersonId numbered(long number) {
    return new PersonId(Pseudonym.of(series, number));
  }

  /** Every student. */
  List<PersonId> students() {
    return List.of(person(Asker.STUDENT), person(Asker.DISABLED_STUDENT), mate(), far());
  }

  /** From now on two accounts are disabled; their tokens stay good. */
  void disable() {
    List<Person> gone = new ArrayList<>();
    for (Asker asker : List.of(Asker.DISABLED_STAFF, Asker.DISABLED_STUDENT)) {
      Person person = people.get(person(asker));
      gone.add(
          new Person(
              person.school(),
              person.id(),
              person.name(),
              person.roles(),
              person.email(),
              person.places(),
              false));
    }
    campus.stores().rosterWriter().people(campus.school().term().year(), gone);
  }

  Reply get(PersonId person, String path) {
    return ask(Optional.of(person), "GET", path, Optional.empty());
  }

  Reply send(PersonId person, String method, String path, JsonNode body) {
    return ask(Optional.of(person), method, path, Optional.of(body));
  }

  /** Asks as whoever is in that column. */
  Reply ask(Asker asker, Requests.Call call) {
    return switch (asker) {
      case NOBODY -> asked(Optional.empty(), call.method(), call.path(), call.body());
      case NEWCOMER -> asked(Optional.of(newcomer), call.method(), call.path(), call.body());
      default -> ask(person(asker), call);
    };
  }

  /** Asks as somebody, or as nobody. */
  Reply ask(Optional<PersonId> person, String method, String path, Optional<JsonNode> body) {
    return asked(person.map(this::token), method, path, body);
  }

  private Reply asked(Optional<String> token, String method, String path, Optional<JsonNode> body) {
    return campus
        .api()
        .call(
            path,
            request -> {
              token.ifPresent(good -> request.header("Authorization", "Bearer " + good));
              body.ifPresent(_ -> request.header("Content-Type", "application/json"));
              return request.method(
                  method,
                  body.<HttpRequest.BodyPublisher>map(
                          json -> BodyPublishers.ofByteArray(Json.bytes(json)))
                      .orElseGet(BodyPublishers::noBody));
            });
  }

  Reply ask(PersonId person, Requests.Call call) {
    return ask(Optional.of(person), call.method(), call.path(), call.body());
  }

  /** Somebody to whom nothing of the school is closed that such a request asks for. */
  PersonId someone(Requests.Call call) {
    boolean students = call.path().contains("selections/");
    return students ? person(Asker.STUDENT) : colleague();
  }

  private String token(PersonId id) {
    return tokens.computeIfAbsent(
        id,
        _ -> {
          Person person = people.get(id);
          var kind =
              person.isStaff()
                  ? tw.portfolio.local.dev.Person.Kind.STAFF
                  : tw.portfolio.local.dev.Person.Kind.STUDENT;
          return issuer.token(
              new tw.portfolio.local.dev.Person(
                  code.text(), id.text(), person.name(), kind, List.of(), Optional.empty(), ""));
        });
  }
}
