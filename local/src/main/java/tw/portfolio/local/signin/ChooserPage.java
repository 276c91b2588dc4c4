package tw.portfolio.local.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** What is looked for; not one of OAuth's own parameters. */
  private static final String SEARCH = "search";

  private ChooserPage() {}

  /** Everybody there is, or whom the search finds, and one more account nobody knows of yet. */
  static String of(Form asked, List<PoolUser> accounts, List<Person> people) {
    String wanted = asked.find(SEARCH).orElse("").strip();
    List<Person> found =
        people.stream()
            .filter(person -> wanted.isEmpty() || words(person).contains(wanted))
            .toList();
    return SignInPage.of(
        """
        <h1>選一個帳號登入<small>Choose an account</small></h1>
        <p>本機系統沒有密碼。 There are no passwords on this machine.</p>
        <form role="search">%s
          <label for="search">姓名、班級或職務 Name, class or role</label>
          <div><input id="search" name="search" type="search" value="%s"><button>搜尋 Search</button></div>
        </form>
        %s
        %s
        <details>
          <summary>其他帳號 Another account</summary>
          <form>%s
            <label for="account">例如尚未啟用的學生 Such as a student's that is not activated yet</label>
            <div><input id="account" name="account" value="cloud:new-student" required><button>登入 Sign in</button></div>
          </form>
        </details>
        """
            .formatted(
                hidden(asked),
                Html.escaped(wanted),
                groups(asked, found, wanted),
                invited(asked, accounts),
                hidden(asked)));
  }

  /** Staff first, then each class behind its name, open where somebody is looked for. */
  private static String groups(Form asked, List<Person> people, String wanted) {
    if (people.isEmpty()) {
      return "<p>沒有符合的人。 Nobody is called so.</p>";
    }
    Map<String, List<Person>> students =
        people.stream()
            .filter(person -> person.kind() == Person.Kind.STUDENT)
            .collect(
                Collectors.groupingBy(
                    person -> person.schoolClass().orElse(""), TreeMap::new, Collectors.toList()));
    List<Person> staff =
        people.stream().filter(person -> person.kind() == Person.Kind.STAFF).toList();
    StringBuilder groups = new StringBuilder();
    if (!staff.isEmpty()) {
      groups.append("<h2>教職員 Staff</h2>").append(list(asked, staff));
    }
    if (!students.isEmpty()) {
      groups.append("<h2>學生 Students</h2>");
    }
    students.forEach(
        (name, members) ->
            groups.append(
                "<details%s><summary>%s（%d）</summary>%s</details>"
                    .formatted(
                        wanted.isEmpty() ? "" : " open",
                        Html.escaped(name.isEmpty() ? "未編班" : name),
                        members.size(),
                        list(asked, members))));
    return groups.toString();
  }

  private static String list(Form asked, List<Person> people) {
    return people.stream()
        .map(
            person ->
                link(
                    asked,
                    CLOUD + CloudAccounts.subject(person.id()),
                    person.name(),
                    String.join("、", person.roles())))
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String invited(Form asked, List<PoolUser> accounts) {
    List<PoolUser> invited =
        accounts.stream().filter(account -> account.cloud().isEmpty()).toList();
    if (invited.isEmpty()) {
      return "";
    }
    return invited.stream()
        .map(account -> link(asked, account.name(), account.email().orElse(account.name()), ""))
        .collect(Collectors.joining("", "<h2>受邀的平臺帳號 Invited accounts</h2><ul>", "</ul>"));
  }

  private static String words(Person person) {
    return String.join(
        " ", person.name(), person.schoolClass().orElse(""), String.join("、", person.roles()));
  }

  private static String link(Form asked, String account, String name, String beside) {
    String query =
        parameters(asked).entrySet().stream()
            .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
            .collect(Collectors.joining("&", "?", "&account=" + encoded(account)));
    return "<li><a href=\"%s\"><b>%s</b> <span>%s</span></a></li>\n"
        .formatted(Html.escaped(query), Html.escaped(name), Html.escaped(beside));
  }

  private static Map<String, String> parameters(Form asked) {
    return asked.values().entrySet().stream()
        .filter(pair -> !pair.getKey().equals(SEARCH))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
  }

  private static String hidden(Form asked) {
    return parameters(asked).entrySet().stream()
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
}
