package tw.portfolio.kernel.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Newcomer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;

/** Reads who asks out of the claims that API Gateway has verified. */
final class Claims {
  private static final int LONGEST_NAME = 100;
  private static final Map<String, Actor.Kind> KINDS =
      Map.of("student", Actor.Kind.STUDENT, "staff", Actor.Kind.STAFF);

  private static final String KIND = "kind";
  private static final String NEWCOMER = "newcomer";

  private Claims() {}

  /**
   * Who asks.
   *
   * @throws Refusal if a claim is missing or can't be read
   */
  static Actor actor(APIGatewayV2HTTPEvent event) {
    return claims(event).flatMap(Claims::actor).orElseThrow(Claims::nobody);
  }

  private static Optional<Map<String, String>> claims(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(RequestContext::getAuthorizer)
        .map(RequestContext.Authorizer::getJwt)
        .map(RequestContext.Authorizer.JWT::getClaims);
  }

  /** Who asks with an account that is linked to nobody, if the token says that. */
  static Optional<Newcomer> newcomer(APIGatewayV2HTTPEvent event) {
    return claims(event)
        .filter(claims -> claim(claims, KIND).filter(NEWCOMER::equals).isPresent())
        .flatMap(
            claims ->
                claim(claims, "provider")
                    .flatMap(
                        provider ->
                            claim(claims, "subject")
                                .map(subject -> new Newcomer(provider, subject))));
  }

  private static Optional<Actor> actor(Map<String, String> claims) {
    Optional<String> name =
        claim(claims, "name")
            .filter(
                text -> IncomingText.printable(text) && IncomingText.length(text) <= LONGEST_NAME);
    Optional<Actor.Kind> kind =
        claim(claims, KIND).flatMap(text -> Optional.ofNullable(KINDS.get(text)));
    if (name.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    try {
      SchoolCode school = new SchoolCode(claim(claims, "school").orElse(""));
      PersonId person = new PersonId(claim(claims, "person").orElse(""));
      return Optional.of(new Actor(school, person, kind.get(), name.get()));
    } catch (IllegalArgumentException _) {
      // The records know their own form; a claim without it names nobody.
      return Optional.empty();
    }
  }

  private static Optional<String> claim(Map<String, String> claims, String name) {
    return Optional.ofNullable(claims.get(name)).filter(text -> !text.isBlank());
  }

  /** What somebody whose account is linked to nobody is told everywhere but where it is linked. */
  static Refusal notLinked() {
    return new Refusal(
        Problem.of(
            ProblemKind.NOT_LINKED,
            "您登入的帳號尚未啟用。請向導師或註冊組索取啟用碼，於啟用頁輸入後重新登入；教職員請洽資訊組。",
            "The account that you signed in with is linked to nobody yet. Ask your homeroom teacher"
                + " or the registrar for an activation code, enter it, and sign in again; staff ask"
                + " the information office."));
  }

  private static Refusal nobody() {
    return new Refusal(
        Problem.of(
            ProblemKind.UNAUTHENTICATED,
            "登入資料不完整或無法辨識。請重新登入；若仍無法使用，請洽學校資訊組。",
            "The sign-in doesn't say who you are. Sign in again; if that does not help, ask the"
                + " school's information office."));
  }
}
