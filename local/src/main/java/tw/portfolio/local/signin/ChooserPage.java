package tw.portfolio.local.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Form;
import tw.portfolio.local.http.Html;
import tw.portfolio.local.pool.CloudAccounts;
import tw.portfolio.local.pool.PoolUser;

/** The page on which one chooses as whom to sign in, in place of a password. */
final class ChooserPage {
  /** Before what 教育雲端帳號 calls an account, to tell it from those of the pool. */
  static final String CLOUD = "cloud:";

  private ChooserPage() {}

  /** Everybody there is, and one more account of which nobody knows yet. */
  static String of(Form asked, List<PoolUser> accounts, List<Person> people) {
    return page(
        """
        <h1>選一個帳號登入 (choose an account)</h1>
        <p>本機系統沒有密碼。(There are no passwords on this machine.)</p>
        <h2>教育雲端帳號 (education cloud)</h2>
        <ul>%s</ul>
        <form>%s
          <label>其他帳號，例如尚未啟用的學生 (another account, of which nobody knows yet):
          <input name="account" value="cloud:new-student" required></label>
          <button>登入 (sign in)</button>
        </form>
        <h2>受邀的平臺帳號 (invited accounts)</h2>
        <ul>%s</ul>
        """
            .formatted(
                people.stream()
                    .map(
                        person ->
                            link(asked, CLOUD + CloudAccounts.subject(person.id()), words(person)))
                    .collect(Collectors.joining()),
                hidden(asked),
                accounts.stream()
                    .filter(account -> account.cloud().isEmpty())
                    .map(
                        account ->
                            link(asked, account.name(), account.email().orElse(account.name())))
                    .collect(Collectors.joining())));
  }

  /** Why nobody can sign in by this address. */
  static String problem(String chinese) {
    return page("<h1>無法登入 (no sign-in)</h1><p>" + Html.escaped(chinese) + "</p>");
  }

  private static String words(Person person) {
    return String.join(
        " ", person.name(), person.schoolClass().orElse(""), String.join("、", person.roles()));
  }

  private static String link(Form asked, String account, String words) {
    String query =
        asked.values().entrySet().stream()
            .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
            .collect(Collectors.joining("&", "?", "&account=" + encoded(account)));
    return "<li><a href=\"%s\">%s</a></li>\n".formatted(Html.escaped(query), Html.escaped(words));
  }

  private static String hidden(Form asked) {
    return asked.values().entrySet().stream()
        .map(ChooserPage::hidden)
        .collect(Collectors.joining());
  }

  private static String hidden(Map.Entry<String, String> pair) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(Html.escaped(pair.getKey()), Html.escaped(pair.getValue()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String page(String body) {
    return """
    <!doctype html>
    <html lang="zh-Hant">
    <meta charset="utf-8">
    <title>登入 (sign in)</title>
    %s
    </html>
    """
        .formatted(body);
  }
}
