package tw.portfolio.functions.activation;

import java.time.InstantSource;
import tw.portfolio.access.Person;
import tw.portfolio.account.ActivatingAccounts;
import tw.portfolio.account.SignIn;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Newcomer;

/** The one route of those whose account is linked to nobody. */
final class ActivationRoute {
  /** Long enough for a code with a blank after each character. */
  private static final int LONGEST = 60;

  private final ActivatingAccounts accounts;
  private final InstantSource clock;

  ActivationRoute(ActivatingAccounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Links the account that signed in to the student whose code it is. */
  Response activate(Request request) {
    SignIn account = account(request.newcomer());
    String code = request.body(fields -> fields.need("code", Shape.text(1, LONGEST)));
    return Response.of(accounts.activate(account, code, clock.instant()), ActivationRoute::json);
  }

  private static SignIn account(Newcomer newcomer) {
    return SignIn.Provider.ofCode(newcomer.provider())
        .filter(_ -> SignIn.isSubject(newcomer.subject()))
        .map(provider -> new SignIn(provider, newcomer.subject()))
        .orElseThrow(() -> new IllegalStateException("A token says of no account whose it is"));
  }

  private static Response json(Person student) {
    return Response.ok(
        Json.object()
            .put("school", student.school().text())
            .put("personId", student.id().text())
            .put("name", student.name())
            .put(
                "detail",
                student.name()
                    + "，您的帳號已啟用。請重新登入後使用；若姓名不是您的，請立即告知導師或註冊組。\n"
                    + "Your account is active. Sign in again; if the name is"
                    + " not yours, tell your homeroom teacher or the registrar at once."));
  }
}
