package tw.portfolio.kernel.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Newcomer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;

/** A request, as API Gateway's HTTP API passes it (payload 2.0), read strictly. */
public final class Request {
  private static final int LONGEST_PARAMETER = 1_000;
  private static final int LONGEST_KEY = 100;
  private static final Expectation PARAMETER =
      new Expectation(
          "應為 1 到 1000 個字元，不含控制字元。", "Expected 1 to 1000 characters, without control characters.");
  private static final Expectation KNOWN =
      new Expectation("沒有這個查詢參數。請移除。", "There is no such query parameter. Remove it.");
  private static final Expectation KEY =
      new Expectation("應為 1 到 100 個可見的 ASCII 字元。", "Expected 1 to 100 visible ASCII characters.");

  private final APIGatewayV2HTTPEvent event;
  private final Route route;
  private final Map<String, String> path;
  private final Map<String, String> query;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Request(APIGatewayV2HTTPEvent event, Route route) {
    this.event = event;
    this.route = route;
    this.path = orEmpty(event.getPathParameters());
    this.query = orEmpty(event.getQueryStringParameters());
    headers.putAll(orEmpty(event.getHeaders()));
  }

  /**
   * Takes an event for a route.
   *
   * @throws Refusal if it has a query parameter that the route does not know, or one twice; or if a
   *     newcomer asks what newcomers may not, or who has left what leavers may not
   */
  static Request of(APIGatewayV2HTTPEvent event, Route route) {
    if (route.asking() != AskingAccount.OF_NEWCOMERS && Claims.of(event).newcomer().isPresent()) {
      throw SignInRefusals.notLinked();
    }
    if (!route.leavers() && Claims.of(event).isLeaver()) {
      throw SignInRefusals.left();
    }
    Request request = new Request(event, route);
    request.refuseUnknownQuery();
    return request;
  }

  /** The route, such as {@code POST /outcomes}. */
  public String routeKey() {
    return route.key();
  }

  /**
   * The host name that API Gateway was asked at, and its stage, such as {@code api.example/api};
   * empty if the event does not say.
   */
  public String api() {
    return Optional.ofNullable(event.getRequestContext())
        .filter(context -> context.getDomainName() != null && context.getStage() != null)
        .map(context -> context.getDomainName() + "/" + context.getStage())
        .orElse("");
  }

  /** A header; upper and lower case are the same. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * A part of the path, as API Gateway decoded it and not decoded again.
   *
   * @throws Refusal if it is missing, overlong or has control characters
   */
  public String path(String name) {
    return Optional.ofNullable(path.get(name))
        .filter(Request::sound)
        .orElseThrow(() -> Refusal.malformed(name, PARAMETER));
  }

  /**
   * A part of the path, read.
   *
   * @throws Refusal if it can't be
   */
  public <T> T path(String name, Expectation expected, Function<String, Optional<T>> reader) {
    return reader.apply(path(name)).orElseThrow(() -> Refusal.malformed(name, expected));
  }

  /**
   * A query parameter.
   *
   * @throws Refusal if it is empty, overlong or has control characters
   * @throws IllegalArgumentException if the route has not said that it knows this parameter
   */
  public Optional<String> query(String name) {
    if (!route.query().contains(name)) {
      throw new IllegalArgumentException(route.key() + " does not name the parameter " + name);
    }
    Optional<String> value = Optional.ofNullable(query.get(name));
    if (value.isPresent() && !sound(value.get())) {
      throw Refusal.malformed(name, PARAMETER);
    }
    return value;
  }

  /**
   * A query parameter, read.
   *
   * @throws Refusal if it is there and can't be
   */
  public <T> Optional<T> query(
      String name, Expectation expected, Function<String, Optional<T>> reader) {
    return query(name)
        .map(text -> reader.apply(text).orElseThrow(() -> Refusal.malformed(name, expected)));
  }

  /**
   * What a repeated request gets the first answer again by, if the client sent a key. The digest is
   * of all that is asked: the route, its path and the body.
   *
   * @throws Refusal if the key is not 1 to 100 visible ASCII characters, or the body no JSON
   */
  public Optional<KeyedRequest> keyed() {
    return idempotencyKey()
        .map(
            key ->
                new KeyedRequest(
                    key,
                    Json.digest(
                        Map.of(
                            "route", route.key(),
                            "path", path,
                            "body", json().object(Fields.MOST_BYTES)))));
  }

  private Optional<String> idempotencyKey() {
    Optional<String> key = header("idempotency-key");
    if (key.isPresent() && !IncomingText.visibleAscii(key.get(), LONGEST_KEY)) {
      throw Refusal.malformed("idempotency-key", KEY);
    }
    return key;
  }

  /**
   * Who asks.
   *
   * @throws Refusal if the token does not say
   */
  public Actor actor() {
    return Claims.of(event).actor().orElseThrow(SignInRefusals::nobody);
  }

  /**
   * Who asks before being linked to anybody of a school.
   *
   * @throws Refusal if the token names somebody, or says nothing at all
   */
  public Newcomer newcomer() {
    return Claims.of(event)
        .newcomer()
        .orElseThrow(
            () -> {
              actor();
              return SignInRefusals.linkedAlready();
            });
  }

