package tw.portfolio.kernel.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Newcomer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What the token of a request says, as API Gateway has checked it; empty where it says nothing. */
record Claims(Map<String, String> texts) {
  private static final int LONGEST_NAME = 100;
  private static final String LEAVER = "leaver";
  private static final Map<String, Actor.Kind> KINDS =
      Map.of("student", Actor.Kind.STUDENT, "staff", Actor.Kind.STAFF, LEAVER, Actor.Kind.STUDENT);

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
