package tw.portfolio.local.dev;

import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.http.Html;
import tw.portfolio.local.trigger.PlannedRun;

/** Schedules, and what came of one that was run by hand. */
final class SchedulePage {
  static final String PATH = "/dev/schedules";

  private SchedulePage() {}

  /** What time it is, and all schedules of the template. */
  static String list(List<PlannedRun> schedules, LocalClock clock, Look look) {
    String rows =
        schedules.stream()
            .map(schedule -> row(schedule, look))
            .collect(Collectors.joining("", "<ul class=\"rows\">\n", "</ul>\n"));
    return DevPage.of(
        "排程 (schedules)",
        PATH,
        look,
        ClockForm.of(clock, look)
            + (schedules.isEmpty() ? "<p>範本裡沒有排程。(The template has no schedules.)</p>" : rows));
  }

  private static String row(PlannedRun schedule, Look look) {
    String fields =
        DevPage.field("時間式 When", schedule.expression())
            + DevPage.field("時區 Zone", schedule.zone().getId())
            + DevPage.field(
                "下一次 Next",
                schedule
                    .next()
                    .map(at -> DevPage.time(at, schedule.zone()))
                    .orElse("不會自己執行 (only by hand)"));
    return """
    <li><h2>%s</h2>
    <dl>%s</dl>
    <form method="post" action="%s/%s/run%s">
    <details><summary>換事件內容 (another event)</summary>
    <textarea name="event" rows="4" spellcheck="false" aria-label="事件內容 (event)">
    %s</textarea></details>
    <button>立刻執行 (run now)</button>
    </form></li>
    """
        .formatted(
            Html.escaped(schedule.name()),
            fields,
            PATH,
            Html.escaped(schedule.name()),
            look.query(),
            Html.escaped(schedule.input()));
  }

  /**
   * How a run ended.
   *
   * @param ended in a few words
   * @param answer of the function, or what it died of
   */
  static String ran(String name, String ended, String answer, Look look) {
    return DevPage.of(
        name,
        PATH,
        look,
        """
        <p>%s</p>
        <pre>%s</pre>
        <p>它交給佇列的工作可能還在做；信幾秒後會在<a href="%s%s">寄件匣</a>。
        (What it put into queues may still be under way; mails appear in the outbox within seconds.)</p>
        <p><a href="%s%s">回排程 (back to the schedules)</a></p>
        """
            .formatted(
                Html.escaped(ended),
                Html.escaped(answer),
                MailPage.PATH,
                look.query(),
                PATH,
                look.query()));
  }
}