  /**
   * The student who asks.
   *
   * @throws Refusal if it is no student
   */
  public Actor student() {
    return only(Actor.Kind.STUDENT, "這項功能僅供學生使用。", "Only students can do this.");
  }

  /**
   * The member of staff who asks.
   *
   * @throws Refusal if it is none
   */
  public Actor staff() {
    return only(Actor.Kind.STAFF, "這項功能僅供教職員使用。", "Only staff can do this.");
  }

  /**
   * The body, at most 64 KiB.
   *
   * @throws Refusal if it is not JSON, or anything in it is not as the reader expects
   */
  public <T> T body(Reader<T> reader) {
    return Fields.read(json().object(Fields.MOST_BYTES), reader);
  }

  /**
   * The body, if there is one, at most 64 KiB.
   *
   * @throws Refusal if it is there and is not JSON, or anything in it is not as the reader expects
   */
  public <T> Optional<T> bodyIfAny(Reader<T> reader) {
    return Optional.ofNullable(event.getBody())
        .filter(text -> !text.isBlank())
        .map(_ -> body(reader));
  }

  /**
   * The body of a request that does many things at once, at most 200 KiB.
   *
   * @throws Refusal if it is not JSON, or anything in it is not as the reader expects
   */
  public <T> T batch(Reader<T> reader) {
    return Fields.read(json().object(Fields.MOST_BATCH_BYTES), reader);
  }

  private Fields.Body json() {
    return new Fields.Body(
        header("content-type"),
        Optional.ofNullable(event.getBody()).orElse(""),
        event.getIsBase64Encoded());
  }

  private Actor only(Actor.Kind kind, String chinese, String english) {
    Actor actor = actor();
    if (actor.kind() != kind) {
      throw SignInRefusals.notFor(chinese, english);
    }
    return actor;
  }

  private void refuseUnknownQuery() {
    Set<String> known = route.query();
    List<Problem.Field> unknown =
        query.keySet().stream()
            .filter(name -> !known.contains(name))
            .limit(Fields.MOST_FINDINGS)
            .map(name -> KNOWN.field(IncomingText.shown(name, Fields.LONGEST_SHOWN)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(
          new Problem(
              ProblemKind.MALFORMED,
              "網址中有這裡沒有的查詢參數。請修正後再送出。",
              "The address has query parameters that are not known here. Mend it and send again.",
              unknown));
    }
    // API Gateway joins the values of a repeated parameter by commas; only the raw text shows it.
    long pairs =
        Optional.ofNullable(event.getRawQueryString()).stream()
            .flatMap(raw -> List.of(raw.split("&", -1)).stream())
            .filter(pair -> !pair.isEmpty())
            .count();
    if (pairs > query.size()) {
      throw Refusal.malformed(
          "每個查詢參數只能出現一次。請修正網址後再送出。",
          "A query parameter may occur only once. Mend the address and send again.");
    }
  }

  private static boolean sound(String value) {
    return value.length() <= LONGEST_PARAMETER
        && IncomingText.printable(value)
        && IncomingText.words(value).filter(text -> !text.isEmpty()).isPresent();
  }

  private static Map<String, String> orEmpty(Map<String, String> map) {
    Map<String, String> present = new TreeMap<>();
    Optional.ofNullable(map)
        .orElseGet(Map::of)
        .forEach((name, value) -> Optional.ofNullable(value).ifPresent(v -> present.put(name, v)));
    return present;
  }

  /**
   * What the token of a request says, as API Gateway has checked it; empty where it says nothing.
   */
  private record Claims(Map<String, String> texts) {
    private static final int LONGEST_NAME = 100;
    private static final String LEAVER = "leaver";
    private static final Map<String, Actor.Kind> KINDS =
        Map.of(
            "student", Actor.Kind.STUDENT, "staff", Actor.Kind.STAFF, LEAVER, Actor.Kind.STUDENT);

    static Claims of(APIGatewayV2HTTPEvent event) {
      return new Claims(
          Optional.ofNullable(event.getRequestContext())
              .map(RequestContext::getAuthorizer)
              .map(RequestContext.Authorizer::getJwt)
              .map(RequestContext.Authorizer.JWT::getClaims)
              .orElseGet(Map::of));
    }

    private String text(String name) {
      return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank()).orElse("");
    }

    /** Whether it is a student who has left. */
    boolean isLeaver() {
      return text("kind").equals(LEAVER);
    }

    /** Whoever is linked to nobody yet. */
    Optional<Newcomer> newcomer() {
      return Optional.of(new Newcomer(text("provider"), text("subject")))
          .filter(_ -> text("kind").equals("newcomer"))
          .filter(newcomer -> !newcomer.provider().isEmpty() && !newcomer.subject().isEmpty());
    }

    /** Somebody of a school. */
    Optional<Actor> actor() {
      String name = text("name");
      Optional<Actor.Kind> kind = Optional.ofNullable(KINDS.get(text("kind")));
      if (name.isEmpty()
          || !IncomingText.printable(name)
          || IncomingText.length(name) > LONGEST_NAME) {
        return Optional.empty();
      }
      try {
        SchoolCode school = new SchoolCode(text("school"));
        PersonId person = new PersonId(text("person"));
        return kind.map(known -> new Actor(school, person, known, name));
      } catch (IllegalArgumentException _) {
        // The records know their own form; a claim without it names nobody.
        return Optional.empty();
      }
    }
  }
}
