package tw.portfolio.local.dev;

import java.time.Instant;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.http.Html;

/** What time it is, and buttons to set it, at the head of the schedules. */
final class ClockForm {
  static final String PATH = "/dev/clock";

  private ClockForm() {}

  static String of(LocalClock clock, Look look) {
    Instant now = clock.instant();
    return """
    <section class="clock">
    <h2>時鐘 Clock：%s</h2>
    <p class="quiet">%s</p>
    %s%s%s%s%s
    <p class="quiet">往前撥時，錯過的排程各執行一次（以最後錯過的時間）；權杖到期要重新登入。往回撥不會收回已做的事。
    (Set ahead, each schedule that is passed runs once, for its last time; tokens expire.
    Set back, nothing that was done is undone.)</p>
    </section>
    """
        .formatted(
            Html.escaped(DevPage.time(now)),
            clock.ahead().isZero()
                ? "與這台電腦相同 (as this machine's)"
                : "這台電腦是 (this machine's): "
                    + Html.escaped(DevPage.time(clock.machine().instant())),
            form(
                look,
                "<label>日期 Date <input type=\"date\" name=\"date\" value=\"%s\" required></label>"
                    .formatted(DevPage.day(now)),
                "撥到這天 (set)"),
            ahead(look, "PT1H", "一小時後 (+1 hour)"),
            ahead(look, "P1D", "一天後 (+1 day)"),
            ahead(look, "P7D", "一週後 (+1 week)"),
            form(
                look,
                "<input type=\"hidden\" name=\"real\" value=\"true\">",
                "回到真實時間 (real time)"));
  }

  private static String ahead(Look look, String plus, String words) {
    return form(look, "<input type=\"hidden\" name=\"plus\" value=\"%s\">".formatted(plus), words);
  }

  private static String form(Look look, String field, String words) {
    return """
    <form method="post" action="%s%s">%s<button>%s</button></form>
    """
        .formatted(PATH, look.query(), field, Html.escaped(words));
  }
}
